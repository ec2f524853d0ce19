// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_desk.h"
#include "hub_questions.h"
#include "plain_hubs.h"

#include <QSet>
#include <QtTest>

using namespace liaison;
using grouping::HubBalance;

/// The best hubs, which keep what is asked and carry on those of today.
class TestFormingHubs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noHubsAreCheaper_data();
    void noHubsAreCheaper();
    void aThirdOfTheGroupsOrTheNearestNumberIsFormed();
    void hubsOfTodayAreCarriedOn();
    void aGroupPinnedToAHubOfTodayIsInIt();
    void whoIsPinnedToAHubOfTodayJoinsMostOfItsGroups();
    void aGroupKeptOutOfAHubOfTodayIsNotInIt();
    void aHubOfTodayHasASizeOfItsOwn();
    void newHubsAreNamedAfterTheirMiddle();
    void theSameSeedGivesTheSamePlan();
    void stoppingAtOnceKeepsThePlan();
    void allAtOneSpotIsFree();
};

void TestFormingHubs::noHubsAreCheaper_data() {
    QTest::addColumn<FormingGround>("ground");
    QTest::addColumn<FormingQuestion>("question");
    for (int seed = 1; seed <= 6; ++seed) {
        const FormingGround nine = groupsToJoin(9, quint64(seed));
        QTest::addRow("three each %d", seed) << nine << hubsWanted(sizes(3, 3));
        QTest::addRow("pupils %d", seed) << nine << hubsWanted(even(HubBalance::Pupils, 40 * seed));
        FormingQuestion pinned = hubsWanted(even(HubBalance::Schools, 300));
        pinned.pins = {pinOf(1, PinKind::Together, nine, {1, 4}), pinOf(2, PinKind::Apart, nine, {2, 3, 5}),
                       pinOf(3, PinKind::Within, nine, {6}, memberOf(nine, 7)),
                       pinOf(4, PinKind::NotWithin, nine, {8}, memberOf(nine, 1))};
        QTest::addRow("pins %d", seed) << nine << pinned;
        FormingQuestion sized = hubsWanted(sizes(2, 4, 3));
        sized.pins = {sizePin(1, memberOf(nine, 3), {30, 35}), sizePin(2, memberOf(nine, 8), {0, 32})};
        QTest::addRow("sizes of their own %d", seed) << nine << sized;
        QTest::addRow("a range %d", seed) << groupsToJoin(8, quint64(seed)) << hubsWanted(sizes(2, 4, 3));
    }
}

void TestFormingHubs::noHubsAreCheaper() {
    QFETCH(FormingGround, ground);
    QFETCH(FormingQuestion, question);
    const FormingAnswer answer = answerTo(question, ground);
    PlainHubs plain(question, ground);
    const qint64 cheapest = plain.cheapest();
    QCOMPARE(answer.plan.has_value(), cheapest != kNoHubs);
    QCOMPARE(answer.conflict.empty(), answer.plan.has_value());
    if (!answer.plan)
        return;
    const std::vector<int> hubOf = plain.hubsOf(*answer.plan);
    QVERIFY(answer.isLawful);
    QVERIFY(plain.keepsAll(hubOf, int(answer.plan->bodies.size())));
    QCOMPARE(plain.costOf(hubOf), cheapest);
    QCOMPARE(answer.plan->claim.cost, cheapest);
    QVERIFY(answer.plan->claim.isProven);
    QCOMPARE(answer.plan->claim.bound, cheapest);
}

void TestFormingHubs::aThirdOfTheGroupsOrTheNearestNumberIsFormed() {
    QCOMPARE(answerTo(hubsWanted(), groupsToJoin(18, 1)).plan->bodies.size(), std::size_t(6));
    const FormingGround nine = groupsToJoin(9, 1);
    FormingQuestion apart = hubsWanted(sizes(1, 4));
    apart.pins = {pinOf(1, PinKind::Apart, nine, {1, 2, 3, 4})};
    QCOMPARE(answerTo(apart, nine).plan->bodies.size(), std::size_t(4));
}

