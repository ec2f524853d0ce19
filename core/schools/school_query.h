// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schools/school_fields.h"
#include "core/schools/school_search.h"

#include <optional>
#include <vector>

namespace liaison {

/// Keeps the schools whose field holds one of the values, compared without regard to case.
struct FieldFilter {
    SchoolField field;
    QStringList values;
};

/// Which schools, and what of each.
struct SchoolQuery {
    /// The fields to read; the id, version and search key always come too. Empty: all.
    std::vector<SchoolField> fields;
    /// The schools that existed on this day.
    std::optional<QDate> asOf;
    /// The schools that stand open today, or on the day asked for: those of which existedOn is true.
    bool openOnly = false;
    std::vector<FieldFilter> where;
    QString search;
};

/// The fields a query needs to be answered, those asked for included.
std::vector<SchoolField> neededFields(const SchoolQuery& query);
/// The day on which the schools asked for must have stood; none where it does not matter.
std::optional<QDate> dayAskedFor(const SchoolQuery& query, QDate today);
/// Whether a school, read with these fields, is one of those asked for. The search and the day are the
/// query's, made ready once for many.
bool answers(const School& school, const SchoolQuery& query, const SchoolSearch& search,
             std::optional<QDate> day);

/// Reads "FIELD=VALUE": a field as fieldFromText knows it, and a value. Several of one field are
/// alternatives.
Result<std::vector<FieldFilter>> fieldFiltersFromTexts(const QStringList& texts);

} // namespace liaison
