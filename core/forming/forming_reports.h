// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_catalogue.h"

namespace liaison {

class TrustFile;

/// Adds the report of this room, "saved-plan". The file must outlive the catalogue.
void addFormingReports(ReportCatalogue& catalogue, TrustFile& file);

} // namespace liaison
