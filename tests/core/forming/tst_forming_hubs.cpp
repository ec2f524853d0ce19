// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "core/forming/hub_desk.h"
#include "core/forming/hub_forming.h"
#include "core/forming/hub_words.h"
#include "invented_ground.h"
#include "plain_hubs.h"

#include <QSet>
#include <QtTest>

#include <cmath>

using namespace liaison;
using grouping::HubBalance;

Q_DECLARE_METATYPE(liaison::FormingGround)
Q_DECLARE_METATYPE(liaison::FormingQuestion)

namespace {

FormingQuestion hubsWanted(HubsQuestion wants = {}) {
    FormingQuestion question;
    question.wants = wants;
    return question;
}

HubsQuestion sizes(int least, int most, std::optional<int> count = {}) {
    HubsQuestion wants;
    wants.least = least;
    wants.most = most;
    wants.count = count;
    wants.balance = HubBalance::None;
    return wants;
}

HubsQuestion even(HubBalance balance, qint64 tolerance) {
    HubsQuestion wants;
    wants.balance = balance;
    wants.tolerance = tolerance;
    return wants;
}

FormingAnswer answerTo(const FormingQuestion& question, const FormingGround& ground) {
    const Result<FormingAnswer> answer = formHubs(question, ground, {});
    return answer ? *answer : FormingAnswer();
}

/// The question with only these of its demands.
FormingQuestion onlyWith(FormingQuestion question, const QStringList& keys, int many) {
    auto& wants = std::get<HubsQuestion>(question.wants);
    if (!keys.contains(QStringLiteral("balance")))
        wants.balance = HubBalance::None;
    if (!keys.contains(QStringLiteral("fewest-groups")))
        wants.least = 1;
    if (!keys.contains(QStringLiteral("most-groups")))
        wants.most = many;
    if (!keys.contains(QStringLiteral("count")))
        wants.count.reset();
    std::erase_if(question.pins,
                  [&](const Pin& pin) { return !keys.contains(QStringLiteral("pin %1").arg(pin.id)); });
    return question;
}

bool isPossible(const FormingQuestion& question, const FormingGround& ground) {
    return PlainHubs(question, ground).cheapest() != kNoHubs;
}

/// So many schools are in a hub.
Pin sizePin(int id, const Member& target, SizeBounds schools) {
    Pin pin;
    pin.id = id;
    pin.kind = PinKind::Size;
    pin.target = target;
    pin.schools = schools;
    return pin;
}

/// Pins that often contradict each other.
void pinAtRandom(FormingQuestion& question, const FormingGround& ground, quint64 seed) {
    grouping::Draws draws(seed);
    const int many = int(ground.items.size());
    const PinKind kinds[] = {PinKind::Together, PinKind::Apart, PinKind::Within, PinKind::NotWithin,
                             PinKind::Size};
    for (int id = 1; id <= 9; ++id) {
        const int one = 1 + int(draws.below(std::size_t(many)));
        const int other = 1 + (one + int(draws.below(std::size_t(many - 1)))) % many;
        const PinKind kind = kinds[draws.below(5)];
        if (kind == PinKind::Together || kind == PinKind::Apart)
            question.pins.push_back(pinOf(id, kind, ground, {one, other}));
        else if (kind == PinKind::Size)
            question.pins.push_back(sizePin(id, memberOf(ground, one), {qint64(20 + one), qint64(32 + one)}));
        else
            question.pins.push_back(pinOf(id, kind, ground, {one}, memberOf(ground, other)));
    }
}

} // namespace

class TestFormingHubs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noHubsAreCheaper_data();
    void noHubsAreCheaper();
    void aThirdOfTheGroupsOrTheNearestNumberIsFormed();
    void hubsOfTodayAreCarriedOn();
    void aGroupPinnedToAHubOfTodayIsInIt();
    void aGroupKeptOutOfAHubOfTodayIsNotInIt();
    void aHubOfTodayHasASizeOfItsOwn();
    void newHubsAreNamedAfterTheirMiddle();
    void aConflictIsIrreducible();
    void whatAReleaseLeadsToIsTrue();
    void theLeastToleranceIsOffered();
    void theNearestSizeIsOffered();
    void aHubThatIsGoneIsAConflict();
    void theDeskKeepsItsFiguresRight();
    void whatTheDeskSaysOfAMoveComesTrue();
    void theDeskSaysWhatIsFull();
    void theDeskTellsBrokenPins();
    void groupsThatStayTogetherMoveTogether();
    void whyAGroupIsHereIsTold();
    void variantsBalanceOtherwise();
    void variantsAreCostedAsTheQuestionCounts();
    void theSameSeedGivesTheSamePlan();
    void stoppingAtOnceKeepsThePlan();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void allAtOneSpotIsFree();
    void fewerGroupsThanAHubNeedsIsAConflict();
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

