// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/people_desk.h"

#include "core/people/people_guard.h"

using namespace liaison;
using namespace liaison::test;

class TestOfficeTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReElectionIsANewTerm();
    void aReElectionTooEarlyIsRefused();
    void aReElectionOnTheLastDayEndsTheOldTermTheDayBefore();
    void aReElectionIntoASeatPromisedToAnotherIsRefused();
    void aRevertThatReversesATermIsRefused();
    void aHeadWhoMovesSchoolLeavesTheOldOneWhenTold();
    void aTermIsEndedAndNeverMadeLonger();
    void aCorrectionOverwritesAndSaysSo();
    void aStaleCorrectionIsAConflict();
    void reportingBackIsNoted();
    void aTermTypedByMistakeIsRemoved();
};

void TestOfficeTerms::aReElectionIsANewTerm() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const auto first =
        desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub, u"2024-09-01"_s));
    Term again;
    again.begins = day(u"2026-09-01"_s);
    again.ends = day(u"2028-08-31"_s);
    again.how = Appointed::Elected;
    const auto second = desk.offices.reElect(first->id, again);
    LIAISON_VERIFY_RESULT(second);
    QVERIFY(second->id != first->id);
    QCOMPARE(second->person, first->person);
    QCOMPARE(second->ends, day(u"2028-08-31"_s));
    QCOMPARE(desk.offices.find(first->id)->ends, day(u"2026-08-31"_s));
}

void TestOfficeTerms::aReElectionTooEarlyIsRefused() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const auto first =
        desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub, u"2024-09-01"_s));
    Term again;
    again.begins = day(u"2024-09-01"_s);
    QCOMPARE(desk.offices.reElect(first->id, again).error().code, ErrorCode::Invalid);
}

void TestOfficeTerms::aTermIsEndedAndNeverMadeLonger() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const auto term =
        desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub, u"2024-09-01"_s));
    const auto ended = desk.offices.end(term->id, day(u"2026-07-31"_s), u" stepped down "_s);
    LIAISON_VERIFY_RESULT(ended);
    QCOMPARE(ended->ends, day(u"2026-07-31"_s));
    QCOMPARE(ended->endReason, u"stepped down"_s);
    QCOMPARE(desk.offices.end(term->id, day(u"2026-08-31"_s), {}).error().code, ErrorCode::Invalid);
    QCOMPARE(desk.offices.end(term->id, day(u"2023-08-31"_s), {}).error().code, ErrorCode::Invalid);
    QVERIFY(ended->standsOn(day(u"2026-07-31"_s)));
    QVERIFY(!ended->standsOn(day(u"2026-08-01"_s)));
}

void TestOfficeTerms::aCorrectionOverwritesAndSaysSo() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    Term term = *desk.appoint(
        desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub, u"2024-09-01"_s, u"2025-08-31"_s));
    term.ends = day(u"2026-08-31"_s);
    const auto corrected = desk.offices.correct(term);
    LIAISON_VERIFY_RESULT(corrected);
    QCOMPARE(corrected->ends, day(u"2026-08-31"_s));
    QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Correct Ada Ferris, chair of Hill Hub"_s);
}

void TestOfficeTerms::aStaleCorrectionIsAConflict() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    Term term = *desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub));
    LIAISON_VERIFY_RESULT(desk.offices.end(term.id, day(u"2026-08-31"_s), {}));
    term.notes = u"x"_s;
    QCOMPARE(desk.offices.correct(term).error().code, ErrorCode::Conflict);
}

void TestOfficeTerms::reportingBackIsNoted() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const auto term =
        desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub, u"2026-09-01"_s));
    QCOMPARE(desk.offices.reportedBack(term->id, day(u"2026-11-03"_s))->lastReported, day(u"2026-11-03"_s));
    QCOMPARE(desk.offices.reportedBack(term->id, day(u"2027-01-03"_s)).error().code, ErrorCode::Invalid);
    QCOMPARE(desk.offices.reportedBack(term->id, day(u"2025-01-03"_s)).error().code, ErrorCode::Invalid);
}

