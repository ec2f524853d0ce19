// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/svg_map_renderer.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgGenerator>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

// One unit of the drawing is one point on paper; a pixel size keeps the screen's resolution out of it.
QFont paperFont() {
    QFont font;
    font.setFamilies({u"Lato"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(9);
    return font;
}

} // namespace

QByteArray SvgMapRenderer::toSvg(const MapScene& scene, QSizeF points) const {
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()) || scene.isEmpty() || points.isEmpty())
        return {};
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(points.toSize());
    generator.setViewBox(QRectF(QPointF(), points));
    // QSvgGenerator writes these two as they are.
    generator.setTitle(scene.title.toHtmlEscaped());
    generator.setDescription(scene.description().toHtmlEscaped());
    QPainter painter(&generator);
    paintMapSheet(painter, scene, points, paperFont());
    painter.end();
    return buffer.data();
}

} // namespace liaison
