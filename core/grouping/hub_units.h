// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/triples.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace liaison::grouping {

/// A hub problem as the search sees it: groups that stay together are one unit, all rules are integers.
struct HubUnits {
    int hubs = 0;
    std::int64_t leastCount = 0;
    std::int64_t mostCount = 0;
    std::int64_t leastLoad = 0;
    std::int64_t mostLoad = std::numeric_limits<std::int64_t>::max();
    std::int64_t meanLoad = 1;
    /// The groups in each unit. Units run along the longer side of the map.
    std::vector<std::vector<int>> members;
    std::vector<std::int64_t> count;
    std::vector<std::int64_t> load;
    /// The hub that a unit is fixed to, or -1.
    std::vector<int> fixedHub;
    /// What the pairs within units cost, whatever the plan.
    std::int64_t inner = 0;

    std::size_t size() const { return members.size(); }
    std::int64_t between(std::size_t one, std::size_t other) const { return costs[one * size() + other]; }
    bool isApart(std::size_t one, std::size_t other) const { return apartness[one * size() + other] != 0; }
    /// Whether a hub may hold so many groups with such a load.
    bool allows(std::int64_t groups, std::int64_t weight) const {
        return groups >= leastCount && groups <= mostCount && weight >= leastLoad && weight <= mostLoad;
    }

    /// By how many schools and pupils a hub misses the sizes of its own that its units ask for.
    std::int64_t missedSizes(std::span<const std::uint16_t> hub) const;

    /// Some of the units as a problem of their own; they are given in rising order.
    HubUnits part(const std::vector<std::size_t>& chosen, int newHubs) const;

    /// The sizes of single hubs: of that in which the unit is that a size has for its group.
    std::vector<HubSize> sizes;
    std::vector<std::int64_t> schools;
    std::vector<std::int64_t> pupils;
    std::vector<std::int64_t> costs;
    std::vector<char> apartness;
};

/// Merges what stays together and checks what can be seen at once; empty, with the verdict told, if nothing
/// fits.
std::optional<HubUnits> hubUnits(const HubProblem& problem, HubVerdict& verdict);

/// Some number of units no two of which may share a hub, large if it can be: so many hubs are needed.
std::size_t unitsApart(const HubUnits& units);

/// The straight distance between two groups in whole metres.
std::int64_t hubDistance(const HubGroup& one, const HubGroup& other);

/// The least and the most that a hub may hold of what is balanced.
struct HubLoads {
    std::int64_t least = 0;
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::int64_t mean = 1;
};
HubLoads hubLoads(const HubProblem& problem, int hubs);

/// What a group adds to its hub of what is balanced.
std::int64_t hubLoad(const HubProblem& problem, const HubGroup& group);

/// The numbers of the hubs given a unit partition: fixed hubs keep theirs, the others follow the first group.
std::vector<int> numberedHubs(const HubProblem& problem, const HubUnits& units,
                              const std::vector<int>& hubOfUnit);

} // namespace liaison::grouping
