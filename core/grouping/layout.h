// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/model.h"

namespace liaison::grouping {

/// How bad a layout is: first what it breaks, then what it costs.
struct Score {
    std::int64_t broken = 0;
    Cost cost = 0;
    auto operator<=>(const Score&) const = default;
};

/// A plan in the making: groups that may still be too large or too small, and units that have none yet. Every
/// change since begin() can be taken back.
class Layout {
public:
    struct Group {
        int anchor = -1; ///< a candidate
        std::int64_t schools = 0, pupils = 0;
        Score score;           ///< as of the last settle()
        std::uint64_t key = 0; ///< the same for the same units
        std::vector<int> units;
    };

    explicit Layout(const Model& model);

    const Model& model() const { return *m_model; }
    int groupOf(int unit) const { return m_groupOf[unit]; }
    const Group& group(int slot) const { return m_groups[slot]; }
    int slots() const { return static_cast<int>(m_groups.size()); }
    /// The slot that a candidate anchors, or -1.
    int slotOf(int candidate) const { return m_slotOf[candidate]; }
    bool isHome(int unit) const {
        const int slot = m_groupOf[unit];
        return slot >= 0 && m_groups[slot].anchor >= 0 && m_model->homeOf(m_groups[slot].anchor) == unit;
    }
    /// How many schools or pupils more a layout breaks where a unit is loose.
    static constexpr std::int64_t kLoose = 1'000'000'000'000;
    /// What a school counts for beside a pupil where sizes are broken.
    std::int64_t schoolWeight() const { return m_schoolWeight; }
    /// As of the last settle().
    Score score() const { return {m_score.broken + m_loose * kLoose, m_score.cost}; }
    bool lawful() const { return score().broken == 0 && score().cost < kForbidden; }

    /// How far a group would be over its largest size with this unit in it; 0 where it fits.
    std::int64_t excessWith(int slot, int unit) const;
    /// Whether a group is larger than it has to be.
    bool hasToSpare(int slot) const;
    /// Whether a group would not fall below its least size without this unit.
    bool canSpare(int slot, int unit) const;
    /// How much further off its sizes a group is with this unit in it; below 0 where it is less.
    std::int64_t addedBy(int slot, int unit) const;
    /// Whether a group lacks schools or pupils.
    bool lacks(int slot) const;
    /// Whether some unit of the group may not be together with this one.
    bool clashes(int slot, int unit) const;

    void begin();
    void remove(int unit);
    void insert(int unit, int slot);
    /// Moves the anchor; putting its home into the group is the caller's.
    void anchor(int slot, int candidate);
    /// Gives each group changed since begin() its best anchor among its own units, and sums up.
    void settle();
    void rollBack();

    /// Starts over: each unit with its candidate, or loose where that is -1. Slots are in the order of first
    /// mention.
    void load(const std::vector<int>& candidateOfUnit);
    /// Takes some groups as another layout has it; together they hold the same units.
    void adopt(const Layout& other, const std::vector<int>& slots);
    /// For each unit its candidate, or -1.
    std::vector<int> candidates() const;

private:
    struct Move {
        int unit, from;
    };
    struct Touched {
        int slot, anchor;
        Score score;
        std::uint64_t key;
    };

    void touch(int slot);
    void take(int unit);
    void put(int unit, int slot);
    std::int64_t brokenBy(const Group& group, int candidate) const;
    Cost costFrom(const Group& group, int candidate, Cost limit) const;
    void recentre(Group& group);
    void findMiddles(const Group& group);

    const Model* m_model;
    std::vector<Group> m_groups;
    std::vector<int> m_groupOf, m_where, m_slotOf;
    std::int64_t m_schoolWeight = 1, m_loose = 0;
    Score m_score;
    std::vector<Move> m_moves;
    std::vector<Touched> m_touched;
    std::vector<char> m_isTouched;
    std::vector<std::pair<double, int>> m_middles; // candidates in a group, the most central first
};

} // namespace liaison::grouping
