// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/ground_layer.h"

#include <QElapsedTimer>
#include <QPainter>

#include <cmath>

namespace liaison {

namespace {

// Beyond this many outlines in sight, they are noise.
constexpr std::size_t kMostOutlines = 250;

void paintGrid(QPainter& painter, const MapView& view, const QRectF& exposed, const MapTheme& theme) {
    // Lines at round distances give the eye something to hold on to while the map moves.
    const double step = scaleBarFor(view.scale(), 180).metres;
    const QRectF seen = view.toPlane(exposed);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.grid, 1));
    for (double x = std::ceil(seen.left() / step) * step; x <= seen.right(); x += step) {
        const double at = std::round(view.toPixels(QPointF(x, 0)).x());
        painter.drawLine(QPointF(at, exposed.top()), QPointF(at, exposed.bottom()));
    }
    for (double y = std::ceil(seen.top() / step) * step; y <= seen.bottom(); y += step) {
        const double at = std::round(view.toPixels(QPointF(0, y)).y());
        painter.drawLine(QPointF(exposed.left(), at), QPointF(exposed.right(), at));
    }
}

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

/// Areas with something in the rectangle, those with areas in them first.
std::vector<int> areasIn(const PreparedMap& map, const MapView& view, const QRectF& exposed, double unit) {
    const double reach = PreparedMap::kParentPadding * unit + 3;
    const QRectF plane = view.toPlane(exposed.adjusted(-reach, -reach, reach, reach));
    std::vector<int> leaves;
    std::vector<int> parents;
    for (int i = 0; i < map.areaCount(); ++i) {
        const AreaShape& shape = map.shape(i);
        const bool isSeen = shape.box.right() >= plane.left() && shape.box.left() <= plane.right() &&
                            shape.box.bottom() >= plane.top() && shape.box.top() <= plane.bottom();
        if (isSeen && map.showsArea(i, view.scale()))
            (shape.isParent ? parents : leaves).push_back(i);
    }
    if (parents.size() > kMostOutlines)
        parents.clear();
    if (leaves.size() <= kMostOutlines)
        parents.insert(parents.end(), leaves.begin(), leaves.end());
    return parents;
}

QPolygonF outlineOf(const PreparedMap& map, const MapView& view, int area, double unit) {
    const double padding = map.shape(area).isParent ? PreparedMap::kParentPadding : PreparedMap::kPadding;
    return map.outline(area, view.transform(), padding * unit);
}

void paintArea(QPainter& painter, const PreparedMap& map, const MapView& view, int area,
               const GroundStyle& style) {
    const QPolygonF outline = outlineOf(map, view, area, style.unit);
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

} // namespace

