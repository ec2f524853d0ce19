// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

using namespace liaison;
using namespace liaison::test;

class TestMemberService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondExclusivePlaceIsRefusedByName();
    void anObserverElsewhereKeepsItsPlace();
    void aFreeTypeTakesASchoolTwice();
    void reversedDaysAreRefused();
    void daysOutsideTheBodyAreRefused();
    void aMembershipEndsWithItsBody();
    void circlesOfBodiesAreRefused();
    void unknownMembersAreRefused();
    void endingTwiceIsRefused();
    void aChangeOfKindKeepsThePast();
    void aCorrectionOverwrites();
    void aStaleCorrectionIsAConflict();
    void whatNeverWasIsRemoved();
};

static const QDate kJanuary(2027, 1, 1);

void TestMemberService::aSecondExclusivePlaceIsRefusedByName() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_REFUSED(
        desk.add({oak}, south, kJanuary), ErrorCode::Duplicate,
        u"Oak School belongs to North (from 1 Sep 2020), and can be in one liaison group at a time; move it"_s);
    VERIFY_REFUSED(desk.add({oak}, north, kJanuary), ErrorCode::Duplicate, u"belongs to North"_s);
}

void TestMemberService::anObserverElsewhereKeepsItsPlace() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto west = desk.open("liaison-group", u"West"_s);
    const auto hub = desk.open("hub", u"Hill"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({south}, hub));
    VERIFY_DONE(desk.members.add({{oak}, south, kJanuary, {}, MembershipKind::Observer, {}, {}}));
    // Whoever only observes has no place of its own, and is not counted there.
    QCOMPARE(desk.asOf(kJanuary).schoolsWithoutPlace(), std::vector<Id<School>>{oak});
    QCOMPARE(desk.asOf(kJanuary).countUnder(south).schools, 0);
    QVERIFY(!desk.asOf(kJanuary).bodyAbove(oak, u"liaison-group"_s).isValid());
    VERIFY_DONE(desk.add({oak}, north));
    QCOMPARE(desk.asOf(kJanuary).bodyAbove(oak, u"liaison-group"_s), north);
    QVERIFY(!desk.asOf(kJanuary).bodyAbove(oak, u"hub"_s).isValid());
    const auto breaches = desk.structure.breaches(kJanuary);
    QVERIFY(std::none_of(breaches->begin(), breaches->end(),
                         [](const Breach& breach) { return breach.code == "two-places"_L1; }));
    // A move takes the place along, not the seat at the side.
    VERIFY_DONE(desk.members.move({{oak}, west, kJanuary}));
    QCOMPARE(desk.placesOf(oak, kJanuary), u"South, West"_s);
    // Becoming a member there is a second place after all, and nobody is twice in one body.
    std::vector<Id<Membership>> observing;
    const auto places = desk.members.placesOf(oak);
    for (const Membership& place : *places) {
        if (place.isObserver())
            observing.push_back(place.id);
    }
    VERIFY_REFUSED(desk.members.changeKind(observing, MembershipKind::Full, kJanuary), ErrorCode::Duplicate,
                   u"Oak School belongs to West"_s);
    VERIFY_REFUSED(desk.members.add({{oak}, west, kJanuary, {}, MembershipKind::Observer, {}, {}}),
                   ErrorCode::Duplicate, u"belongs to West"_s);
}

void TestMemberService::aFreeTypeTakesASchoolTwice() {
    StructureDesk desk;
    const auto reading = desk.open("cluster", u"Reading"_s);
    const auto sums = desk.open("cluster", u"Sums"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, reading));
    VERIFY_DONE(desk.add({oak}, sums));
    QCOMPARE(desk.placesOf(oak, kJanuary), u"Reading, Sums"_s);
}

void TestMemberService::reversedDaysAreRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_REFUSED(desk.add({oak}, north, kJanuary, QDate(2026, 12, 1)), ErrorCode::Invalid,
                   u"cannot end on 1 Dec 2026 before it begins on 1 Jan 2027"_s);
    VERIFY_REFUSED(
        desk.members.add({{oak}, north, kJanuary, {}, MembershipKind::Provisional, QDate(2026, 1, 1), {}}),
        ErrorCode::Invalid, u"review"_s);
    VERIFY_REFUSED(desk.members.add({{oak}, north, kJanuary, {}, MembershipKind::Provisional, {}, {}}),
                   ErrorCode::Invalid, u"Oak School is to belong to North provisionally; say on which day"_s);
    VERIFY_DONE(desk.add({oak}, north, kJanuary));
    VERIFY_REFUSED(desk.members.changeKind(desk.idsOf(oak), MembershipKind::Provisional, kJanuary),
                   ErrorCode::Invalid, u"provisionally"_s);
    VERIFY_REFUSED(desk.members.end(desk.idsOf(oak), QDate(2026, 12, 31)), ErrorCode::Invalid,
                   u"cannot be its last day"_s);
}

void TestMemberService::daysOutsideTheBodyAreRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_REFUSED(desk.add({oak}, north, QDate(2019, 1, 1)), ErrorCode::Invalid,
                   u"North opened on 1 Sep 2020"_s);
    VERIFY_DONE(desk.bodies.close({north, QDate(2026, 8, 31)}));
    VERIFY_REFUSED(desk.add({oak}, north, QDate(2026, 1, 1), QDate(2026, 12, 31)), ErrorCode::Invalid,
                   u"The last day of North is 31 Aug 2026"_s);
    VERIFY_REFUSED(desk.add({oak}, north, QDate(2026, 9, 1)), ErrorCode::Invalid, u"before it begins"_s);
    VERIFY_REFUSED(desk.members.move({{oak}, north, kJanuary}), ErrorCode::Invalid,
                   u"does not stand on 1 Jan 2027"_s);
}

void TestMemberService::aMembershipEndsWithItsBody() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.bodies.close({north, QDate(2027, 8, 31)}));
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north, kJanuary));
    QCOMPARE(desk.storyOf(oak), u"North 2027-01-01–2027-08-31 full"_s);
}

void TestMemberService::circlesOfBodiesAreRefused() {
    StructureDesk desk;
    const auto one = desk.open("working-group", u"One"_s);
    const auto two = desk.open("working-group", u"Two"_s, one);
    const auto three = desk.open("working-group", u"Three"_s, two);
    VERIFY_REFUSED(desk.add({one}, three), ErrorCode::Invalid, u"Three stands under One already"_s);
    VERIFY_REFUSED(desk.add({one}, one), ErrorCode::Invalid, u"cannot belong to itself"_s);
    Body owned = *desk.bodies.find(one);
    owned.owner = three;
    VERIFY_REFUSED(desk.bodies.correct(owned), ErrorCode::Invalid, u"stands under One already"_s);
}

void TestMemberService::unknownMembersAreRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_REFUSED(desk.add({Id<School>{999}}, north), ErrorCode::NotFound,
                   u"no school with the number 999"_s);
    VERIFY_REFUSED(desk.add({oak}, Id<Body>{999}), ErrorCode::NotFound, u"no body with the number 999"_s);
    VERIFY_REFUSED(desk.members.end({Id<Membership>{999}}, kJanuary), ErrorCode::NotFound,
                   u"no membership"_s);
}

void TestMemberService::endingTwiceIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.end(desk.idsOf(oak), QDate(2026, 12, 31)));
    QCOMPARE(desk.placesOf(oak, QDate(2026, 12, 31)), u"North"_s);
    QCOMPARE(desk.placesOf(oak, kJanuary), QString());
    VERIFY_REFUSED(desk.members.end(desk.idsOf(oak), kJanuary), ErrorCode::Invalid, u"31 Dec 2026 already"_s);
    VERIFY_DONE(desk.members.end(desk.idsOf(oak), QDate(2026, 11, 30)));
}

void TestMemberService::aChangeOfKindKeepsThePast() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.members.add(
        {{oak}, north, StructureDesk::kOpened, {}, MembershipKind::Provisional, kJanuary, {}}));
    VERIFY_DONE(desk.members.changeKind(desk.idsOf(oak), MembershipKind::Full, kJanuary));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-12-31 provisional; North 2027-01-01– full"_s);
    VERIFY_DONE(desk.members.changeKind({desk.idsOf(oak).back()}, MembershipKind::Founder, kJanuary));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-12-31 provisional; North 2027-01-01– founder"_s);
    VERIFY_REFUSED(desk.members.changeKind({desk.idsOf(oak).front()}, MembershipKind::Full, kJanuary),
                   ErrorCode::Invalid, u"choose another day"_s);
}

void TestMemberService::aCorrectionOverwrites() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    Membership wrong = *desk.members.find(desk.idsOf(oak).front());
    wrong.body = south;
    wrong.begins = QDate(2021, 9, 1);
    VERIFY_DONE(desk.members.correct(wrong));
    QCOMPARE(desk.storyOf(oak), u"South 2021-09-01– full"_s);
    QVERIFY(desk.file->unitOfWork().undoTitle().value_or(QString()).startsWith(u"Correct "_s));
}

void TestMemberService::aStaleCorrectionIsAConflict() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    Membership stale = *desk.members.find(desk.idsOf(oak).front());
    VERIFY_DONE(desk.members.end({stale.id}, kJanuary));
    stale.notes = u"Old"_s;
    VERIFY_REFUSED(desk.members.correct(stale), ErrorCode::Conflict, u"Somebody changed this"_s);
}

void TestMemberService::whatNeverWasIsRemoved() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.remove(desk.idsOf(oak)));
    QCOMPARE(desk.storyOf(oak), QString());
}

QTEST_GUILESS_MAIN(TestMemberService)
#include "tst_member_service.moc"
