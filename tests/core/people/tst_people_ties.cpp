// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/board_desk.h"

#include "core/people/people_guard.h"
#include "core/people/people_ties.h"
#include "core/structure/body_service.h"
#include "core/structure/structure_guard.h"

using namespace liaison;
using namespace liaison::test;

class TestPeopleTies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClosingBodyTellsWhatIsOpen();
    void aClosingBodyEndsItsTerms();
    void aClosingBodyHandsItsOfficesOn();
    void aChairWhoLeavesTheSuccessorOnTheDayItselfIsNotDoubled();
    void aConvertedBoardKeepsItsOffices();
    void aHubThatGivesWayToAnotherIsOneUndo();
    void aHeadOfASchoolThatClosedYesterdayIsTold();
    void aHeadGoesOnInASuccessorThatHasNone();
    void aSuccessorKeepsItsOwnHead();
};

void TestPeopleTies::aClosingBodyTellsWhatIsOpen() {
    BoardDesk desk;
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(desk.person(u"A"_s, u"Ash"_s), u"chair"_s, desk.hill)));
    LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Beech"_s));
    PeopleBodyTies ties;
    QCOMPARE(ties.openAfter(desk.file->database(), desk.hill, day(u"2026-12-31"_s)),
             (QStringList{u"1 chair (A Ash)"_s, u"1 representative sent elsewhere (P Beech)"_s}));
    for (const QString& name : {u"Cedar"_s, u"Elm"_s, u"Fir"_s, u"Holly"_s, u"Larch"_s})
        LIAISON_VERIFY_RESULT(desk.represent(desk.hill, name));
    QCOMPARE(ties.openAfter(desk.file->database(), desk.board, day(u"2026-12-31"_s)),
             QStringList{u"6 representatives (P Beech, P Cedar, P Elm and 3 more)"_s});
    QCOMPARE(ties.openAfter(desk.file->database(), desk.vale, day(u"2026-12-31"_s)), QStringList());
}

void TestPeopleTies::aClosingBodyEndsItsTerms() {
    BoardDesk desk;
    LIAISON_VERIFY_RESULT(desk.appoint(
        desk.term(desk.person(u"A"_s, u"Ash"_s), u"chair"_s, desk.hill, u"2024-09-01"_s, u"2027-03-31"_s)));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"C"_s, u"Cedar"_s), u"chair"_s, desk.hill, u"2027-04-01"_s)));
    LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Beech"_s));
    desk.run([&](Recorder& recorder) { PeopleBodyTies().endOn(recorder, desk.hill, day(u"2026-12-31"_s)); });
    QCOMPARE(desk.termsOf(desk.hill), QStringList{u"Ash 2024-09-01..2026-12-31"_s});
    QCOMPARE(desk.termsOf(desk.board), QStringList{u"Beech ..2026-12-31"_s});
    QCOMPARE(desk.offices.heldIn(Member(desk.hill))->front().endReason, u"Hill Hub closed"_s);
}

void TestPeopleTies::aClosingBodyHandsItsOfficesOn() {
    BoardDesk desk;
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"A"_s, u"Ash"_s), u"chair"_s, desk.hill, u"2024-09-01"_s)));
    LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Beech"_s));
    desk.run([&](Recorder& recorder) {
        PeopleBodyTies().moveTo(recorder, desk.hill, desk.vale, day(u"2027-01-01"_s));
    });
    QCOMPARE(desk.termsOf(desk.hill), QStringList{u"Ash 2024-09-01..2026-12-31"_s});
    QCOMPARE(desk.termsOf(desk.vale), QStringList{u"Ash 2027-01-01.."_s});
    QCOMPARE(desk.termsOf(desk.board), (QStringList{u"Beech ..2026-12-31"_s, u"Beech 2027-01-01.."_s}));
    QCOMPARE(desk.offices.heldIn(Member(desk.board))->back().fromBody, desk.vale);
}

void TestPeopleTies::aChairWhoLeavesTheSuccessorOnTheDayItselfIsNotDoubled() {
    BoardDesk desk;
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"A"_s, u"Ash"_s), u"chair"_s, desk.hill, u"2024-09-01"_s)));
    LIAISON_VERIFY_RESULT(desk.appoint(
        desk.term(desk.person(u"B"_s, u"Beech"_s), u"chair"_s, desk.vale, u"2024-09-01"_s, u"2027-01-01"_s)));
    desk.run([&](Recorder& recorder) {
        PeopleBodyTies().moveTo(recorder, desk.hill, desk.vale, day(u"2027-01-01"_s));
    });
    QCOMPARE(desk.termsOf(desk.vale), QStringList{u"Beech 2024-09-01..2027-01-01"_s});
}

void TestPeopleTies::aConvertedBoardKeepsItsOffices() {
    BoardDesk desk;
    BodyService bodies(desk.file->database(), desk.file->unitOfWork());
    const Id<Body> shadow = desk.body(u"Northwood Board"_s, u"shadow-trust-board"_s, day(u"2025-09-01"_s));
    for (const char* office : {"chair", "vice-chair", "trustee", "trustee"})
        LIAISON_VERIFY_RESULT(
            desk.appoint(desk.term(desk.person(u"P"_s, QString::fromLatin1(office)),
                                   QString::fromLatin1(office), shadow, u"2025-09-01"_s, u"2028-08-31"_s)));
    LIAISON_VERIFY_RESULT(bodies.convert(shadow, day(u"2027-01-01"_s), desk.type(u"trust-board"_s)));
    const OfficesOfDay after = desk.view(day(u"2027-01-01"_s));
    QCOMPARE(after.heldIn(Member(shadow)).size(), 4U);
    QCOMPARE(after.heldIn(Member(shadow)).front().begins, day(u"2025-09-01"_s));
    QCOMPARE(desk.breachCodes(day(u"2027-01-01"_s)), QStringList());
    // What only the live board has can be filled from its day on, and not before.
    const Id<Person> clerk = desk.person(u"C"_s, u"Cedar"_s);
    QVERIFY(!desk.appoint(desk.term(clerk, u"clerk"_s, shadow, u"2026-12-31"_s)).has_value());
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(clerk, u"clerk"_s, shadow, u"2027-01-01"_s)));
}

