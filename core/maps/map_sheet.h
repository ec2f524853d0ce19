// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_scene.h"

#include <QFont>
#include <QSizeF>

class QPainter;

namespace liaison {

/// Draws a whole map for paper: the picture with scale bar and north arrow in a frame, the legend under it.
/// The font should have a pixel size, one pixel being one unit of the painter.
void paintMapSheet(QPainter& painter, const MapScene& scene, QSizeF size, const QFont& font);

/// Turns a map into SVG whose text stays text. Core has no SVG writer of its own: the program hands one in.
class MapRenderer {
public:
    virtual ~MapRenderer() = default;
    /// The map in paper colours, with its legend; the size is in points. Empty where it cannot be drawn.
    virtual QByteArray toSvg(const MapScene& scene, QSizeF points) const = 0;
};

} // namespace liaison
