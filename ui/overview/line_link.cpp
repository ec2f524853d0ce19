// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/line_link.h"

#include "core/base/text.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace liaison {

namespace {

/// A link is never shorter than so many characters.
constexpr int kLeast = 12;

QString withoutMnemonic(QString text) {
    return text.replace(u'&', u"&&"_s);
}

} // namespace

LineLink::LineLink(const QString& words, QWidget* parent)
    : QPushButton(withoutMnemonic(words), parent), m_words(words) {
    setFlat(true);
    setProperty("link", true);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(words);
}

int LineLink::frameWidth() const {
    return QPushButton::sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

QSize LineLink::sizeHint() const {
    return {frameWidth() + fontMetrics().horizontalAdvance(m_words), QPushButton::sizeHint().height()};
}

QSize LineLink::minimumSizeHint() const {
    const int least = frameWidth() + fontMetrics().averageCharWidth() * kLeast;
    return {std::min(least, sizeHint().width()), QPushButton::sizeHint().height()};
}

void LineLink::cut() {
    const bool fits = width() >= sizeHint().width();
    const QString shown =
        fits ? m_words : fontMetrics().elidedText(m_words, Qt::ElideRight, width() - frameWidth());
    setToolTip(fits ? QString() : m_words);
    if (text() != withoutMnemonic(shown))
        setText(withoutMnemonic(shown));
}

/// The words begin at the left, also where cutting them leaves a little room.
void LineLink::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect.setWidth(std::min(width(), QPushButton::sizeHint().width()));
    painter.drawControl(QStyle::CE_PushButton, option);
}

void LineLink::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    cut();
}

void LineLink::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        cut();
}

} // namespace liaison
