// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/knapsack.h"
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
    /// No fewer and no more of these candidates open than so many; false where that cannot be. Zones with
    /// limits lie within or outside each other; each stays as long as its limit.
    bool limit(std::span<const int> zone, int least, int most);
    std::pair<int, int> limitOf(std::span<const int> zone) const;
    Fate fate(int candidate) const { return m_fates[candidate]; }

    /// The value for these multipliers, or kForbidden where nothing is possible.
    Cost evaluate(const std::vector<Cost>& multipliers);
    /// The same, with the worth of each candidate as exact as can be.
    Cost evaluateAll(const std::vector<Cost>& multipliers);
    // As of the last evaluate():
    const std::vector<int>& taken() const { return m_taken; } ///< the candidates taken
    /// How often each unit was taken: 1 would be right.
    const std::vector<double>& cover() const { return m_cover; }
    /// Closes and opens for good what no plan below the limit can have otherwise; says how many.
    int fixByWorth(Cost value, Cost limit);
    /// Strikes for good, whatever is reset, the pairs that no plan below the limit can have; says how many.
    int strikePairs(Cost value, Cost limit, const std::vector<Cost>& multipliers);

    // For branching.
    /// For each unit its candidate, where each is wholly in one knapsack; otherwise empty.
    std::vector<int> plainSolution() const;
    /// For each unit the candidate, of those taken, that is best for it at their prices, as of evaluateAll().
    std::vector<int> leanings() const;
    /// The unit, not forced yet, whose cover is farthest from once, and the nearest of the candidates taken
    /// that it may join; the unit is -1 where all are forced, the candidate where it may join none.
    std::pair<int, int> mostDisputed() const;

private:
    struct Arc {
        int unit;
        Cost cost;
    };
    /// What is in a group whatever happens.
    struct Core {
        Cost worth = 0;
        std::int64_t schools = 0, pupils = 0;
    };
    struct Limit {
        std::span<const int> zone;
        std::vector<char> holds; ///< of each candidate
        int least, most, taken;
    };
    enum class Lot : char { Available, Taken, Refused };

    void listAll();
    void listSizes();
    Cost sumUp(const std::vector<Cost>& multipliers);
    void listNear();
    bool begin(int candidate, const std::vector<Cost>& multipliers, Core& core);
    Cost quickWorth(int candidate, const std::vector<Cost>& multipliers);
    void fillKnapsack(int candidate, const std::vector<Cost>& multipliers);
    std::int64_t collect(int candidate, const std::vector<Cost>& multipliers, bool byPupils, bool alsoPoor);
    Cost packSide(int candidate, const std::vector<Cost>& multipliers, bool byPupils, std::int64_t full,
                  std::vector<Item>& items);
    bool choose();
    bool keep(const Limit& limit);
    bool mayReplace(int candidate, int other) const;
    Cost dearestReplaced(int candidate) const;
    Cost cheapestReplacing(int candidate) const;

    const Model* m_model;
    bool m_schoolsBind = true, m_complete = true; ///< m_complete: all pairs are listed
    std::vector<std::vector<Arc>> m_arcs;         ///< of each candidate, by cost
    std::vector<Cost> m_ceilings;
    std::vector<Fate> m_fates;
    std::vector<int> m_forcedTo;
    std::vector<std::vector<int>> m_forcedIn, m_forbidden; ///< units, of each candidate
    std::vector<Cost> m_worth;
    std::vector<char> m_isFilled; ///< whether the worth is the knapsack's own, not only near it
    std::vector<std::vector<Item>> m_items;
    std::vector<int> m_taken, m_order;
    std::vector<Limit> m_limits; ///< the smaller zone first
    std::vector<Lot> m_lots;     ///< of each candidate
    std::vector<double> m_cover;
    Cost m_lastWorth = 0, m_highest = 0; ///< the dearest of those taken that are free; the highest multiplier
    Knapsack m_knapsack;
    std::vector<double> m_schoolSizes, m_pupilSizes; ///< of each unit; the largest comes last
    std::vector<double> m_freeMultipliers;           ///< of each unit; hopeless for those that are forced
    std::vector<Item> m_spare;
    std::vector<char> m_marks;
    std::vector<Price> m_prices; ///< of each candidate
};

} // namespace liaison::grouping
