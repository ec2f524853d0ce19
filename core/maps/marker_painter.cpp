// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/marker_painter.h"

#include "core/maps/map_view.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace liaison {

namespace {

QPainterPath polygon(int corners, double radius, double turn) {
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / corners;
        shape << QPointF(std::sin(angle), -std::cos(angle)) * radius;
    }
    QPainterPath path;
    path.addPolygon(shape);
    path.closeSubpath();
    return path;
}

QPainterPath upright(double radius) {
    const double arm = radius * 1.12;
    const double half = radius * 0.42;
    QPainterPath path;
    path.addPolygon(QPolygonF({{-half, -arm},
                               {half, -arm},
                               {half, -half},
                               {arm, -half},
                               {arm, half},
                               {half, half},
                               {half, arm},
                               {-half, arm},
                               {-half, half},
                               {-arm, half},
                               {-arm, -half},
                               {-half, -half}}));
    path.closeSubpath();
    return path;
}

QPainterPath disc(double radius) {
    QPainterPath path;
    path.addEllipse(QPointF(), radius, radius);
    return path;
}

quint64 keyOf(const MarkerStyle& style, double pixelRatio) {
    const auto part = [](quint64 value, int shift) { return value << shift; };
    return part(style.colour.rgb() & 0xffffffU, 0) ^ part(static_cast<quint64>(style.shape), 24) ^
           part(style.isHollow, 28) ^ part(style.isEmphasised, 29) ^
           part(static_cast<quint64>(style.radius * 8) & 0x3ffU, 30) ^
           part(static_cast<quint64>(pixelRatio * 8) & 0x3fU, 40) ^ part(style.ground.value() & 0xff, 46);
}

} // namespace

QPainterPath markerPath(MarkerShape shape, double radius) {
    constexpr double kHalfTurn = std::numbers::pi;
    switch (shape) {
    case MarkerShape::Circle:
        return disc(radius);
    case MarkerShape::Square:
        return polygon(4, radius * 1.24, kHalfTurn / 4);
    case MarkerShape::Triangle:
        return polygon(3, radius * 1.36, 0).translated(0, radius * 0.18);
    case MarkerShape::TriangleDown:
        return polygon(3, radius * 1.36, kHalfTurn).translated(0, -radius * 0.18);
    case MarkerShape::Diamond:
        return polygon(4, radius * 1.32, 0);
    case MarkerShape::Pentagon:
        return polygon(5, radius * 1.16, 0);
    case MarkerShape::Hexagon:
        return polygon(6, radius * 1.12, kHalfTurn / 6);
    case MarkerShape::Cross:
        return upright(radius);
    case MarkerShape::Dot:
        break;
    }
    return disc(radius * 0.7);
}

void drawMarker(QPainter& painter, QPointF at, const MarkerStyle& style) {
    const double radius = style.isEmphasised ? style.radius * 1.4 : style.radius;
    const QPainterPath path = markerPath(style.shape, radius).translated(at);
    painter.setPen(QPen(style.ground, radius * 0.62, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (style.isHollow) {
        painter.setPen(QPen(style.colour, radius * 0.36, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(style.ground);
        painter.drawPath(markerPath(style.shape, radius * 0.84).translated(at));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.colour);
        painter.drawPath(path);
    }
    if (style.isEmphasised) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.isHollow ? style.colour : style.ground);
        painter.drawEllipse(at, radius * 0.3, radius * 0.3);
    }
}

bool MarkerStamps::has(const MarkerStyle& style, double pixelRatio) const {
    return m_images.contains(keyOf(style, pixelRatio));
}

const QImage& MarkerStamps::imageOf(const MarkerStyle& style, double pixelRatio) {
    QImage& image = m_images[keyOf(style, pixelRatio)];
    if (image.isNull()) {
        const int half = static_cast<int>(std::ceil(style.radius * 2.4));
        image = QImage(QSize(half * 2, half * 2) * pixelRatio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(pixelRatio);
        image.fill(Qt::transparent);
        QPainter inner(&image);
        inner.setRenderHint(QPainter::Antialiasing);
        drawMarker(inner, QPointF(half, half), style);
    }
    return image;
}

void MarkerStamps::stamp(QPainter& painter, QPointF at, const MarkerStyle& style, double pixelRatio) {
    const QImage& image = imageOf(style, pixelRatio);
    const QSizeF size = image.deviceIndependentSize();
    painter.drawImage(wholePixels(at - QPointF(size.width(), size.height()) / 2, pixelRatio), image);
}

} // namespace liaison
