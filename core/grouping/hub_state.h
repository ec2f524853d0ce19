// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/hub_units.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace liaison::grouping {

/// What a change adds to the distances and to the broken rules.
struct HubChange {
    std::int64_t cost = 0;
    std::int64_t faults = 0;
};

/// Which unit is in which hub while a search moves them about.
class HubState {
public:
    explicit HubState(const HubUnits& units)
        : m_units(units)
        , m_hubOf(units.size(), -1)
        , m_in(std::size_t(units.hubs))
        , m_count(std::size_t(units.hubs), 0)
        , m_load(std::size_t(units.hubs), 0) {}

    const std::vector<int>& hubs() const { return m_hubOf; }
    int hubOf(int unit) const { return m_hubOf[std::size_t(unit)]; }
    const std::vector<int>& in(int hub) const { return m_in[std::size_t(hub)]; }
    std::int64_t count(int hub) const { return m_count[std::size_t(hub)]; }
    /// The hub with the fewest groups.
    int emptiest() const { return int(std::min_element(m_count.begin(), m_count.end()) - m_count.begin()); }

    /// Puts a unit that is nowhere into a hub; take is the opposite.
    void put(int unit, int hub) {
        m_hubOf[std::size_t(unit)] = hub;
        m_in[std::size_t(hub)].push_back(unit);
        m_count[std::size_t(hub)] += m_units.count[std::size_t(unit)];
        m_load[std::size_t(hub)] += m_units.load[std::size_t(unit)];
    }
    void take(int unit) {
        const auto hub = std::size_t(hubOf(unit));
        m_in[hub].erase(std::find(m_in[hub].begin(), m_in[hub].end(), unit));
        m_count[hub] -= m_units.count[std::size_t(unit)];
        m_load[hub] -= m_units.load[std::size_t(unit)];
        m_hubOf[std::size_t(unit)] = -1;
    }

    /// What pairs a unit makes in a hub, without one of its units.
    HubChange joining(int unit, int hub, int without) const;
    /// How far a hub breaks its sizes when it is changed by so much.
    std::int64_t faults(int hub, std::int64_t moreCount = 0, std::int64_t moreLoad = 0) const;
    /// How far a hub breaks the sizes of its own, when one unit comes and another goes (-1: none).
    std::int64_t ownFaults(int hub, int comes = -1, int goes = -1) const;
    /// The cost and the faults of everything.
    HubChange all() const;

private:
    const HubUnits& m_units;
    std::vector<int> m_hubOf;
    std::vector<std::vector<int>> m_in;
    std::vector<std::int64_t> m_count;
    std::vector<std::int64_t> m_load;
};

} // namespace liaison::grouping
