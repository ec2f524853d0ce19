// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/frame_time.h"
#include "core/maps/label_texts.h"
#include "core/maps/map_theme.h"
#include "core/maps/map_view.h"

#include <QHash>
#include <QImage>
#include <QPainter>

#include <functional>

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
    /// Forgets what the last frame had no use for, once there is too much of it.
    void beginFrame();
    /// False where there is no time left to draw a picture that is not kept; one a frame is drawn in any
    /// case.
    template <typename Draw>
    bool put(QPainter& painter, const QRectF& box, quint64 key, double pixelRatio, const FrameTime& time,
             const Draw& draw) {
        auto found = m_pictures.find(key);
        if (found == m_pictures.end()) {
            if (m_hasDrawn && time.isUp())
                return false;
            m_hasDrawn = true;
            found = m_pictures.insert(key, {blank(box.size(), pixelRatio), m_frame});
            paintInto(found->image, [&](QPainter& inner) { draw(inner, QRectF(QPointF(2, 2), box.size())); });
        }
        found->usedIn = m_frame;
        painter.drawImage(wholePixels(box.topLeft() - QPointF(2, 2), pixelRatio), found->image);
        return true;
    }
    void clear() { m_pictures.clear(); }

private:
    struct Picture {
        QImage image;
        quint64 usedIn = 0;
    };

    static QImage blank(QSizeF size, double pixelRatio);
    static void paintInto(QImage& image, const std::function<void(QPainter&)>& draw);

    QHash<quint64, Picture> m_pictures;
    quint64 m_frame = 0;
    bool m_hasDrawn = false;
};

} // namespace liaison
