// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/model.h"

namespace liaison::grouping {

/// Candidates that stand close together, so that a group needs one of them rather than a certain one.
struct Zone {
    std::vector<int> candidates;
    double isolation = 0; ///< how far on average the candidates of the nearest other zone are
};

/// Zones of one or more of these candidates, each within or outside any other, and none of all of them:
/// always the two nearest become one, near meaning on average (UPGMA of Sokal and Michener). Where there are
/// too many candidates for that, each is its own zone and no more.
std::vector<Zone> zonesOf(const Model& model, const std::vector<int>& candidates);

} // namespace liaison::grouping
