// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/chart_spec.h"

namespace liaison {

/// Draws charts for paper with the same Qt Charts that draw them on screen. It needs a QApplication; called
/// from another thread, it draws on the main thread, whose event loop must be running. Without a QApplication
/// it draws nothing, and reports show the chart's values as a table.
class QtChartRenderer : public ChartRenderer {
public:
    QByteArray toSvg(const ChartSpec& chart, QSizeF points) const override;
};

} // namespace liaison
