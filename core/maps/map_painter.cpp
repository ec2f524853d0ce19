// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace liaison {

void MapPainter::setTheme(const MapTheme& theme) {
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_stamps = {};
    m_lacksStamps = true;
    m_pictures.clear();
    m_ground.forget();
}

void MapPainter::setFonts(const MapFonts& fonts) {
    if (fonts == m_fonts)
        return;
    m_fonts = fonts;
    forget();
}

void MapPainter::forget() {
    m_map = nullptr;
    m_pictures.clear();
    m_labels.forget();
    m_ground.forget();
}

QColor MapPainter::areaColour(const PreparedMap& map, int area) const {
    if (area == kNoArea)
        return m_theme.noArea;
    const QColor own = map.area(area).colour;
    return own.isValid() ? own : m_theme.areas[map.look(area).colour];
}

MarkerStyle MapPainter::areaStyle(const PreparedMap& map, int area) const {
    const MarkerShape shape = area == kNoArea ? MarkerShape::Dot : map.look(area).shape;
    return {shape, areaColour(map, area), m_theme.ground, m_fonts.markerRadius, false, false};
}

MarkerStyle MapPainter::markerStyle(const PreparedMap& map, int place) const {
    MarkerStyle style = areaStyle(map, map.place(place).area);
    style.isHollow = map.place(place).isApproximate;
    style.isEmphasised = map.place(place).isEmphasised;
    return style;
}

double MapPainter::clusterRadius(std::size_t count) const {
    return m_fonts.markerRadius * (2.1 + 0.55 * std::log10(static_cast<double>(count)));
}

void MapPainter::paint(QPainter& painter, const PreparedMap& map, const MapView& view,
                       const MapMarks& marks) {
    if (m_map != &map)
        forget();
    m_map = &map;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const MapView onPixels = m_use == Use::Screen ? view.onWholePixels(ratio) : view;
    const double reach = 40 / view.scale();
    const GroundStyle ground{m_theme, [&](int area) { return areaColour(map, area); }, m_fonts.unit()};
    const FrameTime time(m_budget);
    const Frame frame{painter,
                      map,
                      onPixels,
                      marks,
                      map.clustersAt(view.scale()),
                      onPixels.visible().adjusted(-reach, -reach, reach, reach),
                      ratio,
                      ground,
                      time};
    m_isFinished = true;
    m_pictures.beginFrame();
    prepareStamps(frame);
    paintGround(frame);
    paintPlaces(frame);
    paintClusters(frame);
    paintLabels(frame);
    if (marks.cursor >= 0 && isAlone(frame, marks.cursor)) {
        // Marker and rings again, on top of everything.
        paintPlace(frame, marks.cursor);
    }
    if (m_isFinished && time.isLimited() && !m_isMoving)
        m_ground.lookAhead(sightOf(frame), time);
    painter.restore();
}

GroundLayer::Sight MapPainter::sightOf(const Frame& frame) const {
    return {frame.map, frame.view, frame.pixelRatio, m_isMoving, frame.ground};
}

void MapPainter::prepareStamps(const Frame& frame) {
    // The first frames draw hundreds of them: outlines then get what time is left.
    if (m_use == Use::Paper || !m_lacksStamps || frame.clusters)
        return;
    m_lacksStamps = false;
    frame.map.index().eachIn(frame.region, [&](int place) {
        const MarkerStyle style = markerStyle(frame.map, place);
        if (!frame.time.isUp())
            m_stamps.prepare(style, frame.pixelRatio);
        else if (!m_lacksStamps)
            m_lacksStamps = !m_stamps.has(style, frame.pixelRatio);
    });
}

void MapPainter::paintGround(const Frame& frame) {
    if (m_use == Use::Paper) {
        paintMapGround(frame.painter, frame.map, frame.view, frame.ground);
        return;
    }
    m_isFinished = m_ground.paint(frame.painter, sightOf(frame), frame.time);
    paintPicked(frame);
}

