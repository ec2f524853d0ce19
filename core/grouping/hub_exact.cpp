// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_exact.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace liaison::grouping {

namespace {

constexpr int kWordBits = 64;

/// A set of up to 128 units.
struct UnitSet {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    bool operator==(const UnitSet&) const = default;
    void add(std::size_t unit) { (unit < kWordBits ? low : high) |= std::uint64_t(1) << (unit % kWordBits); }
    bool meets(const UnitSet& other) const { return ((low & other.low) | (high & other.high)) != 0; }
    UnitSet with(const UnitSet& other) const { return {low | other.low, high | other.high}; }
    std::size_t firstFree() const {
        return std::size_t(~low != 0 ? std::countr_one(low) : kWordBits + std::countr_one(high));
    }
    std::size_t hash() const {
        const std::uint64_t mixed = (low ^ (high * 0x9e3779b97f4a7c15U)) * 0xbf58476d1ce4e5b9U;
        return std::size_t(mixed ^ (mixed >> 29));
    }
};

/// Units that hubs cover, and how that was reached most cheaply.
struct Covered {
    UnitSet units;
    std::int64_t reduced = 0;
    std::uint32_t before = 0;
    std::uint32_t column = 0;
};

/// All that so many hubs can cover, each set once.
class Level {
public:
    Level() : m_slots(1 << 10, 0) {}

    void keepCheapest(const Covered& covered) {
        if (m_sets.size() * 2 >= m_slots.size())
            grow();
        std::uint32_t& slot = find(covered.units);
        if (slot == 0) {
            m_sets.push_back(covered);
            slot = std::uint32_t(m_sets.size());
        } else if (covered.reduced < m_sets[slot - 1].reduced) {
            m_sets[slot - 1] = covered;
        }
    }
    const std::vector<Covered>& sets() const { return m_sets; }
    void dropIndex() { m_slots = {}; }

private:
    std::uint32_t& find(const UnitSet& units) {
        std::size_t slot = units.hash() & (m_slots.size() - 1);
        while (m_slots[slot] != 0 && !(m_sets[m_slots[slot] - 1].units == units))
            slot = (slot + 1) & (m_slots.size() - 1);
        return m_slots[slot];
    }
    void grow() {
        m_slots.assign(m_slots.size() * 4, 0);
        for (std::size_t i = 0; i < m_sets.size(); ++i)
            find(m_sets[i].units) = std::uint32_t(i + 1);
    }

    std::vector<Covered> m_sets;
    std::vector<std::uint32_t> m_slots; // 1 + index, 0: empty
};

struct PricedColumn {
    UnitSet units;
    std::int64_t reduced = 0;
    std::uint32_t column = 0;
};

class SetSearch {
public:
    SetSearch(const HubUnits& units, const HubColumns& columns, const HubPrices& prices, std::int64_t limit)
        : m_units(units)
        , m_columns(columns)
        , m_priced(units.size())
        , m_all(std::accumulate(prices.price.begin(), prices.price.end(), std::int64_t(0)))
        , m_goal(limit < kNoHubCost / kPartsOfMetre ? (limit - 1) * kPartsOfMetre : kNoHubCost) {
        for (std::size_t owner = 0; owner < units.size(); ++owner)
            price(owner, prices.price);
        fillRest();
    }

    HubExact run(std::int64_t steps, const std::stop_token& stop) {
        m_levels.resize(std::size_t(m_units.hubs) + 1);
        m_levels[0].keepCheapest({});
        for (std::size_t used = 0; used + 1 < m_levels.size(); ++used) {
            for (std::size_t from = 0; from < m_levels[used].sets().size(); ++from) {
                steps -= advance(used, from);
                if (steps < 0 || stop.stop_requested())
                    return {};
            }
            m_levels[used].dropIndex();
        }
        return {true, trace()};
    }

private:
    void price(std::size_t owner, const std::vector<std::int64_t>& prices) {
        for (std::size_t column = m_columns.begin[owner]; column < m_columns.begin[owner + 1]; ++column) {
            PricedColumn priced{{}, m_columns.cost[column] * kPartsOfMetre, std::uint32_t(column)};
            for (const std::uint16_t unit : m_columns.unitsOf(column)) {
                if (unit < m_units.size())
                    priced.units.add(unit);
                priced.reduced -= prices[unit];
            }
            m_priced[owner].push_back(priced);
        }
        std::stable_sort(
            m_priced[owner].begin(), m_priced[owner].end(),
            [](const PricedColumn& one, const PricedColumn& other) { return one.reduced < other.reduced; });
    }

