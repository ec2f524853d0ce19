// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/hub_units.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace liaison::grouping {

/// Every hub that the rules allow, in the order of its lowest unit, which is called its owner.
struct HubColumns {
    /// So many units are kept for each hub; unused ones are the number of units.
    std::size_t stride = 0;
    std::vector<std::uint16_t> members;
    std::vector<std::int64_t> cost;
    /// Where the hubs of each owner begin; one more than there are units.
    std::vector<std::size_t> begin;

    std::size_t size() const { return cost.size(); }
    std::span<const std::uint16_t> unitsOf(std::size_t column) const {
        return {members.data() + column * stride, stride};
    }
};

/// All hubs that the rules allow; empty if there are more than so many.
std::optional<HubColumns> hubColumns(const HubUnits& units, std::size_t most);

} // namespace liaison::grouping
