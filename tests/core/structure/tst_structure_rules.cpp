// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "breach_probe.h"

#include "core/structure/structure_rules.h"

using namespace liaison;
using namespace liaison::test;

class TestStructureRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundStructureBreaksNothing();
    void tooFewAndTooManyMembersAreTold();
    void aGroupWithoutASecondaryIsNoted();
    void aMemberOfTheWrongKindIsTold();
    void twoPlacesFromBeforeTheTypeBecameExclusiveAreTold();
    void aSchoolThatClosedYesterdayIsTold();
    void aSchoolStandsOnItsClosingDay();
    void theStructureKnowsOpenSchoolsAsTheListDoes();
    void twoHubsThroughAGroupAreTold();
    void aSchoolThatMayChooseItsHubBreaksNothing();
    void observersAreNoMembers();
    void aBodyThatHasEndedIsTold();
    void aReviewThatIsDueIsTold();
    void aProvisionalMembershipWithoutAReviewIsTold();
    void aSchoolWithoutAPlaceIsTold();
    void anAcceptedBreachCarriesItsReason();
    void anAcceptanceEnds();
};

static const QDate kToday(2026, 11, 21);

void TestStructureRules::aSoundStructureBreaksNothing() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.add({desk.school(u"Oak"_s), desk.school(u"Ash"_s, u"Secondary"_s)}, north));
    QCOMPARE(codesOn(desk, kToday), QString());
}

void TestStructureRules::tooFewAndTooManyMembersAreTold() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"East hub"_s);
    for (const QString& name : {u"One"_s, u"Two"_s})
        desk.open("liaison-group", name, hub);
    QCOMPARE(firstOn(desk, u"too-few-members"_s, hub).sentence,
             u"East hub has 2 members; a hub has at least 3."_s);
    for (const QString& name : {u"Three"_s, u"Four"_s})
        desk.open("liaison-group", name, hub);
    QCOMPARE(firstOn(desk, u"too-many-members"_s).sentence,
             u"East hub has 4 members; a hub has at most 3."_s);
    QCOMPARE(firstOn(desk, u"too-many-members"_s).body, hub);
}

void TestStructureRules::aGroupWithoutASecondaryIsNoted() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.add({desk.school(u"Oak"_s), desk.school(u"Elm"_s)}, north));
    const Breach breach = firstOn(desk, u"no-anchor"_s);
    QCOMPARE(breach.sentence, u"North has no secondary school."_s);
    QVERIFY(breach.isNote);
    QCOMPARE(openBreaches({breach}), 0u);
}

void TestStructureRules::aMemberOfTheWrongKindIsTold() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"East hub"_s);
    const auto cluster = desk.open("cluster", u"Reading"_s, hub);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.add({oak}, hub));
    const auto breaches = desk.structure.breaches(kToday);
    QStringList told;
    for (const Breach& breach : *breaches) {
        if (breach.code == "wrong-member"_L1)
            told << breach.sentence;
    }
    QCOMPARE(told, QStringList({u"Reading is a member of East hub, but a hub takes no clusters."_s,
                                u"Oak is a member of East hub, but a hub takes no schools."_s}));
    QCOMPARE(firstOn(desk, u"wrong-member"_s).memberBody, cluster);
}

void TestStructureRules::twoPlacesFromBeforeTheTypeBecameExclusiveAreTold() {
    StructureDesk desk;
    const auto reading = desk.open("cluster", u"Reading"_s);
    const auto sums = desk.open("cluster", u"Sums"_s);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.add({oak}, reading));
    VERIFY_DONE(desk.add({oak}, sums));
    BodyType cluster = *desk.structure.typeByKey(u"cluster"_s);
    cluster.isExclusive = true;
    VERIFY_DONE(desk.structure.editType(cluster));
    QCOMPARE(firstOn(desk, u"two-places"_s).sentence,
             u"Oak belongs to Reading and Sums at once; a member has one cluster."_s);
    // What overlapped before can be put right step by step; other acts on the bodies are not held up.
    VERIFY_DONE(desk.bodies.rename(reading, QDate(2027, 1, 1), u"Reading and writing"_s));
    VERIFY_DONE(desk.members.end({desk.idsOf(oak).front()}, QDate(2026, 10, 31)));
    QVERIFY(firstOn(desk, u"two-places"_s).sentence.isEmpty());
}

void TestStructureRules::aSchoolThatClosedYesterdayIsTold() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.schools.close(oak, QDate(2026, 11, 20), u"Closure"_s));
    QCOMPARE(firstOn(desk, u"closed-member"_s).sentence,
             u"Oak closed yesterday and is still a member of North."_s);
    QVERIFY(!codesOn(desk, QDate(2026, 11, 19)).contains(u"closed-member"_s));
}

