// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_units.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liaison::grouping {

namespace {

constexpr std::size_t kMostHubGroups = 4000;
constexpr double kFarthestHubPlace = 1e9;
constexpr std::int64_t kMostHubLoad = 100'000'000;
constexpr std::int64_t kHubThousandths = 1000;

bool isSaneHubGroup(const HubGroup& group) {
    // A comparison with something that is not a number is false.
    return std::abs(group.x) <= kFarthestHubPlace && std::abs(group.y) <= kFarthestHubPlace &&
           group.schools >= 0 && group.schools <= kMostHubLoad && group.pupils >= 0 &&
           group.pupils <= kMostHubLoad;
}

bool isSaneHubProblem(const HubProblem& problem) {
    const std::size_t many = problem.groups.size();
    const auto names = [&](int group) { return group >= 0 && std::size_t(group) < many; };
    if (many == 0 || many > kMostHubGroups || problem.hubs < 0 || problem.least < 1 ||
        problem.most < problem.least || problem.tolerance < 0)
        return false;
    if (!std::all_of(problem.groups.begin(), problem.groups.end(), isSaneHubGroup))
        return false;
    for (const std::vector<int>& set : problem.together) {
        if (!std::all_of(set.begin(), set.end(), names))
            return false;
    }
    for (const auto& [one, other] : problem.apart) {
        if (!names(one) || !names(other))
            return false;
    }
    const auto isSane = [](const Bounds& bounds) { return bounds.least >= 0 && bounds.least <= bounds.most; };
    for (const HubSize& size : problem.sizes) {
        if (!names(size.group) || !isSane(size.schools) || !isSane(size.pupils))
            return false;
    }
    const int hubs = hubCount(problem);
    return problem.fixedHub.empty() ||
           (problem.fixedHub.size() == many && std::all_of(problem.fixedHub.begin(), problem.fixedHub.end(),
                                                           [&](int hub) { return hub >= -1 && hub < hubs; }));
}

/// For each group the first group of its unit: those of one set, and those fixed to one hub, are joined.
std::vector<int> firstOfUnit(const HubProblem& problem) {
    std::vector<int> first(problem.groups.size());
    std::iota(first.begin(), first.end(), 0);
    const auto root = [&](int group) {
        while (first[std::size_t(group)] != group)
            group = first[std::size_t(group)];
        return group;
    };
    const auto join = [&](int one, int other) {
        const auto [low, high] = std::minmax({root(one), root(other)});
        first[std::size_t(high)] = low;
    };
    for (const std::vector<int>& set : problem.together) {
        for (const int group : set)
            join(set.front(), group);
    }
    std::vector<int> firstFixed(problem.groups.size() + 1, -1);
    for (std::size_t i = 0; i < problem.fixedHub.size(); ++i) {
        if (problem.fixedHub[i] < 0)
            continue;
        int& fixed = firstFixed[std::size_t(problem.fixedHub[i])];
        if (fixed < 0)
            fixed = int(i);
        join(fixed, int(i));
    }
    for (int& group : first)
        group = root(group);
    return first;
}

/// The first groups of the units along the longer side of the map: neighbours then have numbers close
/// together.
std::vector<int> unitsAlongTheMap(const HubProblem& problem, const std::vector<int>& first) {
    const std::vector<HubGroup>& groups = problem.groups;
    const auto byX = [](const HubGroup& one, const HubGroup& other) { return one.x < other.x; };
    const auto byY = [](const HubGroup& one, const HubGroup& other) { return one.y < other.y; };
    const auto [west, east] = std::minmax_element(groups.begin(), groups.end(), byX);
    const auto [south, north] = std::minmax_element(groups.begin(), groups.end(), byY);
    const bool isWide = east->x - west->x >= north->y - south->y;
    std::vector<int> firsts;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i] == int(i))
            firsts.push_back(int(i));
    }
    std::stable_sort(firsts.begin(), firsts.end(), [&](int one, int other) {
        const HubGroup& a = groups[std::size_t(one)];
        const HubGroup& b = groups[std::size_t(other)];
        return isWide ? byX(a, b) : byY(a, b);
    });
    return firsts;
}

