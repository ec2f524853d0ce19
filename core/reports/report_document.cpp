// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_document.h"

#include <QCoreApplication>
#include <QLocale>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)
};

} // namespace

QString ReportFigure::spokenText() const {
    if (!alternativeText.isEmpty())
        return alternativeText;
    if (const auto* chart = std::get_if<ChartSpec>(&content))
        return chart->description();
    if (const auto* map = std::get_if<MapScene>(&content))
        return map->description();
    return caption;
}

qsizetype ReportDocument::rowCount() const {
    qsizetype rows = 0;
    for (const ReportBlock& block : blocks)
        if (const auto* table = std::get_if<ReportTable>(&block))
            rows += table->rowCount();
    return rows;
}

QString reportDateText(QDate date) {
    return date.isValid() ? QLocale::c().toString(date, QStringLiteral("d MMMM yyyy")) : QString();
}

QString ReportDocument::dateLine() const {
    QStringList parts;
    if (dataAsOf.isValid())
        parts += Words::tr("Data as of %1").arg(reportDateText(dataAsOf));
    if (printed.isValid())
        parts += Words::tr("Printed %1").arg(reportDateText(printed));
    return parts.join(QStringLiteral(" · "));
}

ReportTable chartTable(const ChartSpec& chart) {
    std::vector<ReportColumn> columns{
        ReportColumn::rowHeader(chart.categoryTitle.isEmpty() ? Words::tr("Category") : chart.categoryTitle)};
    for (const ChartSeries& series : chart.series)
        columns.push_back(ReportColumn::number(
            !series.name.isEmpty() ? series.name
                                   : (chart.valueTitle.isEmpty() ? Words::tr("Value") : chart.valueTitle)));
    ReportTable table(chart.title, std::move(columns));
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        std::vector<ReportCell> cells{ReportCell(chart.categories[i])};
        for (const ChartSeries& series : chart.series) {
            const auto at = static_cast<std::size_t>(i);
            cells.push_back(at < series.values.size()
                                ? ReportCell(chart.valueText(series.values[at]), series.values[at])
                                : ReportCell());
        }
        table.addRow(std::move(cells));
    }
    return table;
}

} // namespace liaison
