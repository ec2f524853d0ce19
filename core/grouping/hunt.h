// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

#include <stop_token>

namespace liaison::grouping {

/// How long to hunt: so many attempts, each with draws of its own. Same seed and attempts, same plan.
struct HuntEffort {
    std::uint64_t seed = 1;
    int attempts = 4;
    std::int64_t steps = 16'000; ///< of an attempt, in each of two chains
    int threads = 2;
};

/// Looks for any plan that keeps the rules where a farthest distance leaves so few that a search for a good
/// one meets none: what lies beyond that distance is allowed on the way and counts, and nothing else does.
/// Empty where no plan was met. For problems without flaws.
std::optional<Plan> huntPlan(const Problem& problem, const HuntEffort& effort,
                             const std::stop_token& stop = {});

} // namespace liaison::grouping
