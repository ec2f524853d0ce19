// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_conflict.h"
#include "core/forming/group_problem.h"
#include "core/grouping/conflict.h"
#include "core/grouping/judge.h"
#include "tests/core/forming/forming_cases.h"
#include "tests/support/results.h"

#include <QtTest>

#include <algorithm>

using namespace liaison;
using namespace liaison::test;

namespace {

std::vector<int> firstSchools(int many, int step = 1, int from = 0) {
    std::vector<int> schools;
    for (int i = 0; i < many; ++i)
        schools.push_back(from + i * step);
    return schools;
}

Pin sizePin(int id, int target, const SizeBounds& schools) {
    Pin pin = pinOf(id, PinKind::Size, {}, target);
    pin.schools = schools;
    return pin;
}

FormingAnswer formed(const FormingQuestion& question, const FormingGround& ground) {
    const auto answer = form(question, ground, stepsOf(3000));
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return *answer;
}

QStringList keysOf(const FormingAnswer& answer) {
    QStringList keys;
    for (const Obstacle& obstacle : answer.conflict)
        keys << obstacle.key;
    return keys;
}

} // namespace

class TestFormingConflict : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsImpossibleIsNamed_data();
    void whatIsImpossibleIsNamed();
    void conflictsNameTheUsersOwnNumbersAndSchools();
    void aReleasedNumberOfGroupsIsOneThatWillDo();
    void releasingTheAnchorsKeepsTheNumberOfGroups();
    void withoutAnySecondaryTheAnchorsAreGivenUp();
    void aReleaseThatIsNotEnoughSaysSo();
    void aReleaseCostsWhatThePlanWithoutItCosts_data();
    void aReleaseCostsWhatThePlanWithoutItCosts();
    void whereNobodyKnowsWhatIsTightIsNamed();
    void whateverIsAskedThereIsAPlanOrAReason_data();
    void whateverIsAskedThereIsAPlanOrAReason();
};

void TestFormingConflict::whatIsImpossibleIsNamed_data() {
    QTest::addColumn<FormingQuestion>("question");
    QTest::addColumn<QStringList>("keys");
    FormingQuestion question = groupsQuestion(4);
    groupsIn(question).schools = {0, 10};
    QTest::addRow("too little room") << question << QStringList({u"count"_s, u"most-schools"_s});
    groupsIn(question).schools = {20, 40};
    QTest::addRow("too few schools") << question << QStringList({u"count"_s, u"fewest-schools"_s});
    groupsIn(question) = GroupsQuestion{};
    groupsIn(question).anchoring = Anchoring::Any;
    groupsIn(question).count = 4;
    groupsIn(question).pupils = {1'000'000, SizeBounds().most};
    QTest::addRow("too few pupils") << question << QStringList({u"fewest-pupils"_s});

    question = groupsQuestion(4);
    groupsIn(question).schools = {0, 20};
    question.pins = {pinOf(3, PinKind::Together, firstSchools(22))};
    QTest::addRow("too many together") << question << QStringList({u"most-schools"_s, u"pin 3"_s});
    question.pins.push_back(pinOf(4, PinKind::Apart, {40, 41}));
    QTest::addRow("and a rule beside it") << question << QStringList({u"most-schools"_s, u"pin 3"_s});

    question = groupsQuestion(4);
    question.pins = {pinOf(1, PinKind::Together, {1, 2, 3}), pinOf(2, PinKind::Apart, {3, 1})};
    QTest::addRow("together and apart") << question << QStringList({u"pin 1"_s, u"pin 2"_s});
    question.pins = {pinOf(1, PinKind::Within, {1, 2}, 9), pinOf(2, PinKind::NotWithin, {2}, 9)};
    QTest::addRow("within and not") << question << QStringList({u"pin 1"_s, u"pin 2"_s});
    question.pins = {pinOf(1, PinKind::OnlyAnchors, firstSchools(10)), pinOf(2, PinKind::Anchor, {20})};
    QTest::addRow("only these and that one") << question << QStringList({u"pin 1"_s, u"pin 2"_s});
    question.pins = {pinOf(1, PinKind::Anchor, firstSchools(5))};
    QTest::addRow("more anchors than groups") << question << QStringList({u"count"_s, u"pin 1"_s});
    question.pins = {pinOf(1, PinKind::Apart, firstSchools(6))};
    QTest::addRow("more apart than groups") << question << QStringList({u"count"_s, u"pin 1"_s});
    question.pins = {sizePin(1, 7, {0, 3}), pinOf(2, PinKind::Within, {1, 2, 3, 4}, 7)};
    QTest::addRow("a small group") << question << QStringList({u"pin 1"_s, u"pin 2"_s});

    question = groupsQuestion(4, Anchoring::Secondaries);
    question.pins = {pinOf(1, PinKind::Anchor, {1})};
    QTest::addRow("a primary as an anchor") << question << QStringList({u"anchors"_s, u"pin 1"_s});
    question = groupsQuestion(1);
    groupsIn(question).farthest = 500;
    QTest::addRow("too near") << question << QStringList({u"count"_s, u"farthest"_s});
}

