// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/rooming.h"

#include <vector>

namespace liaison::grouping {

/// Moves and exchanges units until every group keeps its sizes in schools and pupils; false if that does not
/// succeed soon. Anchors are decided, and units that stay apart are settled.
bool balancePupils(const Rooming& rooming, std::vector<int>& candidateOf);

} // namespace liaison::grouping