    /// rest[owner][many]: the least that so many hubs of different owners, none before this one, can add.
    void fillRest() {
        const auto hubs = std::size_t(m_units.hubs);
        m_rest.assign(m_units.size() + 1, std::vector<std::int64_t>(hubs + 1, kNoHubCost));
        std::vector<std::int64_t> cheapest;
        m_rest.back()[0] = 0;
        for (std::size_t owner = m_units.size(); owner-- > 0;) {
            if (!m_priced[owner].empty()) {
                const std::int64_t added = m_priced[owner].front().reduced;
                cheapest.insert(std::upper_bound(cheapest.begin(), cheapest.end(), added), added);
            }
            std::int64_t sum = 0;
            for (std::size_t many = 0; many <= std::min(hubs, cheapest.size()); ++many) {
                m_rest[owner][many] = sum;
                if (many < cheapest.size())
                    sum += cheapest[many];
            }
        }
    }

    /// Adds each hub that the lowest free unit can own; says how much work it was.
    std::int64_t advance(std::size_t used, std::size_t from) {
        const Covered covered = m_levels[used].sets()[from];
        const std::size_t owner = covered.units.firstFree();
        if (owner >= m_units.size())
            return 1;
        const std::size_t left = std::size_t(m_units.hubs) - used - 1;
        std::int64_t work = 1;
        for (const PricedColumn& priced : m_priced[owner]) {
            ++work;
            const std::int64_t reduced = covered.reduced + priced.reduced;
            if (m_all + reduced + m_rest[owner + 1][left] > m_goal)
                break; // the columns after it are dearer still
            if (priced.units.meets(covered.units))
                continue;
            const UnitSet units = covered.units.with(priced.units);
            const std::size_t next = units.firstFree();
            const bool isWhole = next >= m_units.size();
            if (isWhole != (left == 0) || (!isWhole && m_all + reduced + m_rest[next][left] > m_goal))
                continue;
            m_levels[used + 1].keepCheapest({units, reduced, std::uint32_t(from), priced.column});
        }
        return work;
    }

    std::vector<int> trace() const {
        if (m_levels.back().sets().empty())
            return {};
        std::vector<int> hubOf(m_units.size(), -1);
        std::size_t at = 0;
        for (std::size_t used = m_levels.size(); used-- > 1;) {
            const Covered& covered = m_levels[used].sets()[at];
            for (const std::uint16_t unit : m_columns.unitsOf(covered.column)) {
                if (unit < m_units.size())
                    hubOf[unit] = int(used) - 1;
            }
            at = covered.before;
        }
        return hubOf;
    }

    const HubUnits& m_units;
    const HubColumns& m_columns;
    std::vector<std::vector<PricedColumn>> m_priced;
    std::vector<std::vector<std::int64_t>> m_rest;
    std::vector<Level> m_levels;
    std::int64_t m_all;
    std::int64_t m_goal;
};

} // namespace

HubExact exactHubs(const HubUnits& units, const HubColumns& columns, const HubPrices& prices,
                   std::int64_t limit, std::int64_t steps, const std::stop_token& stop) {
    if (units.size() > kMostExactUnits || columns.size() > std::numeric_limits<std::uint32_t>::max())
        return {};
    return SetSearch(units, columns, prices, limit).run(steps, stop);
}

} // namespace liaison::grouping
