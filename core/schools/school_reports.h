// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_catalogue.h"

namespace liaison {

class TrustFile;

/// Adds the reports on schools: schools-overview, school-list, school-record, school-changes and
/// import-report. The file must outlive the catalogue; imports are offered as they stand now, so make the
/// catalogue anew for each choice.
void addSchoolReports(ReportCatalogue& catalogue, TrustFile& file);

} // namespace liaison
