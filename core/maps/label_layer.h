// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/label_layout.h"
#include "core/maps/map_view.h"

#include <memory>
#include <optional>

namespace liaison {

/// Keeps the labels of a map on screen from frame to frame: a pan finds only those that come into sight,
/// and while the map zooms those of the last scale go along until new ones are found, in several frames if
/// need be.
class LabelLayer {
public:
    /// False where another frame is needed to finish it.
    bool prepare(const PreparedMap& map, const MapView& view, const MapFonts& fonts, bool isMoving,
                 const FrameTime& time);

    struct Placed {
        const MapLabel* label;
        /// In pixels of the view.
        QRectF box;
    };
    /// What shows in a view, areas last: their labels lie over everything. None lies upon another.
    std::vector<Placed> placed(const MapView& view) const;

    void forget();

private:
    std::unique_ptr<LabelTexts> m_texts;
    std::unique_ptr<LabelLayout> m_shown;
    std::unique_ptr<LabelLayout> m_next;
};

} // namespace liaison
