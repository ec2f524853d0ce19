// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_bound.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {

namespace {

constexpr int kRoundsBetweenFixing = 40;
constexpr int kPatience = 12;
constexpr double kLeastStep = 0.002;
constexpr double kDirectionMemory = 0.6;
constexpr double kShorter = 0.7;
constexpr double kHope = 1.02;

/// The relaxation for given prices: the cheapest hub of each owner, the cheapest owners of all.
class HubRelaxation {
public:
    HubRelaxation(const HubUnits& units, HubColumns& columns)
        : m_units(units)
        , m_columns(columns)
        , m_best(units.size())
        , m_reduced(units.size())
        , m_isChosen(units.size())
        , m_order(units.size()) {}

    std::int64_t solve(const std::vector<std::int64_t>& price) {
        for (std::size_t owner = 0; owner < m_units.size(); ++owner)
            findBest(owner, price);
        return std::accumulate(price.begin(), price.end(), chooseOwners());
    }

    /// How often each unit is missing (1) or covered too often (negative).
    void slack(std::vector<double>& missing) const {
        std::fill(missing.begin(), missing.end(), 1.0);
        for (std::size_t owner = 0; owner < m_units.size(); ++owner) {
            if (m_isChosen[owner] == 0)
                continue;
            for (const std::uint16_t unit : m_columns.unitsOf(m_best[owner]))
                missing[unit] -= 1.0;
        }
        missing.back() = 0;
    }

    /// Takes out what cannot be in a plan below the limit, for the prices last solved.
    void fix(const std::vector<std::int64_t>& price, std::int64_t bound, std::int64_t limit) {
        std::size_t kept = 0;
        std::size_t begin = 0;
        for (std::size_t owner = 0; owner < m_units.size(); ++owner) {
            const std::int64_t instead = m_isChosen[owner] != 0 ? m_reduced[owner] : m_dearest;
            const std::size_t end = m_columns.begin[owner + 1];
            for (std::size_t column = begin; column < end; ++column) {
                if (bound - instead + reducedCost(column, price) <= limit)
                    move(column, kept++);
            }
            m_columns.begin[owner + 1] = kept;
            begin = end;
        }
        m_columns.cost.resize(kept);
        m_columns.members.resize(kept * m_columns.stride);
    }

private:
    std::int64_t reducedCost(std::size_t column, const std::vector<std::int64_t>& price) const {
        std::int64_t cost = m_columns.cost[column] * kPartsOfMetre;
        const std::uint16_t* members = m_columns.members.data() + column * m_columns.stride;
        for (std::size_t k = 0; k < m_columns.stride; ++k)
            cost -= price[members[k]];
        return cost;
    }

    void findBest(std::size_t owner, const std::vector<std::int64_t>& price) {
        m_reduced[owner] = kNoHubCost;
        for (std::size_t column = m_columns.begin[owner]; column < m_columns.begin[owner + 1]; ++column) {
            const std::int64_t cost = reducedCost(column, price);
            if (cost < m_reduced[owner]) {
                m_reduced[owner] = cost;
                m_best[owner] = column;
            }
        }
    }

    /// The first unit owns a hub in every plan; of the others the cheapest are chosen.
    std::int64_t chooseOwners() {
        const auto many = std::size_t(m_units.hubs);
        std::iota(m_order.begin(), m_order.end(), std::size_t(0));
        std::nth_element(m_order.begin() + 1, m_order.begin() + std::ptrdiff_t(many), m_order.end(),
                         [this](std::size_t one, std::size_t other) {
                             return m_reduced[one] != m_reduced[other] ? m_reduced[one] < m_reduced[other]
                                                                       : one < other;
                         });
        std::fill(m_isChosen.begin(), m_isChosen.end(), 0);
        std::int64_t sum = 0;
        m_dearest = -kNoHubCost;
        for (std::size_t k = 0; k < many; ++k) {
            const std::size_t owner = m_order[k];
            if (m_reduced[owner] == kNoHubCost)
                return kNoHubCost;
            m_isChosen[owner] = 1;
            sum += m_reduced[owner];
            if (k > 0)
                m_dearest = std::max(m_dearest, m_reduced[owner]);
        }
        return sum;
    }

    void move(std::size_t from, std::size_t to) {
        m_columns.cost[to] = m_columns.cost[from];
        for (std::size_t k = 0; k < m_columns.stride; ++k)
            m_columns.members[to * m_columns.stride + k] = m_columns.members[from * m_columns.stride + k];
    }

