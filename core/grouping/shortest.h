// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/solver.h"

namespace liaison::grouping {

/// Makes the longest journey as short as it can, then the sum small among plans no longer than that. Calls
/// back with plans of shorter and shorter longest journeys, and at the end of smaller sums.
Outcome solveForLongest(const Problem& problem, const Effort& effort, std::stop_token stop,
                        const OnBetter& onBetter, const Plan* from);

/// No plan's longest journey is shorter: every place needs an anchor it may have, and places that pairwise
/// share no anchor within a distance need a group each.
Cost leastLongest(const Problem& problem);

} // namespace liaison::grouping
