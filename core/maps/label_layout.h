// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/prepared_map.h"

#include <QFont>
#include <QFontMetricsF>

namespace liaison {

/// The type of a map: everything else takes its size from it.
struct MapFonts {
    QFont place;
    QFont area;
    QFont parent;
    double markerRadius = 5;

    /// How large lines and distances are, 1 for text of an ordinary size on screen.
    double unit() const { return markerRadius / 5.2; }

    static MapFonts from(const QFont& font);

    bool operator==(const MapFonts&) const = default;
};

/// A name on the map.
struct MapLabel {
    enum class Kind { Parent, Area, Badge, Place };
    Kind kind = Kind::Place;
    /// Of an area or a place.
    int index = 0;
    QString text;
    /// In pixels from the plane's origin, so that it holds however the view is panned.
    QRectF box;
};

/// Names that do not lie upon each other: parents and areas first, then emphasised places, then the others as
/// far as there is room. The same map, scale and region give the same labels.
std::vector<MapLabel> layOutLabels(const PreparedMap& map, double pixelsPerMetre, const QRectF& region,
                                   const MapFonts& fonts);

/// How large the label of an area is: its badge, and its name unless only the badge is wanted.
QSizeF areaLabelSize(const MapArea& area, bool withName, const QFontMetricsF& metrics);

} // namespace liaison