void TestStructureRules::aSchoolStandsOnItsClosingDay() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.add({oak}, north));
    const QDate last(2026, 8, 31);
    VERIFY_DONE(desk.schools.close(oak, last, u"Closure"_s));
    for (const int after : {-1, 0}) {
        QVERIFY(!codesOn(desk, last.addDays(after)).contains(u"closed-member"_s));
        QCOMPARE(desk.asOf(last.addDays(after)).countUnder(north).schools, 1);
    }
    QVERIFY(codesOn(desk, last.addDays(1)).contains(u"closed-member"_s));
    QCOMPARE(desk.asOf(last.addDays(1)).countUnder(north).schools, 0);
    VERIFY_DONE(desk.members.end(desk.idsOf(oak), last.addDays(-1)));
    QCOMPARE(desk.asOf(last).schoolsWithoutPlace(), std::vector<Id<School>>{oak});
    QVERIFY(desk.asOf(last.addDays(1)).schoolsWithoutPlace().empty());
}

void TestStructureRules::theStructureKnowsOpenSchoolsAsTheListDoes() {
    StructureDesk desk;
    const QDate day(2026, 9, 1);
    std::vector<School> schools;
    for (const QDate& opened : {QDate(), day.addDays(-1), day, day.addDays(1)}) {
        for (const QDate& closed : {QDate(), day.addDays(-1), day, day.addDays(1)}) {
            for (const QString& status : {school_status::open(), school_status::closing(),
                                          school_status::closed(), school_status::proposed()}) {
                School school = *desk.schools.find(desk.school(u"School %1"_s.arg(schools.size())));
                desk.file->database()
                    .query(u"UPDATE school SET opened = ?, closed = ?, status = ? WHERE id = ?"_s)
                    .run(sqlValue(opened), sqlValue(closed), sqlValue(status), school.id.value);
                schools.push_back(*desk.schools.find(school.id));
            }
        }
    }
    const Structure seen = desk.asOf(day);
    for (const School& school : schools) {
        const PlacedSchool* placed = seen.school(school.id);
        QCOMPARE(placed != nullptr && placed->stands, existedOn(school, day));
    }
}

void TestStructureRules::twoHubsThroughAGroupAreTold() {
    StructureDesk desk;
    const auto east = desk.open("hub", u"East hub"_s);
    const auto west = desk.open("hub", u"West hub"_s);
    const auto north = desk.open("liaison-group", u"North"_s, west);
    const auto oak = desk.school(u"Oak"_s);
    const auto elm = desk.school(u"Elm"_s);
    VERIFY_DONE(desk.add({oak, elm}, north));
    VERIFY_DONE(desk.add({elm}, west));
    QVERIFY(!codesOn(desk, kToday).contains(u"two-places"_s));
    VERIFY_DONE(desk.add({oak}, east));
    const Breach breach = firstOn(desk, u"two-places"_s);
    QCOMPARE(breach.sentence,
             u"Oak belongs to East hub and to West hub (through North) at once; a school has one hub."_s);
    QCOMPARE(breach.school, oak);
    QCOMPARE(breach.body, east);
    VERIFY_DONE(
        desk.members.changeKind({desk.idsOf(oak).back()}, MembershipKind::Observer, StructureDesk::kOpened));
    QVERIFY(!codesOn(desk, kToday).contains(u"two-places"_s));
}

void TestStructureRules::aSchoolThatMayChooseItsHubBreaksNothing() {
    StructureDesk desk;
    const auto east = desk.open("hub", u"East hub"_s);
    const auto west = desk.open("hub", u"West hub"_s);
    const auto north = desk.open("liaison-group", u"North"_s, west);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.add({oak}, east));
    BodyType hub = *desk.structure.typeByKey(u"hub"_s);
    QVERIFY(!hub.schoolsMayChoose);
    hub.schoolsMayChoose = true;
    VERIFY_DONE(desk.structure.editType(hub));
    QVERIFY(desk.structure.typeByKey(u"hub"_s)->schoolsMayChoose);
    QVERIFY(!codesOn(desk, kToday).contains(u"two-places"_s));
    QCOMPARE(desk.asOf(kToday).bodyAbove(oak, u"hub"_s), east);
}

void TestStructureRules::observersAreNoMembers() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto ash = desk.school(u"Ash"_s, u"Secondary"_s);
    VERIFY_DONE(
        desk.members.add({{ash}, north, StructureDesk::kOpened, {}, MembershipKind::Observer, {}, {}}));
    QCOMPARE(desk.asOf(kToday).memberCount(north), 0);
    QCOMPARE(desk.asOf(kToday).countUnder(north).schools, 0);
    VERIFY_DONE(desk.add({desk.school(u"Oak"_s)}, north));
    QCOMPARE(desk.asOf(kToday).memberCount(north), 1);
    QVERIFY(!firstOn(desk, u"no-anchor"_s).sentence.isEmpty());
}

