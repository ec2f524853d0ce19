// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_columns.h"

#include <algorithm>

namespace liaison::grouping {

namespace {

constexpr std::size_t kLongestColumn = 12;
constexpr std::size_t kLooksPerColumn = 40;

/// Lists hubs by depth: each unit that is added has a higher number than the one before.
class ColumnLister {
public:
    ColumnLister(const HubUnits& units, std::size_t most, HubColumns& found)
        : m_units(units), m_most(most), m_looksLeft(most * kLooksPerColumn), m_found(found) {}

    bool list() {
        for (std::size_t owner = 0; owner < m_units.size(); ++owner) {
            m_found.begin.push_back(m_found.size());
            if (!add(owner, 0, 0, 0))
                return false;
        }
        m_found.begin.push_back(m_found.size());
        return true;
    }

private:
    /// Adds a unit to the hub at hand and goes on from there; false when there are too many.
    bool add(std::size_t unit, std::int64_t count, std::int64_t load, std::int64_t cost) {
        count += m_units.count[unit];
        load += m_units.load[unit];
        if (count > m_units.mostCount || load > m_units.mostLoad || m_chosen.size() == m_found.stride)
            return true;
        for (const std::uint16_t other : m_chosen) {
            if (m_units.isApart(unit, other))
                return true;
            cost += m_units.between(unit, other);
        }
        m_chosen.push_back(std::uint16_t(unit));
        const bool isDone = keep(count, load, cost) && extend(unit, count, load, cost);
        m_chosen.pop_back();
        return isDone;
    }

    bool extend(std::size_t last, std::int64_t count, std::int64_t load, std::int64_t cost) {
        if (count == m_units.mostCount)
            return true;
        for (std::size_t next = last + 1; next < m_units.size(); ++next) {
            if (m_looksLeft-- == 0 || !add(next, count, load, cost))
                return false;
        }
        return true;
    }

    bool keep(std::int64_t count, std::int64_t load, std::int64_t cost) {
        if (!m_units.allows(count, load) || m_units.missedSizes(m_chosen) > 0)
            return true;
        m_found.cost.push_back(cost);
        m_found.members.insert(m_found.members.end(), m_chosen.begin(), m_chosen.end());
        m_found.members.insert(m_found.members.end(), m_found.stride - m_chosen.size(),
                               std::uint16_t(m_units.size()));
        return m_found.size() <= m_most;
    }

    const HubUnits& m_units;
    std::size_t m_most;
    std::size_t m_looksLeft;
    HubColumns& m_found;
    std::vector<std::uint16_t> m_chosen;
};

/// The units in the order of how many others they may not meet.
std::vector<std::size_t> byConflicts(const HubUnits& units) {
    std::vector<std::size_t> order;
    std::vector<std::size_t> many(units.size(), 0);
    for (std::size_t one = 0; one < units.size(); ++one) {
        for (std::size_t other = 0; other < units.size(); ++other)
            many[one] += units.isApart(one, other) ? 1 : 0;
        if (many[one] > 0)
            order.push_back(one);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return many[one] > many[other]; });
    return order;
}

} // namespace

std::size_t unitsApart(const HubUnits& units) {
    const std::vector<std::size_t> order = byConflicts(units);
    std::size_t most = std::min<std::size_t>(units.size(), 1);
    for (const std::size_t first : order) {
        std::vector<std::size_t> apart{first};
        for (const std::size_t next : order) {
            if (std::all_of(apart.begin(), apart.end(), [&](auto one) { return units.isApart(one, next); }))
                apart.push_back(next);
        }
        most = std::max(most, apart.size());
    }
    return most;
}

std::optional<HubColumns> hubColumns(const HubUnits& units, std::size_t most) {
    std::vector<std::int64_t> counts = units.count;
    std::sort(counts.begin(), counts.end());
    HubColumns found;
    std::int64_t total = 0;
    while (found.stride < counts.size() && total + counts[found.stride] <= units.mostCount)
        total += counts[found.stride++];
    if (found.stride > kLongestColumn || !ColumnLister(units, most, found).list())
        return {};
    return found;
}

} // namespace liaison::grouping
