// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;
struct School;

/// Everything the record holds of one school: where it belongs and who leads it on the day (today without
/// one), its fields, which schools it followed and which followed it, and what was done to it. Fails with
/// NotFound.
Result<ReportDocument> schoolRecordReport(TrustFile& file, Id<School> id, QDate day = {});

} // namespace liaison
