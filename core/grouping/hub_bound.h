// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/hub_columns.h"

#include <cstdint>
#include <limits>
#include <stop_token>
#include <vector>

namespace liaison::grouping {

/// Costs and prices are counted in parts of a metre, so that a bound can be rounded up without doubt.
inline constexpr std::int64_t kPartsOfMetre = 256;
inline constexpr std::int64_t kNoHubCost = std::numeric_limits<std::int64_t>::max() / 4;

/// What each unit is worth in a bound, and the bound.
struct HubPrices {
    /// In parts of a metre; one more than there are units, the last is 0.
    std::vector<std::int64_t> price;
    /// No plan costs less, in parts of a metre, except that the limit may cost less. kNoHubCost: there is no
    /// plan.
    std::int64_t bound = 0;
};

/// Raises a lower bound by subgradient: every unit once is relaxed, the hubs' owners differ and so many are
/// chosen. Columns that cannot be in a plan cheaper than the limit (metres, without the inner cost) are taken
/// out.
HubPrices hubPrices(const HubUnits& units, HubColumns& columns, std::int64_t limit, int rounds,
                    const std::stop_token& stop);

/// A lower bound from nearest neighbours alone, in metres without the inner cost, for what is too large to
/// list.
std::int64_t nearestHubBound(const HubUnits& units);

} // namespace liaison::grouping
