// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_theme.h"
#include "core/maps/map_view.h"
#include "core/maps/prepared_map.h"

#include <QImage>

#include <functional>
#include <optional>

class QPainter;

namespace liaison {

/// Colours of what lies under the places, and how large its lines are drawn.
struct GroundStyle {
    const MapTheme& theme;
    std::function<QColor(int)> areaColour;
    double unit = 1;
};

/// Draws the grid and the outlines of areas, as far as they touch a rectangle of the view.
void paintMapGround(QPainter& painter, const PreparedMap& map, const MapView& view, const QRectF& exposed,
                    const GroundStyle& style);

/// One area picked out, upon the others.
void paintPickedArea(QPainter& painter, const PreparedMap& map, const MapView& view, int area, bool isTarget,
                     const GroundStyle& style);

/// How much of the ground one frame may draw.
struct GroundPace {
    /// While the map zooms, the last picture is stretched.
    bool isMoving = false;
    /// Longer than this, and the rest waits for the next frame; 0 for no limit.
    int milliseconds = 0;
};

/// Keeps the ground as a picture: a pan draws only the strips that come into sight, a zoom stretches the
/// picture until the map rests and the next one is drawn, in several frames if need be.
class GroundLayer {
public:
    /// False where another frame is needed to finish it.
    bool paint(QPainter& painter, const PreparedMap& map, const MapView& view, const GroundPace& pace,
               const GroundStyle& style);
    void forget() {
        m_map = nullptr;
        m_pending.reset();
    }

private:
    /// A picture that is being drawn, into m_spare.
    struct Pending {
        MapView view;
        std::vector<int> areas;
        std::size_t next = 0;

        /// Whether a view can be reached from it by a shift.
        bool serves(const MapView& other) const;
    };

    void begin(const PreparedMap& map, const MapView& view, double pixelRatio, const GroundStyle& style);
    bool goOn(const PreparedMap& map, int milliseconds, const GroundStyle& style);
    bool shift(const MapView& view, double pixelRatio, const GroundStyle& style);
    void drawStretched(QPainter& painter, const MapView& view, const GroundStyle& style) const;

    const PreparedMap* m_map = nullptr;
    MapView m_view;
    QImage m_image;
    QImage m_spare;
    std::optional<Pending> m_pending;
};

} // namespace liaison
