// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

#include <algorithm>

namespace liaison::grouping {

/// What keeps both bounds; nothing does where the least is then more than the most.
inline Bounds both(const Bounds& one, const Bounds& other) {
    return {std::max(one.least, other.least), std::min(one.most, other.most)};
}

} // namespace liaison::grouping
