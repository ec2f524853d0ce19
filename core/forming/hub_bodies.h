// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

namespace liaison {

/// Hubs as bodies of a plan: `hubOf` tells the hub of each item of the ground; the first carry on the hubs of
/// today that are named. Each other one carries on the hub of today most of whose groups it has, as far as
/// pins let it, and has its name; what is left is named after the group in its middle.
std::vector<FormedBody> formedHubs(const FormingQuestion& question, const FormingGround& ground,
                                   const std::vector<int>& hubOf, const std::vector<Id<Body>>& named);

} // namespace liaison
