// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;

/// How the structure of one day differs from that of another: bodies opened, closed, renamed and converted,
/// members that joined, left, moved or changed their kind, and how large each body was and is. Invalid where
/// the days are reversed.
Result<ReportDocument> structureChangesReport(TrustFile& file, QDate from, QDate to);

} // namespace liaison
