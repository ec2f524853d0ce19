// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/triples.h"

#include "core/grouping/hub_proof.h"

#include <algorithm>
#include <utility>

namespace liaison::grouping {

namespace {

constexpr std::int64_t kExactSteps = 60'000'000;
constexpr std::size_t kAlwaysExact = 24;
constexpr std::int64_t kHubGroups = 3;
constexpr int kBoundRounds = 1200;
constexpr std::int64_t kStepsPerWindow = 10'000;
constexpr std::int64_t kStepsForFew = 40'000;

HubOutcome solveHubs(const HubUnits& units, const HubEffort& effort) {
    HubEffort search = effort;
    const bool areFew = units.size() <= kAlwaysExact;
    if (areFew)
        search.steps = std::min(search.steps, kStepsForFew);
    HubOutcome outcome{searchHubs(units, search)};
    if (!outcome.found.hubOf.empty() && (effort.untilLawful || !effort.proves))
        return outcome;
    if (!areFew && !outcome.found.hubOf.empty())
        polishHubs(units, effort.steps / kStepsPerWindow, effort.stop, outcome.found);
    proveHubs(units, {kBoundRounds, areFew ? kExactSteps : 2 * effort.steps}, effort.stop, outcome);
    return outcome;
}

/// Which rules are to blame when everything was looked at in vain.
HubVerdict blame(HubProblem problem, HubEffort effort) {
    if (problem.balance == HubBalance::None)
        return HubVerdict::PinsImpossible;
    problem.balance = HubBalance::None;
    HubVerdict verdict = HubVerdict::Planned;
    const std::optional<HubUnits> units = hubUnits(problem, verdict);
    if (!units)
        return verdict;
    effort.untilLawful = true;
    const HubOutcome outcome = solveHubs(*units, effort);
    if (!outcome.found.hubOf.empty())
        return HubVerdict::BalanceImpossible;
    return outcome.isComplete ? HubVerdict::PinsImpossible : HubVerdict::NotFound;
}

bool keepsSizes(const HubProblem& problem, const std::vector<int>& hubOf) {
    const auto hubs = std::size_t(hubCount(problem));
    const HubLoads loads = hubLoads(problem, int(hubs));
    std::vector<std::int64_t> count(hubs, 0);
    std::vector<std::int64_t> load(hubs, 0);
    for (std::size_t i = 0; i < hubOf.size(); ++i) {
        if (hubOf[i] < 0 || std::size_t(hubOf[i]) >= hubs)
            return false;
        ++count[std::size_t(hubOf[i])];
        load[std::size_t(hubOf[i])] += hubLoad(problem, problem.groups[i]);
    }
    for (std::size_t hub = 0; hub < hubs; ++hub) {
        if (count[hub] < problem.least || count[hub] > problem.most || load[hub] < loads.least ||
            load[hub] > loads.most)
            return false;
    }
    return true;
}

bool keepsOwnSizes(const HubProblem& problem, const std::vector<int>& hubOf) {
    return std::all_of(problem.sizes.begin(), problem.sizes.end(), [&](const HubSize& size) {
        std::int64_t schools = 0;
        std::int64_t pupils = 0;
        for (std::size_t i = 0; i < hubOf.size(); ++i) {
            if (hubOf[i] != hubOf[std::size_t(size.group)])
                continue;
            schools += problem.groups[i].schools;
            pupils += problem.groups[i].pupils;
        }
        return size.schools.holds(schools) && size.pupils.holds(pupils);
    });
}

} // namespace

HubAnswer planHubs(const HubProblem& problem, const HubEffort& effort) {
    HubVerdict verdict = HubVerdict::Planned;
    const std::optional<HubUnits> units = hubUnits(problem, verdict);
    if (!units)
        return {verdict, {}};
    const HubOutcome outcome = solveHubs(*units, effort);
    if (outcome.found.hubOf.empty())
        return {outcome.isComplete ? blame(problem, effort) : HubVerdict::NotFound, {}};
    HubPlan plan;
    plan.hubOf = numberedHubs(problem, *units, outcome.found.hubOf);
    plan.cost = outcome.found.cost + units->inner;
    plan.lowerBound = outcome.isComplete ? plan.cost : std::min(plan.cost, outcome.lower + units->inner);
    return {HubVerdict::Planned, plan};
}

std::optional<std::int64_t> leastTolerance(const HubProblem& problem, const std::stop_token& stop) {
    constexpr std::int64_t kAll = 1000;
    const auto isPossible = [&](std::int64_t tolerance) {
        HubProblem eased = problem;
        eased.tolerance = tolerance;
        HubEffort effort;
        effort.untilLawful = true;
        effort.stop = stop;
        return planHubs(eased, effort).verdict == HubVerdict::Planned;
    };
    if (problem.groups.size() > kAlwaysExact || !isPossible(kAll))
        return {};
    std::int64_t low = 0;
    std::int64_t high = kAll;
    while (low < high) {
        const std::int64_t middle = (low + high) / 2;
        if (isPossible(middle))
            high = middle;
        else
            low = middle + 1;
        if (stop.stop_requested())
            return {};
    }
    return high;
}

int hubCount(const HubProblem& problem) {
    if (problem.hubs > 0 || problem.least < 1 || problem.most < problem.least)
        return problem.hubs;
    const auto many = std::int64_t(problem.groups.size());
    const std::int64_t fewest = (many + problem.most - 1) / problem.most;
    const std::int64_t most = many / problem.least;
    const std::int64_t third = (many + kHubGroups / 2) / kHubGroups;
    return int(fewest > most ? third : std::clamp(third, fewest, most));
}

bool keepsHubRules(const HubProblem& problem, const std::vector<int>& hubOf) {
    if (hubOf.size() != problem.groups.size() || !keepsSizes(problem, hubOf) ||
        !keepsOwnSizes(problem, hubOf))
        return false;
    const auto hub = [&](int group) { return hubOf[std::size_t(group)]; };
    for (const std::vector<int>& set : problem.together) {
        if (std::any_of(set.begin(), set.end(), [&](int group) { return hub(group) != hub(set.front()); }))
            return false;
    }
    for (const auto& [one, other] : problem.apart) {
        if (hub(one) == hub(other))
            return false;
    }
    for (std::size_t i = 0; i < problem.fixedHub.size(); ++i) {
        if (problem.fixedHub[i] >= 0 && problem.fixedHub[i] != hubOf[i])
            return false;
    }
    return true;
}

std::int64_t costOfHubs(const HubProblem& problem, const std::vector<int>& hubOf) {
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < hubOf.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            cost += hubOf[i] == hubOf[j] ? hubDistance(problem.groups[i], problem.groups[j]) : 0;
    }
    return cost;
}

} // namespace liaison::grouping
