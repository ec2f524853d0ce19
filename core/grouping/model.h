// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

#include <cmath>
#include <span>

namespace liaison::grouping {

/// What a forbidden pair costs: more than any plan, and safe to add a few times.
inline constexpr Cost kForbidden = std::numeric_limits<Cost>::max() / 8;

/// A problem as the searches see it: places that stay together are one unit, places that may anchor are
/// candidates, and every rule has become a cost, a bound or a mark. Holds no reference to the problem.
class Model {
public:
    /// Reads a problem without flaws.
    explicit Model(const Problem& problem);

    /// Whether some rules exclude each other before any size is looked at.
    bool contradictory() const { return m_contradictory; }
    int units() const { return static_cast<int>(m_schools.size()); }
    int candidates() const { return static_cast<int>(m_placeOf.size()); }
    int groups() const { return m_groups; }

    /// The places of a unit.
    std::span<const int> members(int unit) const {
        return {m_members.data() + m_firstMember[unit], m_members.data() + m_firstMember[unit + 1]};
    }
    int unitOf(int place) const { return m_unitOf[place]; }
    /// How many schools a unit is.
    std::int64_t schools(int unit) const { return m_schools[unit]; }
    std::int64_t pupils(int unit) const { return m_pupils[unit]; }

    /// Where a candidate stands, and the unit that stands there: it is always in the group.
    int placeOf(int candidate) const { return m_placeOf[candidate]; }
    int homeOf(int candidate) const { return m_homeOf[candidate]; }
    /// The candidate at a place, or -1.
    int candidateAt(int place) const { return m_candidateAt[place]; }
    /// The candidates inside a unit.
    std::span<const int> candidatesIn(int unit) const {
        return {m_inUnit.data() + m_firstInUnit[unit], m_inUnit.data() + m_firstInUnit[unit + 1]};
    }
    const Bounds& schoolBounds(int candidate) const { return m_schoolBounds[candidate]; }
    const Bounds& pupilBounds(int candidate) const { return m_pupilBounds[candidate]; }
    /// Whether a candidate must anchor a group.
    bool mustOpen(int candidate) const { return m_mustOpen[candidate] != 0; }
    /// Whether a candidate can anchor a group at all: its own unit may be with it.
    bool mayOpen(int candidate) const { return cost(m_homeOf[candidate], candidate) < kForbidden; }
    /// The candidate whose group a unit has to be in, or -1.
    int pinnedTo(int unit) const { return m_pinnedTo[unit]; }
    /// The units that may not share a group with this one.
    std::span<const int> apartFrom(int unit) const {
        return {m_apart.data() + m_firstApart[unit], m_apart.data() + m_firstApart[unit + 1]};
    }
    /// Whether the sizes in pupils bind at all, and whether every unit is one school.
    bool pupilsBind() const { return m_pupilsBind; }
    bool unitsAreSchools() const { return m_unitsAreSchools; }
    bool hasApart() const { return !m_apart.empty(); }

    /// What it costs that a unit is in the group anchored at a candidate; kForbidden where it may not be.
    Cost cost(int unit, int candidate) const {
        if (!m_matrix.empty())
            return m_matrix[static_cast<std::size_t>(unit) * m_placeOf.size() +
                            static_cast<std::size_t>(candidate)];
        return m_plain ? plainCost(unit, candidate) : fullCost(unit, candidate);
    }
    /// No candidate farther away than this one costs the unit less than this.
    Cost costBeyond(int unit, int candidate) const;
    /// The straight line between a unit's first place and a candidate: for nearness only.
    double squaredLine(int unit, int candidate) const;
    double xOf(int unit) const { return m_unitSpots[unit].x; }
    double yOf(int unit) const { return m_unitSpots[unit].y; }

    /// The plan in which each unit belongs to a candidate; its cost is summed here.
    Plan planOf(std::span<const int> candidateOfUnit) const;
    /// Whether every rule and every size is kept where each unit belongs to a candidate.
    bool isLawful(std::span<const int> candidateOfUnit) const;
    /// For each unit its candidate, from a plan of this problem.
    std::vector<int> candidatesOf(const Plan& plan) const;

private:
    struct Spot {
        double x, y;
        Cost weight;
    };
    struct Bonus {
        int candidate;
        Cost bonus;
    };

    Cost lineOf(int place, int other) const { return lineBetween(m_places[place], m_places[other]); }
    Cost lineBetween(const Spot& one, const Spot& other) const {
        const double dx = one.x - other.x, dy = one.y - other.y;
        return static_cast<Cost>(std::sqrt(dx * dx + dy * dy) * m_scale + m_round);
    }
    Cost plainCost(int unit, int candidate) const {
        const Spot& spot = m_unitSpots[unit];
        return lineBetween(spot, m_candidateSpots[candidate]) * spot.weight;
    }
    Cost fullCost(int unit, int candidate) const;
    void mergeUnits(const Problem& problem);
    void chooseCandidates(const Problem& problem);
    void applyRules(const Problem& problem);
    void pin(int unit, int place);
    void open(int place);
    void limitSize(const SizeOf& size);
    void seal();
    void fillMatrix();

    int m_groups;
    double m_scale = 1, m_round = 0.5;
    std::vector<Spot> m_places;
    std::vector<Spot> m_unitSpots, m_candidateSpots; // of a unit, its first place
    std::vector<int> m_unitOf, m_members, m_firstMember;
    std::vector<std::int64_t> m_schools, m_pupils;
    std::vector<int> m_placeOf, m_homeOf, m_candidateAt, m_inUnit, m_firstInUnit;
    std::vector<Bounds> m_schoolBounds, m_pupilBounds;
    std::vector<char> m_mustOpen;
    std::vector<int> m_pinnedTo, m_apart, m_firstApart;
    std::vector<std::vector<Bonus>> m_bonuses; // of each place, or empty
    std::vector<std::vector<int>> m_forbidden; // of each unit, sorted candidates; or empty
    std::vector<int> m_today;
    Cost m_stay = 0, m_farthest = kForbidden;
    bool m_contradictory = false, m_pupilsBind = false, m_unitsAreSchools = true, m_plain = true;
    std::vector<Cost> m_matrix; // all costs, where there are not too many
};

} // namespace liaison::grouping
