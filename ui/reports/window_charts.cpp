// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/window_charts.h"

#include "ui/charts/qt_chart_renderer.h"
#include "ui/shell/job.h"

#include <QCoreApplication>
#include <QThread>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace liaison {

namespace {

/// What both threads hold until the last of them is done with it.
struct Drawing {
    std::mutex mutex;
    std::condition_variable isDrawn;
    std::optional<QByteArray> svg;
};

constexpr std::chrono::milliseconds kLookForCancel{50};

} // namespace

QByteArray WindowCharts::toSvg(const ChartSpec& chart, QSizeF points) const {
    QCoreApplication* application = QCoreApplication::instance();
    if (QThread::currentThread() == application->thread())
        return QtChartRenderer().toSvg(chart, points);
    const auto drawing = std::make_shared<Drawing>();
    QMetaObject::invokeMethod(
        application,
        [drawing, chart, points] {
            QByteArray svg = QtChartRenderer().toSvg(chart, points);
            const std::lock_guard lock(drawing->mutex);
            drawing->svg = std::move(svg);
            drawing->isDrawn.notify_one();
        },
        Qt::QueuedConnection);
    std::unique_lock lock(drawing->mutex);
    while (!drawing->isDrawn.wait_for(lock, kLookForCancel, [&] { return drawing->svg.has_value(); }))
        if (m_progress.isCancelled())
            return {};
    return *drawing->svg;
}

WindowContext::WindowContext(JobProgress& progress) : m_charts(progress) {
    context.charts = &m_charts;
    context.maps = &m_maps;
    context.progress = [&progress](qint64 done, qint64 total) {
        progress.report(done, total);
        return !progress.isCancelled();
    };
}

} // namespace liaison
