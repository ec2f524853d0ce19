// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school_maker.h"

namespace liaison::sample {

/// A few of the register's gaps: no head, no coordinates, no pupils, no telephone number.
void leaveGaps(std::vector<School>& schools);

/// The same county two terms later, in about a dozen changes: two schools renamed, three heads new, one
/// school moved, two rolls corrected, one telephone number blank, one school become an academy under a new
/// number, one closed, one proposed to close, one reopened, one opened, and one missing from the list.
County laterList(const County& county, SchoolMaker& maker);

} // namespace liaison::sample
