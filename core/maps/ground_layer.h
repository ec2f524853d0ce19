// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/frame_time.h"
#include "core/maps/map_ground.h"

#include <QHash>
#include <QImage>
#include <QRect>

#include <map>
#include <memory>

namespace liaison {

/// The ground at one scale as square pictures, each drawn once. They hold however the view is panned.
class GroundTiles {
public:
    GroundTiles(const PreparedMap& map, double pixelsPerMetre, double pixelRatio);

    double scale() const { return m_scale; }
    double pixelRatio() const { return m_ratio; }
    /// Draws what a view shows, and so many tiles beyond its edges; false where time ran out before.
    bool cover(const MapView& view, int beyond, const GroundStyle& style, const FrameTime& time);
    void draw(QPainter& painter, const MapView& view) const;
    /// At the scale of the view.
    void drawStretched(QPainter& painter, const MapView& view) const;

private:
    using Spot = std::pair<int, int>;
    struct Tile {
        QImage image;
        MapView view;
        std::vector<int> areas;
        std::size_t next = 0;
    };

    double side() const;
    QRect spotsIn(const MapView& view) const;
    void begin(Tile& tile, Spot spot, const GroundStyle& style) const;
    bool goOn(Tile& tile, const GroundStyle& style, const FrameTime& time);
    void forgetFar(const QRect& spots);

    const PreparedMap& m_map;
    double m_scale;
    double m_ratio;
    std::vector<int> m_areas;
    /// In pixels from the plane's origin.
    QHash<int, QPolygonF> m_outlines;
    std::map<Spot, Tile> m_tiles;
};

/// Keeps the ground in tiles: a pan draws only those that come into sight, a zoom stretches them until the
/// map rests and those of the new scale are drawn, in several frames if need be.
class GroundLayer {
public:
    struct Sight {
        const PreparedMap& map;
        /// On whole pixels.
        const MapView& view;
        double pixelRatio;
        /// While the map zooms, nothing is drawn anew.
        bool isMoving;
        const GroundStyle& style;
    };
    /// False where another frame is needed to finish it.
    bool paint(QPainter& painter, const Sight& sight, const FrameTime& time);
    /// Draws beforehand what a pan would bring into sight.
    void lookAhead(const Sight& sight, const FrameTime& time);
    void forget();

private:
    std::unique_ptr<GroundTiles> m_shown;
    std::unique_ptr<GroundTiles> m_next;
};

} // namespace liaison