void fillMembers(const HubProblem& problem, const std::vector<int>& first, std::vector<int>& unitOf,
                 HubUnits& units) {
    const std::vector<int> firsts = unitsAlongTheMap(problem, first);
    for (std::size_t u = 0; u < firsts.size(); ++u)
        unitOf[std::size_t(firsts[u])] = int(u);
    units.members.resize(firsts.size());
    units.count.assign(firsts.size(), 0);
    units.load.assign(firsts.size(), 0);
    units.schools.assign(firsts.size(), 0);
    units.pupils.assign(firsts.size(), 0);
    units.fixedHub.assign(firsts.size(), -1);
    for (std::size_t i = 0; i < first.size(); ++i) {
        const auto unit = std::size_t(unitOf[std::size_t(first[i])]);
        unitOf[i] = int(unit);
        units.members[unit].push_back(int(i));
        ++units.count[unit];
        units.load[unit] += hubLoad(problem, problem.groups[i]);
        units.schools[unit] += problem.groups[i].schools;
        units.pupils[unit] += problem.groups[i].pupils;
    }
    for (HubSize size : problem.sizes) {
        size.group = unitOf[std::size_t(size.group)];
        units.sizes.push_back(size);
    }
}

void fillCosts(const HubProblem& problem, const std::vector<int>& unitOf, HubUnits& units) {
    const std::size_t many = units.size();
    units.costs.assign(many * many, 0);
    units.apartness.assign(many * many, 0);
    for (std::size_t i = 0; i < unitOf.size(); ++i) {
        const auto one = std::size_t(unitOf[i]);
        for (std::size_t j = 0; j < i; ++j) {
            const auto other = std::size_t(unitOf[j]);
            const std::int64_t metres = hubDistance(problem.groups[i], problem.groups[j]);
            if (one == other) {
                units.inner += metres;
                continue;
            }
            units.costs[one * many + other] += metres;
            units.costs[other * many + one] += metres;
        }
    }
}

/// False if two that stay together must also be apart, or in two hubs.
bool fillPins(const HubProblem& problem, const std::vector<int>& unitOf, HubUnits& units) {
    const std::size_t many = units.size();
    for (const auto& [i, j] : problem.apart) {
        const auto one = std::size_t(unitOf[std::size_t(i)]);
        const auto other = std::size_t(unitOf[std::size_t(j)]);
        if (one == other)
            return false;
        units.apartness[one * many + other] = units.apartness[other * many + one] = 1;
    }
    for (std::size_t i = 0; i < problem.fixedHub.size(); ++i) {
        int& fixed = units.fixedHub[std::size_t(unitOf[i])];
        if (problem.fixedHub[i] < 0)
            continue;
        if (fixed >= 0 && fixed != problem.fixedHub[i])
            return false;
        fixed = problem.fixedHub[i];
    }
    for (std::size_t one = 0; one < many; ++one) {
        for (std::size_t other = 0; other < many; ++other) {
            if (one != other && units.fixedHub[one] >= 0 && units.fixedHub[other] >= 0)
                units.apartness[one * many + other] = 1;
        }
    }
    return many >= std::size_t(units.hubs) && unitsApart(units) <= std::size_t(units.hubs) &&
           std::all_of(units.count.begin(), units.count.end(),
                       [&](std::int64_t count) { return count <= units.mostCount; });
}

} // namespace

HubUnits HubUnits::part(const std::vector<std::size_t>& chosen, int newHubs) const {
    HubUnits some;
    some.hubs = newHubs;
    some.leastCount = leastCount;
    some.mostCount = mostCount;
    some.leastLoad = leastLoad;
    some.mostLoad = mostLoad;
    some.meanLoad = meanLoad;
    for (const HubSize& size : sizes) {
        const auto at = std::lower_bound(chosen.begin(), chosen.end(), std::size_t(size.group));
        if (at != chosen.end() && *at == std::size_t(size.group))
            some.sizes.push_back({int(at - chosen.begin()), size.schools, size.pupils});
    }
    for (const std::size_t one : chosen) {
        some.members.push_back(members[one]);
        some.count.push_back(count[one]);
        some.load.push_back(load[one]);
        some.schools.push_back(schools[one]);
        some.pupils.push_back(pupils[one]);
        some.fixedHub.push_back(fixedHub[one]);
        for (const std::size_t other : chosen) {
            some.costs.push_back(between(one, other));
            some.apartness.push_back(isApart(one, other) ? 1 : 0);
        }
    }
    return some;
}

