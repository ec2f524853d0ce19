// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"
#include "tests/support/shared_data.h"

using namespace liaison;
using namespace liaison::test;

/// What the record says to those who ask, and the real lists.
class TestCliLists : public QObject {
    Q_OBJECT

    static QStringList names(const CliRun& run) {
        QStringList found;
        for (const QJsonValue& school : run.array())
            found << school["name"_L1].toString();
        return found;
    }
    static CliRun importFile(const CliDesk& desk, const QString& path) {
        return runCli({u"import"_s, u"schools"_s, path, u"--into"_s, desk.file(), u"--json"_s});
    }

private Q_SLOTS:
    void aListHasWhatScriptsRelyOn() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(
            desk.import("URN,School name,Phase,Type,Status,Town,Postcode,Easting,Northing,Open date,Trust\n"
                        "900001,Oak School,Primary,Community school,Open,Northwood,nw1 "
                        "1aa,400001,200001,01-09-1990,\n"),
            0);
        const QJsonObject school = desk.list().array()[0].toObject();
        QCOMPARE(keysOf(school), (QStringList{u"closed"_s, u"easting"_s, u"group"_s, u"hub"_s, u"name"_s,
                                              u"northing"_s, u"opened"_s, u"phase"_s, u"postcode"_s,
                                              u"status"_s, u"town"_s, u"trust"_s, u"type"_s, u"urn"_s}));
        QCOMPARE(school["urn"_L1], QJsonValue(900001));
        QCOMPARE(school["easting"_L1], QJsonValue(400001));
        QCOMPARE(school["opened"_L1], QJsonValue(u"1990-09-01"_s));
        QCOMPARE(school["postcode"_L1], QJsonValue(u"NW1 1AA"_s));
        QVERIFY(school["closed"_L1].isNull());
        QVERIFY(school["trust"_L1].isNull());
    }
    void aListCanBeNarrowed() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name,Phase,Status,Town,Open date,Close date\n"
                                        "900001,St Mary's School,Primary,Open,Northwood,01-09-1990,\n"
                                        "900002,Elm Academy,Secondary,Open,Northwood,01-09-2010,\n"
                                        "900003,Ash School,Primary,Closed,Southwood,01-09-1950,31-08-2015\n"),
                            0);
        QCOMPARE(names(desk.list()), (QStringList{u"Ash School"_s, u"Elm Academy"_s, u"St Mary's School"_s}));
        QCOMPARE(names(desk.list({u"--open-only"_s})),
                 (QStringList{u"Elm Academy"_s, u"St Mary's School"_s}));
        QCOMPARE(names(desk.list({u"--where"_s, u"phase=primary"_s, u"--where"_s, u"Town=Northwood"_s})),
                 QStringList{u"St Mary's School"_s});
        QCOMPARE(
            names(desk.list({u"--where"_s, u"phase=Primary"_s, u"--where"_s, u"phase=Secondary"_s})).size(),
            3);
        QCOMPARE(names(desk.list({u"--search"_s, u"saint marys"_s})), QStringList{u"St Mary's School"_s});
        QCOMPARE(names(desk.list({u"--as-of"_s, u"2005-01-01"_s})),
                 (QStringList{u"Ash School"_s, u"St Mary's School"_s}));
        QCOMPARE(names(desk.list({u"--search"_s, u"nobody"_s})), QStringList());
        QCOMPARE(desk.list({u"--search"_s, u"nobody"_s}).out, QByteArray("[]\n"));
        const CliRun fields = desk.list({u"--fields"_s, u"urn,Town"_s});
        QCOMPARE(keysOf(fields.array()[0].toObject()), (QStringList{u"town"_s, u"urn"_s}));
    }
    void aListForPeopleIsAligned() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(
            desk.import("URN,School name,Pupils\n900001,Oak School,90\n900002,Elm Academy,1200\n"), 0);
        const CliRun run =
            runCli({u"list"_s, u"schools"_s, u"--file"_s, desk.file(), u"--fields"_s, u"name,pupils"_s});
        QCOMPARE(run.out, QByteArray("Name         Pupils\nElm Academy    1200\nOak School       90\n"));
        QCOMPARE(run.err, QByteArray("2 schools\n"));
    }
    void everyMessyListIsReadAsItsOracleSays_data() {
        QTest::addColumn<QJsonObject>("wanted");
        QFile oracle(sharedData(u"schools/messy/oracle.json"_s));
        if (!oracle.open(QIODevice::ReadOnly))
            return;
        for (const QJsonValue& list : QJsonDocument::fromJson(oracle.readAll()).array())
            QTest::newRow(qPrintable(list["file"_L1].toString())) << list.toObject();
    }
    void everyMessyListIsReadAsItsOracleSays() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QJsonObject, wanted);
        const CliDesk desk;
        const QString path = sharedData(u"schools/messy/"_s + wanted["file"_L1].toString());
        const CliRun run = importFile(desk, path);
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject source = run.object()["source"_L1].toObject();
        QCOMPARE(source["rows"_L1].toInt(), wanted["expect_rows"_L1].toInt());
        QCOMPARE(source["delimiter"_L1].toString(), wanted["delimiter"_L1].toString());
        if (wanted.contains("header_row"_L1))
            QCOMPARE(source["header_line"_L1].toInt(), wanted["header_row"_L1].toInt());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const bool isAscii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
        // In a list of nothing but ASCII, UTF-8 and Windows-1252 are the same.
        if (!isAscii)
            QCOMPARE(source["encoding"_L1].toString(), wanted["encoding"_L1].toString());
        QCOMPARE(desk.schools(), wanted["expect_rows"_L1].toInt());
    }
    void realListsComeInAndOnlyOnce_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("schools");
        QTest::newRow("Buckinghamshire") << u"buckinghamshire_register_2021-04-22.csv"_s << 387;
        QTest::newRow("Sutton Coldfield") << u"suttoncoldfield_register_2021-04-22.csv"_s << 87;
    }
    void realListsComeInAndOnlyOnce() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QString, file);
        QFETCH(int, schools);
        const CliDesk desk;
        const QString path = sharedData(u"schools/lists/"_s + file);
        const CliRun run = importFile(desk, path);
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["plan"_L1]["new"_L1].toInt(), schools);
        QCOMPARE(desk.schools(), schools);
        const CliRun again = importFile(desk, path);
        QCOMPARE(again.object()["plan"_L1]["unchanged"_L1].toInt(), schools);
        QVERIFY(desk.isSound());
        LIAISON_VERIFY_EXIT(runCli({u"undo"_s, u"--file"_s, desk.file()}), 0);
        QCOMPARE(desk.schools(), 0);
    }
    void aLaterListUpdatesTheRealOne() {
        LIAISON_NEEDS_SHARED_DATA();
        const CliDesk desk;
        const auto list = [](const QString& name) { return sharedData(u"schools/lists/"_s + name); };
        LIAISON_VERIFY_EXIT(importFile(desk, list(u"buckinghamshire_details_2018.csv"_s)), 0);
        const qsizetype before = desk.schools();
        const CliRun later = importFile(desk, list(u"buckinghamshire_register_2021-04-22.csv"_s));
        LIAISON_VERIFY_EXIT(later, 0);
        QVERIFY(later.object()["plan"_L1]["new"_L1].toInt() > 0);
        QVERIFY(desk.schools() > before);
        const CliRun links = runCli({u"import"_s, u"links"_s, list(u"buckinghamshire_links_20230421.csv"_s),
                                     u"--into"_s, desk.file(), u"--apply-unique"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(links, 0);
        QVERIFY(links.object()["plan"_L1]["handovers"_L1].toInt() > 0);
        QVERIFY(desk.isSound());
    }
};

QTEST_GUILESS_MAIN(TestCliLists)
#include "tst_cli_lists.moc"
