// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_cases.h"

#include <QtTest>

#include <cmath>

using namespace liaison::grouping;

/// Hubs that cannot be, and questions for them that make no sense.
class TestImpossibleTriples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void impossibleBalanceIsTold();
    void impossiblePinsAreTold();
    void impossibleSizesAreTold();
    void nonsenseIsTold();
};

void TestImpossibleTriples::impossibleBalanceIsTold() {
    HubProblem problem = scattered(9, 1);
    problem.balance = HubBalance::Pupils;
    problem.tolerance = 100;
    for (HubGroup& group : problem.groups)
        group.pupils = 1000;
    problem.groups[4].pupils = 9000; // alone it is more than a third of all
    QCOMPARE(planHubs(problem).verdict, HubVerdict::BalanceImpossible);
    const std::optional<std::int64_t> tolerance = leastTolerance(problem);
    QVERIFY(tolerance);
    // 11,000 in the fullest hub, 5,667 the mean of all: 0.9412 above.
    QCOMPARE(*tolerance, std::int64_t(942));
    problem.tolerance = *tolerance;
    QCOMPARE(planHubs(problem).verdict, HubVerdict::Planned);
    problem.tolerance = *tolerance - 1;
    QCOMPARE(planHubs(problem).verdict, HubVerdict::BalanceImpossible);
}

void TestImpossibleTriples::impossiblePinsAreTold() {
    HubProblem problem = scattered(9, 2);
    problem.together = {{0, 1, 2, 3}};
    QCOMPARE(planHubs(problem).verdict, HubVerdict::PinsImpossible);
    problem.together = {{0, 1}, {1, 2}};
    problem.apart = {{0, 2}};
    QCOMPARE(planHubs(problem).verdict, HubVerdict::PinsImpossible);
    problem.together = {};
    problem.apart = {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}; // four that are apart in three hubs
    QCOMPARE(planHubs(problem).verdict, HubVerdict::PinsImpossible);
    problem.balance = HubBalance::Pupils;
    QCOMPARE(planHubs(problem).verdict, HubVerdict::PinsImpossible);
    problem.apart = {};
    problem.together = {{0, 1}};
    problem.fixedHub = {0, 1, -1, -1, -1, -1, -1, -1, -1};
    QCOMPARE(planHubs(problem).verdict, HubVerdict::PinsImpossible);
    problem.together = {};
    problem.fixedHub = {};
    problem.balance = HubBalance::None;
    problem.sizes = {{4, {0, 10}, {}}}; // three groups have more
    QCOMPARE(planHubs(problem).verdict, HubVerdict::PinsImpossible);
    problem.sizes = {};
    problem.balance = HubBalance::Pupils;
    problem.together = {{0, 1}, {2, 3}, {4, 5}, {6, 7, 8}}; // pairs that leave no third
    problem.fixedHub = {};
    QCOMPARE(planHubs(problem).verdict, HubVerdict::PinsImpossible);
}

void TestImpossibleTriples::impossibleSizesAreTold() {
    HubProblem problem = scattered(10, 3);
    QCOMPARE(planHubs(problem).verdict, HubVerdict::SizesImpossible);
    problem.most = 4;
    QCOMPARE(planHubs(problem).verdict, HubVerdict::Planned);
    problem.hubs = 4;
    QCOMPARE(planHubs(problem).verdict, HubVerdict::SizesImpossible);
    problem.hubs = 40; // more hubs than groups
    QCOMPARE(planHubs(problem).verdict, HubVerdict::SizesImpossible);
}

void TestImpossibleTriples::nonsenseIsTold() {
    const auto verdictOf = [](auto change) {
        HubProblem problem = scattered(9, 4);
        change(problem);
        return planHubs(problem).verdict;
    };
    QCOMPARE(planHubs({}).verdict, HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.groups[3].x = std::nan(""); }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.groups[3].y = HUGE_VAL; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.groups[3].pupils = -1; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.groups[3].schools = -1; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.hubs = -1; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.least = 0; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.most = 2; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.tolerance = -1; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.together = {{0, 9}}; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.apart = {{-1, 2}}; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.fixedHub = {0, 1}; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.fixedHub.assign(9, 3); }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.sizes = {{9, {}, {}}}; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.sizes = {{1, {3, 2}, {}}}; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.sizes = {{1, {}, {-1, 2}}}; }), HubVerdict::Invalid);
    QCOMPARE(verdictOf([](HubProblem& p) { p.together = {{}, {2}}; }), HubVerdict::Planned);
}

QTEST_APPLESS_MAIN(TestImpossibleTriples)
#include "tst_impossible_triples.moc"
