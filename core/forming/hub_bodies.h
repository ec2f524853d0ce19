// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

namespace liaison {

/// Hubs as bodies of a plan: `hubOf` tells the hub of each item of the ground. Each carries on the hub of
/// today most of whose groups it has, as far as pins let it, and has its name; others are named after the
/// group in their middle.
std::vector<FormedBody> formedHubs(const FormingQuestion& question, const FormingGround& ground,
                                   const std::vector<int>& hubOf);

} // namespace liaison
