// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/solver.h"

#include <optional>

namespace liaison::grouping {

/// How long to study a problem, and how to begin.
struct StudyEffort {
    std::uint64_t seed = 1;
    /// Steps of the search in each of its chains; 0: as many as the time allows. Where there are steps and no
    /// time, the same comes out on every machine, and nothing is proven.
    std::int64_t iterations = 0;
    std::optional<std::chrono::milliseconds> time; ///< for all of it; given where no steps are
};

/// What a study found.
struct Studied {
    Plan plan;
    std::optional<Cost> bound; ///< no plan costs less
    bool proven = false;       ///< the plan is the best possible
    std::int64_t iterations = 0;
};

/// How much of its time is worth a search where a problem is so small that its plans are mostly proven within
/// about a second; the rest is better left to the proof. Elsewhere all of the time.
std::chrono::milliseconds searchTime(const Model& model, std::chrono::milliseconds time);

/// Looks for a good plan and bounds it at the same time, then proves it as far as the time goes. Where a
/// proof is in reach it has the larger part of the time, elsewhere the search. For problems without flaws
/// that count the sum of costs; the first plan keeps their rules. Ends when the time is over, or when asked
/// to.
Studied study(const Problem& problem, const Plan& first, const StudyEffort& effort,
              const std::stop_token& stop = {}, const OnBetter& onBetter = {});

} // namespace liaison::grouping
