// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_catalogue.h"

namespace liaison {

class TrustFile;

/// Adds the reports of this room: "membership-changes" and "structure-map". The file must outlive the
/// catalogue.
void addStructureReports(ReportCatalogue& catalogue, TrustFile& file);

} // namespace liaison
