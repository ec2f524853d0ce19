// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <QString>

namespace liaison {

/// Longer ones are doubted, or refused where they are a name or a key.
inline constexpr qsizetype kLongestText = 1'000;
inline constexpr qsizetype kLongestCode = 255;

/// What one cell, or one thing typed into a form, means in a field.
struct ReadValue {
    enum class Verdict : quint8 {
        Fine,
        Doubtful,   ///< kept, with a warning
        Impossible, ///< cannot stand in the field
    };
    Verdict verdict = Verdict::Fine;
    /// Canonical (see fieldText); empty where the cell is blank or says that nothing is known.
    QString text;
    /// For a verdict other than Fine: "bad-date", "doubtful-postcode", "mixed-script" …
    QString code;
    /// One sentence without the place, which the caller knows.
    QString reason;
};

/// Reads a cell of a list. Data words for blank ("Not applicable", "SUPP" …), 01-01-1900 and coordinate 0 are
/// blank.
ReadValue readListCell(SchoolField field, QStringView cell);

/// Reads what was typed into a form or on the command line: as a cell, but words that mean blank in lists are
/// words.
ReadValue readSchoolValue(SchoolField field, QStringView typed);

/// How many characters are usual in a field at most.
qsizetype longestText(SchoolField field);

/// True for the words with which official lists say that there is nothing to say; only as a whole cell.
bool isBlankWord(QStringView cell);

/// A URN as the registers write it: five to seven digits. A spreadsheet's ".0" is overlooked.
std::optional<qint64> readUrn(QStringView cell);

/// A date in any of the ways lists write it: dd-mm-yyyy, dd/mm/yy, yyyy-mm-dd, yyyymmdd, 1 Sep 2026; a time
/// behind it is dropped. Invalid if it is no date.
QDate readListDate(QStringView cell);

/// "hp19 9jl" → "HP19 9JL"; empty if it is no postcode of the United Kingdom.
QString readPostcode(QStringView cell);

/// What is wrong with a pair of coordinates of the National Grid, or nothing: one is there without the other.
std::optional<QString> coordinateProblem(std::optional<qint64> easting, std::optional<qint64> northing);

} // namespace liaison
