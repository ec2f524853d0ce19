// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/judge.h"
#include "core/grouping/model.h"

namespace liaison::grouping {

/// Another group that a place could be in.
struct Option {
    int group = 0;
    Cost distance = 0;
    Cost change = 0;     ///< in the plan's cost, when it goes there
    bool allowed = true; ///< whether the rules and the limit on distance let it
    bool full = false;   ///< whether it would make the group too large
    bool missed = false; ///< whether its own group would then be too small
    int swapWith = -1;   ///< the place of that group that would best take its seat, or -1
    Cost swapChange = 0; ///< in the plan's cost, when the two change places
};

/// Sums over a plan.
struct Totals {
    Cost cost = 0, distance = 0, longest = 0;
    int moves = 0;
};

/// A plan on the desk: answers why a place is where it is, and keeps all figures up to date while places are
/// dragged. Every answer takes time in the size of a group and the number of groups, not of the country.
class Desk {
public:
    Desk(const Problem& problem, const Plan& plan);

    Totals totals() const;
    const GroupFigures& figures(int group) const { return m_figures[group]; }
    const std::vector<int>& places(int group) const { return m_places[group]; }
    int anchor(int group) const { return m_anchors[group]; }
    int groupOf(int place) const { return m_groupOf[place]; }
    bool isAnchor(int place) const { return anchor(groupOf(place)) == place; }

    /// The other groups that cost least for a place and those that stay with it; none for an anchor.
    std::vector<Option> optionsFor(int place, int most) const;
    /// Moves a place, and those that stay with it, whatever the rules say. A group that loses its anchor gets
    /// its best other place; false where it has none that may anchor.
    bool move(int place, int group);
    /// The plan as it lies; groups are numbered anew.
    Plan plan() const;

private:
    Option optionAt(int unit, int group) const;
    void findSwap(int unit, Option& option) const;
    Cost changeOf(int unit, int from, int to) const;
    int nextAnchor(int group, int leavingUnit) const;
    void recount(int group);

    Problem m_problem;
    Model m_model;
    std::vector<int> m_anchors, m_groupOf;
    std::vector<std::vector<int>> m_places;
    std::vector<GroupFigures> m_figures;
    std::vector<Cost> m_costs; ///< of each group
    std::vector<int> m_moves;  ///< of each group
};

} // namespace liaison::grouping
