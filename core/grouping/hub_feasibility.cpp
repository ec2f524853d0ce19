// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_check.h"
#include "core/grouping/hub_exact.h"
#include "core/grouping/hub_search.h"

#include <algorithm>

namespace liaison::grouping {

namespace {

constexpr std::int64_t kStepsAtFirst = 8000;
constexpr std::size_t kMostTellingColumns = 40'000;
constexpr int kTellingRounds = 150;
constexpr std::int64_t kTellingSteps = 300'000;
/// Prices grow towards this where no plan is possible: far enough to be told in whole parts of a metre.
constexpr std::int64_t kPriceOfNone = 1000;

bool findsHubs(const HubUnits& units, HubEffort effort, std::int64_t steps) {
    effort.steps = std::min(effort.steps, steps);
    effort.untilLawful = true;
    return !searchHubs(units, effort).hubOf.empty();
}

/// All hubs that the rules allow, none of which costs anything: any plan will do.
Feasibility lookAtAll(HubUnits units, const std::stop_token& stop) {
    std::fill(units.costs.begin(), units.costs.end(), 0);
    std::optional<HubColumns> columns = hubColumns(units, kMostTellingColumns);
    if (!columns)
        return Feasibility::Unknown;
    const HubPrices prices = hubPrices(units, *columns, kPriceOfNone, kTellingRounds, stop);
    if (prices.bound > 0)
        return Feasibility::Impossible;
    const HubExact exact = exactHubs(units, *columns, prices, 1, kTellingSteps, stop);
    if (!exact.hubOf.empty())
        return Feasibility::Possible;
    return exact.isComplete ? Feasibility::Impossible : Feasibility::Unknown;
}

} // namespace

Feasibility hubFeasibility(const HubProblem& problem, const HubEffort& effort) {
    HubVerdict verdict = HubVerdict::Planned;
    const std::optional<HubUnits> units = hubUnits(problem, verdict);
    if (!units)
        return verdict == HubVerdict::Invalid ? Feasibility::Unknown : Feasibility::Impossible;
    if (arePlainlyImpossible(*units))
        return Feasibility::Impossible;
    if (arePlainlyPossible(*units) || findsHubs(*units, effort, kStepsAtFirst))
        return Feasibility::Possible;
    const Feasibility told = lookAtAll(*units, effort.stop);
    if (told != Feasibility::Unknown || !findsHubs(*units, effort, effort.steps))
        return told;
    return Feasibility::Possible;
}

} // namespace liaison::grouping
