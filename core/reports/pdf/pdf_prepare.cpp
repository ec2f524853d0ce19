// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_composer.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::pdf {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

// A chart is as wide as the text of a portrait page and half as tall: it then reads well on either
// orientation.
QSizeF chartSize(const ChartSpec& chart) {
    const double width = PageSetup::portrait().contentWidth();
    const auto categories = static_cast<double>(chart.categories.size());
    const auto series = static_cast<double>(chart.series.size());
    if (chart.hasLyingBars()) // each bar as tall as the value written beside it
        return {width, std::clamp(70 + (8 + 14 * series) * categories, 140.0, 420.0)};
    return {width, 225};
}

// A map has a page to itself, but for a heading over it and a line under it.
QSizeF mapSize() {
    const double width = PageSetup::portrait().contentWidth();
    return {width, width * 1.15};
}

std::optional<Picture> readPicture(const ReportFigure& figure, const ReportContext& context) {
    if (const auto* image = std::get_if<ReportFigure::Image>(&figure.content))
        return Picture::read(image->bytes);
    if (const auto* map = std::get_if<MapScene>(&figure.content))
        return context.maps ? Picture::read(context.maps->toSvg(*map, mapSize())) : std::nullopt;
    const auto& chart = std::get<ChartSpec>(figure.content);
    if (!context.charts || chart.isEmpty())
        return std::nullopt;
    return Picture::read(context.charts->toSvg(chart, chartSize(chart)));
}

void preparePictures(const ReportDocument& document, const ReportContext& context, PreparedReport& made) {
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto* figure = std::get_if<ReportFigure>(&document.blocks[i]);
        if (!figure)
            continue;
        if (auto picture = readPicture(*figure, context))
            made.pictures.emplace(i, std::move(*picture));
        else if (const auto* chart = std::get_if<ChartSpec>(&figure->content))
            made.chartTables.emplace(i, chartTable(*chart));
        else if (context.note)
            context.note(Words::tr("A picture could not be read; its description is printed in its place."));
    }
    made.logo = Picture::read(document.logo);
    if (!made.logo && !document.logo.isEmpty() && context.note)
        context.note(Words::tr("The logo could not be read; the report is made without it."));
}

} // namespace

const ReportTable* PreparedReport::table(const ReportDocument& document, std::size_t block) const {
    if (const auto made = chartTables.find(block); made != chartTables.end())
        return &made->second;
    return std::get_if<ReportTable>(&document.blocks[block]);
}

PreparedReport prepare(const ReportDocument& document, const ReportContext& context, TextShaper& shaper) {
    if (!shaper.hasPaperFont() && context.note)
        context.note(
            Words::tr(
                "The typeface Lato is not installed, so the report is set in %1; the package fonts-lato "
                "brings it.")
                .arg(shaper.family()));
    PreparedReport made;
    preparePictures(document, context, made);
    std::map<std::size_t, std::vector<ColumnNeed>> needs;
    bool landscape = false;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const ReportTable* table = made.table(document, i);
        if (!table)
            continue;
        needs[i] = columnNeeds(*table, shaper, TableLayout().cell);
        landscape = landscape || wantsLandscape(*table, needs[i], PageSetup::portrait().contentWidth());
    }
    made.page = landscape ? PageSetup::landscape() : PageSetup::portrait();
    for (const auto& [index, need] : needs) {
        const ReportTable& table = *made.table(document, index);
        TableLayout layout = layoutTable(table, need, made.page.contentWidth());
        const auto* above = index > 0 ? std::get_if<ReportHeading>(&document.blocks[index - 1]) : nullptr;
        if (!above || above->text != table.caption)
            layout.caption = table.caption;
        made.layouts.emplace(index, std::move(layout));
    }
    return made;
}

} // namespace liaison::pdf