std::int64_t hubDistance(const HubGroup& one, const HubGroup& other) {
    const double east = one.x - other.x;
    const double north = one.y - other.y;
    return std::int64_t(std::sqrt(east * east + north * north) + 0.5);
}

std::int64_t hubLoad(const HubProblem& problem, const HubGroup& group) {
    return problem.balance == HubBalance::Schools  ? group.schools
           : problem.balance == HubBalance::Pupils ? group.pupils
                                                   : 0;
}

HubLoads hubLoads(const HubProblem& problem, int hubs) {
    if (problem.balance == HubBalance::None)
        return {};
    std::int64_t total = 0;
    for (const HubGroup& group : problem.groups)
        total += hubLoad(problem, group);
    const std::int64_t tolerance = std::min(problem.tolerance, kHubThousandths * hubs);
    const std::int64_t parts = kHubThousandths * hubs;
    const std::int64_t below = total * std::max<std::int64_t>(kHubThousandths - tolerance, 0);
    return {(below + parts - 1) / parts, total * (kHubThousandths + tolerance) / parts,
            std::max<std::int64_t>(total / hubs, 1)};
}

std::optional<HubUnits> hubUnits(const HubProblem& problem, HubVerdict& verdict) {
    verdict = HubVerdict::Invalid;
    if (!isSaneHubProblem(problem))
        return {};
    HubUnits units;
    units.hubs = hubCount(problem);
    units.leastCount = problem.least;
    units.mostCount = problem.most;
    const auto many = std::int64_t(problem.groups.size());
    verdict = HubVerdict::SizesImpossible;
    if (units.hubs < 1 || units.hubs * units.leastCount > many || units.hubs * units.mostCount < many)
        return {};
    // What the other hubs must or can hold narrows what one hub can.
    units.leastCount = std::max<std::int64_t>(problem.least, many - (units.hubs - 1) * units.mostCount);
    units.mostCount =
        std::min<std::int64_t>(problem.most, many - (units.hubs - 1) * std::int64_t(problem.least));
    const HubLoads loads = hubLoads(problem, units.hubs);
    units.leastLoad = loads.least;
    units.mostLoad = loads.most;
    units.meanLoad = loads.mean;
    std::vector<int> unitOf(problem.groups.size(), -1);
    fillMembers(problem, firstOfUnit(problem), unitOf, units);
    fillCosts(problem, unitOf, units);
    verdict = HubVerdict::PinsImpossible;
    if (!fillPins(problem, unitOf, units))
        return {};
    verdict = HubVerdict::Planned;
    return units;
}

std::vector<int> numberedHubs(const HubProblem& problem, const HubUnits& units,
                              const std::vector<int>& hubOfUnit) {
    std::vector<int> found(problem.groups.size(), -1);
    std::vector<int> number(std::size_t(units.hubs), -1);
    std::vector<char> isTaken(std::size_t(units.hubs), 0);
    for (std::size_t u = 0; u < units.size(); ++u) {
        for (const int group : units.members[u])
            found[std::size_t(group)] = hubOfUnit[u];
        if (units.fixedHub[u] >= 0) {
            number[std::size_t(hubOfUnit[u])] = units.fixedHub[u];
            isTaken[std::size_t(units.fixedHub[u])] = 1;
        }
    }
    std::size_t next = 0;
    for (int& hub : found) {
        int& named = number[std::size_t(hub)];
        if (named < 0) {
            while (isTaken[next] != 0)
                ++next;
            isTaken[next] = 1;
            named = int(next);
        }
        hub = named;
    }
    return found;
}

} // namespace liaison::grouping
