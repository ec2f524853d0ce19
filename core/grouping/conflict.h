// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/feasibility.h"

#include <functional>
#include <optional>
#include <stop_token>
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

/// Whether there is a plan that meets these of a problem's demands; Unknown too where it was stopped.
Feasibility feasibilityOf(const Problem& problem, const std::vector<Demand>& demands,
                          const std::stop_token& stop = {});

/// The same, but Unknown at once for what is too large to look for a plan.
Feasibility feasibilityIfSmall(const Problem& problem, const std::vector<Demand>& demands,
                               const std::stop_token& stop = {});

/// Demands that together cannot be met, though they can if any one of them is given up; empty if the whole
/// problem is not shown to be impossible, or it was stopped before. Stopped later, or where nobody knows,
/// more are told than are needed. The problem has no flaws.
std::vector<Demand> conflictOf(const Problem& problem, const std::stop_token& stop = {});

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

/// Gives up each demand of a conflict in turn, and prices what is left. Without a way to price, or once it is
/// stopped, no cost is told.
std::vector<Release> releasesOf(const Problem& problem, const std::vector<Demand>& conflict,
                                const Pricing& price = {}, const std::stop_token& stop = {});

} // namespace liaison::grouping
