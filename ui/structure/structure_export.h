// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_view.h"

#include <QDate>

namespace liaison {

class Workspace;

/// Asks where to, and writes what the table shows: a spreadsheet, delimited text or a web page, by the ending
/// of the name.
void askToExportStructure(Workspace& workspace, QWidget* window, const TableExtract& extract, QDate day);

} // namespace liaison
