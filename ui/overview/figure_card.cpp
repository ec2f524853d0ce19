// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/figure_card.h"

#include "core/base/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

namespace liaison {

FigureCard::FigureCard(const QString& label, const QString& value, QWidget* parent)
    : QAbstractButton(parent), m_label(label), m_value(value) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("%1: %2").arg(label, value));
    setAccessibleDescription(tr("Opens the list"));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

QFont FigureCard::valueFont() const {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setWeight(QFont::DemiBold);
    return large;
}

QSize FigureCard::sizeHint() const {
    const QFontMetrics values(valueFont());
    const int edge = rhythm(this) * 3 / 2;
    const int width = std::max({values.horizontalAdvance(m_value), fontMetrics().horizontalAdvance(m_label),
                                fontMetrics().averageCharWidth() * 14});
    return {width + 2 * edge, values.height() + fontMetrics().height() + 2 * edge * 2 / 3};
}

void FigureCard::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOver = underMouse() || isDown();
    painter.setBrush(isOver ? tokens.hover : tokens.raised);
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    const int edge = rhythm(this) * 3 / 2;
    const QRect inside = rect().adjusted(edge, edge * 2 / 3, -edge, -edge * 2 / 3);
    painter.setFont(valueFont());
    painter.setPen(tokens.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, m_value);
    painter.setFont(font());
    painter.setPen(tokens.quietText);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, m_label);
}

void FigureCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void FigureCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace liaison