void TestOfficeTerms::aTermTypedByMistakeIsRemoved() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const auto term = desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub));
    LIAISON_VERIFY_RESULT(desk.offices.remove(term->id));
    QCOMPARE(desk.offices.find(term->id).error().code, ErrorCode::NotFound);
    LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
    LIAISON_VERIFY_RESULT(desk.offices.find(term->id));
}

void TestOfficeTerms::aReElectionOnTheLastDayEndsTheOldTermTheDayBefore() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    Term old = desk.term(ada, u"chair"_s, hub, u"2024-09-01"_s, u"2026-08-31"_s);
    old.endReason = u"stepped down"_s;
    const auto first = desk.appoint(old);
    LIAISON_VERIFY_RESULT(first);
    Term again = *first;
    again.begins = day(u"2026-08-31"_s);
    again.ends = day(u"2028-08-31"_s);
    const auto second = desk.offices.reElect(first->id, again);
    LIAISON_VERIFY_RESULT(second);
    QCOMPARE(desk.offices.find(first->id)->ends, day(u"2026-08-30"_s));
    QCOMPARE(second->endReason, QString());
    // On the very day on which the old one began there is nothing to re-elect.
    again.begins = second->begins;
    QVERIFY(refusal(desk.offices.reElect(second->id, again)).contains(u"has to begin after the old one"_s));
}

void TestOfficeTerms::aReElectionIntoASeatPromisedToAnotherIsRefused() {
    PeopleDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const auto ada = desk.appoint(
        desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub, u"2024-09-01"_s, u"2027-08-31"_s));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"Bo"_s, u"Marsh"_s), u"chair"_s, hub, u"2027-09-01"_s)));
    Term again = *ada;
    again.begins = day(u"2027-09-01"_s);
    again.ends = day(u"2029-08-31"_s);
    const auto refused = desk.offices.reElect(ada->id, again);
    QCOMPARE(refused.error().code, ErrorCode::InUse);
    QVERIFY2(refusal(refused).contains(u"Bo Marsh is chair of Hill Hub"_s), qPrintable(refusal(refused)));
    QCOMPARE(desk.offices.find(ada->id)->ends, day(u"2027-08-31"_s));
}

void TestOfficeTerms::aRevertThatReversesATermIsRefused() {
    PeopleDesk desk;
    guardPeople(desk.file->unitOfWork());
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    auto term =
        desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"headteacher"_s, oak, u"2020-09-01"_s));
    LIAISON_VERIFY_RESULT(term);
    term->begins = day(u"2010-09-01"_s);
    LIAISON_VERIFY_RESULT(desk.offices.correct(*term));
    LIAISON_VERIFY_RESULT(desk.offices.end(term->id, day(u"2015-08-31"_s), {}));
    // School, person and term are the first three actions; the fourth made the term begin earlier.
    const auto reverted = desk.file->unitOfWork().revert({4});
    QVERIFY(!reverted.has_value());
    QCOMPARE(reverted.error().code, ErrorCode::InUse);
    QCOMPARE(refusal(reverted), u"The term of Ada Ferris as headteacher of Oak School would end on 31 Aug "
                                "2015, before it begins on 1 Sep 2020; correct its days first."_s);
    QCOMPARE(desk.offices.find(term->id)->begins, day(u"2010-09-01"_s));
}

void TestOfficeTerms::aHeadWhoMovesSchoolLeavesTheOldOneWhenTold() {
    PeopleDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<School> elm = desk.school(u"Elm School"_s, 100002);
    const Id<Person> ada = desk.person(u"Ada"_s, u"O’Brien"_s);
    const auto old = desk.appoint(desk.term(ada, u"headteacher"_s, oak, u"2020-09-01"_s));
    // One person may hold several offices: the old one is ended by its own act.
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(ada, u"headteacher"_s, elm, u"2027-01-01"_s)));
    LIAISON_VERIFY_RESULT(desk.offices.end(old->id, day(u"2026-12-31"_s), u"moved"_s));
    QCOMPARE(desk.offices.ofPerson(ada)->size(), 2U);
    QCOMPARE(desk.offices.heldIn(Member(oak))->front().endReason, u"moved"_s);
}

QTEST_GUILESS_MAIN(TestOfficeTerms)
#include "tst_office_terms.moc"