void TestFormingHubs::aConflictIsIrreducible() {
    int conflicts = 0;
    for (quint64 seed = 1; seed <= 25; ++seed) {
        const FormingGround ground = groupsToJoin(seed % 3 == 0 ? 8 : 9, seed);
        FormingQuestion question = hubsWanted(seed % 2 == 0 ? even(HubBalance::Pupils, 60) : sizes(2, 3, 3));
        pinAtRandom(question, ground, seed);
        const FormingAnswer answer = answerTo(question, ground);
        QCOMPARE(answer.conflict.empty(), isPossible(question, ground));
        QStringList keys;
        for (const Obstacle& obstacle : answer.conflict) {
            keys << obstacle.key;
            QVERIFY(!obstacle.text.isEmpty());
        }
        if (keys.isEmpty())
            continue;
        ++conflicts;
        const int many = int(ground.items.size());
        QVERIFY2(!isPossible(onlyWith(question, keys, many), ground), qPrintable(keys.join(u',')));
        for (const QString& key : keys) {
            QStringList fewer = keys;
            fewer.removeOne(key);
            QVERIFY2(isPossible(onlyWith(question, fewer, many), ground), qPrintable(keys.join(u',') + key));
        }
    }
    QVERIFY(conflicts > 10);
}

void TestFormingHubs::whatAReleaseLeadsToIsTrue() {
    for (quint64 seed = 30; seed <= 45; ++seed) {
        const FormingGround ground = groupsToJoin(9, seed);
        FormingQuestion question = hubsWanted(sizes(3, 3));
        pinAtRandom(question, ground, seed);
        question.pins.resize(6);
        for (const Obstacle& obstacle : answerTo(question, ground).conflict) {
            const qint64 cheapest = PlainHubs(obstacle.released, ground).cheapest();
            QCOMPARE(obstacle.isEnough, cheapest != kNoHubs);
            QCOMPARE(obstacle.cost.has_value(), obstacle.isEnough);
            if (obstacle.cost)
                QCOMPARE(*obstacle.cost, answerTo(obstacle.released, ground).plan->claim.cost);
        }
    }
}

void TestFormingHubs::theLeastToleranceIsOffered() {
    FormingGround ground = groupsToJoin(9, 1);
    for (FormingItem& item : ground.items)
        item.pupils = 1000;
    ground.items[4].pupils = 9000; // alone it is more than a third of all
    const FormingQuestion question = hubsWanted(even(HubBalance::Pupils, 100));
    const FormingAnswer answer = answerTo(question, ground);
    const auto found = std::find_if(answer.conflict.begin(), answer.conflict.end(),
                                    [](const Obstacle& one) { return one.key == QStringLiteral("balance"); });
    QVERIFY(found != answer.conflict.end());
    const Obstacle& obstacle = *found;
    QCOMPARE(obstacle.text,
             QStringLiteral("No hub differs from the mean number of pupils by more than 10 %"));
    // 11,000 in the fullest hub, 5,667 the mean of all: 0.9412 above.
    QCOMPARE(obstacle.offer, QStringLiteral("Allow 94.2 %"));
    QVERIFY(obstacle.isEnough);
    QVERIFY(isPossible(obstacle.released, ground));
    FormingQuestion stricter = obstacle.released;
    std::get<HubsQuestion>(stricter.wants).tolerance = 941;
    QVERIFY(!isPossible(stricter, ground));
}

void TestFormingHubs::theNearestSizeIsOffered() {
    const FormingAnswer answer = answerTo(hubsWanted(sizes(3, 3)), groupsToJoin(10, 2));
    QStringList said;
    for (const Obstacle& obstacle : answer.conflict)
        said << obstacle.key + QStringLiteral(": ") + obstacle.offer;
    QCOMPARE(said, QStringList({QStringLiteral("fewest-groups: Allow hubs of 2 groups"),
                                QStringLiteral("most-groups: Allow hubs of up to 4 groups")}));
    const FormingAnswer counted = answerTo(hubsWanted(sizes(3, 3, 4)), groupsToJoin(9, 2));
    QCOMPARE(counted.conflict.back().key, QStringLiteral("count"));
    QCOMPARE(counted.conflict.back().text, QStringLiteral("There are 4 hubs"));
    QCOMPARE(counted.conflict.back().offer, QStringLiteral("Form 3 hubs"));
}

void TestFormingHubs::aHubThatIsGoneIsAConflict() {
    const FormingGround ground = groupsToJoin(9, 1);
    FormingQuestion question = hubsWanted(sizes(3, 3));
    question.pins = {pinOf(7, PinKind::Within, ground, {2}, Id<Body>{55})};
    const FormingAnswer answer = answerTo(question, ground);
    QCOMPARE(answer.conflict.size(), std::size_t(1));
    QCOMPARE(answer.conflict.front().key, QStringLiteral("pin 7"));
    QVERIFY(answer.conflict.front().isEnough);
}

