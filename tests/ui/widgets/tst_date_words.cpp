// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

class TestDateWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { setDateFormat(u"d MMM yyyy"_s); }

    void readsDatesAsTheyAreSaid_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        const auto row = [](const char* typed, QDate date) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << date;
        };
        row("1/9/26", QDate(2026, 9, 1));
        row("01/09/2026", QDate(2026, 9, 1));
        row("1-9-26", QDate(2026, 9, 1));
        row("1.9.2026", QDate(2026, 9, 1));
        row("2026-09-01", QDate(2026, 9, 1));
        row("31/8/69", QDate(2069, 8, 31));
        row("31/8/70", QDate(1970, 8, 31));
        row("1 Sep", QDate(2026, 9, 1));
        row("1 sept 25", QDate(2025, 9, 1));
        row("1st September 2027", QDate(2027, 9, 1));
        row("sep 1", QDate(2026, 9, 1));
        row("September 22nd, 2026", QDate(2026, 9, 22));
        row("1sep26", QDate(2026, 9, 1));
        row("1 Mar", QDate(2027, 3, 1));
        row("1/12", QDate(2026, 12, 1));
        row("29 Feb 2028", QDate(2028, 2, 29));
        row("29 Feb 2027", QDate());
        row("today", QDate(2026, 11, 21));
        row("Tomorrow", QDate(2026, 11, 22));
        row("yesterday", QDate(2026, 11, 20));
        row("monday", QDate(2026, 11, 23));
        row("sat", QDate(2026, 11, 28));
        row("Tue 1 Sep 2026", QDate(2026, 9, 1));
        row("+2w", QDate(2026, 12, 5));
        row("+ 2 weeks", QDate(2026, 12, 5));
        row("-3d", QDate(2026, 11, 18));
        row("+1m", QDate(2026, 12, 21));
        row("+1y", QDate(2027, 11, 21));
        row("32/1/26", QDate());
        row("1/13/26", QDate());
        row("1 Ma 26", QDate());
        row("soon", QDate());
        row("1/9/026", QDate());
        row("", QDate());
        row("2w", QDate());
    }
    void readsDatesAsTheyAreSaid() {
        QFETCH(QString, typed);
        QFETCH(QDate, date);
        QCOMPARE(dateFromWords(typed, QDate(2026, 11, 21)).value_or(QDate()), date);
    }
    void whatIsWrittenIsReadBackInEveryFormat() {
        for (const QString& format : {u"d MMM yyyy"_s, u"dd/MM/yyyy"_s, u"yyyy-MM-dd"_s, u"d MMMM yyyy"_s}) {
            setDateFormat(format);
            for (int month = 1; month <= 12; ++month) {
                const QDate date(2031, month, 9);
                QCOMPARE(dateFromWords(dateText(date), QDate(2026, 11, 21)).value_or(QDate()), date);
            }
        }
    }
    void theFieldShowsTheDateInFullAndWritesItOut() {
        DateField field(u"start"_s);
        field.setToday(QDate(2026, 11, 21));
        field.setExplanation([](QDate) { return u"autumn 1, week 1"_s; });
        QSignalSpy changed(&field, &DateField::dateChanged);
        QTest::keyClicks(field.textField(), u"1/9/26"_s);
        const auto* hint = field.findChild<QLabel*>(u"startHint"_s);
        QCOMPARE(hint->text(), u"Tuesday 1 September 2026 · autumn 1, week 1"_s);
        QTest::keyClick(field.textField(), Qt::Key_Return);
        QCOMPARE(field.textField()->text(), u"1 Sep 2026"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(field.date(), QDate(2026, 9, 1));
    }
    void theFieldKeepsWhatIsNoDateAndSaysSo() {
        DateField field(u"start"_s);
        QTest::keyClicks(field.textField(), u"some day"_s);
        QTest::keyClick(field.textField(), Qt::Key_Return);
        QCOMPARE(field.textField()->text(), u"some day"_s);
        QVERIFY(!field.isAcceptable());
        QVERIFY(!field.findChild<QLabel*>(u"startHint"_s)->text().isEmpty());
    }
    void anEmptyFieldIsAcceptableAndNoDate() {
        DateField field(u"start"_s);
        QVERIFY(field.isAcceptable());
        QVERIFY(!field.date().isValid());
    }
};

QTEST_MAIN(TestDateWords)
#include "tst_date_words.moc"
