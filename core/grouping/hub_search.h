// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/hub_units.h"

#include <cstdint>
#include <vector>

namespace liaison::grouping {

/// What a local search found: the hub of each unit, or empty, and its cost in metres without the inner cost.
struct HubFound {
    std::vector<int> hubOf;
    std::int64_t cost = 0;
};

/// Looks for cheap hubs by exchanging two or three units, or moving one, with falling thresholds. Broken
/// rules cost more the longer they stay broken. The same seed and steps find the same.
HubFound searchHubs(const HubUnits& units, const HubEffort& effort);

} // namespace liaison::grouping
