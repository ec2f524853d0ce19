// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;

/// Hubs, their groups and the schools of each with heads and chairs of governors, as they stood on the day;
/// then what stands in no hub and in no group, and the other bodies.
Result<ReportDocument> structureDirectoryReport(TrustFile& file, QDate day);

} // namespace liaison
