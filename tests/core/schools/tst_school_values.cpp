// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/schools/address_cell.h"
#include "core/schools/plain_cell.h"
#include "core/schools/school_values.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace liaison;

class TestSchoolValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCellsAsListsWriteThem_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* key, const QString& cell, const QString& text) {
            QTest::newRow(qPrintable(QString::fromLatin1(key) + u' ' + cell))
                << QString::fromLatin1(key) << cell << text;
        };
        row("opened", u"22-07-2015"_s, u"2015-07-22"_s);
        row("opened", u"1/9/2026"_s, u"2026-09-01"_s);
        row("opened", u"01/09/26"_s, u"2026-09-01"_s);
        row("opened", u"2026-09-01"_s, u"2026-09-01"_s);
        row("opened", u"20260901"_s, u"2026-09-01"_s);
        row("opened", u"1 Sep 2026"_s, u"2026-09-01"_s);
        row("opened", u"01-September-2026"_s, u"2026-09-01"_s);
        row("opened", u"01/09/2026 00:00:00"_s, u"2026-09-01"_s);
        row("opened", u"2026-09-01T00:00"_s, u"2026-09-01"_s);
        row("opened", u"01-01-1900"_s, u""_s);
        row("closed", u"Not applicable"_s, u""_s);
        row("pupils", u"1,204"_s, u"1204"_s);
        row("pupils", u"210.0"_s, u"210"_s);
        row("pupils", u"SUPP"_s, u""_s);
        row("fsm_percent", u"51.80"_s, u"51.8"_s);
        row("fsm_percent", u"30"_s, u"30.0"_s);
        row("fsm_percent", u"7.25 %"_s, u"7.3"_s);
        row("easting", u"480867"_s, u"480867"_s);
        row("easting", u"0"_s, u""_s);
        row("establishment_number", u"0203"_s, u"0203"_s);
        row("la_code", u"825.0"_s, u"825"_s);
        row("telephone", u" 01296 423895 "_s, u"01296 423895"_s);
        row("postcode", u"hp19 9jl"_s, u"HP19 9JL"_s);
        row("postcode", u"W1A1AA"_s, u"W1A 1AA"_s);
        row("name", u" Oak  Green\u00a0School\u00a0"_s, u"Oak Green School"_s);
        row("name", u"NEW Oak School"_s, u"NEW Oak School"_s);
        row("phase", u"All through"_s, u"All-through"_s);
        row("phase", u"PRIMARY"_s, u"Primary"_s);
        row("phase", u"7"_s, u"All-through"_s);
        row("phase", u"Not applicable"_s, u""_s);
        row("status", u"2"_s, u"Closed"_s);
        row("status", u"open, but Proposed to Close"_s, u"Open, but proposed to close"_s);
        row("website", u"HTTP://WWW.Oak.example/"_s, u"http://www.oak.example"_s);
        row("website", u"www.oak.example/Home"_s, u"www.oak.example/Home"_s);
        row("religious_character", u"Does not apply"_s, u""_s);
        row("religious_character", u"None"_s, u"None"_s);
        row("town", u"NE"_s, u""_s);
        row("trust", u"-"_s, u""_s);
    }
    void readsCellsAsListsWriteThem() {
        QFETCH(QString, key);
        QFETCH(QString, cell);
        QFETCH(QString, text);
        const ReadValue read = readListCell(schoolFieldByKey(key)->field, cell);
        QCOMPARE(read.text, text);
        QCOMPARE(read.code, QString());
    }
    void refusesWhatCannotBe_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* key, const char* cell, const char* code) {
            QTest::newRow(cell) << QString::fromLatin1(key) << QString::fromLatin1(cell)
                                << QString::fromLatin1(code);
        };
        row("opened", "31-02-2019", "bad-date");
        row("opened", "2019-13-01", "bad-date");
        row("opened", "00-00-0000", "bad-date");
        row("opened", "soon", "bad-date");
        row("opened", "07/22/2015", "bad-date");
        row("easting", "4808670", "bad-coordinates");
        row("northing", "-5", "bad-coordinates");
        row("easting", "SU 123", "bad-coordinates");
        row("pupils", "many", "bad-number");
        row("pupils", "-1", "bad-number");
        row("age_low", "1997", "bad-number");
        row("fsm_percent", "101", "bad-number");
        row("urn", "1234", "bad-urn");
        row("urn", "10077060", "bad-urn");
        row("urn", "11O201", "bad-urn");
    }
    void refusesWhatCannotBe() {
        QFETCH(QString, key);
        QFETCH(QString, cell);
        QFETCH(QString, code);
        const ReadValue read = readListCell(schoolFieldByKey(key)->field, cell);
        QCOMPARE(read.verdict, ReadValue::Verdict::Impossible);
        QCOMPARE(read.code, code);
        QVERIFY(read.reason.endsWith(u'.'));
    }
    void keepsWhatIsOnlyDoubtfulWithAWarning_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("code");
        QTest::newRow("postcode") << u"postcode"_s << u"2036"_s << u"doubtful-postcode"_s;
        QTest::newRow("e-mail") << u"head_email"_s << u"not-an-email"_s << u"doubtful-email"_s;
        QTest::newRow("web") << u"website"_s << u"ask us"_s << u"doubtful-url"_s;
        QTest::newRow("status") << u"status"_s << u"Quarantine"_s << u"unknown-status"_s;
        QTest::newRow("rounded") << u"telephone"_s << u"1.49448E+09"_s << u"rounded-number"_s;
        QTest::newRow("script") << u"name"_s << u"Оak Green School"_s << u"mixed-script"_s;
        QTest::newRow("twice encoded") << u"name"_s << u"Ã‰cole Oak"_s << u"doubly-encoded"_s;
    }
    void keepsWhatIsOnlyDoubtfulWithAWarning() {
        QFETCH(QString, key);
        QFETCH(QString, cell);
        QFETCH(QString, code);
        const ReadValue read = readListCell(schoolFieldByKey(key)->field, cell);
        QCOMPARE(read.verdict, ReadValue::Verdict::Doubtful);
        QCOMPARE(read.code, code);
        QCOMPARE(read.text, cell);
    }
    void readingACanonicalTextChangesNothing() {
        for (const QString& cell :
             {u"1 Sep 2026"_s, u"52 %"_s, u"1,204"_s, u"hp199jl"_s, u" a  b "_s, u"WWW.A.B/"_s}) {
            for (const SchoolFieldInfo& info : schoolFields()) {
                const ReadValue once = readSchoolValue(info.field, cell);
                if (once.verdict == ReadValue::Verdict::Fine)
                    QCOMPARE(readSchoolValue(info.field, once.text).text, once.text);
            }
        }
    }
    void aPlainCellIsReadAsItStands() {
        const QStringList pieces{u"A"_s,   u"ZZ1"_s, u" "_s,   u"1AA"_s, u"0"_s,       u"12"_s,
                                 u"999"_s, u"-"_s,   u"Not"_s, u"NA"_s,  u"x"_s,       u"é"_s,
                                 u"\n"_s,  u"."_s,   u"7"_s,   u"W1A"_s, u"recorded"_s};
        QRandomGenerator random(7);
        int plain = 0;
        for (int round = 0; round < 20'000; ++round) {
            QString cell;
            for (int i = random.bounded(5); i >= 0; --i)
                cell += pieces[random.bounded(int(pieces.size()))];
            const SchoolFieldInfo& info =
                schoolFields()[std::size_t(random.bounded(int(schoolFields().size())))];
            if (info.field == SchoolField::Urn)
                continue;
            const QByteArray utf8 = cell.toUtf8();
            if (!isPlainCell(info.kind, std::string_view(utf8.constData(), std::size_t(utf8.size()))))
                continue;
            ++plain;
            const ReadValue read = readListCell(info.field, cell);
            QCOMPARE(read.text, cell);
            QCOMPARE(read.code, QString());
        }
        QVERIFY(plain > 2'000);
    }
    void everyFieldHoldsItsCanonicalText() {
        School school;
        for (const SchoolFieldInfo& info : schoolFields()) {
            const QString text = info.kind == FieldKind::Date     ? u"2026-09-01"_s
                                 : info.kind == FieldKind::Tenths ? u"51.8"_s
                                                                  : u"12345"_s;
            setFieldText(school, info.field, text);
            QCOMPARE(fieldText(school, info.field), text);
            QCOMPARE(schoolFieldByKey(schoolFieldKey(info.field)), &info);
            QVERIFY(!schoolFieldLabel(info.field).isEmpty());
            setFieldText(school, info.field, {});
        }
        QCOMPARE(school, School());
    }
    void takesAnAddressApart_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("parts");
        QTest::newRow("lines") << u"Oak Green\nHilton\nHP21 8LJ"_s
                               << u"postcode=HP21 8LJ town=Hilton street=Oak Green"_s;
        QTest::newRow("no street") << u"\nHilton\nHP19 9JL"_s << u"postcode=HP19 9JL town=Hilton"_s;
        QTest::newRow("commas") << u"1 Oak Lane, Nether End, Hilton, hp1 1aa"_s
                                << u"postcode=HP1 1AA town=Hilton street=1 Oak Lane locality=Nether End"_s;
        QTest::newRow("street only") << u"Oak Lane"_s << u"street=Oak Lane"_s;
        QTest::newRow("blank") << u"\n\n"_s << u""_s;
    }
    void takesAnAddressApart() {
        QFETCH(QString, cell);
        QFETCH(QString, parts);
        QStringList said;
        for (const auto& [field, text] : addressParts(cell))
            said << schoolFieldKey(field) + u'=' + text;
        QCOMPARE(said.join(u' '), parts);
    }
};

QTEST_GUILESS_MAIN(TestSchoolValues)
#include "tst_school_values.moc"
