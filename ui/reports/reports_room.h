// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/report_request.h"

namespace liaison {

struct ShellSpec;

/// Adds the Reports page to the window, and its reports to the command palette.
void addReportsTo(ShellSpec& shell, const CatalogueOf& catalogueOf);

} // namespace liaison
