// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_state.h"

#include <algorithm>

namespace liaison::grouping {

namespace {

constexpr std::int64_t kMissingGroup = 20;
constexpr std::int64_t kLoadParts = 100;

} // namespace

std::int64_t HubUnits::missedSizes(std::span<const std::uint16_t> hub) const {
    const auto missed = [](const Bounds& bounds, std::int64_t size) {
        return std::max({bounds.least - size, size - bounds.most, std::int64_t(0)});
    };
    std::int64_t sum = 0;
    for (const HubSize& size : sizes) {
        if (std::find(hub.begin(), hub.end(), size.group) == hub.end())
            continue;
        std::int64_t inSchools = 0;
        std::int64_t inPupils = 0;
        for (const std::uint16_t unit : hub) {
            inSchools += schools[unit];
            inPupils += pupils[unit];
        }
        sum += missed(size.schools, inSchools) + missed(size.pupils, inPupils);
    }
    return sum;
}

HubChange HubState::joining(int unit, int hub, int without) const {
    HubChange added;
    for (const int other : in(hub)) {
        if (other == without || other == unit)
            continue;
        added.cost += m_units.between(std::size_t(unit), std::size_t(other));
        added.faults += m_units.isApart(std::size_t(unit), std::size_t(other)) ? kMissingGroup : 0;
    }
    return added;
}

std::int64_t HubState::faults(int hub, std::int64_t moreCount, std::int64_t moreLoad) const {
    const std::int64_t count = m_count[std::size_t(hub)] + moreCount;
    const std::int64_t load = m_load[std::size_t(hub)] + moreLoad;
    const std::int64_t groups =
        std::max({m_units.leastCount - count, count - m_units.mostCount, std::int64_t(0)});
    const std::int64_t beyond =
        std::max({m_units.leastLoad - load, load - m_units.mostLoad, std::int64_t(0)});
    return groups * kMissingGroup + (beyond > 0 ? 1 + beyond * kLoadParts / m_units.meanLoad : 0);
}

std::int64_t HubState::ownFaults(int hub, int comes, int goes) const {
    if (m_units.sizes.empty())
        return 0;
    std::vector<std::uint16_t> after;
    for (const int unit : in(hub)) {
        if (unit != goes)
            after.push_back(std::uint16_t(unit));
    }
    if (comes >= 0)
        after.push_back(std::uint16_t(comes));
    const std::int64_t missed = m_units.missedSizes(after);
    return missed > 0 ? kMissingGroup / 2 + missed : 0;
}

HubChange HubState::all() const {
    HubChange twice;
    for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
        const HubChange pairs = joining(int(unit), m_hubOf[unit], -1);
        twice.cost += pairs.cost;
        twice.faults += pairs.faults;
    }
    HubChange sum{twice.cost / 2, twice.faults / 2};
    for (int hub = 0; hub < m_units.hubs; ++hub)
        sum.faults += faults(hub) + ownFaults(hub);
    return sum;
}

} // namespace liaison::grouping
