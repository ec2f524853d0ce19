// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone_icon.h"

#include "resources/icons/icons.h"
#include "ui/widgets/tokens.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return iconPath(u"notice-good"_s);
    case Tone::Warn:
        return iconPath(u"notice-warning"_s);
    case Tone::Bad:
        return iconPath(u"notice-problem"_s);
    case Tone::Plain:
    case Tone::Quiet:
        break;
    }
    return iconPath(u"notice-information"_s);
}

QColor colourOf(Tone tone) {
    const Tokens& tokens = tokensOf(QGuiApplication::palette());
    return tone == Tone::Plain || tone == Tone::Quiet ? tokens.accent : toneColour(tokens, tone);
}

/// Draws the shape of a file in the colour that its tone has when it is drawn.
class ToneIconEngine : public QIconEngine {
public:
    explicit ToneIconEngine(Tone tone) : m_tone(tone) {}

    QIconEngine* clone() const override { return new ToneIconEngine(m_tone); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal scale = painter->device()->devicePixelRatioF();
        QPixmap picture = pixmap(rect.size() * scale, mode, state);
        picture.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), picture);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode, QIcon::State) override {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        QSvgRenderer(fileOf(m_tone)).render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), colourOf(m_tone));
        return picture;
    }

private:
    Tone m_tone;
};

} // namespace

QIcon toneIcon(Tone tone) {
    return QIcon(new ToneIconEngine(tone));
}

} // namespace liaison
