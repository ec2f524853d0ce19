// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_view.h"

namespace liaison {

class Workspace;

/// Asks where to, and writes what a table of people or offices shows: a spreadsheet, delimited text, a web
/// page or a PDF, by the ending of the name.
void askToExportPeople(Workspace& workspace, QWidget* window, const QString& title,
                       const TableExtract& extract);

} // namespace liaison
