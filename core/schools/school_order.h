// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

namespace liaison {

/// Puts schools in the order of one field: numbers and dates by size, words by the alphabet or, for a field
/// with few words, in their natural order. Blanks come last either way; schools that are alike keep their
/// order.
void sortSchools(std::vector<School>& schools, SchoolField field, bool isDescending);

} // namespace liaison
