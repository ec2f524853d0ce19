// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"
#include "core/schools/value_pool.h"

namespace liaison {

/// One row of a list, read: what it says of which fields.
struct RowDraft {
    struct Value {
        SchoolField field;
        ValueId value;
        bool operator==(const Value&) const = default;
    };
    qint64 line = 0;
    /// 0 where the row has none.
    qint64 urn = 0;
    /// Sorted by field; blank fields are left out, unless blanks clear.
    std::vector<Value> values;
    /// The phase was told from flags: it fills a blank but does not correct the register's finer word.
    bool isPhaseFromFlags = false;
    bool isClosedOnUnknownDay = false;

    ValueId value(SchoolField field) const;
    void set(SchoolField field, ValueId value);
    /// True if the row says something of the field, be it that it is blank.
    bool mentions(SchoolField field) const;
};

} // namespace liaison