void TestFormingConflict::whatIsImpossibleIsNamed() {
    QFETCH(FormingQuestion, question);
    QFETCH(QStringList, keys);
    const FormingGround ground = countyGround(60, 5);
    const FormingAnswer answer = formed(question, ground);
    QVERIFY(!answer.plan);
    QCOMPARE(keysOf(answer), keys);
    for (const Obstacle& obstacle : answer.conflict) {
        QVERIFY(!obstacle.text.isEmpty());
        QVERIFY(obstacle.released != question);
        // Irreducible: without any one of them there is a plan, or another conflict that is not this one.
        const FormingAnswer after = formed(obstacle.released, ground);
        QVERIFY(keysOf(after) != keys);
        QCOMPARE(after.plan.has_value(), obstacle.isEnough);
        QCOMPARE(obstacle.cost.has_value(), obstacle.isEnough);
        if (!after.plan)
            continue;
        QVERIFY(after.isLawful);
        const grouping::Problem problem = groupProblem(ground, obstacle.released);
        QVERIFY(grouping::judge(problem, *groupingPlan(ground, *after.plan)).lawful());
        QVERIFY(after.plan->claim.bound && *after.plan->claim.bound <= *obstacle.cost);
    }
}

void TestFormingConflict::conflictsNameTheUsersOwnNumbersAndSchools() {
    FormingQuestion question = groupsQuestion(4);
    groupsIn(question).schools = {0, 20};
    question.pins = {pinOf(3, PinKind::Together, firstSchools(22))};
    const FormingGround ground = countyGround(60, 5);
    FormingAnswer answer = formed(question, ground);
    QCOMPARE(answer.conflict.size(), std::size_t(2));
    QCOMPARE(answer.conflict[0].text, u"No group has more than 20 schools"_s);
    QCOMPARE(answer.conflict[1].text, u"Place 0001 Academy and 21 others stay together"_s);
    question.pins.clear();
    groupsIn(question).schools = {0, 10};
    answer = formed(question, ground);
    QCOMPARE(answer.conflict[0].text, u"60 schools are shared among 4 liaison groups"_s);
}

void TestFormingConflict::aReleasedNumberOfGroupsIsOneThatWillDo() {
    FormingQuestion question = groupsQuestion(4);
    groupsIn(question).schools = {0, 10};
    const FormingAnswer answer = formed(question, countyGround(60, 5));
    QCOMPARE(answer.conflict.front().key, u"count"_s);
    FormingQuestion released = answer.conflict.front().released;
    QCOMPARE(groupsIn(released).count, std::optional<int>(6));
    QVERIFY(answer.conflict.front().isEnough);
    QCOMPARE(answer.conflict.front().offer, u"Form 6 liaison groups"_s);
}

void TestFormingConflict::releasingTheAnchorsKeepsTheNumberOfGroups() {
    FormingQuestion question = groupsQuestion({}, Anchoring::Secondaries);
    question.pins = {pinOf(1, PinKind::Anchor, {1})};
    const FormingGround ground = countyGround(60, 5);
    const FormingAnswer answer = formed(question, ground);
    QCOMPARE(keysOf(answer), QStringList({u"anchors"_s, u"pin 1"_s}));
    QCOMPARE(groupCount(ground, answer.conflict.front().released), 15);
}

void TestFormingConflict::withoutAnySecondaryTheAnchorsAreGivenUp() {
    FormingGround ground = countyGround(39, 5);
    for (FormingItem& item : ground.items)
        item.kind = SchoolKind::Primary;
    const FormingAnswer answer = formed(groupsQuestion({}, Anchoring::Secondaries), ground);
    QCOMPARE(keysOf(answer), QStringList({u"anchors"_s}));
    QVERIFY(answer.conflict.front().isEnough);
    const FormingAnswer after = formed(answer.conflict.front().released, ground);
    QCOMPARE(after.plan->bodies.size(), std::size_t(3));
}

void TestFormingConflict::aReleaseThatIsNotEnoughSaysSo() {
    FormingQuestion question = groupsQuestion(4);
    question.pins = {pinOf(1, PinKind::Together, {1, 2}), pinOf(2, PinKind::Apart, {1, 2}),
                     pinOf(3, PinKind::Together, {11, 12}), pinOf(4, PinKind::Apart, {11, 12})};
    const FormingAnswer answer = formed(question, countyGround(60, 5));
    QCOMPARE(answer.conflict.size(), std::size_t(2));
    for (const Obstacle& obstacle : answer.conflict) {
        QVERIFY(!obstacle.isEnough);
        QVERIFY(!obstacle.cost);
        // What remains is named.
        QCOMPARE(obstacle.rest.size(), std::size_t(2));
        for (const Obstacle::Rest& rest : obstacle.rest)
            QVERIFY(!keysOf(answer).contains(rest.key) && rest.text.contains(u"together"_s));
    }
}

