// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"
#include "core/structure/structure_map.h"

namespace liaison {

class TrustFile;

/// The map of the structure of a day, with a table of its areas and the schools that it cannot show.
Result<ReportDocument> structureMapReport(TrustFile& file, QDate day, MapReading reading);

} // namespace liaison
