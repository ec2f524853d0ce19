// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_ground.h"

#include <QPainter>

#include <cmath>

namespace liaison {

namespace {

// Beyond this many outlines, with less than this many square pixels for each, they are noise: about what a
// window of an ordinary size has room for.
constexpr std::size_t kManyOutlines = 250;
constexpr double kRoomOfOutline = 4096;

/// The fill needs no smooth edge: the line lies upon it.
void fillAndLine(QPainter& painter, const QPolygonF& outline, const QColor& fill, const QPen& line) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(outline, Qt::WindingFill);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(outline, Qt::WindingFill);
}

QPen dashed(const QColor& colour, double width) {
    QPen pen(colour, width);
    pen.setDashPattern({5, 3.5});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

} // namespace

void paintMapGrid(QPainter& painter, const MapView& view, const MapTheme& theme) {
    const QRectF all(QPointF(), view.size());
    painter.fillRect(all, theme.ground);
    // Lines at round distances give the eye something to hold on to while the map moves.
    const double step = scaleBarFor(view.scale(), 180).metres;
    const QRectF seen = view.toPlane(all.adjusted(-1, -1, 1, 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.grid, 1));
    for (double x = std::ceil(seen.left() / step) * step; x <= seen.right(); x += step) {
        const double at = std::round(view.toPixels(QPointF(x, 0)).x());
        painter.drawLine(QPointF(at, 0), QPointF(at, all.bottom()));
    }
    for (double y = std::ceil(seen.top() / step) * step; y <= seen.bottom(); y += step) {
        const double at = std::round(view.toPixels(QPointF(0, y)).y());
        painter.drawLine(QPointF(0, at), QPointF(all.right(), at));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

std::vector<int> outlinedAreas(const PreparedMap& map, double pixelsPerMetre) {
    std::vector<int> leaves;
    std::vector<int> parents;
    for (int i = 0; i < map.areaCount(); ++i)
        if (map.showsArea(i, pixelsPerMetre))
            (map.shape(i).isParent ? parents : leaves).push_back(i);
    const double pixels = map.bounds().width() * map.bounds().height() * pixelsPerMetre * pixelsPerMetre;
    for (std::vector<int>* areas : {&leaves, &parents})
        if (areas->size() > kManyOutlines && static_cast<double>(areas->size()) * kRoomOfOutline > pixels)
            areas->clear();
    parents.insert(parents.end(), leaves.begin(), leaves.end());
    return parents;
}

bool isOutlineSeen(const PreparedMap& map, int area, const MapView& view, double unit) {
    const double reach = PreparedMap::kParentPadding * unit + 3;
    const QRectF seen = view.toPlane(QRectF(QPointF(), view.size()).adjusted(-reach, -reach, reach, reach));
    const QRectF& box = map.shape(area).box;
    return box.right() >= seen.left() && box.left() <= seen.right() && box.bottom() >= seen.top() &&
           box.top() <= seen.bottom();
}

QPolygonF outlineOf(const PreparedMap& map, int area, const QTransform& toPixels, double unit) {
    const double padding = map.shape(area).isParent ? PreparedMap::kParentPadding : PreparedMap::kPadding;
    return map.outline(area, toPixels, padding * unit);
}

void paintOutline(QPainter& painter, const PreparedMap& map, int area, const QPolygonF& outline,
                  const GroundStyle& style) {
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (map.shape(area).isParent) {
        painter.setPen(dashed(style.theme.quietText, 1.3 * style.unit));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(outline + QPolygonF({outline.first()}));
        return;
    }
    const QColor colour = style.areaColour(area);
    fillAndLine(painter, outline, withAlpha(colour, style.theme.isDark ? 40 : 30),
                QPen(withAlpha(colour, 205), 1.5 * style.unit));
}

void paintMapGround(QPainter& painter, const PreparedMap& map, const MapView& view,
                    const GroundStyle& style) {
    paintMapGrid(painter, view, style.theme);
    for (const int area : outlinedAreas(map, view.scale()))
        if (isOutlineSeen(map, area, view, style.unit))
            paintOutline(painter, map, area, outlineOf(map, area, view.transform(), style.unit), style);
}

void paintPickedArea(QPainter& painter, const PreparedMap& map, const MapView& view, int area, bool isTarget,
                     const GroundStyle& style) {
    if (map.shape(area).places == 0)
        return;
    const QPolygonF outline = outlineOf(map, area, view.transform(), style.unit);
    if (map.shape(area).isParent)
        fillAndLine(painter, outline, withAlpha(style.theme.accent, 26), dashed(style.theme.accent, 2.4));
    else
        fillAndLine(painter, outline, withAlpha(style.areaColour(area), 60),
                    QPen(isTarget ? style.theme.accent : style.areaColour(area), 3));
}

} // namespace liaison
