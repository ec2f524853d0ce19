// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/import_lists.h"

using namespace liaison;
using namespace liaison::test;

class TestSchoolImportMatching : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAUrnNameAndPostcodeTellTheSchool() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan = desk.plan("Name,Postcode,Pupils\nOAK  GREEN School,zz11aa,215\n");
        QCOMPARE(onlyChange(*plan),
                 u"changed 900001: name: Oak Green School → OAK GREEN School; pupils: 210 → 215"_s);
    }
    void withoutAUrnTheUserIsAskedWhenItIsNotSure_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("candidates");
        QTest::newRow("another postcode") << QByteArray("Name,Postcode\nOak Green School,ZZ9 9ZZ\n") << 1;
        QTest::newRow("another name") << QByteArray("Name,Postcode\nOak Infants,ZZ1 1AA\n") << 1;
        QTest::newRow("no postcode") << QByteArray("Name,Town\nOak Green School,Hilton\n") << 1;
        QTest::newRow("neither name nor postcode known") << QByteArray("Name,Town\nFir School,Hilton\n") << 0;
        QTest::newRow("closed") << QByteArray("Name,Postcode\nYew School,ZZ1 1AY\n") << 1;
        QTest::newRow("two of a name") << QByteArray("Name,Postcode\nTwin School,ZZ2 2AA\n") << 2;
    }
    void withoutAUrnTheUserIsAskedWhenItIsNotSure() {
        QFETCH(QByteArray, list);
        QFETCH(int, candidates);
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools + "900003,Yew School,Closed,Hilton,ZZ1 1AY,,\n"
                                                        "900004,Twin School,Open,Hilton,ZZ2 2AA,,\n"
                                                        "900005,Twin School,Open,Hilton,ZZ2 2AA,,\n"));
        const auto plan = desk.plan(list);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"1 refused"_s);
        QCOMPARE(int(plan->unmatched.front().candidates.size()), candidates);
        QVERIFY(!plan->unmatched.front().cells.isEmpty());
        QVERIFY(!plan->unmatched.front().reason.isEmpty());
    }
    void theAnswerDecides() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const QByteArray list = "Name,Postcode\nOak Infants,ZZ1 1AA\n";
        ImportOptions options;
        options.answers[2] = {MatchAnswer::Kind::Existing, desk.school(900001).id};
        QCOMPARE(onlyChange(*desk.plan(list, options)),
                 u"changed 900001: name: Oak Green School → Oak Infants"_s);
        options.answers[2] = {MatchAnswer::Kind::New, {}};
        QCOMPARE(countsText(desk.plan(list, options)->counts()), u"1 new"_s);
        options.answers[2] = {MatchAnswer::Kind::Skip, {}};
        QCOMPARE(countsText(desk.plan(list, options)->counts()), u"1 skipped"_s);
    }
    void aNewSchoolWithoutAUrnComesBackAsItself() {
        SchoolDesk desk;
        const QByteArray list =
            "Name,Postcode,Status\nOak,ZZ1 1AA,Open\nElm,ZZ1 1AB,Closed\nElm,ZZ1 1AB,Closed\n";
        QCOMPARE(countsText(*desk.import(list)), u"2 new, 1 duplicates"_s);
        QCOMPARE(countsText(desk.plan(list)->counts()), u"2 unchanged, 1 duplicates"_s);
        const auto withUrn = desk.plan("URN,Name,Postcode\n900001,Oak,ZZ1 1AA\n");
        QCOMPARE(withUrn->unmatched.size(), 1u);
        ImportOptions options;
        options.answers[2] = {MatchAnswer::Kind::Existing,
                              withUrn->unmatched.front().candidates.front().school};
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Postcode\n900001,Oak,ZZ1 1AA\n", options));
        QCOMPARE(desk.school(900001).name, u"Oak"_s);
        QCOMPARE(desk.all().size(), 2u);
    }

    void rowsThatRepeatASchoolCountOnce() {
        SchoolDesk desk;
        const QByteArray row = "900001,Oak,Open,Hilton,ZZ1 1AA,,210\n";
        QCOMPARE(countsText(desk.plan(kHeader + row + row + row)->counts()), u"1 new, 2 duplicates"_s);
    }
    void conflictingRowsWaitForAChoice() {
        SchoolDesk desk;
        const QByteArray list = kHeader + "900001,Oak,Open,Hilton,ZZ1 1AA,,210\n900002,Elm,Open,,,,\n"
                                          "900001,Oak,Open,Easton,ZZ1 1AA,,210\n";
        const auto plan = desk.plan(list);
        QCOMPARE(countsText(plan->counts()), u"1 new, 1 duplicates, 1 refused"_s);
        const ConflictingRows& conflict = plan->conflicts.front();
        QCOMPARE(conflict.urn, 900001);
        QCOMPARE(conflict.rows.size(), 2u);
        QCOMPARE(conflict.rows.back().line, 4);
        QCOMPARE(conflict.rows.back().cells.value(3), u"Easton"_s);
        QCOMPARE(conflict.rows.back().differences.size(), 1u);
        QCOMPARE(conflict.rows.back().differences.front(), std::pair(SchoolField::Town, u"Easton"_s));
        ImportOptions options;
        options.chosenLines = {4};
        LIAISON_VERIFY_RESULT(desk.import(list, options));
        QCOMPARE(desk.school(900001).town, u"Easton"_s);
    }
    void rowsBeyondTheFirstAreDuplicatesWhateverTheySay() {
        SchoolDesk desk;
        const QByteArray list = kHeader +
                                "900001,Oak,Open,Hilton,ZZ1 1AA,,210\n900001,Oak,Open,Easton,ZZ1 1AA,,"
                                "210\n900001,Oak,Open,Elford,ZZ1 1AA,,210\n";
        QCOMPARE(countsText(desk.plan(list)->counts()), u"2 duplicates, 1 refused"_s);
        ImportOptions options;
        options.chosenLines = {3};
        QCOMPARE(countsText(desk.plan(list, options)->counts()), u"1 new, 2 duplicates"_s);
    }
    void twoRowsThatAreAnsweredNewAndAreOneSchoolMakeOne() {
        SchoolDesk desk;
        const QByteArray list = "Name,Postcode,Town\nFir School,ZZ3 3AA,Hilton\nFIR  school,zz33aa,Easton\n";
        ImportOptions options;
        options.answers[2] = {MatchAnswer::Kind::New, {}};
        options.answers[3] = {MatchAnswer::Kind::New, {}};
        const auto plan = desk.plan(list, options);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"1 new, 1 duplicates"_s);
        const ListNote note = noteOf(*plan, u"repeated-school"_s);
        QCOMPARE(note.line, 3);
        QVERIFY2(note.text.startsWith(u"Line 2 gives a new school"_s), qPrintable(note.text));
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.all().size(), 1u);
    }
    void twoRowsOfOneNameWithoutAPostcodeMayBeTwoSchools() {
        SchoolDesk desk;
        ImportOptions options;
        options.answers[2] = {MatchAnswer::Kind::New, {}};
        options.answers[3] = {MatchAnswer::Kind::New, {}};
        const auto plan = desk.plan("Name,Town\nFir School,Hilton\nFir School,Easton\n", options);
        QCOMPARE(countsText(plan->counts()), u"2 new"_s);
    }
    void everyRowIsCountedAsWhatBecomesOfIt() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        ImportOptions options;
        options.where = {{u"Town"_s, {u"Hilton"_s}}};
        options.answers[3] = {MatchAnswer::Kind::Skip, {}};
        const auto plan = desk.plan("URN,Name,Postcode,Town,Pupils\n900001,,,Hilton,220\n"
                                    ",Oak Infants,ZZ1 1AA,Hilton,30\n,Oak Juniors,ZZ1 1AA,Hilton,40\n"
                                    "900002,,,Easton,5\n900003,Ash,ZZ1 1AC,Hilton,lots\n",
                                    options);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"1 changed, 1 filtered, 2 refused, 1 skipped"_s);
        QCOMPARE(plan->source.rows, 5);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QVERIFY(desk.importer.imports()->front().counts == plan->counts());
    }
};

QTEST_GUILESS_MAIN(TestSchoolImportMatching)
#include "tst_school_import_matching.moc"
