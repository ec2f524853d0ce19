// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/model.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace liaison::grouping {

/// How long to look, and how.
struct Effort {
    std::uint64_t seed = 1;
    /// About this many steps in each of two chains; 0: as many as the time allows. Same seed and steps, same
    /// plan.
    std::int64_t iterations = 0;
    std::chrono::milliseconds time{5000}; ///< where no iterations are given
    /// Instead of the time, where how long it is may change on the way.
    std::function<std::chrono::milliseconds()> allowance;
    int threads = 2;          ///< 1 or 2; the plan is the same
    bool untilLawful = false; ///< the first plan that keeps the rules is enough
};

/// How far the search is.
struct Progress {
    const Plan& plan; ///< the best so far
    bool lawful = true;
    std::int64_t iterations = 0;
    double share = 0; ///< of the time or the iterations, 0 to 1
};

/// What a search found.
struct Outcome {
    Plan plan;           ///< without anchors where there are too few of them, or the rules exclude each other
    bool lawful = false; ///< false: no plan that keeps all rules was met; the plan is the nearest to one
    std::int64_t iterations = 0;
};

using OnBetter = std::function<void(const Progress&)>;

/// Looks for a good plan of a problem without flaws, for its objective. Calls back from the calling thread
/// with each better plan, and stops at once when asked, keeping the best. Begins from a plan if one is given.
Outcome solve(const Problem& problem, const Effort& effort, std::stop_token stop = {},
              const OnBetter& onBetter = {}, const Plan* from = nullptr);

/// The same where the model is at hand and the sum of costs is what counts.
Outcome solve(const Model& model, const Effort& effort, std::stop_token stop = {},
              const OnBetter& onBetter = {}, const Plan* from = nullptr);

} // namespace liaison::grouping
