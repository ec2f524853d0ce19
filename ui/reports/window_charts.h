// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_writer.h"
#include "ui/maps/svg_map_renderer.h"

namespace liaison {

class JobProgress;

/// Draws the charts of a report that a job makes. Charts can only be drawn in the window's thread; the worker
/// waits for that, but no longer than until its job is cancelled, so that a window that waits for the worker
/// to stop does not wait for ever.
class WindowCharts final : public ChartRenderer {
public:
    explicit WindowCharts(const JobProgress& progress) : m_progress(progress) {}
    QByteArray toSvg(const ChartSpec& chart, QSizeF points) const override;

private:
    const JobProgress& m_progress;
};

/// What a job needs to write a report: charts, maps, and where progress and a cancel go.
class WindowContext {
public:
    explicit WindowContext(JobProgress& progress);
    WindowContext(const WindowContext&) = delete;
    WindowContext& operator=(const WindowContext&) = delete;

    ReportContext context;

private:
    WindowCharts m_charts;
    SvgMapRenderer m_maps;
};

} // namespace liaison
