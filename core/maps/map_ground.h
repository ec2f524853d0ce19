// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_theme.h"
#include "core/maps/map_view.h"
#include "core/maps/prepared_map.h"

#include <functional>

class QPainter;

namespace liaison {

/// Colours of what lies under the places, and how large its lines are drawn.
struct GroundStyle {
    const MapTheme& theme;
    std::function<QColor(int)> areaColour;
    double unit = 1;
};

/// Draws the ground whole: the grid and the outlines of areas.
void paintMapGround(QPainter& painter, const PreparedMap& map, const MapView& view, const GroundStyle& style);

/// One area picked out, upon the others.
void paintPickedArea(QPainter& painter, const PreparedMap& map, const MapView& view, int area, bool isTarget,
                     const GroundStyle& style);

/// The empty ground and its grid.
void paintMapGrid(QPainter& painter, const MapView& view, const MapTheme& theme);

/// The areas whose outlines are drawn at a scale, those with areas in them first; none where they are so
/// many that they would be noise.
std::vector<int> outlinedAreas(const PreparedMap& map, double pixelsPerMetre);

/// Whether something of an area's outline shows in a view.
bool isOutlineSeen(const PreparedMap& map, int area, const MapView& view, double unit);

/// An area's outline in pixels.
QPolygonF outlineOf(const PreparedMap& map, int area, const QTransform& toPixels, double unit);

/// Fills and lines one outline.
void paintOutline(QPainter& painter, const PreparedMap& map, int area, const QPolygonF& outline,
                  const GroundStyle& style);

} // namespace liaison
