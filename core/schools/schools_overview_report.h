// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;

/// What the schools come to on a day: key figures, and charts by kind, type and size.
Result<ReportDocument> schoolsOverviewReport(TrustFile& file, QDate day);

} // namespace liaison
