// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/people_desk.h"

using namespace liaison;
using namespace liaison::test;

class TestOfficeService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void someoneIsAppointed();
    void reversedDaysAreRefused();
    void anOfficeThatTheTypeDoesNotHaveIsRefused();
    void aBodyOffersTheOfficesOfItsType();
    void aTermInABodyThatHasEndedIsRefused();
    void aTermInASchoolThatHasClosedIsRefused();
    void nobodyHoldsTheSameSeatTwiceAtOnce();
    void twoHeadsAtOnceAreRefused();
    void replacingEndsTheOtherHeadTheDayBefore();
    void somebodyWhoIsToComeIsNamedWithTheDayBefore();
    void twoHeadsCanBeForced();
    void aDeputyTakesNoSeat();
    void aHubHasThreeSeatsOnTheBoard();
    void aGroupSitsInTheSeatsOfItsHub();
    void onlyRepresentativesAreSent();
};

void TestOfficeService::someoneIsAppointed() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    Term wanted = desk.term(ada, u"chair"_s, hub, u"2025-09-01"_s, u"2027-08-31"_s);
    wanted.how = Appointed::Elected;
    wanted.electedBy = u"the hub meeting of 3 July"_s;
    const auto term = desk.appoint(wanted);
    LIAISON_VERIFY_RESULT(term);
    QCOMPARE(term->how, Appointed::Elected);
    QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Appoint Ada Ferris, chair of Hill Hub"_s);
    QCOMPARE(desk.offices.ofPerson(ada)->front(), *term);
    QCOMPARE(desk.offices.heldIn(Member(hub))->size(), 1U);
}

void TestOfficeService::reversedDaysAreRefused() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    const auto term = desk.appoint(desk.term(ada, u"headteacher"_s, desk.school(u"Oak School"_s, 100001),
                                             u"2026-09-01"_s, u"2026-08-31"_s));
    QCOMPARE(refusal(term),
             u"The last day (31 Aug 2026) is before the first (1 Sep 2026); change one of them."_s);
}

void TestOfficeService::anOfficeThatTheTypeDoesNotHaveIsRefused() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const auto term = desk.appoint(desk.term(ada, u"trustee"_s, hub));
    QCOMPARE(refusal(term), u"Hill Hub has no trustee; choose one of its offices: chair, facilitator."_s);
    const auto head = desk.appoint(desk.term(ada, u"chair"_s, desk.school(u"Oak School"_s, 100001)));
    QCOMPARE(refusal(head), u"A school has no chair; choose an office of schools."_s);
}

void TestOfficeService::aBodyOffersTheOfficesOfItsType() {
    PeopleDesk desk;
    const auto offered =
        desk.offices.officesOf(Member(desk.body(u"Hill Hub"_s, u"hub"_s)), day(u"2026-01-01"_s));
    LIAISON_VERIFY_RESULT(offered);
    QStringList keys;
    for (const Office& office : *offered)
        keys << office.key;
    QCOMPARE(keys, (QStringList{u"chair"_s, u"facilitator"_s}));
    QVERIFY(desk.offices.officeByKey(u"king"_s).error().message.contains(u"headteacher"_s));
}

void TestOfficeService::aTermInABodyThatHasEndedIsRefused() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Body> area =
        desk.body(u"North Area"_s, u"area-meeting"_s, day(u"2010-09-01"_s), day(u"2020-08-31"_s));
    QCOMPARE(refusal(desk.appoint(desk.term(ada, u"chair"_s, area, u"2021-09-01"_s))),
             u"North Area ended on 31 Aug 2020; nobody can hold an office there from 1 Sep 2021."_s);
    QCOMPARE(refusal(desk.appoint(desk.term(ada, u"chair"_s, area, u"2019-09-01"_s))),
             u"North Area ends on 31 Aug 2020; give the term a last day by then."_s);
    QCOMPARE(refusal(desk.appoint(desk.term(ada, u"chair"_s, area, u"2009-09-01"_s, u"2012-08-31"_s))),
             u"North Area opened on 1 Sep 2010; a term cannot begin before that."_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(ada, u"chair"_s, area, u"2019-09-01"_s, u"2020-08-31"_s)));
}

