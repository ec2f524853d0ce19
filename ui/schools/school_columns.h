// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"
#include "ui/widgets/row_model.h"

namespace liaison {

/// A field's value as a person reads it: dates in the user's way, counts with thousands commas. The text is
/// canonical (see fieldText).
QString shownFieldText(SchoolField field, const QString& canonical);
QString shownFieldText(const School& school, SchoolField field);

/// One column for every field; those that show at first lead.
std::vector<Column<School>> schoolColumns();

/// "Oak Primary School (101234)": how sentences name a school.
QString schoolWithUrn(const QString& name, std::optional<qint64> urn);
/// "1 school", "1,204 schools".
QString countedSchools(qint64 count);
inline QString schoolWithUrn(const School& school) {
    return schoolWithUrn(school.name, school.urn);
}

} // namespace liaison