    const HubUnits& m_units;
    HubColumns& m_columns;
    std::vector<std::size_t> m_best;
    std::vector<std::int64_t> m_reduced;
    std::vector<char> m_isChosen;
    std::vector<std::size_t> m_order;
    std::int64_t m_dearest = 0;
};

/// To begin with a unit is worth its share of the cheapest hub that it can be in.
std::vector<std::int64_t> firstPrices(const HubUnits& units, const HubColumns& columns) {
    std::vector<std::int64_t> price(units.size() + 1, kNoHubCost);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        std::int64_t many = 0;
        for (const std::uint16_t unit : columns.unitsOf(column))
            many += unit < units.size() ? 1 : 0;
        for (const std::uint16_t unit : columns.unitsOf(column))
            price[unit] = std::min(price[unit], columns.cost[column] * kPartsOfMetre / many);
    }
    price.back() = 0;
    return price;
}

/// Follows the subgradient, and remembers the best prices met.
class PriceSearch {
public:
    PriceSearch(const HubUnits& units, HubColumns& columns, std::int64_t limit)
        : m_relaxation(units, columns)
        , m_best{firstPrices(units, columns), -kNoHubCost}
        , m_price(m_best.price)
        , m_missing(m_price.size())
        , m_direction(m_price.size(), 0.0)
        , m_goal(limit < kNoHubCost / kPartsOfMetre ? (limit - 1) * kPartsOfMetre : kNoHubCost) {}

    HubPrices run(int rounds, const std::stop_token& stop) {
        if (std::find(m_price.begin(), m_price.end(), kNoHubCost) != m_price.end())
            m_best.bound = kNoHubCost; // a unit that no hub can hold
        bool isOpen = m_best.bound < kNoHubCost;
        for (int round = 1; isOpen && round <= rounds && !stop.stop_requested(); ++round)
            isOpen = improve(round) && m_step > kLeastStep;
        return m_best;
    }

private:
    /// One round; false when nothing is left to gain.
    bool improve(int round) {
        const std::int64_t bound = m_relaxation.solve(m_price);
        const bool isImpossible = bound >= kNoHubCost / 2;
        note(isImpossible ? kNoHubCost : bound);
        if (isImpossible || bound > m_goal)
            return false;
        m_relaxation.slack(m_missing);
        double length = 0;
        for (std::size_t u = 0; u < m_price.size(); ++u) {
            m_direction[u] = m_missing[u] + kDirectionMemory * m_direction[u];
            length += m_direction[u] * m_direction[u];
        }
        if (length == 0)
            return false; // the relaxed choice is a plan
        if (m_goal < kNoHubCost && round % kRoundsBetweenFixing == 0)
            m_relaxation.fix(m_price, bound, m_goal);
        const double aim =
            m_goal < kNoHubCost ? double(m_goal) : double(m_best.bound) * kHope + kPartsOfMetre;
        const double stride = m_step * std::max(aim - double(bound), double(kPartsOfMetre)) / length;
        for (std::size_t u = 0; u < m_price.size(); ++u)
            m_price[u] += std::int64_t(stride * m_direction[u]);
        return true;
    }

    void note(std::int64_t bound) {
        if (bound > m_best.bound) {
            m_best = {m_price, bound};
            m_failures = 0;
        } else if (++m_failures == kPatience) {
            m_step *= kShorter;
            m_failures = 0;
        }
    }

    HubRelaxation m_relaxation;
    HubPrices m_best;
    std::vector<std::int64_t> m_price;
    std::vector<double> m_missing;
    std::vector<double> m_direction;
    std::int64_t m_goal;
    double m_step = 1.0;
    int m_failures = 0;
};

} // namespace

HubPrices hubPrices(const HubUnits& units, HubColumns& columns, std::int64_t limit, int rounds,
                    const std::stop_token& stop) {
    return PriceSearch(units, columns, limit).run(rounds, stop);
}

std::int64_t nearestHubBound(const HubUnits& units) {
    std::int64_t twice = 0;
    std::vector<std::int64_t> near;
    for (std::size_t one = 0; one < units.size(); ++one) {
        near.clear();
        for (std::size_t other = 0; other < units.size(); ++other) {
            if (other != one && !units.isApart(one, other))
                near.insert(near.end(), std::size_t(units.count[other]),
                            units.between(one, other) / units.count[other]);
        }
        const auto needed = std::size_t(std::max<std::int64_t>(units.leastCount - units.count[one], 0));
        if (needed == 0 || needed > near.size())
            continue;
        std::nth_element(near.begin(), near.begin() + std::ptrdiff_t(needed) - 1, near.end());
        twice = std::accumulate(near.begin(), near.begin() + std::ptrdiff_t(needed), twice);
    }
    return (twice + 1) / 2;
}

} // namespace liaison::grouping
