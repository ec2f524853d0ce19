// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paper_drawing.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace liaison {

using namespace Qt::StringLiterals;

QFont paperFont() {
    QFont font;
    font.setFamilies({u"Lato"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(9);
    return font;
}

QByteArray drawnAsSvg(const QString& title, const QString& description, QSizeF points,
                      const std::function<void(QPainter&)>& draw) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(points.toSize());
    generator.setViewBox(QRectF(QPointF(), points));
    // QSvgGenerator writes these two as they are.
    generator.setTitle(title.toHtmlEscaped());
    generator.setDescription(description.toHtmlEscaped());
    QPainter painter(&generator);
    draw(painter);
    painter.end();
    return buffer.data();
}

} // namespace liaison
