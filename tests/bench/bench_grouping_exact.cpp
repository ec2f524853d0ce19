// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_grouping_exact: hubs of three, founding trusts and impossible rules on invented counties. Prints one
// JSON object: the slowest of several cases in milliseconds, on the clock and on the processor, and how good
// they are.
#include "core/forming/hub_conflict.h"
#include "core/forming/hub_problem.h"
#include "core/grouping/founding.h"
#include "core/grouping/plain_check.h"
#include "core/grouping/triples.h"
#include "tests/core/forming/impossible_hubs.h"
#include "tests/core/grouping/impossible_cases.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>

using namespace liaison::grouping;

namespace {

constexpr std::uint64_t kSeeds = 5;
constexpr int kGroupsOfACounty = 200;
constexpr std::size_t kDemandsChecked = 400;

/// The slowest of several cases.
class Slowest {
public:
    template <class Work>
    void take(Work work) {
        const std::clock_t processor = std::clock();
        const auto wall = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - wall;
        m_wall = std::max(m_wall, passed.count());
        const double used = static_cast<double>(std::clock() - processor) * 1e3 / CLOCKS_PER_SEC;
        m_processor = std::max(m_processor, used);
        m_sum += used;
        ++m_cases;
    }
    void tell(const std::string& what) const {
        std::printf("  \"%s_ms\": %.1f,\n  \"%s_cpu_ms\": %.1f,\n", what.c_str(), m_wall, what.c_str(),
                    m_processor);
    }
    void tellMean(const std::string& what) const {
        std::printf("  \"%s_cases\": %d,\n  \"%s_mean_cpu_ms\": %.1f,\n", what.c_str(), m_cases, what.c_str(),
                    m_cases > 0 ? m_sum / m_cases : 0);
    }

private:
    double m_wall = 0;
    double m_processor = 0;
    double m_sum = 0;
    int m_cases = 0;
};

void tellShare(const std::string& what, double share) {
    std::printf("  \"%s_percent\": %.4f,\n", what.c_str(), 100 * share);
}

HubProblem hubProblem(int groups, HubBalance balance, std::uint64_t seed) {
    Draws draws(seed);
    HubProblem problem;
    problem.balance = balance;
    for (int i = 0; i < groups; ++i) {
        HubGroup group;
        group.x = static_cast<double>(draws.below(60'000));
        group.y = static_cast<double>(draws.below(60'000));
        group.schools = 8 + static_cast<std::int64_t>(draws.below(9));
        group.pupils = 3000 + static_cast<std::int64_t>(draws.below(3000));
        problem.groups.push_back(group);
    }
    return problem;
}

void benchHubs(int groups, HubBalance balance, const std::string& name) {
    Slowest slowest;
    double gap = 0, beyondBest = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const HubProblem problem = hubProblem(groups, balance, seed);
        HubAnswer answer;
        slowest.take([&] { answer = planHubs(problem); });
        HubEffort patient;
        patient.seed = 77;
        patient.steps *= 4;
        const HubAnswer slow = planHubs(problem, patient);
        if (!answer.plan || !slow.plan) {
            std::printf("  \"%s_failed_seed\": %d,\n", name.c_str(), static_cast<int>(seed));
            continue;
        }
        const auto cost = static_cast<double>(answer.plan->cost);
        gap = std::max(gap, 1 - static_cast<double>(answer.plan->lowerBound) / cost);
        beyondBest = std::max(beyondBest, 1 - static_cast<double>(slow.plan->cost) / cost);
    }
    slowest.tell(name);
    tellShare(name + "_gap", gap);
    tellShare(name + "_beyond_long_run", beyondBest);
}

void benchFounding(int schools, bool hasQuotas, const std::string& name) {
    Slowest slowest;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        Draws draws(seed);
        FoundingProblem problem;
        for (int i = 0; i < schools; ++i) {
            const auto x = static_cast<double>(draws.below(60'000));
            const auto y = static_cast<double>(draws.below(60'000));
            const auto share = draws.below(100);
            problem.places.push_back({x, y, share < 82 ? 0 : share < 94 ? 1 : 2, false, false});
        }
        if (hasQuotas)
            problem.quotas = {{6, 9}, {2, 4}, {1, 2}};
        slowest.take([&] { planFounding(problem); });
    }
    slowest.tell(name);
}

/// How many demands of a conflict could be left out, as far as anybody knows.
int reducibleIn(const Problem& problem, const std::vector<Demand>& conflict) {
    int reducible = 0;
    PlainCheck check(problem);
    for (const Demand& demand : conflict) {
        std::vector<Demand> fewer = conflict;
        std::erase(fewer, demand);
        const bool isImpossible =
            check.isImpossible(fewer) || feasibilityIfSmall(problem, fewer) == Feasibility::Impossible;
        reducible += isImpossible ? 1 : 0;
    }
    return reducible;
}

void benchConflicts(int places, int groups, std::uint64_t seeds) {
    Slowest slowest;
    int unnamed = 0, reducible = 0;
    for (int kind = 0; kind < RuleMaker::kKinds; ++kind) {
        if (kind == 2 && groups > kGroupsOfACounty)
            continue; // hundreds that all stay apart are no rule of one user
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            Problem problem = scatteredCounty(places, groups, seed);
            RuleMaker maker(problem, seed);
            maker.addHarmless(30);
            maker.addImpossible(kind);
            std::vector<Demand> conflict;
            slowest.take([&] { conflict = conflictOf(problem); });
            unnamed += conflict.empty() ? 1 : 0;
            if (conflict.size() <= kDemandsChecked)
                reducible += reducibleIn(problem, conflict);
        }
    }
    const std::string name = "conflict_" + std::to_string(places);
    slowest.tell(name);
    slowest.tellMean(name);
    std::printf("  \"%s_unnamed\": %d,\n  \"%s_reducible\": %d,\n", name.c_str(), unnamed, name.c_str(),
                reducible);
}

void benchHubConflicts(int groups, bool isLast) {
    using namespace liaison;
    Slowest slowest, prices;
    int unnamed = 0;
    for (int kind = 0; kind < ImpossibleHubs::kKinds; ++kind) {
        for (quint64 seed = 1; seed <= kSeeds; ++seed) {
            const ImpossibleHubs hubs(groups, kind, seed);
            std::size_t named = 0;
            const HubEffort effort;
            slowest.take([&] {
                if (hubFeasibility(hubs.question, hubs.ground, effort) == Feasibility::Impossible)
                    named = contradictionOfHubs(hubs.question, hubs.ground, effort).size();
            });
            if (named > 0)
                prices.take([&] { hubConflict(hubs.question, hubs.ground, effort); });
            unnamed += named == 0 ? 1 : 0;
        }
    }
    const std::string name = "conflict_hubs_" + std::to_string(groups);
    slowest.tell(name);
    slowest.tellMean(name);
    prices.tell(name + "_priced");
    prices.tellMean(name + "_priced");
    std::printf("  \"%s_unnamed\": %d%s\n", name.c_str(), unnamed, isLast ? "" : ",");
}

} // namespace

int main() {
    std::puts("{");
    benchHubs(24, HubBalance::None, "hubs_24");
    benchHubs(24, HubBalance::Pupils, "hubs_24_pupils");
    benchHubs(90, HubBalance::None, "hubs_90");
    benchHubs(90, HubBalance::Pupils, "hubs_90_pupils");
    benchFounding(230, false, "founding_12_of_230");
    benchFounding(230, true, "founding_12_of_230_quotas");
    benchFounding(2000, false, "founding_12_of_2000");
    benchFounding(2000, true, "founding_12_of_2000_quotas");
    benchConflicts(230, 18, kSeeds);
    benchConflicts(2000, 150, 3);
    benchConflicts(20'000, 1500, 1);
    benchHubConflicts(24, false);
    benchHubConflicts(90, true);
    std::puts("}");
    return 0;
}
