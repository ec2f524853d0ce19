// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/table_layout.h"

#include <algorithm>
#include <numeric>

namespace liaison::pdf {

namespace {

constexpr qsizetype kSampleRows = 600;
constexpr double kPadding = 2 * TableLayout::kSidePadding;
constexpr double kSmallest = 7;
// A word longer than this is cut sooner than it takes the room of every other column.
constexpr double kLongestWord = 120;
// What a column is judged by: nothing beyond it can make the column any wider.
constexpr qsizetype kJudgedLetters = 300;

// The cells judged: evenly spread rows and the longest text, which is the one that may break the layout.
std::vector<QString> sample(const ReportTable& table, qsizetype column) {
    std::vector<QString> texts;
    const qsizetype step = std::max<qsizetype>(1, table.rowCount() / kSampleRows);
    QString longest;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        const QString& text = table.cell(row, column).text;
        if (row % step == 0)
            texts.push_back(printable(text.left(kJudgedLetters)));
        if (text.size() > longest.size())
            longest = text;
    }
    texts.push_back(printable(longest.left(kJudgedLetters)));
    return texts;
}

ColumnNeed need(const ReportTable& table, qsizetype index, TextShaper& shaper, TextStyle cell) {
    const ReportColumn& column = table.columns()[static_cast<std::size_t>(index)];
    const TextStyle header{cell.size, true};
    ColumnNeed made;
    made.title = shaper.width(printable(column.title.left(kJudgedLetters)), header);
    made.least = shaper.longestWord(column.title.left(kJudgedLetters), header);
    std::vector<double> widths;
    for (const QString& text : sample(table, index)) {
        widths.push_back(shaper.width(text, cell));
        made.least = std::max(made.least, shaper.longestWord(text, cell));
    }
    made.least = std::min(made.least, kLongestWord);
    std::sort(widths.begin(), widths.end());
    // Numbers and dates never wrap; of texts a few long ones may, or one odd name would starve every other
    // column.
    const bool keepsWhole = column.kind != ColumnKind::Text;
    const auto last = static_cast<double>(widths.size() - 1);
    const double whole = widths[static_cast<std::size_t>(keepsWhole ? last : last * 0.97)];
    made.most = std::max(whole, made.least);
    if (keepsWhole)
        made.least = made.most;
    return made;
}

double sum(const std::vector<ColumnNeed>& needs, double ColumnNeed::*part) {
    return std::accumulate(needs.begin(), needs.end(), 0.0, [part](double total, const ColumnNeed& each) {
        return total + each.*part + kPadding;
    });
}

// Where neither everything fits nor every word must be cut: a column that needs no more than its fair share
// gets it, so that a name or a date does not wrap beside a long text; the long ones share what is left.
std::vector<ColumnNeed> fairNeeds(std::vector<ColumnNeed> needs, double width) {
    std::vector<ColumnNeed*> open;
    for (ColumnNeed& each : needs)
        open.push_back(&each);
    double room = width - kPadding * static_cast<double>(needs.size());
    double least = sum(needs, &ColumnNeed::least) - kPadding * static_cast<double>(needs.size());
    const auto settles = [&](const ColumnNeed* each) {
        return each->most <= room / static_cast<double>(open.size()) &&
               room - each->most >= least - each->least;
    };
    for (auto it = std::find_if(open.begin(), open.end(), settles); it != open.end();
         it = std::find_if(open.begin(), open.end(), settles)) {
        room -= (*it)->most;
        least -= (*it)->least;
        (*it)->least = (*it)->most;
        open.erase(it);
    }
    return needs;
}

std::vector<double> sharedOut(const std::vector<ColumnNeed>& needs, double width) {
    const double least = sum(needs, &ColumnNeed::least);
    const double most = sum(needs, &ColumnNeed::most);
    std::vector<double> widths;
    for (const ColumnNeed& each : needs) {
        const double low = each.least + kPadding;
        const double high = each.most + kPadding;
        if (most <= width)
            widths.push_back(high * width / most);
        else if (least < width)
            widths.push_back(low + (high - low) * (width - least) / (most - least));
        else
            widths.push_back(low * width / least);
    }
    return widths;
}

bool isWeighted(const ReportTable& table) {
    return std::all_of(table.columns().begin(), table.columns().end(),
                       [](const ReportColumn& column) { return column.widthWeight > 0; });
}

std::vector<double> weighted(const std::vector<ReportColumn>& columns, double width) {
    std::vector<double> widths;
    for (const ReportColumn& column : columns)
        widths.push_back(column.widthWeight);
    const double total = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double& each : widths)
        each *= width / total;
    return widths;
}

} // namespace

std::vector<ColumnNeed> columnNeeds(const ReportTable& table, TextShaper& shaper, TextStyle cell) {
    std::vector<ColumnNeed> needs;
    for (qsizetype column = 0; column < table.columnCount(); ++column)
        needs.push_back(need(table, column, shaper, cell));
    return needs;
}

bool wantsLandscape(const ReportTable& table, const std::vector<ColumnNeed>& needs, double portraitWidth) {
    // Whoever gives the columns their widths has settled that long texts wrap.
    return sum(needs, &ColumnNeed::least) > portraitWidth ||
           (!isWeighted(table) && sum(needs, &ColumnNeed::most) > portraitWidth * 1.2);
}

bool fitsPaper(const ReportTable& table, const std::vector<ColumnNeed>& needs, double landscapeWidth) {
    // A word or two cut in a narrow column is better than a table in pieces.
    constexpr double kTolerance = 1.2;
    if (isWeighted(table) || needs.size() < 4)
        return true;
    const double padding = kPadding * static_cast<double>(needs.size());
    const double words = sum(needs, &ColumnNeed::least) - padding;
    return words * kSmallest / TableLayout().cell.size + padding <= landscapeWidth * kTolerance;
}

TableLayout layoutTable(const ReportTable& table, const std::vector<ColumnNeed>& needs, double width) {
    TableLayout layout;
    const double padding = kPadding * static_cast<double>(needs.size());
    std::vector<ColumnNeed> scaled = needs;
    if (const double least = sum(needs, &ColumnNeed::least); least > width) {
        const double wanted = layout.cell.size * std::max(0.0, width - padding) / (least - padding);
        const double size = std::clamp(wanted, kSmallest, layout.cell.size);
        for (ColumnNeed& each : scaled) {
            each.least *= size / layout.cell.size;
            each.most *= size / layout.cell.size;
            each.title *= size / layout.cell.size;
        }
        layout.cell.size = layout.header.size = size;
    }
    std::vector<ColumnNeed> titled = scaled;
    for (ColumnNeed& each : titled)
        each.most = std::max(each.most, each.title);
    // Titles stand on one line where there is room for it.
    if (sum(titled, &ColumnNeed::most) <= width)
        scaled = titled;
    const double most = sum(scaled, &ColumnNeed::most);
    if (most > width && sum(scaled, &ColumnNeed::least) < width)
        scaled = fairNeeds(scaled, width);
    if (isWeighted(table))
        layout.widths = weighted(table.columns(), width);
    else // A narrow table is not pulled apart: the eye would lose the row.
        layout.widths =
            sharedOut(scaled, most < width * (needs.size() > 3 ? 0.5 : 0.7) ? most * 1.25 : width);
    for (const double each : layout.widths) {
        layout.lefts.push_back(layout.totalWidth);
        layout.totalWidth += each;
    }
    return layout;
}

} // namespace liaison::pdf
