// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/feeder_file.h"
#include "tests/core/forming/forming_cases.h"
#include "tests/core/lists/list_files.h"
#include "tests/support/results.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::test;

namespace {

/// Reads the bytes as a list about six schools of the URNs 900000 to 900005.
Result<FeederList> feeders(const QByteArray& bytes, const FormingGround& ground = countyGround(6, 1)) {
    const ListFolder folder;
    return readFeederFile(folder.with(bytes, u"feeders.csv"_s), ground);
}

} // namespace

/// Lists of which school's children go on to which.
class TestFeederFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListIsReadHoweverItWasSaved_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray mark = "\xEF\xBB\xBF";
        const QByteArray rows = "900001,900000\n900002,900004\n";
        QTest::newRow("without names") << rows;
        QTest::newRow("with names") << "URN,URN it feeds\n" + rows;
        QTest::newRow("names that say nothing of URNs") << "From,To\n" + rows;
        QTest::newRow("a byte order mark") << mark + rows;
        QTest::newRow("a byte order mark before names") << mark + "URN,URN it feeds\n" + rows;
        QTest::newRow("semicolons") << QByteArray("900001;900000\n900002;900004\n");
        QTest::newRow("semicolons and names")
            << QByteArray("URN;URN it feeds\r\n900001;900000\r\n900002;900004\r\n");
        QTest::newRow("tabs") << QByteArray("900001\t900000\n900002\t900004\n");
        QTest::newRow("spaces, quotes and blank lines")
            << QByteArray("\n 900001 ,\"900000\"\n\n900002, 900004\n\n");
        QTest::newRow("no end of line") << rows.chopped(1);
        QTest::newRow("the URNs in other columns") << QByteArray(
            "School,URN,Its secondary,URN of that\nElm,900001,Oak,900000\nAsh,900002,Yew,900004\n");
    }
    void aListIsReadHoweverItWasSaved() {
        QFETCH(QByteArray, bytes);
        const auto list = feeders(bytes);
        LIAISON_VERIFY_RESULT(list);
        const std::vector<FeederLink> links = {{schoolAt(1), schoolAt(0)}, {schoolAt(2), schoolAt(4)}};
        QCOMPARE(list->links, links);
        QCOMPARE(list->passedOver, QString());
    }
    void rowsAboutOtherSchoolsArePassedOverAndCounted_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("counted");
        QTest::newRow("an unknown first school") << QByteArray("123456,900000\n") << u"1 row"_s;
        QTest::newRow("an unknown second school") << QByteArray("900002,123456\n") << u"1 row"_s;
        QTest::newRow("a school that feeds itself") << QByteArray("900002,900002\n") << u"1 row"_s;
        QTest::newRow("several") << QByteArray("900006,900000\n1,2\n900003,900003\n") << u"3 rows"_s;
    }
    void rowsAboutOtherSchoolsArePassedOverAndCounted() {
        QFETCH(QByteArray, rows);
        QFETCH(QString, counted);
        const auto list = feeders("900001,900000\n" + rows);
        LIAISON_VERIFY_RESULT(list);
        QCOMPARE(list->links, (std::vector<FeederLink>{{schoolAt(1), schoolAt(0)}}));
        QCOMPARE(list->passedOver,
                 u"%1 of “feeders.csv” passed over: they are not about two of these schools."_s.arg(counted));
    }
    void aSchoolWithoutAPlaceIsNotLinked() {
        FormingGround ground = countyGround(6, 1);
        ground.leftOut.push_back(ground.items.back());
        ground.items.pop_back();
        const auto list = feeders("900001,900000\n900005,900000\n", ground);
        LIAISON_VERIFY_RESULT(list);
        QCOMPARE(list->links.size(), std::size_t(1));
        QVERIFY2(list->passedOver.startsWith(u"1 row of "_s), qPrintable(list->passedOver));
    }
    void aRowWithoutTwoNumbersIsRefusedByItsLine_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::newRow("a name") << QByteArray("900001,900000\n900002,Oak Academy\n") << 2;
        QTest::newRow("a name in the first line") << QByteArray("Elm School,900000\n900002,900004\n") << 1;
        QTest::newRow("below names") << QByteArray("URN,URN it feeds\n900001,900000\nElm,900004\n") << 3;
        QTest::newRow("below a blank line") << QByteArray("900001,900000\n\n900002,none\n") << 3;
        QTest::newRow("an empty cell") << QByteArray("900001,900000\n900002,\n") << 2;
        QTest::newRow("a row of one") << QByteArray("900001,900000\n900002\n") << 2;
        QTest::newRow("a fraction") << QByteArray("900001,900000\n900002,900004.5\n") << 2;
        QTest::newRow("nought") << QByteArray("900001,900000\n900002,0\n") << 2;
        QTest::newRow("below nought") << QByteArray("900001,900000\n-900002,900004\n") << 2;
        QTest::newRow("beyond all numbers")
            << QByteArray("900001,900000\n900002,99999999999999999999\n") << 2;
        QTest::newRow("one column") << QByteArray("900001\n900002\n") << 1;
    }
    void aRowWithoutTwoNumbersIsRefusedByItsLine() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        const auto list = feeders(bytes);
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::Unreadable);
        QCOMPARE(list.error().message,
                 u"Line %1 of “feeders.csv” does not hold the URNs of two schools."_s.arg(line));
    }
    void aListThatLinksNothingIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("names alone") << QByteArray("URN,URN it feeds\n");
        QTest::newRow("other schools alone") << QByteArray("123456,123457\n123458,900000\n");
    }
    void aListThatLinksNothingIsRefused() {
        QFETCH(QByteArray, bytes);
        const auto list = feeders(bytes);
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::Unreadable);
        QVERIFY2(list.error().message.startsWith(u"“feeders.csv” links no two of these schools"_s),
                 qPrintable(list.error().message));
    }
    void anEmptyFileIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a byte order mark alone") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("blank lines alone") << QByteArray("\r\n\r\n");
    }
    void anEmptyFileIsRefused() {
        QFETCH(QByteArray, bytes);
        const auto list = feeders(bytes);
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::Unreadable);
        QVERIFY2(list.error().message.startsWith(u"This file is empty"_s), qPrintable(list.error().message));
    }
    void aFileThatIsNotThereIsTold() {
        const ListFolder folder;
        const auto list = readFeederFile(folder.path(u"feeders.csv"_s), countyGround(6, 1));
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFeederFile)
#include "tst_feeder_file.moc"
