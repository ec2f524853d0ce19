// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/chart_spec.h"

#include <QCoreApplication>
#include <QLocale>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartSpec)
};

QString kindName(ChartKind kind) {
    switch (kind) {
    case ChartKind::Pie:
        return Words::tr("Pie chart");
    case ChartKind::Line:
        return Words::tr("Line chart");
    case ChartKind::Bar:
    case ChartKind::HorizontalBar:
        break;
    }
    return Words::tr("Bar chart");
}

// Longer than this nobody listens to; the table of values holds the rest.
constexpr qsizetype kSpokenCategories = 12;

QString spokenSeries(const ChartSpec& chart, const ChartSeries& series) {
    QStringList parts;
    const auto count =
        std::min<qsizetype>(chart.categories.size(), static_cast<qsizetype>(series.values.size()));
    for (qsizetype i = 0; i < std::min(count, kSpokenCategories); ++i)
        parts += Words::tr("%1 %2").arg(chart.categories[i],
                                        chart.valueText(series.values[static_cast<std::size_t>(i)]));
    if (count > kSpokenCategories)
        parts += Words::tr("and %n more", nullptr, static_cast<int>(count - kSpokenCategories));
    const QString values = parts.join(QStringLiteral(", "));
    const bool named = chart.series.size() > 1 && !series.name.isEmpty();
    return named ? Words::tr("%1: %2.").arg(series.name, values) : Words::tr("%1.").arg(values);
}

} // namespace

QString ChartSpec::description() const {
    QString text = title.isEmpty() ? Words::tr("%1.").arg(kindName(kind))
                                   : Words::tr("%1: %2.").arg(kindName(kind), title);
    if (isEmpty())
        return text + u' ' + Words::tr("There is nothing to show.");
    for (const ChartSeries& each : series)
        text += u' ' + spokenSeries(*this, each);
    return text;
}

QString ChartSpec::valueText(double value) const {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value, 'f', decimals);
}

bool ChartSpec::hasLyingBars() const {
    constexpr qsizetype kLettersSideBySide = 66;
    qsizetype longest = 0;
    for (const QString& category : categories)
        longest = std::max(longest, category.size());
    return kind == ChartKind::HorizontalBar ||
           (kind == ChartKind::Bar && longest * categories.size() > kLettersSideBySide);
}

bool ChartSpec::isEmpty() const {
    for (const ChartSeries& each : series)
        if (!each.values.empty() && !categories.isEmpty())
            return false;
    return true;
}

} // namespace liaison
