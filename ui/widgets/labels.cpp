// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace liaison {

Heading::Heading(const QString& text, int level, QWidget* parent) : QLabel(text, parent), m_level(level) {
    setTextFormat(Qt::PlainText);
    applyFont();
}

void Heading::applyFont() {
    static constexpr double kSizes[] = {1.55, 1.2, 1.0};
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * kSizes[std::clamp(m_level, 1, 3) - 1]);
    font.setWeight(QFont::DemiBold);
    if (font != this->font())
        setFont(font);
}

void Heading::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
}

QLabel* quietLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

int rhythm(const QWidget* widget, int steps) {
    return steps * std::max(4, widget->fontMetrics().height() / 2);
}

} // namespace liaison
