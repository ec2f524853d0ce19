// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/label_texts.h"

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

// In line heights: a longer name of a place is cut.
constexpr double kLongestName = 13;

} // namespace

MapFonts MapFonts::from(const QFont& font) {
    const auto sized = [&font](double factor) {
        QFont out = font;
        if (font.pixelSize() > 0)
            out.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
        else
            out.setPointSizeF(font.pointSizeF() * factor);
        return out;
    };
    MapFonts fonts;
    fonts.place = sized(0.9);
    fonts.area = sized(0.95);
    fonts.area.setWeight(QFont::DemiBold);
    fonts.parent = sized(0.9);
    fonts.parent.setWeight(QFont::DemiBold);
    fonts.parent.setLetterSpacing(QFont::PercentageSpacing, 106);
    fonts.markerRadius = QFontMetricsF(font).height() * 0.29;
    return fonts;
}

QSizeF areaLabelSize(const MapArea& area, bool withName, const QFontMetricsF& metrics) {
    const double line = metrics.height();
    const double badge =
        std::max(line * 1.5, metrics.horizontalAdvance(area.badge) + line * 1.1 + line * 0.5);
    const double name = withName ? metrics.horizontalAdvance(area.name) + line * 0.7 : 0;
    return {badge + name, line * 1.25};
}

LabelTexts::LabelTexts(const PreparedMap& map, const MapFonts& fonts)
    : m_map(map)
    , m_fonts(fonts)
    , m_placeMetrics(fonts.place)
    , m_areaMetrics(fonts.area)
    , m_parentMetrics(fonts.parent) {}

const LabelTexts::Text& LabelTexts::place(int place) {
    Text& its = m_places[place];
    if (!its.size.isValid()) {
        its.text = m_map.place(place).name;
        double width = m_placeMetrics.horizontalAdvance(its.text);
        if (width > line() * kLongestName) {
            its.text = m_placeMetrics.elidedText(its.text, Qt::ElideRight, line() * kLongestName);
            width = m_placeMetrics.horizontalAdvance(its.text);
        }
        its.size = QSizeF(width + 6, line());
    }
    return its;
}

const LabelTexts::AreaSizes& LabelTexts::area(int area) {
    AreaSizes& its = m_areas[area];
    if (!its.badge.isValid())
        its = {areaLabelSize(m_map.area(area), false, m_areaMetrics),
               areaLabelSize(m_map.area(area), true, m_areaMetrics)};
    return its;
}

QSizeF LabelTexts::parent(int area) {
    QSizeF& its = m_parents[area];
    if (!its.isValid())
        its = QSizeF(m_parentMetrics.horizontalAdvance(m_map.area(area).name) + m_parentMetrics.height(),
                     m_parentMetrics.height() * 1.2);
    return its;
}

} // namespace liaison
