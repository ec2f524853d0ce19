// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "core/forming/hub_desk.h"
#include "core/forming/hub_words.h"
#include "hub_questions.h"
#include "plain_hubs.h"

#include <QtTest>

using namespace liaison;
using grouping::HubBalance;

/// Moving groups between the hubs of a plan by hand.
class TestFormingHubDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDeskKeepsItsFiguresRight();
    void whatTheDeskSaysOfAMoveComesTrue();
    void theDeskSaysWhatIsFull();
    void theDeskTellsBrokenPins();
    void groupsThatStayTogetherMoveTogether();
    void whyAGroupIsHereIsTold();
};

void TestFormingHubDesk::theDeskKeepsItsFiguresRight() {
    const FormingGround ground = groupsToJoin(18, 5);
    const FormingQuestion question = hubsWanted(even(HubBalance::Schools, 300));
    const FormingPlan plan = *answerTo(question, ground).plan;
    const std::unique_ptr<FormingDesk> desk = makeHubDesk(question, ground, plan);
    QCOMPARE(desk->plan(), plan);
    const PlainHubs plain(question, ground);
    grouping::Draws draws(3);
    for (int move = 0; move < 100; ++move) {
        const Member member = memberOf(ground, 1 + int(draws.below(18)));
        const int hub = int(draws.below(plan.bodies.size()));
        const FormingPlan before = desk->plan();
        const bool isMoved = desk->move(member, hub);
        const FormingPlan now = desk->plan();
        QCOMPARE(now.bodyOf(member), isMoved ? hub : before.bodyOf(member));
        QCOMPARE(desk->claim().cost, plain.costOf(plain.hubsOf(now)));
        QCOMPARE(desk->claim().bound, plan.claim.bound);
        QVERIFY(!desk->claim().isProven || desk->claim().cost == plan.claim.cost);
        const PlanFigures figures = figuresOf(ground, question, now);
        QCOMPARE(desk->figures().distance, figures.distance);
        QCOMPARE(desk->figures().longest, figures.longest);
        QCOMPARE(desk->figures().moves, figures.moves);
        QCOMPARE(figures.distance, desk->claim().cost);
    }
    QVERIFY(!desk->move(memberOf(ground, 1), -1));
    QVERIFY(!desk->move(memberOf(ground, 1), 6));
    QVERIFY(!desk->move(Id<Body>{999}, 0));
}

void TestFormingHubDesk::whatTheDeskSaysOfAMoveComesTrue() {
    const FormingGround ground = groupsToJoin(12, 6);
    FormingQuestion question = hubsWanted(sizes(2, 4));
    question.pins = {pinOf(1, PinKind::Together, ground, {3, 9}), pinOf(2, PinKind::Apart, ground, {1, 2})};
    const FormingPlan plan = *answerTo(question, ground).plan;
    int swaps = 0;
    for (const FormingItem& item : ground.items) {
        const std::unique_ptr<FormingDesk> first = makeHubDesk(question, ground, plan);
        for (const FormingOption& option : first->optionsFor(item.member, 20)) {
            const std::unique_ptr<FormingDesk> desk = makeHubDesk(question, ground, plan);
            QVERIFY(desk->move(item.member, option.body));
            QCOMPARE(desk->claim().cost, plan.claim.cost + option.change);
            QCOMPARE(desk->brokenPins().empty(), option.isAllowed);
            const PlanFigures figures = desk->figures();
            const auto isKept = [](const FormedFigures& body) { return body.isSizeKept(); };
            QCOMPARE(std::all_of(figures.bodies.begin(), figures.bodies.end(), isKept),
                     !option.isFull && !option.isMissed);
            if (!option.swapWith)
                continue;
            ++swaps;
            QVERIFY(desk->move(*option.swapWith, plan.bodyOf(item.member)));
            QCOMPARE(desk->claim().cost, plan.claim.cost + option.swapChange);
            QVERIFY(desk->brokenPins().empty());
            const PlanFigures swapped = desk->figures();
            QVERIFY(std::all_of(swapped.bodies.begin(), swapped.bodies.end(), isKept));
        }
    }
    QVERIFY(swaps > 10);
}

