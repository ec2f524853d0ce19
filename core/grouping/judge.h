// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

namespace liaison::grouping {

/// Something in a plan that breaks what was asked.
struct Fault {
    enum class Kind {
        Shape,    ///< wrong number of places or groups, or an index that is none
        NoAnchor, ///< a group's anchor may not anchor, or is not in its own group
        TooFewSchools,
        TooManySchools,
        TooFewPupils,
        TooManyPupils,
        TooFar,
        BrokenRule,
    };
    Kind kind = Kind::Shape;
    int place = -1; ///< the place concerned, or -1
    int group = -1; ///< the index of the group concerned, or -1
    int rule = -1;  ///< the id of the rule broken, or -1
};

/// One group in figures.
struct GroupFigures {
    std::int64_t schools = 0, pupils = 0;
    Cost distance = 0, longest = 0; ///< straight lines to the anchor, unweighted
};

/// A plan in figures.
struct Judgement {
    Cost cost = 0;     ///< what the objective counts, stay costs and bonuses included
    Cost distance = 0; ///< straight lines, unweighted
    Cost longest = 0;
    int moves = 0; ///< places that leave today's group
    std::vector<GroupFigures> groups;
    std::vector<Fault> faults;
    bool lawful() const { return faults.empty(); }
};

/// What one place adds to the cost when it belongs to that anchor, rules aside.
Cost costOf(const Problem& problem, int place, int anchor);

/// The sizes that hold for the group anchored at a place.
Bounds schoolBoundsOf(const Problem& problem, int anchor);
Bounds pupilBoundsOf(const Problem& problem, int anchor);

/// Costs and checks a plan by plain code that shares nothing with the searches.
Judgement judge(const Problem& problem, const Plan& plan);

} // namespace liaison::grouping
