// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <vector>

namespace liaison {

enum class ChartKind { Bar, HorizontalBar, Pie, Line };

/// One row of values of a chart, one value for each category.
struct ChartSeries {
    /// What the values count ("Schools"); shown in a legend where there is more than one series.
    QString name;
    std::vector<double> values;

    bool operator==(const ChartSeries&) const = default;
};

/// A chart as values: the same spec is drawn on screen and on paper.
struct ChartSpec {
    ChartKind kind = ChartKind::Bar;
    QString title;
    QStringList categories;
    std::vector<ChartSeries> series;
    QString categoryTitle; ///< title of the axis of categories; may be empty
    QString valueTitle;    ///< title of the axis of values; may be empty
    int decimals = 0;      ///< how many digits after the point the values are shown with

    /// What the chart says, in words, for those who do not see it: kind, title, and every value up to a
    /// readable number.
    QString description() const;
    /// One value as it is written beside its bar, slice or point.
    QString valueText(double value) const;
    /// True where the bars lie: because they were asked to, or because their names would not fit side by
    /// side.
    bool hasLyingBars() const;
    /// True where there is nothing to draw.
    bool isEmpty() const;

    bool operator==(const ChartSpec&) const = default;
};

/// Turns a chart into SVG whose text stays text. Core has no charts of its own: the program hands one in.
class ChartRenderer {
public:
    virtual ~ChartRenderer() = default;
    /// The chart in paper colours; the size is in points. Empty where it cannot be drawn.
    virtual QByteArray toSvg(const ChartSpec& chart, QSizeF points) const = 0;
};

} // namespace liaison
