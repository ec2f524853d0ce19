// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/triples.h"
#include "hub_cases.h"

#include <QtTest>

using namespace liaison::grouping;

class TestTriples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noWayIsCheaper_data();
    void noWayIsCheaper();
    void plansKeepTheirRules();
    void movingTurningAndMirroringChangeNothing();
    void theOrderOfTheGroupsDoesNotMatter();
    void twiceAsFarCostsTwiceAsMuch();
    void aPinNeverHelps();
    void fixedHubsKeepTheirNumbers();
    void manyGroupsAreNearlyBest();
    void theSameSeedGivesTheSamePlan();
    void theBoundIsBelowThePlan();
    void allInOnePlaceIsFree();
    void oneGroupIsOneHub();
    void aQuickLookTellsTheSame();
    void stoppingAtOnceStillGivesAPlan();
};

void TestTriples::noWayIsCheaper_data() {
    QTest::addColumn<HubProblem>("problem");
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        HubProblem problem = scattered(seed % 2 == 0 ? 9 : 12, seed);
        QTest::addRow("plain %d", int(seed)) << problem;
        problem.balance = HubBalance::Pupils;
        problem.tolerance = std::int64_t(30 * seed);
        QTest::addRow("pupils %d", int(seed)) << problem;
        problem.balance = HubBalance::Schools;
        problem.together = {{0, 3}};
        problem.apart = {{1, 2}, {4, 5}};
        QTest::addRow("pins %d", int(seed)) << problem;
        HubProblem range = scattered(10, seed + 100);
        range.least = 2;
        range.most = 4;
        range.hubs = int(3 + seed % 3);
        QTest::addRow("range %d", int(seed)) << range;
        HubProblem fixed = scattered(9, seed + 200);
        fixed.fixedHub = {-1, 1, -1, 2, -1, -1, 1, -1, -1};
        QTest::addRow("fixed %d", int(seed)) << fixed;
        HubProblem sized = scattered(9, seed + 300);
        sized.least = 2;
        sized.most = 4;
        sized.sizes = {{2, {std::int64_t(30 + seed), std::int64_t(36 + seed)}, {}}, {5, {}, {8000, 13'000}}};
        QTest::addRow("sizes of their own %d", int(seed)) << sized;
        sized.together = {{2, 7}};
        sized.balance = HubBalance::Pupils;
        sized.tolerance = 200;
        QTest::addRow("sizes and balance %d", int(seed)) << sized;
    }
}

void TestTriples::noWayIsCheaper() {
    QFETCH(HubProblem, problem);
    const HubAnswer answer = planHubs(problem);
    const std::int64_t cheapest = EveryPlan(problem).cheapest();
    QCOMPARE(answer.plan.has_value(), cheapest != kNoPlan);
    if (!answer.plan) {
        QVERIFY(answer.verdict == HubVerdict::BalanceImpossible ||
                answer.verdict == HubVerdict::PinsImpossible);
        return;
    }
    QVERIFY(keepsHubRules(problem, answer.plan->hubOf));
    QCOMPARE(costOfHubs(problem, answer.plan->hubOf), answer.plan->cost);
    QCOMPARE(answer.plan->cost, cheapest);
    QVERIFY(answer.plan->isProven());
}

void TestTriples::plansKeepTheirRules() {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        HubProblem problem = scattered(24, seed);
        problem.balance = seed % 2 == 0 ? HubBalance::Pupils : HubBalance::Schools;
        problem.tolerance = 400;
        problem.together = {{0, 9}, {3, 11, 20}};
        problem.apart = {{1, 2}, {5, 6}};
        problem.sizes = {{7, {36, 40}, {}}};
        const HubAnswer answer = planHubs(problem);
        QVERIFY(answer.plan);
        QVERIFY(keepsHubRules(problem, answer.plan->hubOf));
        QCOMPARE(costOfHubs(problem, answer.plan->hubOf), answer.plan->cost);
        QVERIFY(answer.plan->isProven());
    }
}

void TestTriples::movingTurningAndMirroringChangeNothing() {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        HubProblem problem = scattered(18, seed);
        problem.balance = HubBalance::Pupils;
        const std::int64_t cost = costOf(problem);
        QCOMPARE(costOf(changed(problem, [](HubGroup& g) { g.x += 400'000, g.y -= 90'000; })), cost);
        QCOMPARE(costOf(changed(problem, [](HubGroup& g) { g = {-g.y, g.x, g.schools, g.pupils}; })), cost);
        QCOMPARE(costOf(changed(problem, [](HubGroup& g) { g.x = -g.x; })), cost);
    }
}

void TestTriples::theOrderOfTheGroupsDoesNotMatter() {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        HubProblem problem = scattered(21, seed);
        problem.balance = HubBalance::Schools;
        const std::int64_t cost = costOf(problem);
        Draws draws(seed);
        for (std::size_t i = problem.groups.size(); i > 1; --i)
            std::swap(problem.groups[i - 1], problem.groups[draws.below(i)]);
        QCOMPARE(costOf(problem), cost);
    }
}

void TestTriples::twiceAsFarCostsTwiceAsMuch() {
    // On a line of whole metres no distance is rounded.
    HubProblem problem = changed(scattered(24, 3), [](HubGroup& g) { g.y = 0; });
    const std::int64_t cost = costOf(problem);
    QCOMPARE(costOf(changed(problem, [](HubGroup& g) { g.x *= 2; })), 2 * cost);
}

