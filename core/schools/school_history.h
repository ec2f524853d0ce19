// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"
#include "core/store/change_set.h"

#include <QVariant>

#include <vector>

namespace liaison {

/// One field of a school before and after, as canonical texts.
struct FieldChange {
    SchoolField field;
    QString before;
    QString after;

    bool operator==(const FieldChange&) const = default;
};

/// What became of one school over several actions, taken together: what was changed and changed back is left
/// out.
struct SchoolChange {
    Id<School> school;
    bool wasAdded = false;
    bool wasRemoved = false;
    /// Empty for a school that was added.
    std::vector<FieldChange> fields;
    /// The last of the actions.
    QDateTime at;
};

/// A stored value of a field as canonical text.
QString storedFieldText(SchoolField field, const QVariant& stored);

/// The fields that one change of a school's row wrote, in the order of fields; empty for rows of other tables
/// and for an insert, which holds no images.
std::vector<FieldChange> fieldChangesOf(const RowChange& row);

/// Takes actions (oldest first) together, school by school, in the order in which the schools were first
/// touched.
std::vector<SchoolChange> netSchoolChanges(const std::vector<ChangeSet>& actions);

} // namespace liaison
