// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/import_desk.h"

using namespace liaison;
using namespace liaison::test;

class TestPeopleImportTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewHeadEndsTheTermOfTheOneBefore();
    void aLastDayEndsATerm();
    void aLaterFirstDayIsANewTermOfTheSamePerson();
    void aTermIsNotMadeLonger();
    void theOrderOfRowsDoesNotMatter_data();
    void theOrderOfRowsDoesNotMatter();
    void aHeadToComeEndsTheOneOfToday();
    void twoHeadsFromOneDayToComeAreAsked();
    void thoseWhomNoMemberOfTheBoardSentAreNotInEachOthersWay();
    void aTermEndsBeforeSomebodyWhoIsToCome();
    void anActingHeadIsInterim();
    void contactDetailsAreFilledAndBlanksKept();
    void bodiesAreNamedInsteadOfSchools();
    void representativesSaySoWhoSentThem();
    void seatsThatAreTakenAreRefused();
    void headsComeFromTheSchoolList();
    void aChangedHeadOfTheSchoolListReplacesTheOldOne();
};

void TestPeopleImportTerms::aNewHeadEndsTheTermOfTheOneBefore() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const PeoplePlan plan = desk.plan("URN,Role,Name,From\n100001,Head,Cy Dale,2026-09-01\n");
    QCOMPARE(plan.counts().endedTerms, 1);
    QCOMPARE(plan.entries.front().ended.front().person, u"Mrs Ada Ferris"_s);
    LIAISON_VERIFY_RESULT(desk.importer.apply(plan));
    QCOMPARE(desk.termsOf(desk.oak),
             (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-08-31"_s, u"Cy Dale 2026-09-01.."_s}));
    // Without a first day somebody new begins on the day of the list.
    desk.import("URN,Role,Name\n100002,Head,Di Hart\n");
    QCOMPARE(desk.termsOf(desk.elm),
             (QStringList{u"Bo Marsh 2021-09-01..2026-11-20"_s, u"Di Hart 2026-11-21.."_s}));
    QCOMPARE(desk.plan("URN,Role,Name\n100002,Head,Di Hart\n").counts().unchanged, 1);
}

void TestPeopleImportTerms::aLastDayEndsATerm() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const QByteArray list = "URN,Role,Name,To\n100001,Head,Ada Ferris,31/12/2026\n";
    const PeoplePlan plan = desk.plan(list);
    QCOMPARE(plan.entries.front().kind, PeopleEntryKind::Changed);
    LIAISON_VERIFY_RESULT(desk.importer.apply(plan));
    QCOMPARE(desk.termsOf(desk.oak), QStringList{u"Mrs Ada Ferris 2020-09-01..2026-12-31"_s});
    QCOMPARE(desk.plan(list).writes(), 0);
}

void TestPeopleImportTerms::aLaterFirstDayIsANewTermOfTheSamePerson() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    desk.import("URN,Role,Name,From,To\n100001,Head,Ada Ferris,2026-09-01,2030-08-31\n");
    QCOMPARE(desk.termsOf(desk.oak), (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-08-31"_s,
                                                  u"Mrs Ada Ferris 2026-09-01..2030-08-31"_s}));
}

void TestPeopleImportTerms::aTermIsNotMadeLonger() {
    ImportDesk desk;
    desk.import("URN,Role,Name,From,To\n100001,Head,Ada Ferris,2020-09-01,2027-08-31\n");
    const PeoplePlan plan = desk.plan("URN,Role,Name,To\n100001,Head,Ada Ferris,2029-08-31\n");
    QCOMPARE(plan.writes(), 0);
    QCOMPARE(plan.notes.front().code, u"not-longer"_s);
}

void TestPeopleImportTerms::contactDetailsAreFilledAndBlanksKept() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const PeoplePlan plan =
        desk.plan("URN,Role,Name,E-mail,Telephone\n100001,Head,Ada Ferris,head@oak.example,\n"
                  "100002,Head,Bo Marsh,bo@elm.example,0999 888777\n");
    // The e-mail address of the record differs, but it is the very person in the very office.
    QCOMPARE(plan.counts().contacts, 2);
    LIAISON_VERIFY_RESULT(desk.importer.apply(plan));
    const Person ada = desk.people.list(u"ferris"_s)->front();
    QCOMPARE(ada.email, u"head@oak.example"_s);
    QCOMPARE(ada.telephone, u"01234 567890"_s);
}

void TestPeopleImportTerms::bodiesAreNamedInsteadOfSchools() {
    ImportDesk desk;
    const Id<Body> hub = desk.body(u"Hill & Vale Hub"_s, u"hub"_s);
    desk.import("Group,Role,First name,Surname\nhill and vale hub,Chair,Ada,Ferris\n");
    QCOMPARE(desk.termsOf(hub), QStringList{u"Ada Ferris .."_s});
}

