// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

namespace liaison {

/// Looks for the plan of each released question about groups: whether there is one, what it costs, and
/// whether that is known to be the least. A plan of one question that keeps another's rules counts there too.
void priceReleases(std::vector<Obstacle>& obstacles, const FormingGround& ground, const FormingEffort& effort,
                   const std::stop_token& stop);

} // namespace liaison
