// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/import_lists.h"

using namespace liaison;
using namespace liaison::test;

class TestSchoolImportFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowThatCannotBeReadIsRefusedWithItsPlaceAndReason_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("value");
        QTest::newRow("date") << QByteArray("900009,Oak,Closed,Hilton,ZZ1 1AA,31-02-2020,1") << u"Closed"_s
                              << u"bad-date"_s << u"31-02-2020"_s;
        QTest::newRow("number") << QByteArray("900009,Oak,Open,Hilton,ZZ1 1AA,,lots") << u"Pupils"_s
                                << u"bad-number"_s << u"lots"_s;
        QTest::newRow("URN") << QByteArray("9X0009,Oak,Open,Hilton,ZZ1 1AA,,1") << u"URN"_s << u"bad-urn"_s
                             << u"9X0009"_s;
        QTest::newRow("name") << QByteArray("900009,,Open,Hilton,ZZ1 1AA,,1") << u"Name"_s << u"no-name"_s
                              << u""_s;
    }
    void aRowThatCannotBeReadIsRefusedWithItsPlaceAndReason() {
        QFETCH(QByteArray, row);
        QFETCH(QString, column);
        QFETCH(QString, code);
        QFETCH(QString, value);
        SchoolDesk desk;
        const auto plan = desk.plan(kTwoSchools + row + "\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"2 new, 1 refused"_s);
        const RefusedRow& refused = plan->refused.front();
        QCOMPARE(refused.line, 4);
        QCOMPARE(refused.column, column);
        QCOMPARE(refused.code, code);
        QCOMPARE(refused.value, value);
        QVERIFY(refused.reason.endsWith(u'.'));
        QCOMPARE(refused.cells.size(), 7);
    }
    void impossibleCoordinatesAreRefusedAndHalfOnesLeftOut() {
        SchoolDesk desk;
        const auto plan =
            desk.plan("URN,Name,Easting,Northing\n900001,Oak,480867,2147960\n900002,Elm,480867,\n"
                      "900003,Ash,0,0\n900004,Yew,480867,214796\n");
        QCOMPARE(countsText(plan->counts()), u"3 new, 1 refused"_s);
        QCOMPARE(plan->refused.front().code, u"bad-coordinates"_s);
        QVERIFY(codesOf(plan->notes).contains(u"half-coordinates"_s));
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.school(900002).easting, std::nullopt);
        QCOMPARE(desk.school(900004).northing, 214796);
    }
    void refusedRowsAreSavedMendedAndImported() {
        SchoolDesk desk;
        const auto plan = desk.plan(kTwoSchools + "900009,\"Yew, Hilton\",Open,Hilton,ZZ1 1AA,,lots\n"
                                                  "900010,Ash,Open,Hilton,,,1\n900010,Ash,Open,Easton,,,1\n");
        const QString path = desk.folder.filePath(u"refused.csv"_s);
        LIAISON_VERIFY_RESULT(writeRefusedRows(*plan, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFURN,Name,Status,Town,Postcode,Closed,Pupils,Refused line,"));
        QVERIFY(bytes.contains("Pupils,lots,This is not a whole number."));
        QCOMPARE(bytes.count('\n'), 4);
        bytes.replace(",,lots,", ",,12,").replace("Easton", "Hilton");
        const auto mended = desk.importFile(desk.list(bytes, u"mended.csv"_s));
        LIAISON_VERIFY_RESULT(mended);
        QCOMPARE(countsText(*mended), u"2 new, 1 duplicates"_s);
        QCOMPARE(desk.school(900009).pupils, 12);
    }
    void doubtfulCellsAreKeptWithAWarning() {
        SchoolDesk desk;
        const auto plan = desk.plan(kHeader + QByteArray("900001,Оak Green School,Open,Hilton,2036,,\n"));
        QCOMPARE(countsText(plan->counts()), u"1 new"_s);
        QCOMPARE(codesOf(plan->notes), (QStringList{u"doubtful-postcode"_s, u"mixed-script"_s}));
        const auto warned = std::find_if(plan->notes.begin(), plan->notes.end(),
                                         [](const ListNote& note) { return note.code == "mixed-script"_L1; });
        QCOMPARE(warned->line, 2);
        QCOMPARE(warned->column, u"Name"_s);
    }
    void blankRowsTotalsAndRepeatedHeadersAreNotData() {
        SchoolDesk desk;
        const auto plan =
            desk.plan(kTwoSchools + ",,,,,,\n" + kHeader + "900003,Ash,Open,,,,\nTotal schools,3,,,,,\n");
        QCOMPARE(plan->source.rows, 3);
        QCOMPARE(countsText(plan->counts()), u"3 new"_s);
        QCOMPARE(codesOf(plan->notes), (QStringList{u"blank-row"_s, u"repeated-header"_s, u"totals-row"_s}));
    }
    void aNoteSaysWhatItAsksOfItsReader() {
        SchoolDesk desk;
        const auto plan = desk.plan(kHeader + "900001,Oak,Open,Hilton,2036,,1\n,,,,,,\n"
                                              "900002,Elm,Open,,,,lots\n"
                                              "900003,Ash,Open,Hilton,,,1\n900003,Ash,Open,Easton,,,1\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->notes.size(), 2u);
        QCOMPARE(plan->notes.front().severity, NoteSeverity::Warning);
        QCOMPARE(plan->notes.back().severity, NoteSeverity::Remark);
        const auto rows = rowsToMend(*plan);
        QCOMPARE(rows.size(), 3u);
        QCOMPARE(rows.front().severity, NoteSeverity::Refusal);
        QCOMPARE(rows.back().severity, NoteSeverity::Question);
        QCOMPARE(noteSeverityName(rows.back().severity), u"question"_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        const auto imports = desk.importer.imports();
        QCOMPARE(imports->front().notes, plan->notes);
        QCOMPARE(imports->front().refused.back().severity, NoteSeverity::Question);
    }
    void aRowWithSeveralFaultsTellsThemAll() {
        SchoolDesk desk;
        const auto plan = desk.plan(kHeader + "90X,,Closed,Hilton,ZZ1 1AA,31-02-2020,lots\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"1 refused"_s);
        const RefusedRow& refused = plan->refused.front();
        QCOMPARE(refused.column, u"URN"_s);
        QCOMPARE(refused.code, u"bad-urn"_s);
        QCOMPARE(refused.value, u"90X"_s);
        QCOMPARE(
            refused.reason,
            u"URN “90X”: A URN is a number of five to seven digits. Closed “31-02-2020”: There is no such "
            "date; write it as 1/9/2026 or 2026-09-01. Pupils “lots”: This is not a whole number. Name: "
            "The row has no name, and the school is not in the record."_s);
    }
    void aNumberBelowNothingIsToldInItsOwnWords() {
        SchoolDesk desk;
        const auto plan = desk.plan(kHeader + "900001,Oak,Open,Hilton,ZZ1 1AA,,-3\n");
        QCOMPARE(plan->refused.front().reason, u"This must not be below 0."_s);
        QCOMPARE(plan->refused.front().code, u"bad-number"_s);
    }
    void aListWithoutAColumnOfNamesSaysSo() {
        SchoolDesk desk;
        const auto plan = desk.plan("URN,Pupils\n900001,210\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->refused.front().column, QString());
        QCOMPARE(plan->refused.front().reason,
                 u"The list has no column of names, and the school is not in the record."_s);
    }
    void aQuestionInAListWithoutUrnsNamesNoColumn() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan = desk.plan("Pupils,Name,Postcode\n30,Oak Infants,ZZ1 1AA\n");
        QCOMPARE(rowsToMend(*plan).front().column, QString());
    }
    void rowsThatWereRefusedTwiceKeepOneSetOfReasons() {
        SchoolDesk desk;
        QByteArray bytes = kHeader + "900009,Yew,Open,Hilton,ZZ1 1AA,,lots\n";
        QByteArray header;
        for (int round = 0; round < 3; ++round) {
            const auto plan = desk.plan(bytes);
            LIAISON_VERIFY_RESULT(plan);
            QCOMPARE(countsText(plan->counts()), u"1 refused"_s);
            const QString path = desk.folder.filePath(u"round %1.csv"_s.arg(round));
            LIAISON_VERIFY_RESULT(writeRefusedRows(*plan, path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes = file.readAll();
            QVERIFY2(header.isEmpty() || bytes.startsWith(header), bytes.constData());
            header = bytes.left(bytes.indexOf('\n'));
            QCOMPARE(header.count("Refused reason"), 1);
            QCOMPARE(bytes.count("This is not a whole number."), 1);
        }
    }
    void longCellsAreToldAndRefusedWhereTheyAreAName_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("name") << u"Name"_s << 1001 << u"1 refused"_s << true;
        QTest::newRow("a long name") << u"Name"_s << 1000 << u"1 new"_s << false;
        QTest::newRow("town") << u"Town"_s << 1001 << u"1 new"_s << true;
        QTest::newRow("code") << u"UKPRN"_s << 256 << u"1 refused"_s << true;
        QTest::newRow("telephone") << u"Telephone"_s << 256 << u"1 new"_s << true;
        QTest::newRow("a long code") << u"UKPRN"_s << 255 << u"1 new"_s << false;
    }
    void longCellsAreToldAndRefusedWhereTheyAreAName() {
        QFETCH(QString, column);
        QFETCH(int, length);
        QFETCH(QString, counts);
        QFETCH(bool, isTold);
        const QByteArray cell(length, '7');
        const QByteArray name = column == "Name"_L1 ? QByteArray() : QByteArray("Oak,");
        SchoolDesk desk;
        const auto plan = desk.plan((name.isEmpty() ? "URN," : "URN,Name,") + column.toUtf8() + "\n900001," +
                                    name + cell + "\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), counts);
        QStringList codes = codesOf(plan->notes);
        for (const RefusedRow& row : plan->refused)
            codes << row.code;
        QCOMPARE(codes.contains(u"too-long"_s), isTold);
        if (isTold && plan->refused.empty())
            QVERIFY(noteOf(*plan, u"too-long"_s).value.size() < 250);
    }
    void charactersThatCannotBeSeenAreTakenOutAndTold() {
        SchoolDesk desk;
        const QString list =
            u"URN,Na\u00ADme,Status,Town,Address\n9000\u200B01,Oak\u200D \u202EGreen\u2069,Open,Hil\u00ADton,"
            "1 Oak\u2060 Lane\n"_s;
        const auto plan = desk.plan(list.toUtf8());
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(codesOf(plan->notes), QStringList{u"invisible-character"_s});
        QStringList told;
        for (const ListNote& note : plan->notes) {
            told << u"%1 %2: %3"_s.arg(note.line).arg(note.column, note.text.section(u": "_s, 1));
            QCOMPARE(note.severity, NoteSeverity::Warning);
            QVERIFY(!note.value.contains(QChar(0x202E)));
        }
        told.sort();
        QCOMPARE(told, (QStringList{u"1 Name: U+00AD."_s, u"2 Address: U+2060."_s,
                                    u"2 Name: U+200D, U+202E, U+2069."_s, u"2 Town: U+00AD."_s,
                                    u"2 URN: U+200B."_s}));
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        const School school = desk.school(900001);
        QCOMPARE(school.name, u"Oak Green"_s);
        QCOMPARE(school.town, u"Hilton"_s);
        QCOMPARE(school.street, u"1 Oak Lane"_s);
    }
};

QTEST_GUILESS_MAIN(TestSchoolImportFaults)
#include "tst_school_import_faults.moc"
