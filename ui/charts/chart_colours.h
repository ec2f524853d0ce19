// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <vector>

namespace liaison {

/// The colours of a chart on one ground. The series differ in lightness as well as in hue, so that
/// colour-blind people tell them apart, and stand out at least 3:1 from the ground; values are written beside
/// them in any case.
struct ChartColours {
    QColor ground;
    QColor text;
    QColor quietText;
    QColor grid;
    std::vector<QColor> series;

    const QColor& ofSeries(std::size_t index) const { return series[index % series.size()]; }

    static ChartColours paper();
    /// Light or dark, as the palette's window is.
    static ChartColours screen(const QPalette& palette);
};

} // namespace liaison