void TestFormingHubs::hubsOfTodayAreCarriedOn() {
    FormingGround ground = groupsToJoin(6, 3);
    addHub(ground, 11, QStringLiteral("North"), {1, 2, 3, 4});
    addHub(ground, 12, QStringLiteral("South"), {5});
    FormingQuestion question = hubsWanted(sizes(3, 3));
    question.pins = {pinOf(1, PinKind::Together, ground, {1, 2, 5}),
                     pinOf(2, PinKind::Together, ground, {3, 4, 6})};
    const FormingPlan plan = *answerTo(question, ground).plan;
    // Two of North's groups are in each: the first to claim it has it, and South has one group in the first.
    const FormedBody& first = plan.bodies[std::size_t(plan.bodyOf(memberOf(ground, 1)))];
    const FormedBody& second = plan.bodies[std::size_t(plan.bodyOf(memberOf(ground, 3)))];
    QCOMPARE(first.carriesOn, Id<Body>{11});
    QCOMPARE(first.name, QStringLiteral("North"));
    QVERIFY(!second.carriesOn.isValid());
    QVERIFY(second.name.startsWith(QStringLiteral("Hub of Group ")));
    QCOMPARE(figuresOf(ground, question, plan).moves, qint64(3));
}

void TestFormingHubs::aGroupPinnedToAHubOfTodayIsInIt() {
    FormingGround ground = groupsToJoin(9, 4);
    addHub(ground, 11, QStringLiteral("North"), {1, 2, 3});
    addHub(ground, 12, QStringLiteral("South"), {4, 5, 6});
    FormingQuestion question = hubsWanted(sizes(3, 3));
    question.pins = {pinOf(1, PinKind::Within, ground, {7, 8}, Id<Body>{12}),
                     pinOf(2, PinKind::Within, ground, {4}, Id<Body>{11})};
    const FormingPlan plan = *answerTo(question, ground).plan;
    const auto hubOf = [&](int group) {
        return plan.bodies[std::size_t(plan.bodyOf(memberOf(ground, group)))].carriesOn;
    };
    QCOMPARE(hubOf(7), Id<Body>{12});
    QCOMPARE(hubOf(8), Id<Body>{12});
    QCOMPARE(hubOf(4), Id<Body>{11});
    QVERIFY(makeHubDesk(question, ground, plan)->brokenPins().empty());
}

void TestFormingHubs::whoIsPinnedToAHubOfTodayJoinsMostOfItsGroups() {
    for (quint64 seed = 1; seed <= 6; ++seed) {
        FormingGround ground = groupsToJoin(9, seed);
        addHub(ground, 11, QStringLiteral("North"), {1, 2, 3});
        addHub(ground, 12, QStringLiteral("South"), {4, 5, 6});
        FormingQuestion question = hubsWanted(sizes(3, 3));
        question.pins = {pinOf(1, PinKind::Within, ground, {7}, Id<Body>{11})};
        const FormingPlan plan = *answerTo(question, ground).plan;
        const FormedBody& north = plan.bodies[std::size_t(plan.bodyOf(memberOf(ground, 7)))];
        QCOMPARE(north.carriesOn, Id<Body>{11});
        QCOMPARE(
            std::count_if(north.members.begin(), north.members.end(),
                          [&](const Member& member) { return ground.find(member)->today == Id<Body>{11}; }),
            2);
        // The best of the ways to do so, by the plain code.
        qint64 cheapest = kNoHubs;
        for (const std::vector<int>& pair : {std::vector{1, 2}, {1, 3}, {2, 3}}) {
            FormingQuestion plainly = hubsWanted(sizes(3, 3));
            plainly.pins = {pinOf(1, PinKind::Together, ground, {pair[0], pair[1], 7})};
            cheapest = std::min(cheapest, PlainHubs(plainly, ground).cheapest());
        }
        QCOMPARE(plan.claim.cost, cheapest);
        QVERIFY(plan.claim.isProven);
        QVERIFY(makeHubDesk(question, ground, plan)->brokenPins().empty());
    }
}

void TestFormingHubs::aGroupKeptOutOfAHubOfTodayIsNotInIt() {
    for (quint64 seed = 1; seed <= 8; ++seed) {
        FormingGround ground = groupsToJoin(9, seed);
        addHub(ground, 11, QStringLiteral("North"), {1, 2, 3});
        addHub(ground, 12, QStringLiteral("South"), {4, 5, 6});
        FormingQuestion question = hubsWanted(sizes(3, 3));
        question.pins = {pinOf(1, PinKind::NotWithin, ground, {2}, Id<Body>{11}),
                         pinOf(2, PinKind::NotWithin, ground, {7}, Id<Body>{12})};
        const FormingPlan plan = *answerTo(question, ground).plan;
        const auto hubOf = [&](int group) {
            return plan.bodies[std::size_t(plan.bodyOf(memberOf(ground, group)))].carriesOn;
        };
        QVERIFY(hubOf(2) != Id<Body>{11});
        QVERIFY(hubOf(7) != Id<Body>{12});
        QVERIFY(makeHubDesk(question, ground, plan)->brokenPins().empty());
    }
}

