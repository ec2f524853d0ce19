// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/hub_problem.h"

namespace liaison {

/// A hub goes on as the one of today most of whose groups it has. So who is pinned to a hub of today joins
/// most of its groups, or as many as there is room for: a problem for each choice of them.
struct HubCores {
    std::vector<grouping::HubProblem> problems;
    /// False where there are too many choices, and only the closest are among the problems.
    bool areAll = true;
};
HubCores coresOf(const FormingQuestion& question, const FormingGround& ground, const HubCase& asked);

} // namespace liaison
