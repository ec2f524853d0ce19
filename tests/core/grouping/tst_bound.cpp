// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/proof.h"
#include "tests/core/grouping/grouping_cases.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::grouping;
using namespace liaison::test;

namespace {

Problem caseOf(int index) {
    Problem problem = countyOf(8 + index % 2, 2 + index % 2, 200 + static_cast<std::uint64_t>(index));
    for (Place& place : problem.places)
        place.mayAnchor = true;
    if (index % 4 == 1)
        problem.pupils = {500, 1300};
    if (index % 4 == 2)
        problem.rules = {{1, Together{{0, 1}}}, {2, Apart{2, 3}}, {3, Anchor{4}}, {4, NotWithin{1, 0}}};
    if (index % 4 == 3) {
        problem.places[2].pupils = 0;
        problem.pupils = {0, 1500};
        problem.metric = Metric::Floor;
        problem.feeders = {{3, 5, 9000}};
    }
    return problem;
}

} // namespace

class TestBound : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theProofFindsWhatTryingEverythingFinds_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < 16; ++i)
            QTest::addRow("case %d", i) << i;
    }
    void theProofFindsWhatTryingEverythingFinds() {
        QFETCH(int, index);
        const Problem problem = caseOf(index);
        const std::optional<Cost> best = bruteForce(problem);
        const Model model(problem);
        const Outcome outcome = solve(problem, effortOf(500));
        QCOMPARE(outcome.lawful, best.has_value());
        if (!best)
            return;
        Bound bound(model);
        QVERIFY(bound.improve(outcome.plan, {}));
        QVERIFY2(bound.value() <= *best, "a bound above the best plan");
        const Claim claim = prove(model, bound, outcome.plan);
        QVERIFY(claim.proven);
        QCOMPARE(claim.plan.cost, *best);
        QCOMPARE(claim.bound, *best);
        QVERIFY(judge(problem, claim.plan).lawful());
    }

    void theProofBettersAPoorPlan() {
        const Problem problem = countyOf(36, 4, 21);
        Effort effort = effortOf(1);
        effort.untilLawful = true;
        const Outcome poor = solve(problem, effort);
        QVERIFY(poor.lawful);
        const Model model(problem);
        Bound bound(model);
        bound.improve(poor.plan, {});
        const Claim claim = prove(model, bound, poor.plan);
        QVERIFY(claim.proven);
        QVERIFY(claim.plan.cost <= poor.plan.cost);
        QCOMPARE(claim.plan.cost, solve(problem, effortOf(3000)).plan.cost);
        QVERIFY(judge(problem, claim.plan).lawful());
    }

    void theBoundIsNeverAboveThePlan() {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            Problem problem = countyOf(70, 6, seed);
            if (seed % 2 == 0)
                problem.pupils = {1800, 4000};
            const Outcome outcome = solve(problem, effortOf(800));
            if (!outcome.lawful)
                continue;
            const Model model(problem);
            Bound bound(model);
            const bool isPossible = bound.improve(outcome.plan, {});
            QVERIFY(isPossible);
            QVERIFY(bound.value() <= outcome.plan.cost);
            QVERIFY(bound.value() > outcome.plan.cost / 2);
        }
    }

    void aStoppedProofStillHasItsBound() {
        const Problem problem = countyOf(90, 8, 22);
        const Outcome outcome = solve(problem, effortOf(500));
        const Model model(problem);
        Bound bound(model);
        bound.improve(outcome.plan, {});
        std::stop_source source;
        source.request_stop();
        const Claim claim = prove(model, bound, outcome.plan, source.get_token());
        QCOMPARE(claim.plan, outcome.plan);
        QCOMPARE(claim.bound, std::min(bound.value(), outcome.plan.cost));
        QCOMPARE(claim.proven, claim.bound == claim.plan.cost);
    }
};

QTEST_APPLESS_MAIN(TestBound)
#include "tst_bound.moc"
