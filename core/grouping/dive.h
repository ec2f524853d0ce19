// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/bound.h"

namespace liaison::grouping {

/// From what the relaxation opens on average to a guess at a plan: opens for good what is nearly open,
/// betters the multipliers, and so on; at last each unit leans to one of the anchors. Empty where no plan
/// below the target is left. Leaves the relaxation with all its decisions.
std::vector<int> leaningsByDiving(Relaxation& relaxation, std::vector<Cost> multipliers,
                                  std::vector<double> open, Cost target, const std::stop_token& stop);

} // namespace liaison::grouping
