// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/maps/map_painter.h"

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

// The share of a cluster that is selected is told in so many steps.
constexpr quint64 kShareSteps = 24;
// Set in the keys of clusters' pictures, so that they are none of a label's.
constexpr quint64 kClusterKeys = quint64(1) << 63;

QColor between(const QColor& one, const QColor& other, float share) {
    const auto mix = [share](float a, float b) { return a * (1 - share) + b * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

} // namespace

void MapPainter::paintClusters(const Frame& frame) {
    if (!frame.clusters)
        return;
    for (const MapCluster& cluster : frame.clusters->clusters)
        if (frame.region.contains(cluster.centre)) {
            if (cluster.count == 1)
                paintPlace(frame, frame.clusters->members(cluster).front());
            else
                paintCluster(frame, cluster);
        }
}

void MapPainter::paintCluster(const Frame& frame, const MapCluster& cluster) {
    const auto members = frame.clusters->members(cluster);
    const int area = frame.map.place(members.front()).area;
    const bool isOneArea = std::all_of(members.begin(), members.end(),
                                       [&](int place) { return frame.map.place(place).area == area; });
    const auto selected = std::count_if(members.begin(), members.end(), [&](int place) {
        return frame.marks.has(place, MapMarks::Selected);
    });
    const auto count = static_cast<quint64>(cluster.count);
    const quint64 steps = (static_cast<quint64>(selected) * kShareSteps + count - 1) / count;
    const QColor mixed = between(m_theme.ground, m_theme.quietText, m_theme.isDark ? 0.45F : 0.8F);
    const QColor fill = isOneArea && area != kNoArea ? areaColour(frame.map, area) : mixed;
    const double radius = clusterRadius(cluster.count);
    const auto draw = [&](QPainter& painter, const QRectF& inner) {
        drawCluster(
            painter, inner.center(),
            {countText(static_cast<qint64>(count)), fill, radius, static_cast<double>(steps) / kShareSteps},
            m_theme, m_fonts.area);
    };
    const QPointF at = frame.view.toPixels(cluster.centre);
    const double side = radius + 5;
    const QRectF box(at.x() - side, at.y() - side, side * 2, side * 2);
    if (m_use == Use::Screen)
        m_pictures.put(frame.painter, box,
                       kClusterKeys | count << 32 | steps << 24 | (fill.rgb() & 0xffffffU), frame.pixelRatio,
                       FrameTime(0), draw);
    else
        draw(frame.painter, box);
}

void MapPainter::paintLabels(const Frame& frame) {
    if (m_use == Use::Paper) {
        paintLabelsOnPaper(frame);
        return;
    }
    // Once the ground is whole, names get its time, however long copying markers took.
    const FrameTime own(m_budget);
    const FrameTime& time = m_isFinished ? own : frame.time;
    m_isFinished = m_labels.prepare(frame.map, frame.view, m_fonts, m_isMoving, time) && m_isFinished;
    for (const LabelLayer::Placed& it : m_labels.placed(frame.view)) {
        const MapLabel& label = *it.label;
        const auto draw = [&](QPainter& painter, const QRectF& box) {
            drawLabel(painter, frame.map, label, box);
        };
        const quint64 key = static_cast<quint64>(label.kind) << 32 | static_cast<quint64>(label.index);
        m_isFinished =
            m_pictures.put(frame.painter, it.box, key, frame.pixelRatio, time, draw) && m_isFinished;
    }
}

void MapPainter::paintLabelsOnPaper(const Frame& frame) const {
    LabelTexts texts(frame.map, m_fonts);
    const QPointF origin = frame.view.toPixels(QPointF());
    const QRectF window(QPointF(), frame.view.size());
    const std::vector<MapLabel> labels = LabelLayout(texts, frame.view.scale()).layOut(frame.view.visible());
    // Areas last: their labels lie over everything.
    for (const bool areas : {false, true})
        for (const MapLabel& label : labels) {
            const QRectF box = label.box.translated(origin);
            // Paper has no edge that cuts off what sticks out.
            if (label.isArea() == areas && window.contains(box))
                drawLabel(frame.painter, frame.map, label, box);
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

void MapPainter::drawLabel(QPainter& painter, const PreparedMap& map, const MapLabel& label,
                           const QRectF& box) const {
    switch (label.kind) {
    case MapLabel::Kind::Parent:
        drawName(painter, box, label.text, m_theme.quietText, m_fonts.parent);
        break;
    case MapLabel::Kind::Place:
        drawName(painter, box, label.text, m_theme.text, m_fonts.place);
        break;
    case MapLabel::Kind::Area:
    case MapLabel::Kind::Badge:
        drawAreaLabel(painter, box, map.area(label.index), areaColour(map, label.index),
                      map.look(label.index).shape, label.kind == MapLabel::Kind::Area, m_theme, m_fonts.area);
        break;
    }
}

} // namespace liaison
