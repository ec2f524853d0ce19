// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QTransform>

namespace liaison {

/// The nearest spot that is a whole pixel of the device.
QPointF wholePixels(QPointF at, double pixelRatio);

/// Which part of the plane a picture shows: the plane is in metres with y downwards (MapPlace::planePoint).
class MapView {
public:
    MapView() = default;
    MapView(QSizeF size, QPointF centre, double pixelsPerMetre)
        : m_size(size), m_centre(centre), m_scale(pixelsPerMetre) {}
    /// The view that shows a box whole, in the middle of what the margins leave.
    static MapView fitting(const QRectF& box, QSizeF size, const QMarginsF& margins);

    QSizeF size() const { return m_size; }
    QPointF centre() const { return m_centre; }
    /// Pixels per metre.
    double scale() const { return m_scale; }

    QPointF toPixels(QPointF plane) const {
        return {(plane.x() - m_centre.x()) * m_scale + m_size.width() / 2,
                (plane.y() - m_centre.y()) * m_scale + m_size.height() / 2};
    }
    QPointF toPlane(QPointF pixels) const {
        return {(pixels.x() - m_size.width() / 2) / m_scale + m_centre.x(),
                (pixels.y() - m_size.height() / 2) / m_scale + m_centre.y()};
    }
    /// From the plane to pixels.
    QTransform transform() const {
        const QPointF origin = toPixels(QPointF());
        return {m_scale, 0, 0, m_scale, origin.x(), origin.y()};
    }
    QRectF toPixels(const QRectF& plane) const;
    QRectF toPlane(const QRectF& pixels) const;
    /// The part of the plane that shows.
    QRectF visible() const { return toPlane(QRectF(QPointF(), m_size)); }

    /// Closer (a factor above 1) or further away; what lies under the pixel stays there.
    MapView zoomedAbout(QPointF pixel, double factor) const;
    /// Moved with the hand: the picture goes where the pixels go.
    MapView panned(QPointF pixels) const;
    /// Moved by less than a pixel, so that the plane's origin lies upon a whole pixel of the device: what
    /// is drawn once can then be copied to where it belongs in another such view.
    MapView onWholePixels(double pixelRatio) const;
    MapView resized(QSizeF size) const { return {size, m_centre, m_scale}; }
    MapView centredOn(QPointF plane) const { return {m_size, plane, m_scale}; }

    bool operator==(const MapView&) const = default;

private:
    QSizeF m_size{1, 1};
    QPointF m_centre;
    double m_scale = 1;
};

/// How far a reader may go from what there is to see.
struct MapLimits {
    QRectF bounds;
    double leastScale = 1e-6;
    double mostScale = 2;

    /// Half as small as the whole fits, and close enough to tell neighbouring houses apart.
    static MapLimits around(const QRectF& bounds, QSizeF size);
    MapView applied(const MapView& view) const;
};

/// A round length and how long it is drawn.
struct ScaleBar {
    double metres = 0;
    double pixels = 0;
    /// "500 m", "2 km".
    QString text;
};

/// The longest round length (1, 2 or 5 times a power of ten) that is not drawn longer than this.
ScaleBar scaleBarFor(double pixelsPerMetre, double mostPixels);

} // namespace liaison
