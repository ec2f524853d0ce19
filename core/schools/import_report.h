// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;
struct ImportRecord;

/// What an import did: where the list came from, how it was read, what became of its rows, which were refused
/// and why. With 0, the latest import. Fails with NotFound where there is no such import.
Result<ReportDocument> importReport(TrustFile& file, qint64 importId = 0);

/// "list.csv, on 21 November 2026 at 14:05": an import as a user chooses it.
QString importLabel(const ImportRecord& record);

} // namespace liaison
