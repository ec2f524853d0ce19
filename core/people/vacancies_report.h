// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;

/// Seats that nobody fills, schools without a head or a chair of governors, terms that end within so many
/// days and groups that nobody represents.
Result<ReportDocument> vacanciesReport(TrustFile& file, QDate day, qint64 withinDays);

/// The rules that are not kept on the day: those open, those accepted with their reasons, and notes.
Result<ReportDocument> ruleBreachesReport(TrustFile& file, QDate day);

} // namespace liaison
