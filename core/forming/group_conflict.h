// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

namespace liaison {

/// Things asked for about groups that together are impossible, though none of them can be left out of the
/// list; each with what giving it up leads to. Empty where the question is not shown to be impossible.
std::vector<Obstacle> groupConflict(const FormingQuestion& question, const FormingGround& ground,
                                    const FormingEffort& effort, const std::stop_token& stop,
                                    const OnConflict& onConflict = {});

/// The things asked for about groups that are so tight that no plan was met, though none was shown to be
/// impossible: those without any one of which there is a plan; all of them where that is true of none.
std::vector<Obstacle> tightGroups(const FormingQuestion& question, const FormingGround& ground,
                                  const FormingEffort& effort, const std::stop_token& stop);

} // namespace liaison
