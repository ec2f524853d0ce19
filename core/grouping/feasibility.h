// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/model.h"

#include <cstdint>
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
/// may not meet or must balance pupils, cut by largest flows. Takes about so many steps at most.
Feasible findAnyPlan(const Model& model, GroupCount groups, std::int64_t steps);

} // namespace liaison::grouping