void TestTriples::aPinNeverHelps() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        HubProblem problem = scattered(18, seed);
        std::int64_t cost = costOf(problem);
        Draws draws(seed);
        for (int pin = 0; pin < 6; ++pin) {
            const int one = int(draws.below(18));
            const int other = (one + 1 + int(draws.below(17))) % 18;
            if (pin % 2 == 0)
                problem.apart.emplace_back(one, other);
            else
                problem.together.push_back({one, other});
            const std::int64_t pinned = costOf(problem);
            QVERIFY(pinned >= cost);
            cost = pinned;
        }
    }
}

void TestTriples::fixedHubsKeepTheirNumbers() {
    HubProblem problem = scattered(18, 5);
    problem.fixedHub.assign(18, -1);
    problem.fixedHub[4] = 5;
    problem.fixedHub[9] = 0;
    problem.fixedHub[11] = 5;
    const HubAnswer answer = planHubs(problem);
    QVERIFY(answer.plan);
    QVERIFY(keepsHubRules(problem, answer.plan->hubOf));
    QCOMPARE(answer.plan->hubOf[4], 5);
    QCOMPARE(answer.plan->hubOf[9], 0);
}

void TestTriples::manyGroupsAreNearlyBest() {
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        HubProblem problem = scattered(90, seed);
        problem.balance = seed == 2 ? HubBalance::Pupils : HubBalance::None;
        const HubAnswer quick = planHubs(problem);
        HubEffort patient;
        patient.seed = 99;
        patient.steps = 5'000'000;
        const HubAnswer slow = planHubs(problem, patient);
        QVERIFY(quick.plan && slow.plan);
        QVERIFY(keepsHubRules(problem, quick.plan->hubOf));
        QCOMPARE(costOfHubs(problem, quick.plan->hubOf), quick.plan->cost);
        QVERIFY((quick.plan->cost - slow.plan->cost) * 1000 <= slow.plan->cost);
    }
}

void TestTriples::theSameSeedGivesTheSamePlan() {
    const HubProblem problem = scattered(60, 8);
    HubEffort effort;
    effort.seed = 4;
    effort.steps = 100'000;
    const HubAnswer one = planHubs(problem, effort);
    const HubAnswer other = planHubs(problem, effort);
    QVERIFY(one.plan && other.plan);
    QCOMPARE(one.plan->hubOf, other.plan->hubOf);
    QCOMPARE(one.plan->lowerBound, other.plan->lowerBound);
}

void TestTriples::theBoundIsBelowThePlan() {
    for (const std::size_t many : {30, 60, 99, 150, 300}) {
        for (const int most : {3, 5}) {
            HubProblem problem = scattered(many, many);
            problem.most = most;
            problem.balance = HubBalance::Pupils;
            HubEffort effort;
            effort.steps = 200'000;
            const HubAnswer answer = planHubs(problem, effort);
            QVERIFY2(answer.plan, qPrintable(QString::number(many) + QString::number(most) +
                                             QString::number(int(answer.verdict))));
            QVERIFY(keepsHubRules(problem, answer.plan->hubOf));
            QVERIFY(answer.plan->lowerBound > 0);
            QVERIFY(answer.plan->lowerBound <= answer.plan->cost);
        }
    }
}

void TestTriples::allInOnePlaceIsFree() {
    for (const std::size_t many : {24, 90}) {
        const HubProblem problem = changed(scattered(many, 5), [](HubGroup& g) { g.x = g.y = 7; });
        const HubAnswer answer = planHubs(problem);
        QVERIFY(answer.plan);
        QCOMPARE(answer.plan->cost, std::int64_t(0));
        QVERIFY(answer.plan->isProven());
    }
}

void TestTriples::oneGroupIsOneHub() {
    HubProblem problem = scattered(1, 6);
    problem.least = 1;
    const HubAnswer answer = planHubs(problem);
    QVERIFY(answer.plan);
    QCOMPARE(answer.plan->hubOf, std::vector<int>{0});
}

void TestTriples::aQuickLookTellsTheSame() {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        HubProblem problem = scattered(12, seed);
        problem.balance = HubBalance::Pupils;
        problem.tolerance = std::int64_t(4 * seed);
        const HubAnswer whole = planHubs(problem);
        for (const bool proves : {false, true}) {
            HubEffort quick;
            quick.untilLawful = proves;
            quick.proves = proves;
            const HubAnswer answer = planHubs(problem, quick);
            QCOMPARE(answer.verdict, whole.verdict);
            if (!answer.plan)
                continue;
            QVERIFY(keepsHubRules(problem, answer.plan->hubOf));
            QCOMPARE(costOfHubs(problem, answer.plan->hubOf), answer.plan->cost);
            QVERIFY(answer.plan->cost >= whole.plan->cost && answer.plan->lowerBound <= whole.plan->cost);
        }
    }
}

void TestTriples::stoppingAtOnceStillGivesAPlan() {
    std::stop_source source;
    source.request_stop();
    HubEffort effort;
    effort.stop = source.get_token();
    const HubProblem problem = scattered(90, 7);
    const HubAnswer answer = planHubs(problem, effort);
    QVERIFY(answer.plan);
    QVERIFY(keepsHubRules(problem, answer.plan->hubOf));
    QVERIFY(answer.plan->lowerBound <= answer.plan->cost);
}

QTEST_APPLESS_MAIN(TestTriples)
#include "tst_triples.moc"
