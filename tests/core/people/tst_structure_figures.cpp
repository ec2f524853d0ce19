// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/structure_figures.h"
#include "core/structure/structure_service.h"
#include "tests/core/people/board_desk.h"

using namespace liaison;
using namespace liaison::test;

/// What the structure and its offices come to on one day: the numbers of the Overview.
class TestStructureFigures : public QObject {
    Q_OBJECT

    static StructureFigures figures(PeopleDesk& desk, QDate on = QDate(2026, 11, 21)) {
        return structureFigures(desk.file->database(), on).value_or(StructureFigures());
    }
    static QStringList names(const std::vector<ConcernedMember>& members) {
        QStringList told;
        for (const ConcernedMember& member : members)
            told << u"%1 (%2)"_s.arg(member.name, member.place);
        return told;
    }
    static void admit(PeopleDesk& desk, Id<Body> whole, const Member& member, MembershipKind kind,
                      QDate review) {
        Membership membership;
        membership.body = whole;
        membership.member = member;
        membership.kind = kind;
        membership.review = review;
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().run(u"Add a member"_s, [&](Recorder& recorder) {
            MembershipRepository(desk.file->database()).insert(recorder, membership);
        }));
    }

private Q_SLOTS:
    void anEmptyRecordCallsForNothing() {
        PeopleDesk desk;
        desk.school(u"Oak School"_s, 100001);
        const StructureFigures found = figures(desk);
        QCOMPARE(found.groups + found.hubs + found.boards + found.vacancies + found.breaches, 0);
        // Before there are groups, no school is missing one.
        QCOMPARE(found.schoolsWithoutGroup, 0);
        QVERIFY(found.withoutRepresentative.empty());
        QVERIFY(found.provisional.empty());
    }
    void groupsHubsAndSchoolsWithoutAGroupAreCounted() {
        BoardDesk desk;
        desk.join(desk.oakGroup, desk.school(u"Oak School"_s, 100001));
        desk.school(u"Elm School"_s, 100002);
        desk.body(u"Old Group"_s, u"liaison-group"_s, {}, day(u"2025-08-31"_s));
        const StructureFigures found = figures(desk);
        QCOMPARE(found.groups, 2);
        QCOMPARE(found.hubs, 2);
        QCOMPARE(found.boards, 1);
        QCOMPARE(found.schoolsWithoutGroup, 1);
        QCOMPARE(figures(desk, day(u"2025-01-01"_s)).groups, 3);
    }
    void seatsOfTheBoardAreCountedAndTheFirstToFillIsNamed() {
        BoardDesk desk;
        const qint64 all = figures(desk).vacancies;
        QCOMPARE(figures(desk).boardVacancies, 6);
        LIAISON_VERIFY_RESULT(desk.represent(desk.hill, u"Ash"_s, u"2025-09-01"_s));
        LIAISON_VERIFY_RESULT(desk.represent(desk.oakGroup, u"Beech"_s, u"2025-09-01"_s));
        const StructureFigures found = figures(desk);
        QCOMPARE(found.boardVacancies, 4);
        QCOMPARE(found.vacancies, all - 2);
        QCOMPARE(found.boardToFill, desk.board);
        QCOMPARE(found.boardToFillName, u"Board"_s);
        QCOMPARE(found.people, 2);
        // The hub's own seat speaks for both of its groups.
        QCOMPARE(names(found.withoutRepresentative).size(), 0);
    }
    void groupsThatNobodyRepresentsAreNamedWithTheirHub() {
        BoardDesk desk;
        LIAISON_VERIFY_RESULT(desk.represent(desk.oakGroup, u"Ash"_s, u"2025-09-01"_s));
        QCOMPARE(names(figures(desk).withoutRepresentative), QStringList{u"Elm Group (Hill Hub)"_s});
    }
    void termsEndingCountOnlyWhereNobodyFollows() {
        BoardDesk desk;
        const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
        LIAISON_VERIFY_RESULT(
            desk.appoint(desk.term(ada, u"chair"_s, desk.hill, u"2024-09-01"_s, u"2026-12-31"_s)));
        LIAISON_VERIFY_RESULT(
            desk.appoint(desk.term(ada, u"chair"_s, desk.vale, u"2024-09-01"_s, u"2027-08-31"_s)));
        QCOMPARE(figures(desk).termsEnding, 1);
        LIAISON_VERIFY_RESULT(desk.appoint(
            desk.term(desk.person(u"Bo"_s, u"Marsh"_s), u"chair"_s, desk.hill, u"2027-01-01"_s)));
        QCOMPARE(figures(desk).termsEnding, 0);
    }
    void aBoardThatOpensLaterIsNamed() {
        PeopleDesk desk;
        desk.body(u"Next Board"_s, u"primary-executive-board"_s, day(u"2027-09-01"_s));
        desk.body(u"First Board"_s, u"primary-executive-board"_s, day(u"2026-12-01"_s));
        const StructureFigures found = figures(desk);
        QCOMPARE(found.boards, 0);
        QCOMPARE(found.boardToOpenName, u"First Board"_s);
        QCOMPARE(found.boardOpens, day(u"2026-12-01"_s));
        QVERIFY(!figures(desk, day(u"2026-12-01"_s)).boardOpens.isValid());
    }
    void provisionalMembersComeByTheirReview() {
        BoardDesk desk;
        const Id<School> oak = desk.school(u"Oak School"_s, 100001);
        const Id<School> elm = desk.school(u"Elm School"_s, 100002);
        const Id<School> ash = desk.school(u"Ash School"_s, 100003);
        admit(desk, desk.oakGroup, oak, MembershipKind::Provisional, day(u"2027-01-15"_s));
        admit(desk, desk.oakGroup, elm, MembershipKind::Provisional, day(u"2026-10-01"_s));
        admit(desk, desk.elmGroup, ash, MembershipKind::Provisional, day(u"2027-06-01"_s));
        const StructureFigures found = figures(desk);
        // What is late comes first, what is due later than in sixty days not at all.
        QCOMPARE(names(found.provisional),
                 (QStringList{u"Elm School (Oak Group)"_s, u"Oak School (Oak Group)"_s}));
        QCOMPARE(found.provisional.front().review, day(u"2026-10-01"_s));
    }
    void aProvisionalMemberWithoutAReviewDayComesLast() {
        BoardDesk desk;
        admit(desk, desk.oakGroup, desk.school(u"Oak School"_s, 100001), MembershipKind::Provisional, {});
        admit(desk, desk.oakGroup, desk.school(u"Elm School"_s, 100002), MembershipKind::Provisional,
              day(u"2026-12-01"_s));
        const StructureFigures found = figures(desk);
        QCOMPARE(names(found.provisional),
                 (QStringList{u"Elm School (Oak Group)"_s, u"Oak School (Oak Group)"_s}));
        QVERIFY(found.provisional.back().review && !found.provisional.back().review->isValid());
        QVERIFY(!found.withoutRepresentative.empty());
        QVERIFY(!found.withoutRepresentative.front().review);
    }
    void aSchoolWithoutAGroupIsABreachUntilThatIsAccepted() {
        BoardDesk desk;
        const qint64 before = figures(desk).breaches;
        const Id<School> oak = desk.school(u"Oak School"_s, 100001);
        QCOMPARE(figures(desk).breaches, before + 1);
        QCOMPARE(figures(desk).schoolsWithoutGroup, 1);
        StructureService structure(desk.file->database(), desk.file->unitOfWork(), desk.clock);
        const auto breaches = structure.breaches(QDate(2026, 11, 21));
        for (const Breach& breach : *breaches) {
            if (breach.isOfNoPlace())
                LIAISON_VERIFY_RESULT(structure.accept(breach, u"A nursery stands by itself."_s));
        }
        QCOMPARE(figures(desk).breaches, before);
        QCOMPARE(figures(desk).schoolsWithoutGroup, 0);
        for (const QString& name : {u"Ash"_s, u"Beech"_s})
            LIAISON_VERIFY_RESULT(
                desk.appoint(desk.term(desk.person(u"A"_s, name), u"headteacher"_s, oak), false, true));
        QCOMPARE(figures(desk).breaches, before + 1);
    }
};

QTEST_GUILESS_MAIN(TestStructureFigures)
#include "tst_structure_figures.moc"
