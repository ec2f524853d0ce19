// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/proof.h"
#include "core/grouping/zones.h"
#include "tests/core/grouping/grouping_cases.h"

#include <QtTest>
#include <set>

using namespace liaison;
using namespace liaison::grouping;
using namespace liaison::test;

namespace {

Problem pupilCounty(int schools, int groups, std::uint64_t seed) {
    Problem problem = countyOf(schools, groups, seed);
    std::int64_t pupils = 0;
    for (Place& place : problem.places) {
        place.mayAnchor = true;
        pupils += place.pupils;
    }
    problem.schools = {};
    problem.pupils = {pupils / groups * 3 / 4, pupils / groups * 5 / 4};
    return problem;
}

std::vector<Offer> offersOf(Draws& draws) {
    std::vector<Offer> offers;
    for (int unit = 0; unit < 9; ++unit) {
        const auto gain = static_cast<Cost>(draws.below(2001)) - 1200;
        const auto size = 1 + static_cast<std::int64_t>(draws.below(400));
        offers.push_back({gain, size, unit, static_cast<double>(gain) / static_cast<double>(size)});
    }
    return offers;
}

// The cheapest of all choices whose sizes are within the bounds.
std::optional<Cost> cheapest(const std::vector<Offer>& offers, const Bounds& bounds) {
    std::optional<Cost> best;
    for (unsigned choice = 0; choice < 1U << offers.size(); ++choice) {
        Cost gain = 0;
        std::int64_t size = 0;
        for (std::size_t i = 0; i < offers.size(); ++i) {
            if ((choice >> i & 1U) != 0) {
                gain += offers[i].gain;
                size += offers[i].size;
            }
        }
        if (bounds.holds(size) && (!best || gain < *best))
            best = gain;
    }
    return best;
}

Cost ascendedFor(const Model& model, Relaxation& relaxation, const Plan& plan,
                 std::vector<Cost>& multipliers) {
    multipliers.assign(static_cast<std::size_t>(model.units()),
                       plan.cost * Relaxation::kFine / model.units());
    return ascend(relaxation, multipliers, plan.cost * Relaxation::kFine, {40, 40}).value;
}

} // namespace

class TestRelaxation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKnapsackIsNeverDearerThanTheBestChoice() {
        Draws draws(5);
        int whole = 0;
        for (int round = 0; round < 400; ++round) {
            const std::vector<Offer> offers = offersOf(draws);
            const auto least = static_cast<std::int64_t>(draws.below(1400));
            const Bounds bounds{least, least + 150 + static_cast<std::int64_t>(draws.below(900))};
            const std::optional<Cost> best = cheapest(offers, bounds);
            if (!best)
                continue;
            Knapsack knapsack;
            knapsack.offers() = offers;
            std::vector<Item> items;
            const double nearRate = static_cast<double>(draws.below(9)) - 4;
            const Cost worth = knapsack.pack(bounds, nearRate, items);
            QVERIFY(worth <= *best);
            std::int64_t size = 0;
            Cost gain = 0;
            for (const Item& item : items) {
                size += item.share < 1 ? bounds.most + 1 : offers[static_cast<std::size_t>(item.unit)].size;
                gain += offers[static_cast<std::size_t>(item.unit)].gain;
            }
            if (!bounds.holds(size))
                continue;
            ++whole;
            QCOMPARE(gain, worth);
            QCOMPARE(worth, *best);
        }
        QVERIFY(whole > 200);
    }

    void zonesLieWithinOrOutsideEachOther() {
        const Problem problem = pupilCounty(40, 5, 31);
        const Model model(problem);
        std::vector<int> candidates(static_cast<std::size_t>(model.candidates()));
        std::iota(candidates.begin(), candidates.end(), 0);
        const std::vector<Zone> zones = zonesOf(model, candidates);
        QCOMPARE(zones.size(), 2 * candidates.size() - 2);
        for (const Zone& one : zones) {
            const std::set<int> members(one.candidates.begin(), one.candidates.end());
            QVERIFY(members.size() < candidates.size());
            for (const Zone& other : zones) {
                const auto shared = std::count_if(other.candidates.begin(), other.candidates.end(),
                                                  [&](int candidate) { return members.contains(candidate); });
                QVERIFY(shared == 0 || shared == std::ssize(one.candidates) ||
                        shared == std::ssize(other.candidates));
            }
        }
    }

    void limitsThatAPlanKeepsNeverRaiseTheValueAboveIt() {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const Problem problem = pupilCounty(40, 5, seed);
            const Plan plan = solve(problem, effortOf(1500)).plan;
            const Model model(problem);
            std::vector<int> candidates(static_cast<std::size_t>(model.candidates()));
            std::iota(candidates.begin(), candidates.end(), 0);
            Relaxation relaxation(model);
            std::vector<Cost> multipliers;
            QVERIFY(ascendedFor(model, relaxation, plan, multipliers) <= plan.cost * Relaxation::kFine);
            const std::vector<Zone> zones = zonesOf(model, candidates);
            Cost last = relaxation.evaluate(multipliers);
            for (const Zone& zone : zones) {
                const auto count = std::count_if(zone.candidates.begin(), zone.candidates.end(), [&](int c) {
                    return std::binary_search(plan.anchors.begin(), plan.anchors.end(), model.placeOf(c));
                });
                QVERIFY(relaxation.limit(zone.candidates, static_cast<int>(count), static_cast<int>(count)));
                const Cost value = relaxation.evaluate(multipliers);
                QVERIFY(value >= last);
                QVERIFY(value <= plan.cost * Relaxation::kFine);
                last = value;
            }
        }
    }

    void whatIsFixedForGoodIsSoInThePlan() {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const Problem problem = pupilCounty(40, 5, seed);
            const Plan plan = solve(problem, effortOf(1500)).plan;
            const Model model(problem);
            Relaxation relaxation(model);
            std::vector<Cost> multipliers;
            ascendedFor(model, relaxation, plan, multipliers);
            const Cost value = relaxation.evaluateAll(multipliers);
            QCOMPARE(value, relaxation.evaluate(multipliers));
            relaxation.evaluateAll(multipliers);
            QVERIFY(relaxation.fixByWorth(value, plan.cost * Relaxation::kFine) > 0);
            for (int candidate = 0; candidate < model.candidates(); ++candidate) {
                const bool isAnchor =
                    std::binary_search(plan.anchors.begin(), plan.anchors.end(), model.placeOf(candidate));
                QVERIFY(relaxation.fate(candidate) != (isAnchor ? Fate::Closed : Fate::Open));
            }
        }
    }

    void theProofIsTheSameEveryTimeAndFromAnyPlan() {
        const Problem problem = pupilCounty(36, 4, 41);
        const Model model(problem);
        Effort effort = effortOf(1);
        effort.untilLawful = true;
        const Plan poor = solve(problem, effort).plan, good = solve(problem, effortOf(3000)).plan;
        const auto proofFrom = [&](const Plan& plan) {
            Bound bound(model);
            bound.improve(plan, {});
            return prove(model, bound, plan);
        };
        const Claim claim = proofFrom(poor), again = proofFrom(poor), other = proofFrom(good);
        QVERIFY(claim.proven && other.proven);
        QCOMPARE(again.plan, claim.plan);
        QCOMPARE(again.nodes, claim.nodes);
        QCOMPARE(other.plan.cost, claim.plan.cost);
        QVERIFY(judge(problem, claim.plan).lawful());
    }
};

QTEST_APPLESS_MAIN(TestRelaxation)
#include "tst_relaxation.moc"
