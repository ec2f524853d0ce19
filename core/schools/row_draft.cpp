// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/row_draft.h"

#include <algorithm>

namespace liaison {

namespace {

auto placeOf(auto& values, SchoolField field) {
    return std::lower_bound(
        values.begin(), values.end(), field,
        [](const RowDraft::Value& value, SchoolField wanted) { return value.field < wanted; });
}

} // namespace

ValueId RowDraft::value(SchoolField field) const {
    const auto at = placeOf(values, field);
    return at != values.end() && at->field == field ? at->value : 0;
}

bool RowDraft::mentions(SchoolField field) const {
    const auto at = placeOf(values, field);
    return at != values.end() && at->field == field;
}

void RowDraft::set(SchoolField field, ValueId value) {
    const auto at = placeOf(values, field);
    if (at != values.end() && at->field == field)
        at->value = value;
    else
        values.insert(at, {field, value});
}

} // namespace liaison
