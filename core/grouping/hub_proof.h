// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/hub_search.h"

#include <cstdint>
#include <stop_token>

namespace liaison::grouping {

/// What a search and a proof together know of a problem. Costs are in metres, without the inner cost.
struct HubOutcome {
    HubFound found;
    /// No plan costs less.
    std::int64_t lower = 0;
    /// Nothing better than what was found is possible; if nothing was found, nothing is possible.
    bool isComplete = false;
};

/// How much a proof may cost.
struct ProofEffort {
    int rounds = 0; ///< of the bound
    std::int64_t exactSteps = 0;
};

/// Bounds what was found from below, improves it where the exact search gets through, and says what is
/// proven.
void proveHubs(const HubUnits& units, const ProofEffort& effort, const std::stop_token& stop,
               HubOutcome& outcome);

/// Improves a plan by solving one neighbourhood of hubs after the other exactly.
void polishHubs(const HubUnits& units, std::int64_t windows, const std::stop_token& stop, HubFound& found);

} // namespace liaison::grouping
