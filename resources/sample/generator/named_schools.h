// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school_maker.h"

namespace liaison::sample {

/// The schools that are not primaries, chosen by hand: eighteen secondaries (one of them all-through),
/// nurseries, special schools, pupil referral units, independent schools and colleges.
std::vector<School> makeNamedSchools(SchoolMaker& maker);

} // namespace liaison::sample
