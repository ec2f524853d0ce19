// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;

/// For whom a list of contacts is made.
enum class ContactCopy {
    Public, ///< e-mail and telephone only of people who are public
    Full,   ///< everything, for the trust's own use
};

/// Everybody who holds an office on the day, with how to reach them. It says on it which copy it is.
Result<ReportDocument> contactListReport(TrustFile& file, ContactCopy copy, QDate day);

/// Everybody who served in a body in the twelve months up to the day, as websites have to show them (domain
/// H2): office, by whom appointed, term, and when they stepped down. With a type's key, in bodies of that
/// type only.
Result<ReportDocument> websiteRegisterReport(TrustFile& file, const QString& typeKey, QDate day);

} // namespace liaison
