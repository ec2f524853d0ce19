// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/model.h"

#include <utility>

namespace liaison::grouping {

/// Whether a candidate is decided on.
enum class Fate : char { Free, Open, Closed };

/// The problem without "each unit once": every candidate fills its group with the units that pay most, a
/// knapsack each, and the cheapest groups are taken. Whatever the multipliers are, its value is no more than
/// the best plan's. All values are in 1/kFine of the unit of cost, whole numbers, rounded so that the bound
/// stays true.
class Relaxation {
public:
    static constexpr Cost kFine = 1024;

    explicit Relaxation(const Model& model);

    const Model& model() const { return *m_model; }
    /// The most a multiplier may be, so that the pairs left out of the lists never pay.
    Cost ceiling(int unit) const { return m_ceilings[unit]; }

    // What is decided; resetting goes back to the rules alone.
    void reset();
    /// Opens or closes a candidate; false where that cannot be.
    bool decide(int candidate, Fate fate);
    /// Puts a unit into the group of a candidate, which opens; false where that cannot be.
    bool force(int unit, int candidate);
    void forbid(int unit, int candidate);
    Fate fate(int candidate) const { return m_fates[candidate]; }
    int forcedTo(int unit) const { return m_forcedTo[unit]; }

    /// The value for these multipliers, or kForbidden where nothing is possible.
    Cost evaluate(const std::vector<Cost>& multipliers);
    // As of the last evaluate():
    const std::vector<int>& taken() const { return m_taken; } ///< the candidates taken
    Cost worth(int candidate) const { return m_worth[candidate]; }
    /// How often each unit was taken: 1 would be right.
    const std::vector<double>& cover() const { return m_cover; }
    /// The units in a candidate's knapsack, and the share of each.
    struct Item {
        int unit;
        double share;
    };
    std::span<const Item> items(int candidate) const { return m_items[candidate]; }
    /// The worth of the cheapest candidate not taken and of the dearest taken of those still free.
    Cost nextWorth() const { return m_nextWorth; }
    Cost lastWorth() const { return m_lastWorth; }
    /// Closes and opens for good what no plan below the limit can have otherwise; says how many.
    int fixByWorth(Cost value, Cost limit);

    /// Strikes for good, whatever is reset, the pairs that no plan below the limit can have; says how many.
    int strikePairs(Cost value, Cost limit, const std::vector<Cost>& multipliers);

    // For branching.
    void clearTally();
    /// The free candidate that was taken about half the times since clearTally(), or -1 where none is free.
    int mostDoubtful() const;
    /// For each unit its candidate, where each is wholly in one knapsack; otherwise empty.
    std::vector<int> plainSolution() const;
    /// The unit, not forced yet, whose cover is farthest from once, and the nearest of the candidates taken
    /// that it may join; the unit is -1 where all are forced, the candidate where it may join none.
    std::pair<int, int> mostDisputed() const;

private:
    struct Arc {
        int unit;
        Cost cost;
    };
    /// What room in a knapsack is worth at the margin: gain for size; and whose size.
    struct Price {
        Cost gain = 0;
        std::int64_t size = 1;
        bool ofPupils = false;
        Cost whole = 0; ///< what whole units cost more than units in parts
    };
    struct Offer {
        Cost gain; ///< reduced cost
        std::int64_t size;
        int unit;
    };

    void listAll();
    void listNear();
    void fillKnapsack(int candidate, const std::vector<Cost>& multipliers);
    void collect(int candidate, const std::vector<Cost>& multipliers, bool alsoPoor);
    Cost packSide(int candidate, const std::vector<Cost>& multipliers, bool byPupils, std::int64_t forced,
                  std::vector<Item>& items);
    Cost packWhole(std::int64_t room, std::int64_t need, Cost inParts, std::vector<Item>& items);
    Cost packUnitSizes(const Bounds& bounds, std::int64_t forced, std::vector<Item>& items);
    Cost packSizes(const Bounds& bounds, std::int64_t forced, std::vector<Item>& items);
    bool choose();

    const Model* m_model;
    bool m_complete = true;               ///< whether all pairs are listed
    std::vector<std::vector<Arc>> m_arcs; ///< of each candidate, by cost
    std::vector<Cost> m_ceilings;
    std::vector<Fate> m_fates;
    std::vector<int> m_forcedTo;
    std::vector<std::vector<int>> m_forcedIn, m_forbidden; ///< units, of each candidate
    std::vector<Cost> m_worth;
    std::vector<std::vector<Item>> m_items;
    std::vector<int> m_taken, m_order;
    std::vector<double> m_cover;
    Cost m_nextWorth = 0, m_lastWorth = 0, m_highest = 0;
    std::vector<Offer> m_offers;
    std::vector<Item> m_spare;
    Price m_price;
    Cost m_zeroWorth = 0; ///< of the units without size that pay
    std::vector<char> m_marks;
    std::vector<Price> m_prices; ///< of each candidate
    std::vector<int> m_tally;    ///< how often each candidate was taken
    int m_evaluations = 0;
};

} // namespace liaison::grouping