void TestFormingHubs::aHubOfTodayHasASizeOfItsOwn() {
    FormingGround ground = groupsToJoin(9, 2);
    addHub(ground, 11, QStringLiteral("North"), {1, 2, 3});
    FormingQuestion question = hubsWanted(sizes(2, 4));
    question.pins = {sizePin(1, Id<Body>{11}, {20, 24})};
    const FormingPlan plan = *answerTo(question, ground).plan;
    const auto north = std::find_if(plan.bodies.begin(), plan.bodies.end(),
                                    [](const FormedBody& body) { return body.carriesOn == Id<Body>{11}; });
    QVERIFY(north != plan.bodies.end());
    const PlanFigures figures = figuresOf(ground, question, plan);
    const FormedFigures& ofNorth = figures.bodies[std::size_t(north - plan.bodies.begin())];
    QVERIFY(ofNorth.schools >= 20 && ofNorth.schools <= 24);
    QCOMPARE(ofNorth.schoolBounds, SizeBounds({20, 24}));
    const std::unique_ptr<FormingDesk> desk = makeHubDesk(question, ground, plan);
    QVERIFY(desk->brokenPins().empty());
    for (const FormingItem& item : ground.items)
        desk->move(item.member, int(north - plan.bodies.begin()));
    QCOMPARE(desk->brokenPins(), std::vector<int>{1});
}

void TestFormingHubs::newHubsAreNamedAfterTheirMiddle() {
    FormingGround ground = groupsToJoin(6, 1);
    for (int i = 0; i < 6; ++i) {
        ground.items[std::size_t(i)].easting = i < 3 ? 1000.0 * (i + 1) : 90'000.0 + 1000 * i;
        ground.items[std::size_t(i)].northing = 5000;
        ground.items[std::size_t(i)].name = i % 3 == 1 ? QStringLiteral("Middle") : QStringLiteral("Edge");
    }
    const FormingPlan plan = *answerTo(hubsWanted(sizes(3, 3)), ground).plan;
    QCOMPARE(plan.bodies[0].name, QStringLiteral("Hub of Middle"));
    QCOMPARE(plan.bodies[1].name, QStringLiteral("Hub of Middle 2"));
}

void TestFormingHubs::theSameSeedGivesTheSamePlan() {
    const FormingGround ground = groupsToJoin(45, 3);
    FormingEffort effort;
    effort.seed = 7;
    effort.iterations = 50'000;
    const FormingQuestion question = hubsWanted(even(HubBalance::Schools, 300));
    const auto one = formHubs(question, ground, effort);
    const auto other = formHubs(question, ground, effort);
    QVERIFY(one->plan && other->plan);
    QCOMPARE(*one->plan, *other->plan);
    QVERIFY(*one->plan->claim.bound <= one->plan->claim.cost);
}

void TestFormingHubs::stoppingAtOnceKeepsThePlan() {
    std::stop_source source;
    source.request_stop();
    const FormingGround ground = groupsToJoin(60, 4);
    const FormingQuestion question = hubsWanted(sizes(3, 3));
    const auto answer = formHubs(question, ground, {}, source.get_token());
    QVERIFY(answer && answer->plan);
    const PlainHubs plain(question, ground);
    QVERIFY(plain.keepsAll(plain.hubsOf(*answer->plan), 20));
}

void TestFormingHubs::allAtOneSpotIsFree() {
    FormingGround ground = groupsToJoin(12, 1);
    for (FormingItem& item : ground.items)
        item.easting = item.northing = 300'000;
    const FormingPlan plan = *answerTo(hubsWanted(), ground).plan;
    QCOMPARE(plan.claim.cost, qint64(0));
    QVERIFY(plan.claim.isProven);
    QSet<QString> names;
    for (const FormedBody& body : plan.bodies)
        names.insert(body.name);
    QCOMPARE(names.size(), qsizetype(4));
}

QTEST_APPLESS_MAIN(TestFormingHubs)
#include "tst_forming_hubs.moc"
