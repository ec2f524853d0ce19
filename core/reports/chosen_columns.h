// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_table.h"

#include <functional>

namespace liaison {

/// What becomes of a text on its way into a copy.
using TextChange = std::function<QString(const QString&)>;

/// A copy of the table with these of its columns: rows, groups and links come along. Titles, captions and
/// groups go through "title", cells through "cell".
ReportTable withColumns(const ReportTable& table, const std::vector<std::size_t>& columns,
                        const TextChange& title = {}, const TextChange& cell = {});
/// The table without the columns that are blank in every row; the columns that name rows stay, and so does a
/// table without rows.
ReportTable withoutBlankColumns(ReportTable table);

} // namespace liaison
