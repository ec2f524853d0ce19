// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace liaison::grouping {

/// One liaison group that is to be put in a hub. The place is that of its anchor or centre, in metres.
struct HubGroup {
    double x = 0;
    double y = 0;
    std::int64_t schools = 1;
    std::int64_t pupils = 0;
};

/// What the hubs have to share evenly.
enum class HubBalance { None, Schools, Pupils };

/// How large the hub that a group is in has to be.
struct HubSize {
    int group = 0;
    Bounds schools, pupils;
};

/// Which groups are to be put in how many hubs, and the user's rules.
struct HubProblem {
    std::vector<HubGroup> groups;
    /// 0: a third of the groups, or the nearest number that the sizes allow.
    int hubs = 0;
    /// How many groups a hub has.
    int least = 3;
    int most = 3;
    HubBalance balance = HubBalance::None;
    /// How far, in thousandths of the mean, a hub may be above or below the mean of all hubs.
    std::int64_t tolerance = 125;
    /// Sets of groups that share a hub.
    std::vector<std::vector<int>> together;
    /// Pairs of groups that share no hub.
    std::vector<std::pair<int, int>> apart;
    /// The hub (0 …) that a group has to be in, -1 for any; empty when nothing is fixed.
    std::vector<int> fixedHub;
    /// The hubs that have a size of their own.
    std::vector<HubSize> sizes;
};

/// A hub for every group, and how good it is.
struct HubPlan {
    /// Hubs that no group is fixed to are numbered in the order of their first group.
    std::vector<int> hubOf;
    /// Of all pairs of groups that share a hub, the sum of the straight distances, each in whole metres.
    std::int64_t cost = 0;
    /// No plan that keeps the rules costs less. Equal to the cost when the plan is proven best.
    std::int64_t lowerBound = 0;

    bool isProven() const { return cost == lowerBound; }
};

/// What came of looking for hubs.
enum class HubVerdict {
    Planned,           ///< there is a plan
    Invalid,           ///< a number is negative, not a number or out of range, or an index names nothing
    SizesImpossible,   ///< so many groups do not make so many hubs of these sizes
    PinsImpossible,    ///< together, apart and fixed hubs contradict each other or the sizes
    BalanceImpossible, ///< the pins would do, but no way of sharing keeps within the tolerance
    NotFound,          ///< none was found, and none was shown to be impossible
};

/// How long to look: the same seed and steps give the same plan on every machine.
struct HubEffort {
    std::uint64_t seed = 1;
    /// Steps of the local search.
    std::int64_t steps = 1'800'000;
    /// Stops at once and keeps the best so far; the plan then depends on the moment.
    std::stop_token stop = {};
    /// Ends with the first plan that keeps the rules, good or not: to tell whether there is one.
    bool untilLawful = false;
    /// Whether what was found is bounded and, if that can be, proven.
    bool proves = true;
};

/// The verdict, and the plan if there is one.
struct HubAnswer {
    HubVerdict verdict = HubVerdict::NotFound;
    std::optional<HubPlan> plan;
};

/// Puts groups into compact hubs: exact up to 24 groups, and beyond wherever the bound is close enough; else
/// a local search with a lower bound.
HubAnswer planHubs(const HubProblem& problem, const HubEffort& effort = {});

/// The least tolerance, in thousandths, for which there is a plan; empty if no tolerance up to 1,000 helps it
/// takes too long to tell, or it was stopped.
std::optional<std::int64_t> leastTolerance(const HubProblem& problem, const std::stop_token& stop = {});

/// How many hubs a problem makes: the number asked for, or the one that its sizes allow next to a third.
int hubCount(const HubProblem& problem);

/// Whether each group has a hub and every rule is kept, told by plain code that the search does not use.
bool keepsHubRules(const HubProblem& problem, const std::vector<int>& hubOf);

/// The cost of putting the groups into these hubs, told by plain code that the search does not use.
std::int64_t costOfHubs(const HubProblem& problem, const std::vector<int>& hubOf);

} // namespace liaison::grouping