void TestPeopleTies::aHubThatGivesWayToAnotherIsOneUndo() {
    BoardDesk desk;
    guardStructure(desk.file->unitOfWork());
    guardPeople(desk.file->unitOfWork());
    BodyService bodies(desk.file->database(), desk.file->unitOfWork());
    PeopleBodyTies ties;
    bodies.addTies(ties);
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"A"_s, u"Ash"_s), u"chair"_s, desk.hill, u"2024-09-01"_s)));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"B"_s, u"Beech"_s), u"chair"_s, desk.vale, u"2024-09-01"_s)));
    LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Cedar"_s));
    const Closing closing{desk.hill, day(u"2026-12-31"_s), desk.vale, Leftovers::ToSuccessor};
    LIAISON_VERIFY_RESULT(bodies.close(closing));
    QCOMPARE(desk.structure(day(u"2027-01-01"_s)).membersOf(desk.vale).size(), 2U);
    QCOMPARE(desk.termsOf(desk.vale), QStringList{u"Beech 2024-09-01.."_s});
    QCOMPARE(desk.termsOf(desk.board), (QStringList{u"Cedar ..2026-12-31"_s, u"Cedar 2027-01-01.."_s}));
    QCOMPARE(desk.breachCodes(day(u"2027-01-01"_s)), QStringList());
    LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
    QCOMPARE(desk.termsOf(desk.hill), QStringList{u"Ash 2024-09-01.."_s});
    QCOMPARE(desk.termsOf(desk.board), QStringList{u"Cedar .."_s});
    QCOMPARE(desk.structure(day(u"2027-01-01"_s)).membersOf(desk.hill).size(), 2U);
    LIAISON_VERIFY_RESULT(desk.file->unitOfWork().redo());
    QCOMPARE(desk.termsOf(desk.hill), QStringList{u"Ash 2024-09-01..2026-12-31"_s});
}

void TestPeopleTies::aHeadOfASchoolThatClosedYesterdayIsTold() {
    BoardDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(desk.person(u"A"_s, u"Ash"_s), u"headteacher"_s, oak)));
    LIAISON_VERIFY_RESULT(desk.schools.close(oak, day(u"2026-11-20"_s), {}));
    QCOMPARE(desk.breachCodes(), QStringList{u"term-outside-life"_s});
    QCOMPARE(desk.breachCodes(day(u"2026-11-20"_s)), QStringList());
    // The school is known by name and number though no membership holds it.
    const auto breaches = peopleBreaches(desk.file->database(), desk.view());
    QCOMPARE(breaches->front().school, oak);
    QCOMPARE(breaches->front().sentence,
             u"A Ash is headteacher of Oak School, but Oak School is not there on 21 Nov 2026."_s);
    const PlacedSchool* placed = desk.view().structure().school(oak);
    QVERIFY(placed != nullptr && !placed->stands && placed->urn == 100001);
}

void TestPeopleTies::aHeadGoesOnInASuccessorThatHasNone() {
    BoardDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<School> academy = desk.school(u"Oak Academy"_s, 100002);
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"A"_s, u"Ash"_s), u"headteacher"_s, oak, u"2020-09-01"_s)));
    LIAISON_VERIFY_RESULT(desk.schools.close(oak, day(u"2026-08-31"_s), {}));
    desk.run([&](Recorder& recorder) {
        PeopleSchoolTies().handOver(recorder, oak, academy, day(u"2026-11-21"_s));
    });
    QCOMPARE(desk.termsOf(oak), QStringList{u"Ash 2020-09-01..2026-08-31"_s});
    QCOMPARE(desk.termsOf(academy), QStringList{u"Ash 2026-09-01.."_s});
    desk.run([&](Recorder& recorder) {
        PeopleSchoolTies().handOver(recorder, oak, academy, day(u"2026-11-21"_s));
        // An action must change something to be kept.
        TermRepository terms(desk.file->database());
        Term noted = terms.heldIn(Member(academy)).front();
        noted.notes = u"seen"_s;
        terms.update(recorder, terms.heldIn(Member(academy)).front(), noted);
    });
    QCOMPARE(desk.termsOf(academy), QStringList{u"Ash 2026-09-01.."_s});
}

void TestPeopleTies::aSuccessorKeepsItsOwnHead() {
    BoardDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<School> academy = desk.school(u"Oak Academy"_s, 100002);
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"A"_s, u"Ash"_s), u"headteacher"_s, oak, u"2020-09-01"_s)));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(desk.person(u"B"_s, u"Beech"_s), u"headteacher"_s, academy, u"2026-09-01"_s)));
    desk.run([&](Recorder& recorder) {
        PeopleSchoolTies().handOver(recorder, oak, academy, day(u"2026-09-01"_s));
    });
    QCOMPARE(desk.termsOf(oak), QStringList{u"Ash 2020-09-01..2026-08-31"_s});
    QCOMPARE(desk.termsOf(academy), QStringList{u"Beech 2026-09-01.."_s});
}

QTEST_GUILESS_MAIN(TestPeopleTies)
#include "tst_people_ties.moc"
