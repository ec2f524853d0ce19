// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/board_desk.h"

#include "core/people/people_breaches.h"
#include "core/people/term_repository.h"

using namespace liaison;
using namespace liaison::test;

class TestOfficeFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBoardShowsItsSeatsByMember();
    void vacantSeatsAreCounted();
    void schoolsWithoutAHeadAreListed();
    void termsThatEndSoonAreListedWithWhoFollows();
    void groupsThatNobodyRepresentsAreListed();
    void representativesWhoNeverReportedComeFirst();
    void theDayDecidesWhoHoldsOffice();
    void everyBreachOfOfficesIsFound();
    void onePersonInTwoSeatsIsABreach();
    void anAcceptedBreachIsMarked();
};

void TestOfficeFigures::aBoardShowsItsSeatsByMember() {
    BoardDesk desk;
    LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Ash"_s));
    LIAISON_VERIFY_RESULT(desk.represent(desk.oakGroup, u"Beech"_s));
    LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Cedar"_s, {}, true));
    const OfficesOfDay offices = desk.view();
    const SeatGrid grid = seatGridOf(offices, desk.board);
    const auto hillSeats = std::find_if(grid.groups.begin(), grid.groups.end(),
                                        [&](const SeatGroup& group) { return group.from == desk.hill; });
    QVERIFY(hillSeats != grid.groups.end());
    QCOMPARE(hillSeats->holders.size(), 2U);
    QCOMPARE(hillSeats->deputies.size(), 1U);
    QCOMPARE(hillSeats->vacant(), 1);
    // Six seats of hubs, and chair, vice-chair and clerk.
    QCOMPARE(grid.seats(), 9);
    QCOMPARE(grid.filled(), 2);
    QCOMPARE(offices.line(hillSeats->holders.front()).from, u"Hill Hub"_s);
}

void TestOfficeFigures::vacantSeatsAreCounted() {
    BoardDesk desk;
    LIAISON_VERIFY_RESULT(desk.represent(desk.vale, u"Ash"_s));
    qint64 ofVale = 0;
    qint64 ofHill = 0;
    for (const Vacancy& vacancy : vacantSeats(desk.view())) {
        ofVale += vacancy.from == desk.vale ? vacancy.count : 0;
        ofHill += vacancy.from == desk.hill ? vacancy.count : 0;
    }
    QCOMPARE(ofVale, 2);
    QCOMPARE(ofHill, 3);
}

void TestOfficeFigures::schoolsWithoutAHeadAreListed() {
    BoardDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<School> elm = desk.school(u"Elm School"_s, 100002);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(desk.person(u"A"_s, u"Ash"_s), u"headteacher"_s, oak)));
    QCOMPARE(schoolsWithout(desk.view(), u"headteacher"_s), std::vector<Id<School>>{elm});
    QCOMPARE(schoolsWithout(desk.view(), u"chair-of-governors"_s), (std::vector<Id<School>>{elm, oak}));
}

void TestOfficeFigures::termsThatEndSoonAreListedWithWhoFollows() {
    BoardDesk desk;
    const auto chair = [&](const QString& name, Id<Body> where, const QString& begins, const QString& ends) {
        LIAISON_VERIFY_RESULT(
            desk.appoint(desk.term(desk.person(u"A"_s, name), u"chair"_s, where, begins, ends)));
    };
    chair(u"Ash"_s, desk.hill, u"2024-01-01"_s, u"2026-12-31"_s);
    chair(u"Beech"_s, desk.hill, u"2027-01-01"_s, u"2028-12-31"_s);
    chair(u"Cedar"_s, desk.vale, u"2024-01-01"_s, u"2026-11-21"_s);
    chair(u"Dale"_s, desk.board, u"2024-01-01"_s, u"2027-06-30"_s);
    const auto ending = termsEnding(desk.view(), 60);
    QCOMPARE(ending.size(), 2U);
    QCOMPARE(ending[0].term.where, Member(desk.vale));
    QVERIFY(!ending[0].isFollowed);
    QVERIFY(ending[1].isFollowed);
}

void TestOfficeFigures::groupsThatNobodyRepresentsAreListed() {
    BoardDesk desk;
    QCOMPARE(bodiesWithoutRepresentative(desk.view(), u"liaison-group"_s).size(), 2U);
    LIAISON_VERIFY_RESULT(desk.represent(desk.oakGroup, u"Ash"_s));
    QCOMPARE(bodiesWithoutRepresentative(desk.view(), u"liaison-group"_s),
             std::vector<Id<Body>>{desk.elmGroup});
    QCOMPARE(bodiesWithoutRepresentative(desk.view(), u"hub"_s), std::vector<Id<Body>>{desk.vale});
    LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Beech"_s));
    QCOMPARE(bodiesWithoutRepresentative(desk.view(), u"liaison-group"_s).size(), 0U);
}

