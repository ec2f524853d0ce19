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

/// How large the label of an area is: its badge, and its name unless only the badge is wanted.
QSizeF areaLabelSize(const MapArea& area, bool withName, const QFontMetricsF& metrics);

/// The names of a map as they are written on it, and how large. Measuring text is slow, so each is measured
/// once, when it is first wanted.
class LabelTexts {
public:
    struct Text {
        QString text;
        QSizeF size;
    };
    struct AreaSizes {
        QSizeF badge;
        QSizeF name;
    };

    LabelTexts(const PreparedMap& map, const MapFonts& fonts);

    const PreparedMap& map() const { return m_map; }
    const MapFonts& fonts() const { return m_fonts; }
    /// The height of a line of a place's name.
    double line() const { return m_placeMetrics.height(); }

    const Text& place(int place);
    const AreaSizes& area(int area);
    QSizeF parent(int area);

private:
    const PreparedMap& m_map;
    MapFonts m_fonts;
    QFontMetricsF m_placeMetrics;
    QFontMetricsF m_areaMetrics;
    QFontMetricsF m_parentMetrics;
    QHash<int, Text> m_places;
    QHash<int, AreaSizes> m_areas;
    QHash<int, QSizeF> m_parents;
};

} // namespace liaison
