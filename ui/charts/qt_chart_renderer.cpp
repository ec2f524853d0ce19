// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/qt_chart_renderer.h"

#include "ui/charts/chart_maker.h"

#include <QApplication>
#include <QBuffer>
#include <QChart>
#include <QGraphicsScene>
#include <QPainter>
#include <QSvgGenerator>
#include <QThread>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

// One dot of the drawing is one point on paper; fonts have pixel sizes so that the screen's resolution plays
// no part.
QFont paperFont() {
    QFont font;
    font.setFamilies({u"Lato"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(9);
    return font;
}

QByteArray draw(const ChartSpec& spec, QSizeF points) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(points.toSize());
    generator.setViewBox(QRectF(QPointF(), points));
    // QSvgGenerator writes these two as they are.
    generator.setTitle(spec.title.toHtmlEscaped());
    generator.setDescription(spec.description().toHtmlEscaped());
    QGraphicsScene scene;
    QChart* chart = makeChart(spec, ChartColours::paper(), paperFont()).release();
    scene.addItem(chart); // the scene owns it from here
    chart->resize(points);
    scene.setSceneRect(QRectF(QPointF(), points));
    QApplication::sendPostedEvents(chart, 0);
    QPainter painter(&generator);
    scene.render(&painter, QRectF(QPointF(), points), scene.sceneRect(), Qt::IgnoreAspectRatio);
    painter.end();
    return buffer.data();
}

} // namespace

QByteArray QtChartRenderer::toSvg(const ChartSpec& chart, QSizeF points) const {
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    if (!application)
        return {};
    if (QThread::currentThread() == application->thread())
        return draw(chart, points);
    QByteArray svg;
    QMetaObject::invokeMethod(
        application, [&] { svg = draw(chart, points); }, Qt::BlockingQueuedConnection);
    return svg;
}

} // namespace liaison
