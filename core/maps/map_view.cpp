// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_view.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Maps)
};

// A box of one place still has an extent, so that a reader sees what is around it.
constexpr double kLeastExtent = 400;

QRectF withExtent(const QRectF& box) {
    const double wider = std::max(0.0, kLeastExtent - box.width()) / 2;
    const double higher = std::max(0.0, kLeastExtent - box.height()) / 2;
    return box.adjusted(-wider, -higher, wider, higher);
}

} // namespace

QPointF wholePixels(QPointF at, double pixelRatio) {
    return QPointF(std::round(at.x() * pixelRatio), std::round(at.y() * pixelRatio)) / pixelRatio;
}

MapView MapView::fitting(const QRectF& box, QSizeF size, const QMarginsF& margins) {
    const QRectF wanted = withExtent(box);
    const double width = std::max(1.0, size.width() - margins.left() - margins.right());
    const double height = std::max(1.0, size.height() - margins.top() - margins.bottom());
    const double scale = std::min(width / wanted.width(), height / wanted.height());
    const QPointF shift((margins.right() - margins.left()) / 2 / scale,
                        (margins.bottom() - margins.top()) / 2 / scale);
    return {size, wanted.center() + shift, scale};
}

QRectF MapView::toPixels(const QRectF& plane) const {
    return {toPixels(plane.topLeft()), toPixels(plane.bottomRight())};
}

QRectF MapView::toPlane(const QRectF& pixels) const {
    return {toPlane(pixels.topLeft()), toPlane(pixels.bottomRight())};
}

MapView MapView::zoomedAbout(QPointF pixel, double factor) const {
    const QPointF kept = toPlane(pixel);
    MapView out(m_size, m_centre, m_scale * factor);
    out.m_centre += kept - out.toPlane(pixel);
    return out;
}

MapView MapView::panned(QPointF pixels) const {
    return {m_size, m_centre - pixels / m_scale, m_scale};
}

MapView MapView::onWholePixels(double pixelRatio) const {
    const QPointF origin = toPixels(QPointF());
    return panned(wholePixels(origin, pixelRatio) - origin);
}

MapLimits MapLimits::around(const QRectF& bounds, QSizeF size) {
    MapLimits limits;
    limits.bounds = withExtent(bounds);
    const double whole = MapView::fitting(bounds, size, {}).scale();
    limits.leastScale = whole / 2;
    limits.mostScale = std::max(2.0, whole);
    return limits;
}

MapView MapLimits::applied(const MapView& view) const {
    const double scale = std::clamp(view.scale(), leastScale, mostScale);
    const QPointF centre(std::clamp(view.centre().x(), bounds.left(), bounds.right()),
                         std::clamp(view.centre().y(), bounds.top(), bounds.bottom()));
    return {view.size(), centre, scale};
}

ScaleBar scaleBarFor(double pixelsPerMetre, double mostPixels) {
    const double most = mostPixels / pixelsPerMetre;
    const double power = std::pow(10, std::floor(std::log10(most)));
    double metres = power;
    for (const double factor : {2.0, 5.0})
        if (power * factor <= most)
            metres = power * factor;
    const QString text = metres >= 1000 ? Words::tr("%1 km").arg(QLocale().toString(metres / 1000, 'g', 6))
                                        : Words::tr("%1 m").arg(QLocale().toString(metres, 'g', 6));
    return {metres, metres * pixelsPerMetre, text};
}

} // namespace liaison