void paintMapGround(QPainter& painter, const PreparedMap& map, const MapView& view, const QRectF& exposed,
                    const GroundStyle& style) {
    painter.fillRect(exposed, style.theme.ground);
    paintGrid(painter, view, exposed, style.theme);
    for (const int area : areasIn(map, view, exposed, style.unit))
        paintArea(painter, map, view, area, style);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintPickedArea(QPainter& painter, const PreparedMap& map, const MapView& view, int area, bool isTarget,
                     const GroundStyle& style) {
    if (map.shape(area).places == 0)
        return;
    const QPolygonF outline = outlineOf(map, view, area, style.unit);
    if (map.shape(area).isParent)
        fillAndLine(painter, outline, withAlpha(style.theme.accent, 26), dashed(style.theme.accent, 2.4));
    else
        fillAndLine(painter, outline, withAlpha(style.areaColour(area), 60),
                    QPen(isTarget ? style.theme.accent : style.areaColour(area), 3));
}

bool GroundLayer::paint(QPainter& painter, const PreparedMap& map, const MapView& view,
                        const GroundPace& pace, const GroundStyle& style) {
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const bool isOurs = m_map == &map && m_image.devicePixelRatio() == ratio;
    const double stretch = isOurs ? view.scale() / m_view.scale() : 0;
    const bool canStretch = stretch > 0.1 && stretch < 10;
    if (canStretch && pace.isMoving && stretch != 1) {
        m_pending.reset();
        drawStretched(painter, view, style);
        return true;
    }
    const bool isShifted = stretch == 1 && m_view.size() == view.size() && shift(view, ratio, style);
    if (!isShifted) {
        if (!canStretch || !m_pending || !m_pending->serves(view))
            begin(map, view, ratio, style);
        if (!goOn(map, canStretch ? pace.milliseconds : 0, style)) {
            drawStretched(painter, view, style);
            return false;
        }
        // The hand may have moved the map while it was being drawn.
        shift(view, ratio, style);
    }
    painter.drawImage(QPointF(), m_image);
    return true;
}

void GroundLayer::drawStretched(QPainter& painter, const MapView& view, const GroundStyle& style) const {
    painter.fillRect(QRectF(QPointF(), view.size()), style.theme.ground);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QPointF topLeft = view.toPixels(m_view.toPlane(QPointF()));
    painter.drawImage(QRectF(topLeft, m_view.size() * (view.scale() / m_view.scale())), m_image);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

bool GroundLayer::Pending::serves(const MapView& other) const {
    const QPointF by = (view.centre() - other.centre()) * other.scale();
    return view.scale() == other.scale() && view.size() == other.size() &&
           std::abs(by.x()) < view.size().width() && std::abs(by.y()) < view.size().height();
}

void GroundLayer::begin(const PreparedMap& map, const MapView& view, double pixelRatio,
                        const GroundStyle& style) {
    const QRectF all(QPointF(), view.size());
    const QSize size = (view.size() * pixelRatio).toSize();
    if (m_spare.size() != size)
        m_spare = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_spare.setDevicePixelRatio(pixelRatio);
    m_pending = Pending{view, areasIn(map, view, all, style.unit), 0};
    QPainter inner(&m_spare);
    inner.fillRect(all, style.theme.ground);
    paintGrid(inner, view, all, style.theme);
}

bool GroundLayer::goOn(const PreparedMap& map, int milliseconds, const GroundStyle& style) {
    QElapsedTimer timer;
    timer.start();
    QPainter inner(&m_spare);
    while (m_pending->next < m_pending->areas.size()) {
        paintArea(inner, map, m_pending->view, m_pending->areas[m_pending->next++], style);
        if (milliseconds > 0 && timer.elapsed() >= milliseconds)
            break;
    }
    inner.end();
    if (m_pending->next < m_pending->areas.size())
        return false;
    m_map = &map;
    m_view = m_pending->view;
    m_pending.reset();
    std::swap(m_image, m_spare);
    return true;
}

bool GroundLayer::shift(const MapView& view, double pixelRatio, const GroundStyle& style) {
    const QPointF exact = (m_view.centre() - view.centre()) * view.scale();
    const QPointF by(std::round(exact.x() * pixelRatio) / pixelRatio,
                     std::round(exact.y() * pixelRatio) / pixelRatio);
    if (std::abs(by.x()) >= view.size().width() || std::abs(by.y()) >= view.size().height())
        return false;
    if (by.isNull())
        return true;
    m_view = m_view.panned(by);
    m_pending.reset();
    if (m_spare.size() != m_image.size())
        m_spare = QImage(m_image.size(), m_image.format());
    m_spare.setDevicePixelRatio(pixelRatio);
    {
        QPainter inner(&m_spare);
        inner.setCompositionMode(QPainter::CompositionMode_Source);
        inner.drawImage(by, m_image);
        inner.setCompositionMode(QPainter::CompositionMode_SourceOver);
        const QRectF all(QPointF(), view.size());
        const double width = std::abs(by.x());
        const double height = std::abs(by.y());
        const QRectF column(by.x() > 0 ? 0 : all.width() - width, 0, width, all.height());
        const QRectF row(0, by.y() > 0 ? 0 : all.height() - height, all.width(), height);
        for (const QRectF& strip : {column, row})
            if (!strip.isEmpty()) {
                inner.setClipRect(strip);
                paintMapGround(inner, *m_map, m_view, strip, style);
            }
    }
    std::swap(m_image, m_spare);
    return true;
}

} // namespace liaison
