// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/bound.h"

namespace liaison::grouping {

/// What is known about a plan.
struct Claim {
    Plan plan;           ///< the best known, which the proof may have bettered
    Cost bound = 0;      ///< no plan costs less
    bool proven = false; ///< the plan is the best possible
    std::int64_t nodes = 0;
};

/// Tells of a better bound or a better plan while the proof goes on.
using OnClaim = std::function<void(const Claim&)>;

/// Proves by branching that a plan is the best possible, or finds a better one; begins from the bound and its
/// multipliers. Stops when asked, with what is known by then.
Claim prove(const Model& model, Bound& bound, const Plan& plan, const std::stop_token& stop = {},
            const OnClaim& onClaim = {});

} // namespace liaison::grouping
