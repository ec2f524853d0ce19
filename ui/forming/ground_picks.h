// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_ground.h"
#include "ui/people/pick_items.h"

namespace liaison {

/// Who takes part, as items to find by typing; with the bodies of today among them where they are wanted.
PickItems pickItemsOf(const FormingGround& ground, bool withBodies = false);

} // namespace liaison
