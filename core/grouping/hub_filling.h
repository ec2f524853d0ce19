// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

#include <cstdint>
#include <vector>

namespace liaison::grouping {

/// A unit that may join a hub: how many groups it is, and its size in what is looked at.
struct HubFiller {
    std::int64_t count = 1;
    std::int64_t size = 0;
};

/// Whether some of these, of so many groups in all, come to a size within the bounds. True too where there is
/// not enough work left to tell.
bool canFillHub(std::vector<HubFiller> fillers, const Bounds& counts, const Bounds& sizes,
                std::int64_t& work);

} // namespace liaison::grouping
