// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/layout.h"

namespace liaison::grouping {

/// A quick first layout: cuts the country into parts of like size, anchors each in its middle, lets the units
/// go to near anchors with room, and twice moves the anchors to the middle of what they got. It may still
/// break sizes.
Layout firstLayout(const Model& model);

/// Gives every loose unit to a near anchor with room, those first that would lose most by coming late.
void placeLoose(Layout& layout);

} // namespace liaison::grouping
