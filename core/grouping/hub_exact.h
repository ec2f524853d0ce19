// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/hub_bound.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace liaison::grouping {

/// What an exact search found.
struct HubExact {
    /// Whether it looked at everything: then an empty plan means that no plan costs less than the limit.
    bool isComplete = false;
    /// The hub of each unit, or empty.
    std::vector<int> hubOf;
};

/// The units that an exact search can hold in its masks.
inline constexpr std::size_t kMostExactUnits = 128;

/// The cheapest plan below the limit (metres, without the inner cost): dynamic programming over sets of
/// units, the lowest free unit first, cut by the prices. Gives up after so many steps.
HubExact exactHubs(const HubUnits& units, const HubColumns& columns, const HubPrices& prices,
                   std::int64_t limit, std::int64_t steps, const std::stop_token& stop);

} // namespace liaison::grouping
