// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_text.h"
#include "core/reports/report_table.h"

#include <vector>

namespace liaison::pdf {

/// How much room a column wants, at the size it was measured with.
struct ColumnNeed {
    double least = 0; ///< its longest word
    double most = 0;  ///< nearly all of its cells on one line
    double title = 0; ///< its title on one line
};

/// Where the columns of a table lie and how its cells look.
struct TableLayout {
    static constexpr double kSidePadding = 5;
    static constexpr double kVerticalPadding = 2.75;

    TextStyle cell{9};
    TextStyle header{9, true};
    std::vector<double> lefts; ///< from the left margin; the cell's edge, not its text's
    std::vector<double> widths;
    double totalWidth = 0;
    QString caption; ///< as printed: empty where the heading above says it already

    double textWidth(std::size_t column) const { return widths[column] - 2 * kSidePadding; }
};

/// What the columns want, judged by a sample of the rows.
std::vector<ColumnNeed> columnNeeds(const ReportTable& table, TextShaper& shaper, TextStyle cell);
/// True where the table reads better on a page turned on its side.
bool wantsLandscape(const ReportTable& table, const std::vector<ColumnNeed>& needs, double portraitWidth);
/// False where the table would be unreadable even on a page turned on its side, in the smallest letters.
bool fitsPaper(const ReportTable& table, const std::vector<ColumnNeed>& needs, double landscapeWidth);
/// Shares out the width; where even the longest words have no room, the letters become smaller (to 7 points).
TableLayout layoutTable(const ReportTable& table, const std::vector<ColumnNeed>& needs, double width);

} // namespace liaison::pdf
