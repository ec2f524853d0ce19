// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/list_reader.h"
#include "core/schools/school_fields.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace liaison {

/// What a column of a list is for.
enum class ColumnRole : quint8 {
    Ignored,
    Field,           ///< feeds one field of a school
    Address,         ///< a whole address in one cell: street, places, town, postcode
    PrimaryFlag,     ///< 1 where the school teaches primary years (details list of 2018)
    SecondaryFlag,   ///< 1 where it teaches secondary years
    SixteenPlusFlag, ///< 1 where it teaches beyond 16
};

/// What one column feeds.
struct ColumnTarget {
    ColumnRole role = ColumnRole::Ignored;
    /// Meant only where the role is Field.
    SchoolField field = SchoolField::Urn;
    /// True where it was told from what the cells hold and not from the column's name.
    bool isGuess = false;

    /// Its name in saved layouts: a field's key, "address", "primary_flag" … or an empty text.
    QString key() const;
    static std::optional<ColumnTarget> fromKey(QStringView key);
    static ColumnTarget of(SchoolField field, bool isGuess = false) {
        return {ColumnRole::Field, field, isGuess};
    }
    bool operator==(const ColumnTarget&) const = default;
};

/// What all columns of a list feed, by position.
struct ColumnMapping {
    /// The list's own names; empty where it has no header.
    QStringList headers;
    std::vector<ColumnTarget> columns;

    /// The column that feeds a field, or -1.
    int columnOf(SchoolField field) const;
    int columnOf(ColumnRole role) const;
    /// True if a cell of the list can fill this field, directly or as part of an address or flag.
    bool feeds(SchoolField field) const;
    /// How a message names a column: its header, or "column 3"; empty where there is no such column (-1).
    QString columnName(int column) const;
    /// Nothing, or a sentence saying why no school can be read with this mapping (neither URN nor name, one
    /// field fed twice, a local field fed).
    std::optional<Error> problem() const;
    /// The fields a user can map a column to.
    static std::vector<SchoolField> offeredFields();
    bool operator==(const ColumnMapping&) const = default;
};

/// One of the first records of a list, decoded, for previews and for guessing.
struct SampleRow {
    qint64 line = 0;
    QStringList cells;
};
using ListSample = std::vector<SampleRow>;

/// Reads up to `count` records that are not blank.
Result<ListSample> readSample(ListReader& reader, int count = 300);

} // namespace liaison
