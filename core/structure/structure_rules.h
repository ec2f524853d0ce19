// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/breach.h"
#include "core/structure/structure.h"

namespace liaison {

/// What the structure breaks of the rules of its types (domain A8), by body and then by school. Codes:
/// "too-few-members", "too-many-members", "wrong-member", "no-anchor" (a note), "two-places",
/// "closed-member", "closed-body-member", "outside-life", "review-due", "no-place".
std::vector<Breach> breachesOf(const Structure& structure);

} // namespace liaison