void TestPeopleImportTerms::representativesSaySoWhoSentThem() {
    ImportDesk desk;
    const Id<Body> board = desk.body(u"Board"_s, u"primary-executive-board"_s);
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    desk.join(board, hub);
    desk.import("Body,Role,Name,Representing\nBoard,Rep,Ada Ferris,Hill Hub\n");
    QCOMPARE(desk.offices.heldIn(Member(board))->front().fromBody, hub);
}

void TestPeopleImportTerms::seatsThatAreTakenAreRefused() {
    ImportDesk desk;
    const Id<Body> board = desk.body(u"Board"_s, u"primary-executive-board"_s);
    desk.join(board, desk.body(u"Hill Hub"_s, u"hub"_s));
    const PeoplePlan plan = desk.plan("Body,Role,Name,Representing\nBoard,Rep,Ada Ferris,Hill Hub\n"
                                      "Board,Rep,Bo Marsh,Hill Hub\nBoard,Rep,Cy Dale,Hill Hub\n"
                                      "Board,Rep,Di Hart,Hill Hub\n");
    QCOMPARE(plan.counts().newTerms, 3);
    QCOMPARE(codesOf(plan.refused), QStringList{u"seat-taken"_s});
    QCOMPARE(
        plan.refused.front().reason,
        u"No seat is free on these days: Ada Ferris, Bo Marsh, Cy Dale. End a term first, or mend the days."_s);
}

void TestPeopleImportTerms::headsComeFromTheSchoolList() {
    ImportDesk desk;
    LIAISON_VERIFY_RESULT(desk.schools.setFields(
        desk.oak,
        {{u"head_title"_s, u"Mrs"_s}, {u"head_first_name"_s, u"Ada"_s}, {u"head_last_name"_s, u"Ferris"_s}}));
    // Its last day has passed, whatever its status still says.
    LIAISON_VERIFY_RESULT(desk.schools.setFields(desk.elm, {{u"head_last_name"_s, u"Dale"_s},
                                                            {u"status"_s, u"Open, but proposed to close"_s},
                                                            {u"closed"_s, u"2026-08-31"_s}}));
    const auto plan = desk.importer.planHeads();
    LIAISON_VERIFY_RESULT(plan);
    QCOMPARE(plan->counts().newTerms, 1);
    LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
    QCOMPARE(desk.termsOf(desk.oak), QStringList{u"Mrs Ada Ferris .."_s});
    QCOMPARE(desk.importer.planHeads()->writes(), 0);
}

void TestPeopleImportTerms::aChangedHeadOfTheSchoolListReplacesTheOldOne() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    LIAISON_VERIFY_RESULT(desk.schools.setFields(
        desk.oak, {{u"head_first_name"_s, u"Cy"_s}, {u"head_last_name"_s, u"Dale"_s}}));
    const auto plan = desk.importer.planHeads();
    LIAISON_VERIFY_RESULT(plan);
    LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
    QCOMPARE(desk.termsOf(desk.oak),
             (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-11-20"_s, u"Cy Dale 2026-11-21.."_s}));
    QCOMPARE(desk.importer.planHeads()->writes(), 0);
}

void TestPeopleImportTerms::theOrderOfRowsDoesNotMatter_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QStringList>("terms");
    const QByteArray now = "100001,Head,Ada Ferris,,\n";
    const QByteArray next = "100001,Head,Bo Marsh,2027-01-01,\n";
    const QByteArray past = "100001,Head,Cy Dale,,2019-08-31\n";
    const QStringList toCome{u"Ada Ferris ..2026-12-31"_s, u"Bo Marsh 2027-01-01.."_s};
    const QStringList gone{u"Cy Dale ..2019-08-31"_s, u"Ada Ferris 2026-11-21.."_s};
    QTest::newRow("now, next") << now << next << toCome;
    QTest::newRow("next, now") << next << now << toCome;
    QTest::newRow("past, now") << past << now << gone;
    QTest::newRow("now, past") << now << past << gone;
}

void TestPeopleImportTerms::theOrderOfRowsDoesNotMatter() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QStringList, terms);
    ImportDesk desk;
    const QByteArray list = "URN,Role,Name,From,To\n" + first + second;
    desk.import(list);
    QCOMPARE(desk.termsOf(desk.oak), terms);
    QCOMPARE(desk.plan(list).refused.size(), 0U);
    QCOMPARE(desk.plan(list).writes(), 0);
}