void TestOfficeService::aTermInASchoolThatHasClosedIsRefused() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    LIAISON_VERIFY_RESULT(desk.schools.close(oak, day(u"2024-08-31"_s), {}));
    QCOMPARE(desk.appoint(desk.term(ada, u"headteacher"_s, oak, u"2025-09-01"_s)).error().code,
             ErrorCode::Invalid);
    QCOMPARE(desk.appoint(desk.term(ada, u"headteacher"_s, oak, u"2022-09-01"_s)).error().code,
             ErrorCode::Invalid);
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(ada, u"headteacher"_s, oak, u"2022-09-01"_s, u"2024-08-31"_s)));
}

void TestOfficeService::nobodyHoldsTheSameSeatTwiceAtOnce() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Body> board = desk.body(u"Trust Board"_s, u"trust-board"_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(ada, u"trustee"_s, board, u"2025-09-01"_s)));
    const auto again = desk.appoint(desk.term(ada, u"trustee"_s, board, u"2026-09-01"_s));
    QCOMPARE(again.error().code, ErrorCode::Duplicate);
    QCOMPARE(again.error().message, u"Ada Ferris is trustee of Trust Board from 1 Sep 2025 already; end "
                                    u"that term first, or choose other "
                                    "days."_s);
}

void TestOfficeService::twoHeadsAtOnceAreRefused() {
    PeopleDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Person> bo = desk.person(u"Bo"_s, u"Marsh"_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(ada, u"headteacher"_s, oak, u"2020-09-01"_s)));
    const Term second = desk.term(bo, u"headteacher"_s, oak, u"2026-09-01"_s);
    const auto refused = desk.appoint(second);
    QCOMPARE(refused.error().code, ErrorCode::InUse);
    QCOMPARE(
        refused.error().message,
        u"Ada Ferris is headteacher of Oak School from 1 Sep 2020; end that term the day before, or choose "
        "other days."_s);
    QCOMPARE(desk.offices.inTheWay(second)->front().person, ada);
}

void TestOfficeService::replacingEndsTheOtherHeadTheDayBefore() {
    PeopleDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Person> bo = desk.person(u"Bo"_s, u"Marsh"_s);
    const auto first = desk.appoint(desk.term(ada, u"headteacher"_s, oak, u"2020-09-01"_s));
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(bo, u"headteacher"_s, oak, u"2026-09-01"_s), true));
    QCOMPARE(desk.offices.find(first->id)->ends, day(u"2026-08-31"_s));
    LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
    QVERIFY(!desk.offices.find(first->id)->ends.isValid());
    QCOMPARE(desk.offices.heldIn(Member(oak))->size(), 1U);
    QVERIFY(!desk.appoint(desk.term(bo, u"headteacher"_s, oak, u"2019-09-01"_s), true));
}

void TestOfficeService::somebodyWhoIsToComeIsNamedWithTheDayBefore() {
    PeopleDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<Person> bo = desk.person(u"Bo"_s, u"Marsh"_s);
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"headteacher"_s, oak, u"2027-01-01"_s)));
    const Term now = desk.term(bo, u"headteacher"_s, oak, u"2026-12-01"_s);
    for (const bool replaces : {false, true})
        QCOMPARE(
            refusal(desk.appoint(now, replaces)),
            u"Ada Ferris is headteacher of Oak School from 1 Jan 2027; let this term end on 31 Dec 2026 at "
            "the latest, or change or remove that term first."_s);
    QCOMPARE(refusal(desk.appoint(desk.term(bo, u"headteacher"_s, oak, u"2027-01-01"_s), true)),
             u"Ada Ferris is headteacher of Oak School from 1 Jan 2027; change or remove that term first, or "
             "choose another first day."_s);
    // Whoever comes after them ends them, as it does with those of today.
    const Id<Person> cy = desk.person(u"Cy"_s, u"Dale"_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(cy, u"headteacher"_s, oak, u"2027-09-01"_s), true));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(bo, u"headteacher"_s, oak, u"2026-12-01"_s, u"2026-12-31"_s)));
    QCOMPARE(desk.offices.heldIn(Member(oak))->size(), 3U);
}

