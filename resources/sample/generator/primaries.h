// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school_maker.h"

namespace liaison::sample {

/// A primary school for every village and suburb, and two to four in every town; here and there an infant and
/// a junior school on one site; three federations of small church schools.
std::vector<School> makePrimaries(SchoolMaker& maker, Random& random, const std::vector<Place>& places);

} // namespace liaison::sample
