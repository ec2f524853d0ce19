// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hunt.h"
#include "core/grouping/shortest.h"
#include "tests/core/grouping/grouping_cases.h"

#include <QtTest>

using namespace liaison::grouping;
using namespace liaison::test;

namespace {

/// A county in which any school may anchor and groups are nearly of one size, with the longest journey of a
/// plan that was hidden in it as the farthest distance.
Problem hiddenCounty(int groups, int size, std::uint64_t seed) {
    Draws draws(seed);
    const auto below = [&](std::uint64_t many) { return static_cast<double>(draws.below(many)); };
    Problem problem;
    problem.groups = groups;
    problem.schools = {size - 2, size + 1};
    Cost longest = 0;
    for (int group = 0; group < groups; ++group) {
        const double x = below(30'000), y = below(30'000);
        problem.places.push_back({x, y});
        for (int i = 1; i < size; ++i) {
            problem.places.push_back({x + below(9000) - 4500, y + below(9000) - 4500});
            longest = std::max(longest, distance(problem.metric, problem.places.back(),
                                                 problem.places[static_cast<std::size_t>(group * size)]));
        }
    }
    problem.farthest = longest;
    return problem;
}

Effort timeOf(int milliseconds) {
    Effort effort;
    effort.time = std::chrono::milliseconds(milliseconds);
    return effort;
}

} // namespace

class TestHunt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsFoundHoweverTightTheDistance_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void aPlanIsFoundHoweverTightTheDistance() {
        QFETCH(int, seed);
        const Problem problem = hiddenCounty(14, 11, static_cast<std::uint64_t>(seed));
        const std::optional<Plan> plan = huntPlan(problem, {});
        QVERIFY(plan);
        const Judgement judged = judge(problem, *plan);
        QVERIFY(judged.lawful());
        QCOMPARE(plan->cost, judged.cost);
    }

    void whatIsFoundForATightDistanceIsFoundForALooserOne() {
        Problem problem = hiddenCounty(14, 11, 8);
        const Cost tight = *problem.farthest;
        for (int percent = 100; percent <= 130; percent += 3) {
            problem.farthest = tight * percent / 100;
            QVERIFY2(huntPlan(problem, {}), qPrintable(QString::number(percent)));
        }
    }

    void rulesAreKeptToo() {
        Problem problem = countyOf(60, 5, 4);
        problem.farthest = 24'000;
        problem.rules = {{1, Together{{1, 2, 4}}}, {2, Apart{7, 8}}, {3, Anchor{15}}};
        const std::optional<Plan> plan = huntPlan(problem, {});
        QVERIFY(plan && judge(problem, *plan).lawful());
    }

    void whatCannotBeIsNotFound() {
        Problem problem = hiddenCounty(14, 11, 3);
        problem.farthest = 100;
        QVERIFY(!huntPlan(problem, {1, 2, 1000, 1}));
    }

    void theSameSeedAndAttemptsGiveTheSamePlan() {
        const Problem problem = hiddenCounty(10, 9, 5);
        QCOMPARE(huntPlan(problem, {7, 4, 4000, 1}), huntPlan(problem, {7, 4, 4000, 2}));
    }

    void whoWaitsLongerNeverGetsALongerJourney() {
        Problem problem = hiddenCounty(14, 11, 2);
        problem.farthest.reset();
        problem.objective = Objective::Longest;
        std::pair<Cost, Cost> before{kForbidden, kForbidden};
        for (const int milliseconds : {60, 250, 1000}) {
            const Outcome outcome = solve(problem, timeOf(milliseconds));
            QVERIFY(outcome.lawful);
            const std::pair now{judge(problem, outcome.plan).longest, outcome.plan.cost};
            QVERIFY(now <= before);
            before = now;
        }
    }

    void theLongestJourneyIsBoundedClosely() {
        Problem problem = hiddenCounty(14, 11, 2);
        const Cost hidden = *problem.farthest;
        problem.objective = Objective::Longest;
        const Cost bound = leastLongest(problem);
        problem.farthest.reset();
        QCOMPARE(leastLongest(problem), bound);
        QVERIFY(bound <= hidden && 2 * bound > hidden);
    }

    void noPlanIsBelowTheBoundOfTheLongestJourney() {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            Problem problem = countyOf(9, 3, seed);
            problem.schools = {};
            problem.objective = Objective::Longest;
            const Cost bound = leastLongest(problem);
            problem.farthest = bound - 1;
            QVERIFY(!bruteForce(problem));
        }
    }
};

QTEST_GUILESS_MAIN(TestHunt)
#include "tst_hunt.moc"
