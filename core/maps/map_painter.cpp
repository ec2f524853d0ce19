// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_painter.h"

#include "core/base/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

QColor between(const QColor& one, const QColor& other, float share) {
    const auto mix = [share](float a, float b) { return a * (1 - share) + b * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

} // namespace

void MapPainter::setTheme(const MapTheme& theme) {
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_stamps = {};
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
    m_labelMap = nullptr;
    m_pictures.clear();
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
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double reach = 40 / view.scale();
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const Frame frame{painter,
                      map,
                      view,
                      marks,
                      map.clustersAt(view.scale()),
                      view.visible().adjusted(-reach, -reach, reach, reach),
                      ratio};
    paintGround(frame);
    paintPlaces(frame);
    paintClusters(frame);
    paintLabels(frame);
    if (marks.cursor >= 0 && isAlone(frame, marks.cursor)) {
        // Marker and rings again, on top of everything.
        paintPlace(frame, marks.cursor);
    }
    painter.restore();
}

void MapPainter::paintGround(const Frame& frame) {
    const GroundStyle style{m_theme, [this, &frame](int area) { return areaColour(frame.map, area); },
                            m_fonts.unit()};
    if (m_use == Use::Paper) {
        paintMapGround(frame.painter, frame.map, frame.view, QRectF(QPointF(), frame.view.size()), style);
        return;
    }
    m_isFinished = m_ground.paint(frame.painter, frame.map, frame.view, m_pace, style);
    std::vector<int> picked{frame.marks.highlightedArea, frame.marks.dropArea};
    if (picked[0] == picked[1])
        picked.pop_back();
    for (const int area : picked)
        if (area != kNoArea)
            paintPickedArea(frame.painter, frame.map, frame.view, area, area == frame.marks.dropArea, style);
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

void MapPainter::paintClusters(const Frame& frame) {
    if (!frame.clusters)
        return;
    const QColor mixed = between(m_theme.ground, m_theme.quietText, m_theme.isDark ? 0.45F : 0.8F);
    for (const MapCluster& cluster : frame.clusters->clusters) {
        if (!frame.region.contains(cluster.centre))
            continue;
        const auto members = frame.clusters->members(cluster);
        if (cluster.count == 1) {
            paintPlace(frame, members.front());
            continue;
        }
        const int area = frame.map.place(members.front()).area;
        const bool isOneArea = std::all_of(members.begin(), members.end(),
                                           [&](int place) { return frame.map.place(place).area == area; });
        const auto selected = std::count_if(members.begin(), members.end(), [&](int place) {
            return frame.marks.has(place, MapMarks::Selected);
        });
        const ClusterStyle style{
            countText(static_cast<qint64>(cluster.count)),
            isOneArea && area != kNoArea ? areaColour(frame.map, area) : mixed, clusterRadius(cluster.count),
            std::ceil(static_cast<double>(selected) * 24 / static_cast<double>(cluster.count)) / 24};
        const QPointF at = frame.view.toPixels(cluster.centre);
        const double side = style.radius + 5;
        const QRectF box(at.x() - side, at.y() - side, side * 2, side * 2);
        const auto draw = [&](QPainter& painter, const QRectF& inner) {
            drawCluster(painter, inner.center(), style, m_theme, m_fonts.area);
        };
        if (m_use == Use::Screen)
            m_pictures.put(frame.painter, box,
                           u"c%1/%2/%3"_s.arg(style.text).arg(style.fill.rgb()).arg(style.selectedShare),
                           frame.pixelRatio, draw);
        else
            draw(frame.painter, box);
    }
}

void MapPainter::paintLabels(const Frame& frame) {
    const QRectF seen = frame.view.visible();
    const bool isStale =
        m_labelMap != &frame.map || m_labelScale != frame.view.scale() || !m_labelRegion.contains(seen);
    if (isStale) {
        m_labelRegion =
            seen.adjusted(-seen.width() / 4, -seen.height() / 4, seen.width() / 4, seen.height() / 4);
        if (m_use == Use::Paper)
            m_labelRegion = seen;
        m_labels = layOutLabels(frame.map, frame.view.scale(), m_labelRegion, m_fonts);
        m_labelMap = &frame.map;
        m_labelScale = frame.view.scale();
    }
    m_pictures.trim();
    const QPointF origin = frame.view.toPixels(QPointF());
    const QRectF window(QPointF(), frame.view.size());
    // Areas last: their chips lie over everything.
    for (const bool areas : {false, true})
        for (const MapLabel& label : m_labels) {
            const bool isArea = label.kind == MapLabel::Kind::Area || label.kind == MapLabel::Kind::Badge;
            QRectF box = label.box;
            box.moveCenter(label.box.center() * (frame.view.scale() / m_labelScale) + origin);
            // Paper has no edge that cuts off what sticks out.
            if (isArea == areas && (m_use == Use::Paper ? window.contains(box) : window.intersects(box)))
                paintLabel(frame, label, box);
        }
}

void MapPainter::drawName(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour,
                          const QFont& font) const {
    if (m_use == Use::Screen && font != m_fonts.parent) {
        drawRimmedText(painter, box, text, colour, m_theme.ground, font);
        return;
    }
    // A plate keeps a parent's name clear of its dashes. On paper, one text only: who copies from the paper
    // or has it read out gets each name once.
    painter.fillRect(box, withAlpha(m_theme.ground, 205));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, text);
}

void MapPainter::paintLabel(const Frame& frame, const MapLabel& label, const QRectF& box) {
    const auto draw = [&](QPainter& painter, const QRectF& at) {
        switch (label.kind) {
        case MapLabel::Kind::Parent:
            drawName(painter, at, label.text, m_theme.quietText, m_fonts.parent);
            break;
        case MapLabel::Kind::Place:
            drawName(painter, at, label.text, m_theme.text, m_fonts.place);
            break;
        case MapLabel::Kind::Area:
        case MapLabel::Kind::Badge:
            drawAreaLabel(painter, at, frame.map.area(label.index), areaColour(frame.map, label.index),
                          frame.map.look(label.index).shape, label.kind == MapLabel::Kind::Area, m_theme,
                          m_fonts.area);
            break;
        }
    };
    if (m_use == Use::Screen)
        m_pictures.put(frame.painter, box,
                       u"%1/%2/%3"_s.arg(int(label.kind)).arg(label.index).arg(label.text), frame.pixelRatio,
                       draw);
    else
        draw(frame.painter, box);
}

} // namespace liaison