/// As another program might: no action of this one leaves members in a body that has closed.
static void endBehindTheBack(StructureDesk& desk, Id<Body> body) {
    desk.file->database().query(u"UPDATE body SET closed = '2026-08-31' WHERE id = ?"_s).run(body.value);
}

void TestStructureRules::aBodyThatHasEndedIsTold() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"East hub"_s);
    const auto north = desk.open("liaison-group", u"North"_s, hub);
    endBehindTheBack(desk, north);
    QCOMPARE(firstOn(desk, u"closed-body-member"_s).sentence,
             u"North ended on 31 Aug 2026 and is still a member of East hub."_s);
    endBehindTheBack(desk, hub);
    QCOMPARE(firstOn(desk, u"outside-life"_s).sentence,
             u"North belongs to East hub, which does not stand on this day."_s);
}

void TestStructureRules::aReviewThatIsDueIsTold() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.members.add(
        {{oak}, north, StructureDesk::kOpened, {}, MembershipKind::Provisional, QDate(2026, 9, 1), {}}));
    QCOMPARE(firstOn(desk, u"review-due"_s).sentence,
             u"The provisional membership of Oak in North was to be reviewed on 1 Sep 2026."_s);
}

void TestStructureRules::aProvisionalMembershipWithoutAReviewIsTold() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.members.add(
        {{oak}, north, StructureDesk::kOpened, {}, MembershipKind::Provisional, QDate(2027, 9, 1), {}}));
    QVERIFY(!codesOn(desk, kToday).contains(u"review"_s));
    desk.file->database().query(u"UPDATE membership SET review = NULL"_s).run();
    QCOMPARE(firstOn(desk, u"no-review"_s).sentence,
             u"No day is set to review the provisional membership of Oak in North."_s);
    // What is wrong already does not stand in the way of other corrections.
    Membership place = *desk.members.find(desk.idsOf(oak).front());
    place.notes = u"Asked"_s;
    VERIFY_DONE(desk.members.correct(place));
}

void TestStructureRules::aSchoolWithoutAPlaceIsTold() {
    StructureDesk desk;
    const auto oak = desk.school(u"Oak"_s);
    // Before there is a group, none is missing one.
    QVERIFY(codesOn(desk, kToday).isEmpty());
    desk.open("liaison-group", u"North"_s);
    QCOMPARE(firstOn(desk, u"no-place"_s).sentence, u"Oak belongs to no liaison group."_s);
    QCOMPARE(firstOn(desk, u"no-place"_s).school, oak);
    QCOMPARE(desk.asOf(kToday).schoolsWithoutPlace(), std::vector<Id<School>>{oak});
}

void TestStructureRules::anAcceptedBreachCarriesItsReason() {
    StructureDesk desk;
    desk.open("liaison-group", u"North"_s);
    desk.school(u"Oak"_s);
    VERIFY_REFUSED(desk.structure.accept(firstOn(desk, u"no-place"_s), u" "_s), ErrorCode::Invalid,
                   u"Say why"_s);
    VERIFY_DONE(desk.structure.accept(firstOn(desk, u"no-place"_s), u"It joins another county"_s));
    const Breach accepted = firstOn(desk, u"no-place"_s);
    QVERIFY(accepted.accepted.has_value());
    QCOMPARE(accepted.accepted->reason, u"It joins another county"_s);
    QCOMPARE(accepted.accepted->accepted, kToday);
    VERIFY_DONE(desk.structure.accept(accepted, u"Agreed by its governors"_s));
    QCOMPARE(desk.structure.acceptedBreaches()->size(), 1u);
    VERIFY_DONE(desk.structure.withdraw(accepted.accepted->id));
    QVERIFY(!firstOn(desk, u"no-place"_s).accepted.has_value());
}

void TestStructureRules::anAcceptanceEnds() {
    StructureDesk desk;
    desk.open("liaison-group", u"North"_s);
    desk.school(u"Oak"_s);
    const Breach breach = firstOn(desk, u"no-place"_s);
    VERIFY_REFUSED(desk.structure.accept(breach, u"Why not"_s, QDate(2026, 1, 1)), ErrorCode::Invalid,
                   u"is past"_s);
    VERIFY_DONE(desk.structure.accept(breach, u"Until the summer"_s, QDate(2027, 7, 31)));
    QVERIFY(firstOn(desk, u"no-place"_s, {}, QDate(2027, 7, 31)).accepted.has_value());
    QVERIFY(!firstOn(desk, u"no-place"_s, {}, QDate(2027, 8, 1)).accepted.has_value());
}

QTEST_GUILESS_MAIN(TestStructureRules)
#include "tst_structure_rules.moc"