void TestOfficeFigures::representativesWhoNeverReportedComeFirst() {
    BoardDesk desk;
    const auto first = desk.represent(desk.hill, u"Ash"_s);
    const auto second = desk.represent(desk.vale, u"Beech"_s);
    LIAISON_VERIFY_RESULT(desk.offices.reportedBack(first->id, day(u"2026-10-01"_s)));
    const OfficesOfDay offices = desk.view();
    QCOMPARE(representatives(offices).front().id, second->id);
    QCOMPARE(representatives(offices).back().lastReported, day(u"2026-10-01"_s));
}

void TestOfficeFigures::theDayDecidesWhoHoldsOffice() {
    BoardDesk desk;
    LIAISON_VERIFY_RESULT(desk.appoint(
        desk.term(desk.person(u"A"_s, u"Ash"_s), u"chair"_s, desk.hill, u"2024-09-01"_s, u"2026-08-31"_s)));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"B"_s, u"Beech"_s), u"chair"_s, desk.hill, u"2026-09-01"_s)));
    QCOMPARE(desk.view(day(u"2026-08-31"_s)).holderNames(Member(desk.hill), u"chair"_s), u"A Ash"_s);
    QCOMPARE(desk.view(day(u"2026-09-01"_s)).holderNames(Member(desk.hill), u"chair"_s), u"B Beech"_s);
    QCOMPARE(desk.view(day(u"2023-09-01"_s)).holderNames(Member(desk.hill), u"chair"_s), QString());
    QCOMPARE(desk.view(day(u"2026-08-31"_s)).coming().size(), 1U);
}

void TestOfficeFigures::everyBreachOfOfficesIsFound() {
    BoardDesk desk;
    QCOMPARE(desk.breachCodes(), QStringList());
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<Person> ash = desk.person(u"A"_s, u"Ash"_s);
    const Id<Person> beech = desk.person(u"B"_s, u"Beech"_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(ash, u"headteacher"_s, oak)));
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(beech, u"headteacher"_s, oak), false, true));
    const OfficesOfDay offices = desk.view();
    const auto breaches = peopleBreaches(desk.file->database(), offices);
    QCOMPARE(breaches->front().sentence,
             u"Oak School has 2 people as headteacher at once: A Ash, B Beech."_s);
    desk.force(desk.term(ash, u"trustee"_s, desk.hill));
    desk.force(desk.term(ash, u"representative"_s, desk.board));
    desk.force(desk.term(ash, u"chair"_s, desk.vale, u"2026-09-01"_s, u"2025-09-01"_s));
    desk.force(
        desk.term(ash, u"chair"_s, desk.body(u"Old Area"_s, u"area-meeting"_s, {}, day(u"2020-08-31"_s))));
    for (int i = 0; i < 4; ++i)
        LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Rep%1"_s.arg(i)));
    QStringList codes = desk.breachCodes();
    codes.sort();
    QCOMPARE(codes, (QStringList{u"office-not-of-type"_s, u"reversed"_s, u"sender-not-member"_s,
                                 u"term-outside-life"_s, u"two-holders"_s, u"two-holders"_s}));
}

void TestOfficeFigures::onePersonInTwoSeatsIsABreach() {
    BoardDesk desk;
    const auto seat = desk.represent(desk.hill, u"Ash"_s);
    Term second = desk.term(seat->person, u"representative"_s, desk.board);
    second.fromBody = desk.vale;
    desk.force(second);
    const OfficesOfDay offices = desk.view();
    const auto breaches = peopleBreaches(desk.file->database(), offices);
    QCOMPARE(breaches->size(), 1U);
    QCOMPARE(breaches->front().code, u"two-seats"_s);
    QVERIFY(breaches->front().body == desk.board);
    QCOMPARE(breaches->front().sentence,
             u"One person fills several seats of Board as representative: P Ash holds 2."_s);
}

void TestOfficeFigures::anAcceptedBreachIsMarked() {
    BoardDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    for (const QString& name : {u"Ash"_s, u"Beech"_s}) {
        for (const QString& office : {u"headteacher"_s, u"chair-of-governors"_s})
            LIAISON_VERIFY_RESULT(
                desk.appoint(desk.term(desk.person(u"A"_s, name), office, oak), false, true));
    }
    desk.run([&](Recorder& recorder) {
        static const Table table(u"accepted_breach"_s,
                                 {u"rule"_s, u"school"_s, u"office"_s, u"reason"_s, u"accepted"_s});
        recorder.insert(table, std::vector<QVariant>{sqlValue(u"two-holders"_s), sqlValue(oak.value),
                                                     sqlValue(desk.office(u"headteacher"_s).value),
                                                     sqlValue(u"A job share"_s), sqlValue(u"2026-09-01"_s)});
    });
    const OfficesOfDay offices = desk.view();
    const auto breaches = peopleBreaches(desk.file->database(), offices);
    QVERIFY(breaches->front().accepted);
    QCOMPARE(breaches->front().accepted->reason, u"A job share"_s);
    // What is accepted of the heads is not accepted of the chairs.
    QCOMPARE(breaches->size(), 2U);
    QVERIFY(breaches->back().office == desk.office(u"chair-of-governors"_s));
    QVERIFY(!breaches->back().accepted);
}

QTEST_GUILESS_MAIN(TestOfficeFigures)
#include "tst_office_figures.moc"
