// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"
#include "core/structure/body.h"

namespace liaison {

class TrustFile;

/// Everything about one body on the day: office-holders and seats, members, and how both came about. Fails
/// with NotFound.
Result<ReportDocument> bodySheetReport(TrustFile& file, Id<Body> body, QDate day);

/// The boards, those whose seats their members fill, and the office-holders of every other body of the day;
/// of one body where it is given.
Result<ReportDocument> officeHoldersReport(TrustFile& file, Id<Body> body, QDate day);

} // namespace liaison
