// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/older_list.h"
#include "tests/core/schools/import_lists.h"

using namespace liaison;
using namespace liaison::test;

/// Lists from before what the record knows: they open no school again by themselves.
class TestOlderLists : public QObject {
    Q_OBJECT

    /// The record: one school that closed on 31 August 2020 and one that is open.
    static void fill(SchoolDesk& desk) {
        LIAISON_VERIFY_RESULT(desk.import(kHeader + "900001,Oak School,Closed,Hilton,ZZ1 1AA,31-08-2020,210\n"
                                                    "900002,Elm School,Open,Easton,ZZ1 1AB,,180\n"));
    }
    static const PlanEntry& reopened(const ImportPlan& plan) {
        for (const PlanEntry& entry : plan.entries)
            if (entry.kind == EntryKind::Reopening)
                return entry;
        qFatal("nothing is reopened");
    }

private Q_SLOTS:
    void aListThatEndsBeforeTheClosingAsks() {
        SchoolDesk desk;
        fill(desk);
        const auto plan = desk.plan("URN,Name,Status,Opened,Closed\n"
                                    "900001,Oak School,Open,01-09-1980,\n"
                                    "900002,Elm School,Open,03-03-2018,\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->counts().reopening, 1);
        QVERIFY(!reopened(*plan).ticked);
        QCOMPARE(plan->tickedCounts().reopening, 0);
        const ListNote* whole = olderListNote(*plan);
        QVERIFY(whole);
        QCOMPARE(whole->line, 0);
        QCOMPARE(whole->severity, NoteSeverity::Question);
        QCOMPARE(whole->text,
                 u"This list looks older than the record: its latest date is 3 Mar 2018. It has a school as "
                 "open that the record has as closed: Oak School (closed on 31 Aug 2020). It stays closed "
                 "unless it is ticked."_s);
        const ListNote note = noteOf(*plan, u"reopening-older-list"_s);
        QCOMPARE(note.severity, NoteSeverity::Question);
        QCOMPARE(note.text, u"The record has this school as closed since 31 Aug 2020; the list says “Open”, "
                            "but its latest date is not after that. It stays closed unless it is "
                            "ticked in the review."_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.school(900001).status, u"Closed"_s);
        QCOMPARE(desk.school(900002).opened, QDate(2018, 3, 3));
    }
    void aListThatKnowsOfALaterDayReopens() {
        SchoolDesk desk;
        fill(desk);
        const auto plan = desk.plan("URN,Name,Status,Opened,Closed\n"
                                    "900001,Oak School,Open,01-09-1980,\n"
                                    "900003,Ash School,Closed,,01-09-2020\n");
        QVERIFY(reopened(*plan).ticked);
        QVERIFY(!olderListNote(*plan));
        QCOMPARE(noteOf(*plan, u"reopening"_s).line, 2);
    }
    void aListThatEndsOnTheClosingDayAsks() {
        SchoolDesk desk;
        fill(desk);
        const auto plan = desk.plan("URN,Name,Status,Opened,Closed\n"
                                    "900001,Oak School,Open,01-09-1980,\n"
                                    "900003,Ash School,Closed,,31-08-2020\n");
        QVERIFY(!reopened(*plan).ticked);
        QVERIFY(olderListNote(*plan));
        QCOMPARE(noteOf(*plan, u"reopening-older-list"_s).line, 2);
    }
    void aDayThatIsToComeSaysNothingOfTheAge() {
        SchoolDesk desk;
        fill(desk);
        const auto plan = desk.plan("URN,Name,Status,Opened,Closed\n"
                                    "900001,Oak School,Open,01-09-1980,\n"
                                    "900003,Ash School,\"Open, but proposed to close\",,31-08-2027\n");
        QCOMPARE(plan->source.latest, QDate(1980, 9, 1));
        QVERIFY(!reopened(*plan).ticked);
    }
    void theRegistersLastChangeCountsAndSoDoRowsThatAreLeftOut() {
        SchoolDesk desk;
        fill(desk);
        const auto changed = desk.plan("URN,Name,Status,LastChangedDate\n"
                                       "900001,Oak School,Open,14-05-2021\n");
        QCOMPARE(changed->source.latest, QDate(2021, 5, 14));
        QVERIFY(reopened(*changed).ticked);
        ImportOptions options;
        options.openOnly = true;
        const auto filtered = desk.plan("URN,Name,Status,Closed\n900001,Oak School,Open,\n"
                                        "900003,Ash School,Closed,31-08-2024\n",
                                        options);
        QVERIFY(reopened(*filtered).ticked);
    }
    void whatAListWithoutDatesSaysIsAStatement() {
        SchoolDesk desk;
        fill(desk);
        const auto plan = desk.plan("URN,Name,Status\n900001,Oak School,Open\n");
        QVERIFY(reopened(*plan).ticked);
        QVERIFY(!olderListNote(*plan));
        QCOMPARE(noteOf(*plan, u"reopening"_s).line, 2);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.school(900001).status, u"Open"_s);
    }
    void aClosingOnAnUnknownDayIsOlderThanNoList() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Status\n900001,Oak School,Closed\n"));
        const auto plan = desk.plan("URN,Name,Status,Opened\n900001,Oak School,Open,01-09-1980\n");
        QVERIFY(reopened(*plan).ticked);
        QVERIFY(!olderListNote(*plan));
    }
    void aSchoolThatIsNamedIsReopenedAllTheSame() {
        SchoolDesk desk;
        fill(desk);
        ImportOptions options;
        options.reopened = {900001};
        const auto plan = desk.plan("URN,Name,Status,Opened\n900001,Oak School,Open,01-09-1980\n", options);
        QVERIFY(reopened(*plan).ticked);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.school(900001).status, u"Open"_s);
    }
    void severalSchoolsAreCounted() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kHeader + "900001,Oak School,Closed,,,31-08-2020,\n"
                                                    "900002,Elm School,Closed,,,31-08-2021,\n"));
        const auto plan = desk.plan("URN,Name,Status,Opened\n900002,Elm School,Open,\n"
                                    "900001,Oak School,Open,01-09-1980\n");
        QVERIFY(olderListNote(*plan)->text.contains(
            u"It has 2 schools as open that the record has as closed, such as Elm School (closed on 31 Aug "
            "2021). They stay "
            "closed unless they are ticked."_s));
    }
};

QTEST_GUILESS_MAIN(TestOlderLists)
#include "tst_older_lists.moc"
