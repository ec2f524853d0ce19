// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_report.h"

#include "core/schools/school_report_parts.h"

namespace liaison {

Result<ReportDocument> formingReport(TrustFile& file, const FormingGround&, const FormingQuestion&,
                                     const FormingPlan&, const QString& title, QDate) {
    return newReport(file, title);
}

} // namespace liaison
