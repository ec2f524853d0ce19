// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"
#include "core/grouping/conflict.h"

namespace liaison {

/// "count", "most-schools", "pin 3": what scripts call a thing that was asked for.
QString demandKey(const grouping::Demand& demand);

/// Things asked for about groups that together are impossible, though none of them can be left out of the
/// list; each with what giving it up leads to. Empty where the question is not shown to be impossible.
std::vector<Obstacle> groupConflict(const FormingQuestion& question, const FormingGround& ground,
                                    const FormingEffort& effort, const std::stop_token& stop);

} // namespace liaison
