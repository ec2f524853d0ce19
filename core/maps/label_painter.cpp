// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/label_painter.h"

#include "core/maps/marker_painter.h"

#include <QStaticText>

#include <cmath>

namespace liaison {

namespace {

constexpr qsizetype kMostPictures = 3000;

} // namespace

void drawAreaLabel(QPainter& painter, const QRectF& box, const MapArea& area, const QColor& colour,
                   MarkerShape shape, bool withName, const MapTheme& theme, const QFont& font) {
    const QFontMetricsF metrics(font);
    const double line = metrics.height();
    const double badge = areaLabelSize(area, false, metrics).width();
    const double corner = box.height() * 0.28;
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(withName ? withAlpha(theme.ground, 236) : colour);
    painter.drawRoundedRect(box, corner, corner);
    const QRectF block(box.topLeft(), QSizeF(badge, box.height()));
    QPainterPath left;
    left.setFillRule(Qt::WindingFill);
    left.addRoundedRect(block, corner, corner);
    left.addRect(block.adjusted(block.width() / 2, 0, 0, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (withName)
        painter.drawPath(left);
    const QColor upon = textUpon(colour);
    const double glyph = line * 0.27;
    const bool hasText = !area.badge.isEmpty();
    const QPointF middle(hasText ? block.left() + line * 0.65 : block.center().x(), block.center().y());
    painter.setBrush(upon);
    painter.drawPath(markerPath(shape, glyph).translated(middle));
    painter.setFont(font);
    painter.setPen(upon);
    if (hasText)
        painter.drawText(block.adjusted(line * 1.1, 0, -line * 0.3, 0), Qt::AlignCenter, area.badge);
    painter.setPen(theme.text);
    if (withName)
        painter.drawText(box.adjusted(badge, 0, 0, 0), Qt::AlignCenter, area.name);
}

void drawRimmedText(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour,
                    const QColor& ground, const QFont& font) {
    // Shaped once and drawn nine times.
    QStaticText words(text);
    words.setTextFormat(Qt::PlainText);
    words.prepare({}, font);
    const QSizeF size = words.size();
    const QPointF at = box.center() - QPointF(size.width(), size.height()) / 2;
    painter.setFont(font);
    painter.setPen(withAlpha(ground, 190));
    for (const QPointF& off : {QPointF(-1, -1), QPointF(1, -1), QPointF(-1, 1), QPointF(1, 1),
                               QPointF(-1.5, 0), QPointF(1.5, 0), QPointF(0, -1.5), QPointF(0, 1.5)})
        painter.drawStaticText(at + off, words);
    painter.setPen(colour);
    painter.drawStaticText(at, words);
}

void drawCluster(QPainter& painter, QPointF at, const ClusterStyle& style, const MapTheme& theme,
                 const QFont& font) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(style.fill, 70));
    painter.drawEllipse(at, style.radius + 3, style.radius + 3);
    painter.setPen(QPen(theme.ground, 1.5));
    painter.setBrush(style.fill);
    painter.drawEllipse(at, style.radius, style.radius);
    if (style.selectedShare > 0) {
        painter.setPen(QPen(theme.accent, 3.5, Qt::SolidLine, Qt::FlatCap));
        painter.setBrush(Qt::NoBrush);
        const double rim = style.radius + 2;
        painter.drawArc(QRectF(at.x() - rim, at.y() - rim, rim * 2, rim * 2), 90 * 16,
                        -static_cast<int>(std::ceil(style.selectedShare * 360)) * 16);
    }
    painter.setFont(font);
    painter.setPen(textUpon(style.fill));
    const double side = style.radius + 4;
    painter.drawText(QRectF(at.x() - side, at.y() - side, side * 2, side * 2), Qt::AlignCenter, style.text);
}

void PictureCache::beginFrame() {
    if (m_pictures.size() > kMostPictures)
        m_pictures.removeIf([this](const auto& it) { return it.value().usedIn != m_frame; });
    ++m_frame;
    m_hasDrawn = false;
}

QImage PictureCache::blank(QSizeF size, double pixelRatio) {
    const QSize whole(static_cast<int>(size.width()) + 5, static_cast<int>(size.height()) + 5);
    QImage image(whole * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::transparent);
    return image;
}

void PictureCache::paintInto(QImage& image, const std::function<void(QPainter&)>& draw) {
    QPainter inner(&image);
    inner.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    draw(inner);
}

} // namespace liaison
