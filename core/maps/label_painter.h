// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/label_layout.h"
#include "core/maps/map_theme.h"

#include <QHash>
#include <QImage>

class QPainter;

namespace liaison {

/// An area's badge, and its name beside it: shape, colour and words together.
void drawAreaLabel(QPainter& painter, const QRectF& box, const MapArea& area, const QColor& colour,
                   MarkerShape shape, bool withName, const MapTheme& theme, const QFont& font);

/// Text with a rim of the ground's colour, readable upon lines and markers.
void drawRimmedText(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour,
                    const QColor& ground, const QFont& font);

/// How many places lie together; the share of them that is selected runs round the rim.
struct ClusterStyle {
    QString text;
    QColor fill;
    double radius = 12;
    double selectedShare = 0;
};
void drawCluster(QPainter& painter, QPointF at, const ClusterStyle& style, const MapTheme& theme,
                 const QFont& font);

/// Small pictures that are drawn once and then copied, until something about them changes.
class PictureCache {
public:
    template <typename Draw>
    void put(QPainter& painter, const QRectF& box, const QString& key, double pixelRatio, const Draw& draw) {
        const QSize size(static_cast<int>(box.width()) + 5, static_cast<int>(box.height()) + 5);
        QImage& image = m_images[key];
        if (image.isNull()) {
            image = blank(size, pixelRatio);
            paintInto(image, [&](QPainter& inner) { draw(inner, QRectF(QPointF(2, 2), box.size())); });
        }
        copy(painter, box.topLeft() - QPointF(2, 2), image);
    }
    void clear() { m_images.clear(); }
    /// Forgets everything once there is too much of it.
    void trim();

private:
    static QImage blank(QSize size, double pixelRatio);
    static void paintInto(QImage& image, const std::function<void(QPainter&)>& draw);
    static void copy(QPainter& painter, QPointF at, const QImage& image);

    QHash<QString, QImage> m_images;
};

} // namespace liaison
