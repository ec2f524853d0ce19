// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;

/// What changed among the schools from one day to another, both included: which opened, which closed, and
/// which fields of the record were changed. Fails with Invalid where the days stand the wrong way round.
Result<ReportDocument> schoolChangesReport(TrustFile& file, QDate from, QDate to);

/// The first day of the school year (1 September) that a day lies in: where a report of changes usually
/// begins.
QDate schoolYearStart(QDate day);

} // namespace liaison
