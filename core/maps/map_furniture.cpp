// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_furniture.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Maps)
};

// In line heights: about a sixth of an ordinary window.
constexpr double kLongestBar = 9;

void addUnder(const PreparedMap& map, int parent, int depth, std::vector<LegendEntry>& entries) {
    for (int i = 0; i < map.areaCount(); ++i) {
        if (map.area(i).parent != parent)
            continue;
        entries.push_back({i, depth, map.area(i).name, map.shape(i).places});
        if (map.shape(i).isParent)
            addUnder(map, i, depth + 1, entries);
    }
}

} // namespace

QSizeF scaleBarSize(const MapView& view, const QFont& font) {
    const QFontMetricsF metrics(font);
    const ScaleBar bar = scaleBarFor(view.scale(), metrics.height() * kLongestBar);
    return {bar.pixels + 2, metrics.height() * 1.45};
}

void drawScaleBar(QPainter& painter, QPointF topLeft, const MapView& view, const MapTheme& theme,
                  const QFont& font) {
    const QFontMetricsF metrics(font);
    const ScaleBar bar = scaleBarFor(view.scale(), metrics.height() * kLongestBar);
    const double tick = metrics.height() * 0.32;
    const double base = topLeft.y() + metrics.height() * 1.4;
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(topLeft, QSizeF(std::max(bar.pixels, metrics.height() * 4), metrics.height())),
                     Qt::AlignLeft | Qt::AlignVCenter, bar.text);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(QPolygonF({QPointF(topLeft.x() + 1, base - tick), QPointF(topLeft.x() + 1, base),
                                    QPointF(topLeft.x() + 1 + bar.pixels, base),
                                    QPointF(topLeft.x() + 1 + bar.pixels, base - tick)}));
}

void drawNorthArrow(QPainter& painter, const QRectF& box, const MapTheme& theme, const QFont& font) {
    const QFontMetricsF metrics(font);
    const double top = box.top() + metrics.height();
    const double middle = box.center().x();
    const double half = box.width() * 0.24;
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(box.left(), box.top(), box.width(), metrics.height()), Qt::AlignCenter,
                     Words::tr("N"));
    const double waist = box.bottom() - (box.bottom() - top) * 0.24;
    painter.setPen(QPen(theme.text, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(theme.text);
    painter.drawPolygon(
        QPolygonF({QPointF(middle, top), QPointF(middle, waist), QPointF(middle - half, box.bottom())}));
    painter.setBrush(theme.ground);
    painter.drawPolygon(
        QPolygonF({QPointF(middle, top), QPointF(middle, waist), QPointF(middle + half, box.bottom())}));
}

std::vector<LegendEntry> legendOf(const PreparedMap& map) {
    std::vector<LegendEntry> entries;
    addUnder(map, kNoArea, 0, entries);
    qint64 without = 0;
    for (const MapPlace& place : map.scene().places)
        without += place.area == kNoArea ? 1 : 0;
    if (without > 0 && map.areaCount() > 0)
        entries.push_back({kNoArea, 0, Words::tr("In no %1").arg(map.scene().nouns.area), without});
    return entries;
}

} // namespace liaison
