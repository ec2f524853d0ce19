// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/feasibility.h"

#include <functional>
#include <optional>
#include <vector>

namespace liaison::grouping {

/// One thing that a user asked for and can give up: a rule, or a number that holds for all groups.
struct Demand {
    enum class Kind {
        Groups,       ///< so many groups; given up: any number
        Anchors,      ///< only these may anchor a group; given up: any place may
        Room,         ///< an anchor's room in pupils
        LeastSchools, ///< of each group
        MostSchools,
        LeastPupils,
        MostPupils,
        Farthest,
        Rule, ///< all rules with one id
    };
    Kind kind = Kind::Rule;
    int rule = -1; ///< the id of the rule

    bool operator==(const Demand&) const = default;
};

/// Everything that a problem demands, the numbers first, then the rules in their order.
std::vector<Demand> demandsOf(const Problem& problem);

/// The problem with only these of its demands. If it may have any number of groups, that is not told here.
Problem withDemands(const Problem& problem, const std::vector<Demand>& demands);

/// Whether there is a plan that meets these of a problem's demands.
Feasibility feasibilityOf(const Problem& problem, const std::vector<Demand>& demands);

/// Demands that together cannot be met, though they can if any one of them is given up; empty if the whole
/// problem is not shown to be impossible. The problem has no flaws.
std::vector<Demand> conflictOf(const Problem& problem);

/// What giving up one demand leads to.
struct Release {
    Demand demand;
    /// Whether there is a plan then: if not, another conflict remains.
    Feasibility verdict = Feasibility::Unknown;
    /// The problem without the demand, to be solved; without a number of groups it has the nearest that may
    /// do.
    Problem problem;
    /// What the best plan found then costs, if one was found.
    std::optional<Cost> cost;
};

/// Solves a problem, and says what the plan costs if there is one.
using Pricing = std::function<std::optional<Cost>(const Problem&)>;

/// Gives up each demand of a conflict in turn, and prices what is left. Without a way to price no cost is
/// told.
std::vector<Release> releasesOf(const Problem& problem, const std::vector<Demand>& conflict,
                                const Pricing& price = {});

} // namespace liaison::grouping
