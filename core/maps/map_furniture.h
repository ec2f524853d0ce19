// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_theme.h"
#include "core/maps/map_view.h"
#include "core/maps/prepared_map.h"

#include <QFont>

class QPainter;

namespace liaison {

/// How wide and high a scale bar of a view is, its text included.
QSizeF scaleBarSize(const MapView& view, const QFont& font);
/// A bar of a round length with its text above it.
void drawScaleBar(QPainter& painter, QPointF topLeft, const MapView& view, const MapTheme& theme,
                  const QFont& font);

/// Grid north is up: an arrow with its letter.
void drawNorthArrow(QPainter& painter, const QRectF& box, const MapTheme& theme, const QFont& font);

/// One line of a legend.
struct LegendEntry {
    /// kNoArea for places that are in none.
    int area = kNoArea;
    int depth = 0;
    QString text;
    qint64 places = 0;
};

/// Areas under the areas they stand in, in the order of the scene; at the end the places in none, if there
/// are any.
std::vector<LegendEntry> legendOf(const PreparedMap& map);

} // namespace liaison