void TestFormingHubs::theDeskKeepsItsFiguresRight() {
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

void TestFormingHubs::whatTheDeskSaysOfAMoveComesTrue() {
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

void TestFormingHubs::theDeskSaysWhatIsFull() {
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

void TestFormingHubs::theDeskTellsBrokenPins() {
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

void TestFormingHubs::groupsThatStayTogetherMoveTogether() {
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

void TestFormingHubs::whyAGroupIsHereIsTold() {
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

void TestFormingHubs::variantsBalanceOtherwise() {
    const auto namesFor = [](HubBalance balance) {
        QStringList names;
        for (const FormingVariant& variant : hubVariantsOf(hubsWanted(even(balance, 200))))
            names << variant.name;
        return names;
    };
    QCOMPARE(namesFor(HubBalance::Schools),
             QStringList({QStringLiteral("Most compact"), QStringLiteral("Balanced in pupils")}));
    QCOMPARE(namesFor(HubBalance::Pupils),
             QStringList({QStringLiteral("Most compact"), QStringLiteral("Balanced in schools")}));
    QCOMPARE(namesFor(HubBalance::None),
             QStringList({QStringLiteral("Balanced in schools"), QStringLiteral("Balanced in pupils")}));
}

void TestFormingHubs::variantsAreCostedAsTheQuestionCounts() {
    const FormingGround ground = groupsToJoin(12, 2);
    const FormingQuestion question = hubsWanted(even(HubBalance::Pupils, 60));
    const FormingPlan plan = *answerTo(question, ground).plan;
    const auto variants = formVariants(question, ground, plan, {});
    QVERIFY(variants && !variants->empty());
    const PlainHubs plain(question, ground);
    for (const VariantPlan& variant : *variants) {
        const std::vector<int> hubOf = plain.hubsOf(variant.plan);
        QCOMPARE(variant.plan.claim.cost, plain.costOf(hubOf));
        QCOMPARE(variant.plan.claim.bound.has_value(), plain.keepsAll(hubOf, 4));
    }
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

void TestFormingHubs::nonsenseIsRefused_data() {
    QTest::addColumn<FormingGround>("ground");
    QTest::addColumn<FormingQuestion>("question");
    QTest::addColumn<QString>("word");
    const FormingGround nine = groupsToJoin(9, 1);
    QTest::newRow("no groups") << groupsToJoin(0, 1) << hubsWanted() << "no liaison groups";
    QTest::newRow("no hubs") << nine << hubsWanted(sizes(3, 3, 0)) << "at least one hub";
    QTest::newRow("fewer than none") << nine << hubsWanted(sizes(3, 3, -2)) << "at least one hub";
    QTest::newRow("hubs of nothing") << nine << hubsWanted(sizes(0, 3)) << "at least one group";
    QTest::newRow("most below least") << nine << hubsWanted(sizes(3, 2)) << "at least 3 and at most 2";
    QTest::newRow("negative share") << nine << hubsWanted(even(HubBalance::Pupils, -1)) << "0 % or more";
    FormingGround nowhere = nine;
    nowhere.items[3].easting = std::nan("");
    QTest::newRow("not a number") << nowhere << hubsWanted() << "Group 4";
    FormingQuestion pinned = hubsWanted();
    pinned.pins = {pinOf(1, PinKind::In, nine, {1})};
    FormingQuestion upsideDown = hubsWanted();
    upsideDown.pins = {sizePin(1, memberOf(nine, 5), {9, 8})};
    QTest::newRow("a size upside down") << nine << upsideDown << "Group 5";
    QTest::newRow("another job's pin") << nine << pinned << "Group 1";
}

void TestFormingHubs::nonsenseIsRefused() {
    QFETCH(FormingGround, ground);
    QFETCH(FormingQuestion, question);
    QFETCH(QString, word);
    const auto answer = formHubs(question, ground, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Invalid);
    QVERIFY2(answer.error().message.contains(word), qPrintable(answer.error().message));
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

void TestFormingHubs::fewerGroupsThanAHubNeedsIsAConflict() {
    const FormingAnswer answer = answerTo(hubsWanted(), groupsToJoin(2, 1));
    QCOMPARE(answer.conflict.size(), std::size_t(1));
    QCOMPARE(answer.conflict.front().key, QStringLiteral("fewest-groups"));
    QCOMPARE(answer.conflict.front().offer, QStringLiteral("Allow hubs of 2 groups"));
    QVERIFY(answer.conflict.front().isEnough);
    QCOMPARE(answerTo(hubsWanted(sizes(1, 3)), groupsToJoin(1, 1)).plan->bodies.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestFormingHubs)
#include "tst_forming_hubs.moc"
