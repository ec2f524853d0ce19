// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/layout.h"

namespace liaison::grouping {

/// A quick first layout: cuts the country into parts of like size, anchors each in its middle, lets the units
/// go to near anchors with room, and twice moves the anchors to the middle of what they got. It may still
/// break sizes.
Layout firstLayout(const Model& model);

/// For each unit its candidate, as a plan has them that may be of other rules; where an anchor of it may be
/// one no longer, the nearest free candidate is. Empty where that gives no start: too few candidates, another
/// number of groups, or an anchor that must be is missing.
std::vector<int> candidatesNearestTo(const Model& model, const Plan& plan);

/// Gives every loose unit to a near anchor with room, those first that would lose most by coming late.
void placeLoose(Layout& layout);

} // namespace liaison::grouping
