// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_scene.h"

#include <vector>

namespace liaison {

/// What is picked out on a map now.
struct MapMarks {
    enum Flag : quint8 { Selected = 1, Found = 2, Moving = 4 };
    /// Flags of each place of the prepared map; may be empty.
    std::vector<quint8> flags;
    /// The place under the pointer and the one that the keyboard is at; -1 for none.
    int hovered = -1;
    int cursor = -1;
    int highlightedArea = kNoArea;
    /// Where what is dragged would land.
    int dropArea = kNoArea;

    bool has(int place, Flag flag) const {
        return !flags.empty() && (flags[static_cast<std::size_t>(place)] & flag);
    }
};

} // namespace liaison