void TestOfficeService::twoHeadsCanBeForced() {
    PeopleDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"headteacher"_s, oak)));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"Bo"_s, u"Marsh"_s), u"headteacher"_s, oak), false, true));
}

void TestOfficeService::aDeputyTakesNoSeat() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub)));
    Term deputy = desk.term(desk.person(u"Bo"_s, u"Marsh"_s), u"chair"_s, hub);
    deputy.isDeputy = true;
    LIAISON_VERIFY_RESULT(desk.appoint(deputy));
}

void TestOfficeService::aHubHasThreeSeatsOnTheBoard() {
    PeopleDesk desk;
    const Id<Body> board = desk.body(u"Board"_s, u"primary-executive-board"_s);
    const Id<Body> hill = desk.body(u"Hill Hub"_s, u"hub"_s);
    const Id<Body> vale = desk.body(u"Vale Hub"_s, u"hub"_s);
    desk.join(board, hill);
    desk.join(board, vale);
    const auto from = [&](Id<Body> hub, int number, const QString& begins, const QString& ends = {}) {
        Term term =
            desk.term(desk.person(u"P%1"_s.arg(number), u"Ash"_s), u"representative"_s, board, begins, ends);
        term.fromBody = hub;
        return term;
    };
    LIAISON_VERIFY_RESULT(desk.appoint(from(hill, 1, u"2025-09-01"_s)));
    LIAISON_VERIFY_RESULT(desk.appoint(from(hill, 2, u"2025-09-01"_s)));
    LIAISON_VERIFY_RESULT(desk.appoint(from(hill, 3, u"2026-09-01"_s)));
    const auto fourth = desk.appoint(from(hill, 4, u"2026-01-01"_s));
    QCOMPARE(fourth.error().code, ErrorCode::InUse);
    QCOMPARE(fourth.error().message,
             u"Every seat is taken: Board has P1 Ash, P2 Ash, P3 Ash. End one of these terms first."_s);
    // Until the third begins there is a seat.
    LIAISON_VERIFY_RESULT(desk.appoint(from(hill, 5, u"2026-01-01"_s, u"2026-08-31"_s)));
    LIAISON_VERIFY_RESULT(desk.appoint(from(vale, 6, u"2026-01-01"_s)));
}

void TestOfficeService::aGroupSitsInTheSeatsOfItsHub() {
    PeopleDesk desk;
    const Id<Body> board = desk.body(u"Council"_s, u"primary-consultative-board"_s);
    const Id<Body> group = desk.body(u"Oak Group"_s, u"liaison-group"_s);
    desk.join(board, group);
    Term first = desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"representative"_s, board);
    first.fromBody = group;
    LIAISON_VERIFY_RESULT(desk.appoint(first));
    Term second = first;
    second.person = desk.person(u"Bo"_s, u"Marsh"_s);
    QCOMPARE(desk.appoint(second).error().code, ErrorCode::InUse);

    const Id<Body> executive = desk.body(u"Board"_s, u"primary-executive-board"_s);
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    desk.join(executive, hub);
    desk.join(hub, group);
    for (int i = 0; i < 3; ++i) {
        Term seat = desk.term(desk.person(u"P%1"_s.arg(i), u"Ash"_s), u"representative"_s, executive);
        seat.fromBody = i == 0 ? hub : group;
        LIAISON_VERIFY_RESULT(desk.appoint(seat));
    }
    Term fourth = desk.term(desk.person(u"Cy"_s, u"Dale"_s), u"representative"_s, executive);
    fourth.fromBody = hub;
    QCOMPARE(desk.appoint(fourth).error().code, ErrorCode::InUse);
}

void TestOfficeService::onlyRepresentativesAreSent() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    Term term = desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub);
    term.fromBody = desk.body(u"Oak Group"_s, u"liaison-group"_s);
    QCOMPARE(refusal(desk.appoint(term)),
             u"A chair is not sent by another body; leave the sending body blank."_s);
}

QTEST_GUILESS_MAIN(TestOfficeService)
#include "tst_office_service.moc"
