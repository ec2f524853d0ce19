// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/import_lists.h"

using namespace liaison;
using namespace liaison::test;

class TestSchoolImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewSchoolIsAddedWithItsCells() {
        SchoolDesk desk;
        const auto plan = desk.plan(kTwoSchools);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"2 new"_s);
        QCOMPARE(
            changesText(*plan, plan->entries.front()),
            u"name:  → Oak Green School; status:  → Open; pupils:  → 210; town:  → Hilton; postcode:  → ZZ1 1AA"_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        const School school = desk.school(900001);
        QCOMPARE(school.name, u"Oak Green School"_s);
        QCOMPARE(school.pupils, 210);
        QVERIFY(matchesFilter(school.searchKey, u"zz11aa"));
        QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Import 2 schools from list.csv"_s);
    }
    void theSameListAgainChangesNothing() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto again = desk.plan(kTwoSchools);
        QCOMPARE(countsText(again->counts()), u"2 unchanged"_s);
        const auto done = desk.importer.apply(*again);
        LIAISON_VERIFY_RESULT(done);
        QCOMPARE(done->changeSetId, 0);
        QCOMPARE(desk.importer.imports()->size(), 1u);
    }
    void theUrnIsTheKey() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan = desk.plan("URN,Name\n900001,Elm Primary School\n");
        QCOMPARE(onlyChange(*plan), u"changed 900001: name: Oak Green School → Elm Primary School"_s);
    }
    void blankCellsKeepWhatIsThere() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan = desk.plan(kHeader + "900001,,Not applicable,,SUPP,,\n");
        QCOMPARE(countsText(plan->counts()), u"1 unchanged"_s);
    }
    void blankCellsClearWhenTheyAreToldTo() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        ImportOptions options;
        options.blank = BlankPolicy::Clears;
        const auto plan = desk.plan(kHeader + "900001,,,,ZZ1 1AA,,\n", options);
        QCOMPARE(onlyChange(*plan), u"changed 900001: pupils: 210 → ; town: Hilton → "_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.school(900001).pupils, std::nullopt);
        QCOMPARE(desk.school(900001).town, QString());
        QCOMPARE(desk.school(900001).name, u"Oak Green School"_s);
    }
    void unmappedAndLocalFieldsAreNeverTouched() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        School school = desk.school(900001);
        school.notes = u"Ring on Mondays"_s;
        school.knownAs = u"The Oak"_s;
        LIAISON_VERIFY_RESULT(desk.service.edit(school));
        ImportOptions options;
        options.blank = BlankPolicy::Clears;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Notes,Known as\n900001,Oak,,Other\n", options));
        const School after = desk.school(900001);
        QCOMPARE(after.name, u"Oak"_s);
        QCOMPARE(after.notes, u"Ring on Mondays"_s);
        QCOMPARE(after.knownAs, u"The Oak"_s);
        QCOMPARE(after.town, u"Hilton"_s);
        QVERIFY(matchesFilter(after.searchKey, u"the oak"));
    }
    void aClosedSchoolIsClosedAndNeverDeleted() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan =
            desk.plan(kHeader + "900001,Oak Green School,Closed,Hilton,ZZ1 1AA,31-08-2026,200\n");
        QCOMPARE(countsText(plan->counts()), u"1 closing"_s);
        QCOMPARE(onlyChange(*plan),
                 u"closing 900001: status: Open → Closed; closed:  → 2026-08-31; pupils: 210 → 200"_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.all().size(), 2u);
    }
    void aSchoolMissingFromTheListIsNotClosed() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        LIAISON_VERIFY_RESULT(desk.import(kHeader + "900001,Oak Green School,Open,Hilton,ZZ1 1AA,,210\n"));
        QCOMPARE(desk.school(900002).status, u"Open"_s);
    }
    void aSchoolThatIsOpenAgainIsReopening() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kHeader + "900001,Oak,Closed,Hilton,ZZ1 1AA,31-08-2020,210\n"));
        const QByteArray later =
            kHeader + "900001,Oak,Open,Hilton,ZZ1 1AA,,220\n900002,Elm,Closed,Hilton,ZZ1 1AB,31-08-2026,\n";
        LIAISON_VERIFY_RESULT(desk.import(kHeader + "900002,Elm,Closed,Hilton,ZZ1 1AB,31-08-2026,\n"));
        const auto plan = desk.plan(later);
        QCOMPARE(onlyChange(*plan),
                 u"reopening 900001: status: Closed → Open; pupils: 210 → 220; closed: 2020-08-31 → "_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(countsText(desk.plan(later)->counts()), u"2 unchanged"_s);
    }
    void proposedToCloseCountsAsOpen() {
        SchoolDesk desk;
        ImportOptions options;
        options.openOnly = true;
        const auto plan = desk.plan(kHeader + "900001,Oak,\"Open, but proposed to close\",,,31-08-2027,\n"
                                              "900002,Elm,Closed,,,,\n900003,Ash,Proposed to open,,,,\n",
                                    options);
        QCOMPARE(countsText(plan->counts()), u"1 new, 2 filtered"_s);
    }
    void withoutAColumnOfStatusesTheClosingDayDecides() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("urn,name,town,postcode,lead_school,open_date,close_date\n"
                                          "900001,Oak,Hilton,ZZ1 1AA,false,01-01-1900,\n"
                                          "900002,Elm,Hilton,ZZ1 1AB,false,,31-08-2020\n"
                                          "900003,Ash,Hilton,ZZ1 1AC,false,,31-08-2027\n"
                                          "900004,Yew,Hilton,ZZ1 1AD,false,,01-01-1900\n"
                                          "900005,Fir,Hilton,ZZ1 1AE,false,01-09-2027,\n"));
        QCOMPARE(desk.school(900001).status, u"Open"_s);
        QCOMPARE(desk.school(900002).status, u"Closed"_s);
        QCOMPARE(desk.school(900003).status, u"Open, but proposed to close"_s);
        QCOMPARE(desk.school(900004).status, u"Closed"_s);
        QVERIFY(!desk.school(900004).closed.isValid());
        QCOMPARE(desk.school(900005).status, u"Proposed to open"_s);
        // A blank closing day says nothing about a school that the record knows to be closed.
        const auto later = desk.plan("urn,name,town,postcode,lead_school,open_date,close_date\n"
                                     "900002,Elm,Hilton,ZZ1 1AB,false,,\n");
        QCOMPARE(countsText(later->counts()), u"1 unchanged"_s);
    }
    void flagsOfPhasesFillABlankButDoNotCoarsenTheRegister() {
        SchoolDesk desk;
        const QByteArray header = "URN,Name,Status,Inspect Date,Primary,Secondary,Post 16,Age From,Age To\n";
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Phase\n900001,Oak,Middle deemed secondary\n"));
        LIAISON_VERIFY_RESULT(desk.import(header +
                                          "900001,Oak,1,20130522,0,1,0,9,13\n900002,Elm,1,,1,1,1,4,18\n"
                                          "900003,Ash,2,,0,0,1,16,19\n"));
        QCOMPARE(desk.school(900001).phase, u"Middle deemed secondary"_s);
        QCOMPARE(desk.school(900001).lastInspection, QDate(2013, 5, 22));
        QCOMPARE(desk.school(900002).phase, u"All-through"_s);
        QCOMPARE(desk.school(900003).phase, u"16 plus"_s);
        QCOMPARE(desk.school(900003).status, u"Closed"_s);
    }
    void aReopeningIsToldWithWhatTheRecordHas() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        LIAISON_VERIFY_RESULT(desk.service.setFields(
            desk.school(900001).id, {{u"status"_s, u"Closed"_s}, {u"closed"_s, u"2026-08-31"_s}}));
        const auto plan = desk.plan(kTwoSchools + "900003,Ash School,Closed,Easton,ZZ1 1AC,01-09-2026,\n");
        QCOMPARE(countsText(plan->counts()), u"1 new, 1 unchanged, 1 reopening"_s);
        const ListNote note = noteOf(*plan, u"reopening"_s);
        QCOMPARE(note.line, 2);
        QCOMPARE(note.column, u"Status"_s);
        QCOMPARE(note.text,
                 u"The record has this school as closed since 31 Aug 2026; the list says “Open”, so "
                 "it is open again."_s);
        QVERIFY(plan->entries.front().ticked);
    }
    void aSchoolThatWasHandedOverStaysClosedUnlessItIsTicked() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        LIAISON_VERIFY_RESULT(desk.service.setFields(
            desk.school(900001).id, {{u"status"_s, u"Closed"_s}, {u"closed"_s, u"2026-08-31"_s}}));
        const auto links = desk.planLinks("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                                          "900001,900002,Elm,Successor,31-08-2026\n"
                                          "900002,900001,Oak,Predecessor,01-09-2026\n");
        LIAISON_VERIFY_RESULT(links);
        QCOMPARE(desk.links.apply(*links, true)->handedOver, 1);
        auto plan = desk.plan(kTwoSchools);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"1 unchanged, 1 reopening"_s);
        QCOMPARE(plan->writes(), 0);
        const ListNote note = noteOf(*plan, u"reopening-handed-over"_s);
        QCOMPARE(note.severity, NoteSeverity::Question);
        QCOMPARE(note.text,
                 u"The record has this school as closed since 31 Aug 2026 and handed over to 900002 on "
                 "21 Nov 2026; the list says “Open”. It stays closed unless it is ticked in the review."_s);
        plan->entries.front().ticked = true;
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.school(900001).status, u"Open"_s);
    }
    void blankCellsNeverClearWhatASchoolNeeds() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kHeader + "900001,Oak,Closed,Hilton,ZZ1 1AA,31-08-2020,210\n"));
        ImportOptions options;
        options.blank = BlankPolicy::Clears;
        const auto plan = desk.plan(kHeader + "900001,,,Hilton,ZZ1 1AA,,\n", options);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(onlyChange(*plan), u"changed 900001: pupils: 210 → "_s);
        QStringList kept;
        for (const ListNote& note : plan->notes)
            kept << note.code + u' ' + note.column + u' ' + note.value;
        QCOMPARE(kept, (QStringList{u"blank-kept Name Oak"_s, u"blank-kept Status Closed"_s,
                                    u"blank-kept Closed 2020-08-31"_s}));
        const auto withoutUrn = desk.plan(kHeader + ",Oak,Closed,Hilton,ZZ1 1AA,31-08-2020,210\n", options);
        QCOMPARE(countsText(withoutUrn->counts()), u"1 unchanged"_s);
        QCOMPARE(noteOf(*withoutUrn, u"blank-kept"_s).column, u"URN"_s);
    }
    void cellsThatCannotStandTogetherAreNotTaken_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("told");
        QTest::newRow("ages") << QByteArray("900001,Oak,Open,,,16,11") << u""_s
                              << u"bad-age-range Age low, Age high 16, 11"_s;
        QTest::newRow("an age that the record contradicts")
            << QByteArray("900001,Oak,Open,,,12,") << u""_s << u"bad-age-range Age low 12"_s;
        QTest::newRow("an age that fits")
            << QByteArray("900001,Oak,Open,,,7,") << u"changed 900001: age_low: 5 → 7"_s << u" "_s;
        QTest::newRow("days") << QByteArray("900001,Oak,Open,01-09-2020,31-08-2019,,") << u""_s
                              << u"bad-dates Opened, Closed 2020-09-01, 2019-08-31"_s;
        QTest::newRow("a closing day before the record's opening day")
            << QByteArray("900001,Oak,Open,,31-08-2001,,") << u""_s << u"bad-dates Closed 2001-08-31"_s;
        QTest::newRow("a new school")
            << QByteArray("900002,Elm,Open,,,16,11") << u"new 900002: name:  → Elm; status:  → Open"_s
            << u"bad-age-range Age low, Age high 16, 11"_s;
    }
    void cellsThatCannotStandTogetherAreNotTaken() {
        QFETCH(QByteArray, row);
        QFETCH(QString, change);
        QFETCH(QString, told);
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Opened,Age low,Age high\n900001,Oak,01-09-2010,5,11\n"));
        const auto plan = desk.plan("URN,Name,Status,Opened,Closed,Age low,Age high\n" + row + "\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(onlyChange(*plan), change);
        const ListNote note = plan->notes.empty() || plan->notes.back().severity != NoteSeverity::Warning
                                  ? ListNote()
                                  : plan->notes.back();
        QCOMPARE((note.code + u' ' + note.column + u' ' + note.value).trimmed(), told.trimmed());
    }
};

QTEST_GUILESS_MAIN(TestSchoolImport)
#include "tst_school_import.moc"
