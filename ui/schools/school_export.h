// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/table_view.h"

namespace liaison {

class Workspace;

/// Asks where to, and writes what the table shows: a spreadsheet, delimited text or a web page, by the ending
/// of the name.
void askToExport(Workspace& workspace, QWidget* window, const TableExtract& extract, const QString& scope);

/// Writes a table to a file by the ending of its name. Errors as the report writers'; Invalid for an ending
/// that is none of theirs.
Result<void> exportTable(const TableExtract& extract, const QString& title, const QString& scope,
                         const QString& path);

} // namespace liaison
