// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/structure/placement_desk.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QDate kToday(2026, 11, 21);
const QDate kJanuary(2027, 1, 1);
const QByteArray kCounty = "900001,Oak School,Open,Chess Valley,South\n"
                           "900002,Ash School,Open,Chess Valley,South\n"
                           "900003,Elm School,Open,Misbourne,South\n"
                           "900004,Fir School,Open,Thame Valley,North\n";

} // namespace

/// Liaison groups and hubs that come in with a list of schools.
class TestListPlacements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneListMakesGroupsAndHubsInOneAction() {
        PlacementDesk desk;
        const ImportPlan plan = desk.plan(kCounty);
        QCOMPARE(plan.places.bodies.size(), 5u);
        QCOMPARE(plan.places.joining, 4);
        QCOMPARE(plan.places.moving, 0);
        QVERIFY(desk.importer().apply(plan));
        QCOMPARE(desk.placeOf(900001, kToday), u"Chess Valley in South"_s);
        QCOMPARE(desk.placeOf(900004, kToday), u"Thame Valley in North"_s);
        QCOMPARE(desk.placeOf(900001, kToday.addDays(-1)), u" in "_s);
        QCOMPARE(desk.bodies.list()->size(), 5u);
        QVERIFY(desk.file->unitOfWork().undo());
        QCOMPARE(desk.bodies.list()->size(), 0u);
        QCOMPARE(*desk.schools.count(), 0);
    }
    void theSameListAgainChangesNothing() {
        PlacementDesk desk;
        desk.import(kCounty);
        const ImportPlan again = desk.plan(kCounty);
        QCOMPARE(again.writes(), 0);
        QCOMPARE(again.places.unchanged, 4);
        QVERIFY(again.places.bodies.empty());
    }
    void anotherGroupIsAMoveFromTheDay() {
        PlacementDesk desk;
        desk.import(kCounty);
        const ImportPlan plan = desk.plan("900002,Ash School,Open,Thame Valley,\n", kJanuary);
        QCOMPARE(plan.places.moving, 1);
        QCOMPARE(int(plan.entries.front().kind), int(EntryKind::Changed));
        const auto changes = plan.changesOf(plan.entries.front());
        QCOMPARE(changes.size(), 2u);
        QCOMPARE(plan.text(changes[0].before), u"Chess Valley"_s);
        QCOMPARE(plan.text(changes[0].after), u"Thame Valley"_s);
        QCOMPARE(plan.text(changes[1].after), u"North"_s);
        QVERIFY(desk.importer().apply(plan));
        QCOMPARE(desk.placeOf(900002, kJanuary.addDays(-1)), u"Chess Valley in South"_s);
        QCOMPARE(desk.placeOf(900002, kJanuary), u"Thame Valley in North"_s);
        QCOMPARE(desk.storyOf(desk.withUrn(900002)),
                 u"Chess Valley 2026-11-21–2026-12-31 full; Thame Valley 2027-01-01– full"_s);
    }
    void anObserverHasNoPlaceUntilAListGivesItOne() {
        PlacementDesk desk;
        desk.import(kCounty);
        const Id<School> fir = desk.withUrn(900004);
        Id<Body> valley;
        const auto bodies = desk.bodies.list();
        for (const Body& body : *bodies) {
            if (body.name() == "Chess Valley"_L1)
                valley = body.id;
        }
        VERIFY_DONE(desk.members.add({{fir}, valley, kToday, {}, MembershipKind::Observer, {}, {}}));
        QCOMPARE(desk.placeOf(900004, kJanuary), u"Thame Valley in North"_s);
        desk.import("900004,Fir School,Open,Chess Valley,\n", kJanuary);
        QCOMPARE(desk.placeOf(900004, kJanuary), u"Chess Valley in South"_s);
        QCOMPARE(desk.storyOf(fir), u"Thame Valley 2026-11-21–2026-12-31 full; Chess Valley "
                                    "2026-11-21–2026-12-31 observer; Chess Valley 2027-01-01– full"_s);
    }
    void aBlankCellKeepsThePlace() {
        PlacementDesk desk;
        desk.import(kCounty);
        QCOMPARE(desk.plan("900002,Ash School,Open,,\n").writes(), 0);
    }
    void aGroupMovesToTheHubThatTheListSays() {
        PlacementDesk desk;
        desk.import(kCounty);
        desk.import("900003,Elm School,Open,Misbourne,North\n", kJanuary);
        QCOMPARE(desk.placeOf(900003, kJanuary.addDays(-1)), u"Misbourne in South"_s);
        QCOMPARE(desk.placeOf(900003, kJanuary), u"Misbourne in North"_s);
    }
    void aHubAloneMovesTheGroupOfTheSchool() {
        PlacementDesk desk;
        desk.import(kCounty);
        desk.import("900003,Elm School,Open,,North\n900005,New School,Open,,North\n", kJanuary);
        QCOMPARE(desk.placeOf(900003, kJanuary), u"Misbourne in North"_s);
        QCOMPARE(desk.placeOf(900005, kJanuary), u" in "_s);
    }
    void spellingsThatFoldAlikeAreOneGroup() {
        PlacementDesk desk;
        const ImportPlan plan = desk.plan("900001,Oak School,Open,Chess Valley,\n"
                                          "900002,Ash School,Open,chess  VALLEY,\n");
        QCOMPARE(plan.places.bodies.size(), 1u);
        QVERIFY(PlacementDesk::codesOf(plan).contains(u"other-spelling"_s));
    }
    void nearSpellingsAreAsked_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isNear");
        QTest::newRow("a letter missing") << u"Aylesbury North"_s << u"Aylesbry North"_s << true;
        QTest::newRow("letters swapped") << u"Misbourne"_s << u"Misbuorne"_s << true;
        QTest::newRow("a space") << u"High Wycombe"_s << u"Highwycombe"_s << true;
        QTest::newRow("the word group") << u"Chess Valley"_s << u"Chess Valley Group"_s << true;
        QTest::newRow("group misspelt") << u"Oak Group"_s << u"Oak Groop"_s << true;
        QTest::newRow("a short word") << u"Oak Group"_s << u"Oake Group"_s << true;
        QTest::newRow("a slip before a number") << u"Elm 3"_s << u"Elme 3"_s << true;
        QTest::newRow("two letters") << u"Misbourne"_s << u"Mizborne"_s << true;
        QTest::newRow("group misspelt before a number") << u"Group 1"_s << u"Grop 1"_s << true;
        QTest::newRow("a number in words") << u"Group 1"_s << u"Group One"_s << true;
        QTest::newRow("a point of the compass misspelt") << u"East Hub"_s << u"Eest Hub"_s << true;
        QTest::newRow("numbers in words") << u"Group One"_s << u"Group Two"_s << false;
        QTest::newRow("roman numbers") << u"Hub VII"_s << u"Hub VIII"_s << false;
        QTest::newRow("five letters that begin otherwise") << u"Alder Valley"_s << u"Elder Valley"_s << true;
        QTest::newRow("five letters and a number") << u"Alder 2"_s << u"Elder 2"_s << true;
        QTest::newRow("four letters that begin otherwise") << u"Lime Hill"_s << u"Time Hill"_s << false;
        QTest::newRow("short words") << u"Beech"_s << u"Birch"_s << false;
        QTest::newRow("north and south") << u"Aylesbury North"_s << u"Aylesbury South"_s << false;
        QTest::newRow("east and west") << u"East Hub"_s << u"West Hub"_s << false;
        QTest::newRow("numbers") << u"North 1"_s << u"North 2"_s << false;
        QTest::newRow("letters") << u"Group A"_s << u"Group B"_s << false;
    }
    void nearSpellingsAreAsked() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, isNear);
        PlacementDesk desk;
        const ImportPlan plan = desk.plan("900001,Oak School,Open," + one.toUtf8() +
                                          ",\n900002,Ash School,Open," + other.toUtf8() + ",\n");
        QCOMPARE(PlacementDesk::codesOf(plan).contains(u"near-name"_s), isNear);
        QCOMPARE(plan.places.hasQuestions(), isNear);
        QCOMPARE(plan.places.bodies.size(), isNear ? 0u : 2u);
        QCOMPARE(plan.places.waiting, isNear ? 2 : 0);
        QCOMPARE(plan.places.joining, isNear ? 0 : 2);
    }
    void anAnswerMakesOneBodyOrTwo() {
        PlacementDesk desk;
        const QByteArray rows = "900001,Oak School,Open,Oak Group,South\n"
                                "900002,Ash School,Open,Oak Groop,South\n"
                                "900003,Elm School,Open,Oake Group,South\n";
        const ImportPlan asked = desk.plan(rows);
        QCOMPARE(asked.places.questions.size(), 3u);
        QCOMPARE(asked.places.placements.size(), 0u);
        const ImportPlan same =
            desk.plan(rows, {}, {{{u"oak groop"_s, u"Oake Group"_s}, {u"oake group"_s, u"Oak Group"_s}}, {}});
        QVERIFY(!same.places.hasQuestions());
        QCOMPARE(same.places.bodies.size(), 2u);
        QCOMPARE(same.places.joining, 3);
        const ImportPlan separate = desk.plan(rows, {}, {{}, {u"oak groop"_s, u"oake group"_s}});
        QVERIFY(!separate.places.hasQuestions());
        QCOMPARE(separate.places.bodies.size(), 4u);
        QVERIFY(desk.importer().apply(same));
        QCOMPARE(desk.placeOf(900002, kToday), u"Oak Group in South"_s);
    }
    void aNameNearOneOfTheRecordWaitsAndTheRecordsOwnDoesNot() {
        PlacementDesk desk;
        desk.import(kCounty);
        const QByteArray rows = "900003,Elm School,Open,Chess Valley,South\n"
                                "900004,Fir School,Open,Ches Valley,North\n";
        const ImportPlan plan = desk.plan(rows);
        QCOMPARE(plan.places.questions.size(), 1u);
        QVERIFY(plan.places.questions.front().isOtherOfRecord);
        QCOMPARE(plan.places.moving, 1);
        QCOMPARE(plan.places.waiting, 1);
        QVERIFY(desk.importer().apply(plan));
        QCOMPARE(desk.placeOf(900003, kToday), u"Chess Valley in South"_s);
        QCOMPARE(desk.placeOf(900004, kToday), u"Thame Valley in North"_s);
    }
    void aHubThatIsAskedAboutLeavesItsGroupsWithoutOne() {
        PlacementDesk desk;
        const ImportPlan plan = desk.plan("900001,Oak School,Open,Chess Valley,East Hub\n"
                                          "900002,Ash School,Open,Misbourne,Eest Hub\n");
        QVERIFY(plan.places.hasQuestions());
        QCOMPARE(plan.places.bodies.size(), 2u);
        QVERIFY(desk.importer().apply(plan));
        QCOMPARE(desk.placeOf(900001, kToday), u"Chess Valley in "_s);
        QCOMPARE(desk.placeOf(900002, kToday), u"Misbourne in "_s);
        const ImportPlan again = desk.plan("900001,Oak School,Open,Chess Valley,East Hub\n"
                                           "900002,Ash School,Open,Misbourne,Eest Hub\n");
        QCOMPARE(again.places.waiting, 2);
        QCOMPARE(again.places.unchanged, 0);
    }
    void aCellThatNamesNoGroupIsNotAsked() {
        PlacementDesk desk;
        const ImportPlan plan = desk.plan("900001,Oak School,Open,None,\n");
        QVERIFY(PlacementDesk::codesOf(plan).contains(u"no-place-named"_s));
        QVERIFY(!plan.places.hasQuestions());
    }
    void aGroupInTwoHubsIsAskedAndInNone() {
        PlacementDesk desk;
        const ImportPlan plan = desk.plan("900001,Oak School,Open,Chess Valley,South\n"
                                          "900002,Ash School,Open,Chess Valley,North\n");
        QVERIFY(PlacementDesk::codesOf(plan).contains(u"group-in-two-hubs"_s));
        QVERIFY(desk.importer().apply(plan));
        QCOMPARE(desk.placeOf(900001, kToday), u"Chess Valley in "_s);
    }
    void aGroupWithTheNameOfAHubIsAsked() {
        PlacementDesk desk;
        desk.import(kCounty);
        const ImportPlan plan = desk.plan("900002,Ash School,Open,South,\n");
        QVERIFY(PlacementDesk::codesOf(plan).contains(u"group-is-hub"_s));
        QCOMPARE(plan.writes(), 0);
    }
    void aClosedSchoolGetsNoPlace() {
        PlacementDesk desk;
        desk.import("900009,Old School,Closed,Chess Valley,South\n");
        QCOMPARE(desk.placeOf(900009, kToday), u" in "_s);
        QCOMPARE(desk.bodies.list()->size(), 0u);
    }
    void whatIsNotTickedStays() {
        PlacementDesk desk;
        desk.import(kCounty);
        ImportPlan plan = desk.plan("900002,Ash School,Open,Thame Valley,\n");
        plan.entries.front().ticked = false;
        QVERIFY(desk.importer().apply(plan));
        QCOMPARE(desk.placeOf(900002, kToday), u"Chess Valley in South"_s);
    }
    void aPlanForALaterDayStandsInTheWay() {
        PlacementDesk desk;
        desk.import(kCounty);
        desk.import("900002,Ash School,Open,Thame Valley,\n", kJanuary);
        const ImportPlan plan = desk.plan("900002,Ash School,Open,Misbourne,\n");
        QVERIFY(PlacementDesk::codesOf(plan).contains(u"planned-already"_s));
        QCOMPARE(plan.writes(), 0);
    }
    void anotherStructureThanWasLookedAtIsAConflict() {
        PlacementDesk desk;
        desk.import(kCounty);
        const ImportPlan plan = desk.plan("900002,Ash School,Open,Thame Valley,\n");
        desk.open("hub", u"East"_s);
        const auto done = desk.importer().apply(plan);
        QVERIFY(!done);
        QCOMPARE(int(done.error().code), int(ErrorCode::Conflict));
    }
    void rowsThatNameTwoGroupsForOneSchoolContradictEachOther() {
        PlacementDesk desk;
        const ImportPlan plan = desk.plan("900001,Oak School,Open,Chess Valley,\n"
                                          "900001,Oak School,Open,Misbourne,\n");
        QCOMPARE(plan.conflicts.size(), 1u);
        QCOMPARE(plan.conflicts.front().rows.front().differences.front().second, u"Chess Valley"_s);
        QVERIFY(plan.places.bodies.empty());
    }
    void columnsThatMayBeSomethingElseAreAskedNotTaken() {
        PlacementDesk desk;
        const ImportPlan plan = desk.planList("URN,Name,Group,Cluster\n900001,Oak School,Academies,A\n");
        QCOMPARE(plan.mapping.columnOf(SchoolField::Group), -1);
        QVERIFY(plan.places.bodies.empty());
    }
    void savedLayoutsKeepTheColumns() {
        PlacementDesk desk;
        ColumnMapping mapping{{u"URN"_s, u"Family"_s, u"Part"_s},
                              {ColumnTarget::of(SchoolField::Urn), ColumnTarget::of(SchoolField::Group),
                               ColumnTarget::of(SchoolField::Hub)}};
        const SavedLayout layout = SavedLayout::of(u"Families"_s, mapping);
        const auto match = applyLayout(layout.id(), mapping.headers, {}, {layout});
        QVERIFY(match);
        QCOMPARE(match->mapping.columnOf(SchoolField::Group), 1);
        QCOMPARE(match->mapping.columnOf(SchoolField::Hub), 2);
    }
    void listsShowGroupAndHubOfTheDay() {
        PlacementDesk desk;
        desk.import(kCounty);
        desk.import("900002,Ash School,Open,Thame Valley,\n", kJanuary);
        SchoolQuery query;
        query.fields = {SchoolField::Urn, SchoolField::Group};
        query.where = {{SchoolField::Group, {u"thame valley"_s}}};
        query.asOf = kJanuary;
        QCOMPARE(desk.schools.list(query)->size(), 2u);
        query.asOf = kToday;
        QCOMPARE(desk.schools.list(query)->size(), 1u);
        QCOMPARE(desk.schools.valuesOf(SchoolField::Hub)->at(u"South"_s), 3);
        const auto typed = desk.schools.setFields(desk.withUrn(900001), {{u"group"_s, u"Misbourne"_s}});
        QVERIFY(!typed);
        QVERIFY(typed.error().message.contains(u"move the school"_s));
    }
};

QTEST_GUILESS_MAIN(TestListPlacements)
#include "tst_list_placements.moc"
