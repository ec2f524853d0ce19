// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

#include <functional>
#include <stop_token>

namespace liaison {

/// What is known of how short the longest line can be.
struct LongestClaim {
    /// No plan's longest line is shorter.
    grouping::Cost bound = 0;
    /// The best known.
    grouping::Plan plan;
};

/// Narrows down how short the longest line can be: asks for distance after distance whether there is a plan
/// at all. Tells of each better bound, and of each plan with a shorter longest line that it meets.
void narrowLongest(const grouping::Problem& problem, LongestClaim known, const std::stop_token& stop,
                   const std::function<void(const LongestClaim&)>& onClaim);

} // namespace liaison