void MapPainter::paintPicked(const Frame& frame) {
    std::vector<int> picked{frame.marks.highlightedArea, frame.marks.dropArea};
    if (picked[0] == picked[1])
        picked.pop_back();
    for (const int area : picked)
        if (area != kNoArea)
            paintPickedArea(frame.painter, frame.map, frame.view, area, area == frame.marks.dropArea,
                            frame.ground);
}

bool MapPainter::isAlone(const Frame& frame, int place) const {
    if (!frame.clusters)
        return true;
    const int cluster = frame.clusters->clusterOf[static_cast<std::size_t>(place)];
    return frame.clusters->clusters[static_cast<std::size_t>(cluster)].count == 1;
}

void MapPainter::paintPlaces(const Frame& frame) {
    if (frame.clusters)
        return; // single places come with the clusters
    std::vector<int> onTop;
    std::vector<int> seen;
    frame.map.index().eachIn(frame.region, [&](int place) { seen.push_back(place); });
    for (const int place : seen) {
        const bool isPicked = frame.marks.has(place, MapMarks::Selected) ||
                              frame.marks.has(place, MapMarks::Found) || place == frame.marks.hovered;
        if (isPicked || frame.map.place(place).isEmphasised)
            onTop.push_back(place);
        else
            paintPlace(frame, place);
    }
    std::stable_partition(onTop.begin(), onTop.end(),
                          [&](int place) { return !frame.marks.has(place, MapMarks::Selected); });
    for (const int place : onTop)
        paintPlace(frame, place);
}

void MapPainter::paintPlace(const Frame& frame, int place) {
    const QPointF at = frame.view.toPixels(frame.map.point(place));
    MarkerStyle style = markerStyle(frame.map, place);
    if (place == frame.marks.hovered)
        style.radius *= 1.25;
    if (m_use == Use::Screen && m_lacksStamps && !frame.clusters && !m_stamps.has(style, frame.pixelRatio)) {
        m_isFinished = false;
        return;
    }
    paintRings(frame, place);
    if (m_use == Use::Screen)
        m_stamps.stamp(frame.painter, at, style, frame.pixelRatio);
    else
        drawMarker(frame.painter, at, style);
}

void MapPainter::paintRings(const Frame& frame, int place) const {
    const QPointF at = frame.view.toPixels(frame.map.point(place));
    const double radius = m_fonts.markerRadius * (frame.map.place(place).isEmphasised ? 1.4 : 1);
    frame.painter.setBrush(Qt::NoBrush);
    if (frame.marks.has(place, MapMarks::Selected)) {
        frame.painter.setPen(QPen(m_theme.ground, 1));
        frame.painter.setBrush(m_theme.accent);
        const double ring = radius + 5;
        frame.painter.drawEllipse(at, ring, ring);
        frame.painter.setBrush(m_theme.ground);
        frame.painter.setPen(Qt::NoPen);
        frame.painter.drawEllipse(at, ring - 2.5, ring - 2.5);
        frame.painter.setBrush(Qt::NoBrush);
    }
    if (frame.marks.has(place, MapMarks::Found)) {
        // A target: a ring with four ticks, so that it is told from a selection without its colour.
        const double ring = radius + 8;
        frame.painter.setPen(QPen(m_theme.found, 2));
        frame.painter.drawEllipse(at, ring, ring);
        for (const QPointF& way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            frame.painter.drawLine(at + way * (ring - 2), at + way * (ring + 5));
    }
    if (place == frame.marks.cursor) {
        const double side = radius + 9;
        frame.painter.setPen(QPen(m_theme.ground, 4));
        const QRectF box(at.x() - side, at.y() - side, side * 2, side * 2);
        frame.painter.drawRoundedRect(box, 4, 4);
        frame.painter.setPen(QPen(m_theme.text, 2));
        frame.painter.drawRoundedRect(box, 4, 4);
    }
}

} // namespace liaison