void TestPeopleImportTerms::aHeadToComeEndsTheOneOfToday() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const QByteArray list = "URN,Role,Name,From\n100001,Head,Bo Marsh,2027-01-01\n";
    PeopleOptions options;
    options.answers[2] = {PersonAnswer::Kind::Existing, desk.people.list(u"marsh"_s)->front().id, 0};
    desk.import(list, options);
    // Whoever moves school is head of the old one until somebody says otherwise.
    QCOMPARE(desk.termsOf(desk.oak),
             (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-12-31"_s, u"Bo Marsh 2027-01-01.."_s}));
    QCOMPARE(desk.termsOf(desk.elm), QStringList{u"Bo Marsh 2021-09-01.."_s});
}

void TestPeopleImportTerms::twoHeadsFromOneDayToComeAreAsked() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const QByteArray list = "URN,Role,Name,From\n100001,Head,Cy Dale,2027-01-01\n"
                            "100001,Head,Di Hart,2027-01-01\n100001,Head,Ed Lane,2028-01-01\n";
    const PeoplePlan asked = desk.plan(list);
    QCOMPARE(asked.refused.size(), 0U);
    QCOMPARE(asked.conflicts.size(), 1U);
    QCOMPARE(asked.conflicts.front().rows.size(), 2U);
    PeopleOptions options;
    options.chosenLines = {3};
    desk.import(list, options);
    QCOMPARE(desk.termsOf(desk.oak),
             (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-12-31"_s, u"Di Hart 2027-01-01..2027-12-31"_s,
                          u"Ed Lane 2028-01-01.."_s}));
}

void TestPeopleImportTerms::thoseWhomNoMemberOfTheBoardSentAreNotInEachOthersWay() {
    ImportDesk desk;
    const Id<Body> council = desk.body(u"Council"_s, u"primary-consultative-board"_s);
    for (const QString& name : {u"Oak Group"_s, u"Elm Group"_s})
        desk.join(council, desk.body(name, u"liaison-group"_s), {}, day(u"2025-08-31"_s));
    // The groups were members then, and are none on the day of the list.
    desk.import("Body,Role,Name,Representing,From,To\n"
                "Council,Rep,Ada Ferris,Oak Group,2023-09-01,2025-08-31\n"
                "Council,Rep,Bo Marsh,Elm Group,2023-09-01,2025-08-31\n");
    QCOMPARE(desk.termsOf(council).size(), 2);
}

void TestPeopleImportTerms::aTermEndsBeforeSomebodyWhoIsToCome() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    desk.import("URN,Role,Name,From\n100001,Head,Cy Dale,2027-01-01\n");
    const QByteArray list = "URN,Role,Name,From\n100001,Head,Di Hart,2026-12-01\n";
    const PeoplePlan plan = desk.plan(list);
    QCOMPARE(plan.notes.front().code, u"until-the-next"_s);
    QVERIFY(plan.notes.front().text.contains(u"Cy Dale comes into this seat on 1 Jan 2027"_s));
    desk.import(list);
    QCOMPARE(desk.termsOf(desk.oak),
             (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-11-30"_s, u"Di Hart 2026-12-01..2026-12-31"_s,
                          u"Cy Dale 2027-01-01.."_s}));
    QCOMPARE(desk.plan(list).writes(), 0);
    // A last day that the list itself gives is not cut, and who came in the past is not made to wait.
    QCOMPARE(codesOf(desk.plan("URN,Role,Name,From,To\n100001,Head,Ed Lane,2026-12-05,2027-03-31\n").refused),
             QStringList{u"seat-taken"_s});
    QCOMPARE(codesOf(desk.plan("URN,Role,Name,From\n100001,Head,Ed Lane,2015-09-01\n").refused),
             QStringList{u"seat-taken"_s});
}

void TestPeopleImportTerms::anActingHeadIsInterim() {
    ImportDesk desk;
    const QByteArray list = "URN,Role,Name,From\n100001,Acting Headteacher,Ada Ferris,2026-09-01\n"
                            "100002,Interim chair,Bo Marsh,\n";
    desk.import(list);
    QVERIFY(desk.offices.heldIn(Member(desk.oak))->front().isInterim);
    QVERIFY(desk.offices.heldIn(Member(desk.elm))->front().isInterim);
    QCOMPARE(desk.offices.heldIn(Member(desk.elm))->front().office, desk.office(u"chair-of-governors"_s));
    QCOMPARE(desk.plan(list).writes(), 0);
    // Whoever is appointed after that begins another term.
    desk.import("URN,Role,Name,From\n100001,Headteacher,Ada Ferris,2027-01-01\n");
    QCOMPARE(desk.termsOf(desk.oak),
             (QStringList{u"Ada Ferris 2026-09-01..2026-12-31"_s, u"Ada Ferris 2027-01-01.."_s}));
    QVERIFY(!desk.offices.heldIn(Member(desk.oak))->back().isInterim);
    QCOMPARE(desk.plan("URN,Role,Name\n100001,Acting caretaker,Cy Dale\n").refused.front().code,
             u"unknown-role"_s);
}

QTEST_GUILESS_MAIN(TestPeopleImportTerms)
#include "tst_people_import_terms.moc"
