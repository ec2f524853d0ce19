// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/flat_paint.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

namespace liaison::flat {

namespace {

constexpr int kDrawnFor = 22;

int roundness() {
    return std::max(3, lineHeight() / 5);
}

} // namespace

int lineHeight() {
    return QFontMetrics(QApplication::font()).height();
}

bool isSet(const QWidget* widget, const char* property) {
    return widget && widget->property(property).toBool();
}

bool isWrong(const QWidget* widget) {
    return isSet(widget, "wrong") || (widget && isSet(widget->parentWidget(), "wrong"));
}

bool isPrimary(const QStyleOption* option, const QWidget* widget) {
    if (isSet(widget, "primary"))
        return true;
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

bool isPaintedWithItsOwnFocus(const QWidget* widget) {
    return qobject_cast<const QPushButton*>(widget) || qobject_cast<const QToolButton*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QLineEdit*>(widget);
}

void panel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& outline, int radius) {
    const int r = radius < 0 ? roundness() : radius;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, r > 0);
    painter->setPen(outline.alpha() == 0 ? QPen(Qt::NoPen) : QPen(outline, 1));
    painter->setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    const QRectF inner =
        r > 0 ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect.adjusted(0, 0, -1, -1));
    painter->drawRoundedRect(inner, r, r);
    painter->restore();
}

void focusRing(QPainter* painter, const QRect& rect, const Tokens& tokens, bool onAccent, QColor colour) {
    const double width = std::max(2.0, lineHeight() / 9.0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour.isValid() ? colour : tokens.accent, width));
    painter->drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), roundness(),
                             roundness());
    if (onAccent) {
        // On a filled button the ring needs a line of the other colour to be seen at all.
        painter->setPen(QPen(tokens.onAccent, 1));
        const double inset = width + 1;
        painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), roundness(),
                                 roundness());
    }
    painter->restore();
}

void arrow(QPainter* painter, const QRect& rect, const QColor& colour, bool up) {
    const double half = lineHeight() / 5.0;
    const QPointF centre = QRectF(rect).center();
    const double sign = up ? -1 : 1;
    QPainterPath path;
    path.moveTo(centre + QPointF(-half, -sign * half / 2));
    path.lineTo(centre + QPointF(0, sign * half / 2));
    path.lineTo(centre + QPointF(half, -sign * half / 2));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(
        QPen(colour, std::max(1.4, lineHeight() / 11.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
    painter->restore();
}

void tickBox(QPainter* painter, const QRect& rect, const Tokens& tokens, Mark mark, bool enabled) {
    const QColor outline = enabled ? tokens.fieldLine : tokens.line;
    const QColor fill = enabled ? tokens.accent : tokens.line;
    const bool marked = mark != Mark::None;
    panel(painter, rect, marked ? fill : tokens.raised, marked ? fill : outline,
          std::max(2, rect.width() / 6));
    if (!marked)
        return;
    const QRectF inner = QRectF(rect).adjusted(rect.width() * 0.24, rect.height() * 0.28,
                                               -rect.width() * 0.22, -rect.height() * 0.28);
    QPainterPath path;
    if (mark == Mark::Tick) {
        path.moveTo(inner.left(), inner.center().y());
        path.lineTo(inner.left() + inner.width() * 0.38, inner.bottom());
        path.lineTo(inner.right(), inner.top());
    } else {
        path.moveTo(inner.left(), inner.center().y());
        path.lineTo(inner.right(), inner.center().y());
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(
        QPen(tokens.onAccent, std::max(1.6, rect.width() / 8.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
    painter->restore();
}

void radioButton(QPainter* painter, const QRect& rect, const Tokens& tokens, bool chosen, bool enabled) {
    const QColor outline = !enabled ? tokens.line : chosen ? tokens.accent : tokens.fieldLine;
    const int size = std::min(rect.width(), rect.height());
    const QRect circle(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size);
    panel(painter, circle, tokens.raised, outline, size / 2);
    if (chosen) {
        const int inset = std::max(3, size / 4);
        const QRect dot = circle.adjusted(inset, inset, -inset, -inset);
        panel(painter, dot, enabled ? tokens.accent : tokens.line, Qt::transparent, dot.width() / 2);
    }
}

void drawIcon(QPainter* painter, const QRect& rect, const QIcon& icon, QIcon::Mode mode) {
    const qreal device = painter->device()->devicePixelRatioF();
    const QPixmap pixmap = icon.pixmap(QSize(kDrawnFor, kDrawnFor), device * rect.width() / kDrawnFor, mode);
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawPixmap(rect, pixmap);
    painter->restore();
}

QIcon tinted(const QIcon& icon, const QColor& colour, int size) {
    if (icon.isNull())
        return icon;
    QPixmap pixmap = icon.pixmap(QSize(kDrawnFor, kDrawnFor), qApp->devicePixelRatio() * size / kDrawnFor);
    pixmap.setDevicePixelRatio(qApp->devicePixelRatio());
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    return QIcon(pixmap);
}

} // namespace liaison::flat