void TestFormingHubDesk::theDeskSaysWhatIsFull() {
    const FormingGround ground = groupsToJoin(9, 7);
    const FormingQuestion question = hubsWanted(sizes(3, 3));
    const FormingPlan plan = *answerTo(question, ground).plan;
    const std::vector<FormingOption> options =
        makeHubDesk(question, ground, plan)->optionsFor(memberOf(ground, 1), 9);
    QCOMPARE(options.size(), std::size_t(2));
    for (const FormingOption& option : options) {
        QVERIFY(option.isFull && option.isMissed && option.isAllowed);
        QVERIFY(option.swapWith);
        QVERIFY(option.swapChange >= 0); // the plan is proven best
        QVERIFY(option.distance > 0);
    }
    QVERIFY(options[0].swapChange <= options[1].swapChange);
    QCOMPARE(makeHubDesk(question, ground, plan)->optionsFor(memberOf(ground, 1), 1).size(), std::size_t(1));
}

void TestFormingHubDesk::theDeskTellsBrokenPins() {
    FormingGround ground = groupsToJoin(9, 8);
    addHub(ground, 11, QStringLiteral("North"), {1, 2, 3});
    FormingQuestion question = hubsWanted(sizes(1, 9, 3));
    question.pins = {pinOf(1, PinKind::Within, ground, {5}, Id<Body>{11}),
                     pinOf(2, PinKind::NotWithin, ground, {6}, Id<Body>{11}),
                     pinOf(3, PinKind::Apart, ground, {7, 8}),
                     pinOf(4, PinKind::Within, ground, {9}, memberOf(ground, 4))};
    const FormingPlan plan = *answerTo(question, ground).plan;
    const int north = plan.bodyOf(memberOf(ground, 5));
    const auto brokenBy = [&](int group, int hub) {
        const std::unique_ptr<FormingDesk> desk = makeHubDesk(question, ground, plan);
        return desk->move(memberOf(ground, group), hub) ? desk->brokenPins() : std::vector<int>{-1};
    };
    QCOMPARE(brokenBy(6, north), std::vector<int>{2});
    QCOMPARE(brokenBy(5, (north + 1) % 3), std::vector<int>{1});
    QCOMPARE(brokenBy(7, plan.bodyOf(memberOf(ground, 8))), std::vector<int>{3});
    QCOMPARE(brokenBy(9, (plan.bodyOf(memberOf(ground, 4)) + 1) % 3), std::vector<int>{4});
}

void TestFormingHubDesk::groupsThatStayTogetherMoveTogether() {
    const FormingGround ground = groupsToJoin(9, 9);
    FormingQuestion question = hubsWanted(sizes(1, 9, 3));
    question.pins = {pinOf(1, PinKind::Together, ground, {1, 2}),
                     pinOf(2, PinKind::Together, ground, {2, 3})};
    const FormingPlan plan = *answerTo(question, ground).plan;
    const std::unique_ptr<FormingDesk> desk = makeHubDesk(question, ground, plan);
    const int other = (plan.bodyOf(memberOf(ground, 1)) + 1) % 3;
    if (plan.bodies[std::size_t(plan.bodyOf(memberOf(ground, 1)))].members.size() > 3) {
        QVERIFY(desk->move(memberOf(ground, 3), other));
        QCOMPARE(desk->plan().bodyOf(memberOf(ground, 1)), other);
        QCOMPARE(desk->plan().bodyOf(memberOf(ground, 2)), other);
    } else {
        // They are the whole hub, which would be left empty.
        QVERIFY(!desk->move(memberOf(ground, 3), other));
    }
    QVERIFY(desk->brokenPins().empty());
}

void TestFormingHubDesk::whyAGroupIsHereIsTold() {
    const FormingGround ground = groupsToJoin(9, 7);
    const FormingQuestion question = hubsWanted(sizes(3, 3));
    const FormingPlan plan = *answerTo(question, ground).plan;
    const std::unique_ptr<FormingDesk> desk = makeHubDesk(question, ground, plan);
    const QString why = hubWhyHere(ground, question, *desk, memberOf(ground, 1));
    const FormingOption next = desk->optionsFor(memberOf(ground, 1), 1).front();
    QVERIFY2(why.contains(QStringLiteral("on average to the other groups of Hub of ")), qPrintable(why));
    QVERIFY2(why.contains(QStringLiteral("but it has no room, and its own hub would be too small")),
             qPrintable(why));
    QVERIFY2(why.contains(QStringLiteral("swapping with %1 would add %2 in total")
                              .arg(ground.nameOf(*next.swapWith), distanceText(next.swapChange))),
             qPrintable(why));
}

QTEST_APPLESS_MAIN(TestFormingHubDesk)
#include "tst_forming_hub_desk.moc"
