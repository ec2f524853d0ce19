// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

namespace liaison::grouping {

/// For each place the first place of those it has to stay together with.
std::vector<int> rootsOfTogether(const Problem& problem);

/// Puts rows one after the other; row i is items[first[i]] up to items[first[i + 1]].
void flatten(const std::vector<std::vector<int>>& rows, std::vector<int>& items, std::vector<int>& first);

} // namespace liaison::grouping
