// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/chart_spec.h"
#include "ui/charts/chart_colours.h"

#include <QFont>

#include <memory>

class QChart;

namespace liaison {

/// A chart of Qt Charts from its values. The font should have a pixel size where the chart is not for the
/// screen.
std::unique_ptr<QChart> makeChart(const ChartSpec& spec, const ChartColours& colours, const QFont& font);

} // namespace liaison
