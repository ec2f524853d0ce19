// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"
#include "core/schools/school_service.h"

namespace liaison {

class TrustFile;

/// By what a list is sorted; schools that are alike in it stay sorted by name.
struct SchoolSort {
    SchoolField field = SchoolField::Name;
    bool isDescending = false;
};

/// A list of schools as it stands on the screen: which columns, which schools, how grouped and sorted.
struct SchoolListRequest {
    /// The columns in order; empty for the usual ones.
    std::vector<SchoolField> fields;
    /// Which schools; its own fields are not looked at.
    SchoolQuery query;
    std::optional<SchoolField> groupBy;
    SchoolSort sort;
    /// Puts a chart of the schools by kind between the key figures and the list.
    bool hasChart = true;
};

/// The columns of a list on paper where nothing else is asked for.
std::vector<SchoolField> usualListFields();

/// The list of schools that the request describes.
Result<ReportDocument> schoolListReport(TrustFile& file, const SchoolListRequest& request);

} // namespace liaison
