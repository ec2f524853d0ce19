// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/model.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace liaison::grouping {

/// Whether a problem has any plan at all.
enum class Feasibility {
    Possible,   ///< a plan was found
    Impossible, ///< it was proven that there is none
    Unknown,    ///< neither within the effort
};

/// How many groups there may be.
struct GroupCount {
    int fewest = 1;
    int most = 1;
};

/// What is known of a problem, and for a possible one the candidate of each unit.
struct Feasible {
    Feasibility verdict = Feasibility::Unknown;
    std::vector<int> candidateOf;
};

/// Looks for any plan, whatever it costs: branching on anchors, then on units that are more than one school,
/// may not meet or must balance pupils, cut by largest flows. Takes about so many steps at most; Unknown
/// where it is stopped.
Feasible findAnyPlan(const Model& model, GroupCount groups, std::int64_t steps,
                     const std::stop_token& stop = {});

/// Up to so many pairs of a unit and a candidate a plan is looked for; beyond, there are only checks.
inline constexpr std::int64_t kMostSearchedPairs = 500'000;

} // namespace liaison::grouping