void TestFormingConflict::aReleaseCostsWhatThePlanWithoutItCosts_data() {
    QTest::addColumn<int>("objective");
    QTest::addRow("total") << int(grouping::Objective::Total);
    QTest::addRow("longest") << int(grouping::Objective::Longest);
}

void TestFormingConflict::aReleaseCostsWhatThePlanWithoutItCosts() {
    QFETCH(int, objective);
    const FormingGround ground = countyGround(120, 5);
    FormingQuestion question = groupsQuestion(9, Anchoring::Secondaries);
    groupsIn(question).objective = grouping::Objective(objective);
    groupsIn(question).schools = {10, 16};
    groupsIn(question).farthest = 9000;
    FormingEffort effort;
    effort.time = std::chrono::milliseconds(2000);
    const auto answer = form(question, ground, effort);
    QVERIFY(answer && answer->isConflictProven && answer->conflict.size() > 1);
    for (const Obstacle& obstacle : answer->conflict) {
        const auto after = form(obstacle.released, ground, effort);
        QVERIFY(after);
        QCOMPARE(after->plan.has_value() && after->isLawful, obstacle.isEnough);
        if (!obstacle.isEnough)
            continue;
        const auto cost = double(*obstacle.cost), least = double(after->plan->claim.cost);
        QVERIFY2(cost <= 1.01 * least, qPrintable(u"%1: %2 > %3"_s.arg(obstacle.key).arg(cost).arg(least)));
        QVERIFY(obstacle.isAtMost || cost <= least);
    }
}

void TestFormingConflict::whereNobodyKnowsWhatIsTightIsNamed() {
    const FormingGround ground = countyGround(60, 5);
    FormingQuestion question = groupsQuestion(5);
    groupsIn(question).schools = {8, 20};
    groupsIn(question).farthest = 3000;
    question.pins = {pinOf(1, PinKind::Together, {1, 2})};
    const std::vector<Obstacle> tight = tightGroups(question, ground, stepsOf(3000), {});
    QStringList keys;
    for (const Obstacle& obstacle : tight) {
        keys << obstacle.key;
        QVERIFY(obstacle.isEnough && obstacle.cost);
        QVERIFY(formed(obstacle.released, ground).isLawful);
    }
    QVERIFY2(keys.contains(u"farthest"_s) && !keys.contains(u"pin 1"_s), qPrintable(keys.join(u' ')));
    // Two such limits: giving up one leads to no plan, so that all are told.
    question.pins.push_back(pinOf(2, PinKind::Together, firstSchools(30)));
    const std::vector<Obstacle> all = tightGroups(question, ground, stepsOf(3000), {});
    QCOMPARE(all.size(), grouping::demandsOf(groupProblem(ground, question)).size());
    for (const Obstacle& obstacle : all)
        QVERIFY(!obstacle.isEnough && !obstacle.cost);
}

void TestFormingConflict::whateverIsAskedThereIsAPlanOrAReason_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestFormingConflict::whateverIsAskedThereIsAPlanOrAReason() {
    QFETCH(int, seed);
    grouping::Draws draws(std::uint64_t(seed) * 977);
    const auto below = [&](int many) { return int(draws.below(std::uint64_t(many))); };
    const FormingGround ground = countyGround(24, std::uint64_t(seed));
    FormingQuestion question =
        groupsQuestion(2 + below(4), below(2) == 0 ? Anchoring::Any : Anchoring::Secondaries);
    groupsIn(question).schools = {1 + below(6), 5 + below(10)};
    if (groupsIn(question).schools.least > groupsIn(question).schools.most)
        groupsIn(question).schools.least = 0;
    if (below(3) == 0)
        groupsIn(question).farthest = 8000 + below(25'000);
    constexpr PinKind kKinds[] = {PinKind::Together, PinKind::Within, PinKind::NotWithin,
                                  PinKind::Apart,    PinKind::Anchor, PinKind::Size};
    for (int id = 1; id <= 5; ++id) {
        Pin pin = pinOf(id, kKinds[below(6)], {below(24), below(24)}, below(24));
        pin.schools = SizeBounds{1 + below(4), 4 + below(6)};
        question.pins.push_back(pin);
    }
    const FormingAnswer answer = formed(question, ground);
    QVERIFY(answer.plan.has_value() == answer.conflict.empty());
    if (answer.plan) {
        QVERIFY(answer.isLawful);
        const grouping::Problem problem = groupProblem(ground, question);
        QVERIFY(grouping::judge(problem, *groupingPlan(ground, *answer.plan)).lawful());
    }
    for (const Obstacle& obstacle : answer.conflict) {
        const FormingAnswer after = formed(obstacle.released, ground);
        QCOMPARE(after.plan.has_value(), obstacle.isEnough);
        QVERIFY(obstacle.key == u"count"_s || !keysOf(after).contains(obstacle.key));
    }
}

QTEST_GUILESS_MAIN(TestFormingConflict)
#include "tst_forming_conflict.moc"
