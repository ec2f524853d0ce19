// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school_maker.h"

namespace liaison::sample {

/// Gives the county a past: schools that closed to become academies, that were merged or split, or that
/// simply closed, with the links between them and their successors. Numbers every school, the younger after
/// the older.
County withPast(std::vector<School> open, SchoolMaker& maker, Random& random);

} // namespace liaison::sample
