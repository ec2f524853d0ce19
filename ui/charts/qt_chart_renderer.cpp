// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/qt_chart_renderer.h"

#include "ui/charts/chart_maker.h"
#include "ui/widgets/paper_drawing.h"

#include <QApplication>
#include <QChart>
#include <QGraphicsScene>
#include <QPainter>
#include <QThread>

namespace liaison {

namespace {

QByteArray draw(const ChartSpec& spec, QSizeF points) {
    return drawnAsSvg(spec.title, spec.description(), points, [&](QPainter& painter) {
        const QRectF page(QPointF(), points);
        QGraphicsScene scene;
        QChart* chart = makeChart(spec, ChartColours::paper(), paperFont()).release();
        scene.addItem(chart); // the scene owns it from here
        chart->resize(points);
        scene.setSceneRect(page);
        QApplication::sendPostedEvents(chart, 0);
        scene.render(&painter, page, page, Qt::IgnoreAspectRatio);
    });
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
