// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/area_looks.h"

#include <QColor>
#include <QHash>
#include <QImage>
#include <QPainterPath>

class QPainter;

namespace liaison {

/// How one marker is drawn.
struct MarkerStyle {
    MarkerShape shape = MarkerShape::Circle;
    QColor colour;
    /// A thin rim in this colour keeps markers apart.
    QColor ground;
    double radius = 5;
    bool isHollow = false;
    bool isEmphasised = false;

    bool operator==(const MarkerStyle&) const = default;
};

/// A shape round the origin; all shapes of one radius look about equally large.
QPainterPath markerPath(MarkerShape shape, double radius);

/// Draws it as lines and fills, so that it stays sharp on paper.
void drawMarker(QPainter& painter, QPointF at, const MarkerStyle& style);

/// Markers drawn once and then copied, for the screen.
class MarkerStamps {
public:
    bool has(const MarkerStyle& style, double pixelRatio) const;
    void prepare(const MarkerStyle& style, double pixelRatio) { imageOf(style, pixelRatio); }
    void stamp(QPainter& painter, QPointF at, const MarkerStyle& style, double pixelRatio);

private:
    const QImage& imageOf(const MarkerStyle& style, double pixelRatio);

    QHash<quint64, QImage> m_images;
};

} // namespace liaison
