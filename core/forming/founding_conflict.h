// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

namespace liaison {

/// The rules and numbers of an impossible question about founders that contradict each other, none too many,
/// each with what giving it up leads to. Of the number of schools it is told which would do.
std::vector<Obstacle> foundingConflict(const FormingQuestion& question, const FormingGround& ground,
                                       const std::stop_token& stop, const OnConflict& onConflict = {});

} // namespace liaison
