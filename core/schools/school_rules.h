// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <map>
#include <string_view>
#include <vector>

namespace liaison {

/// Two fields that cannot both hold what they would hold.
struct FieldClash {
    SchoolField first;
    SchoolField second;
    /// "bad-age-range" or "bad-dates".
    QString code;
    /// One sentence.
    QString text;
};

/// What fields hold together: canonical UTF-8, empty where nothing is known.
struct PairedTexts {
    std::string_view ageLow;
    std::string_view ageHigh;
    std::string_view opened;
    std::string_view closed;
};

/// The clashes between the fields of one school: a lowest age above the highest, a closing day before the
/// opening day. Forms and lists are held to the same.
std::vector<FieldClash> fieldClashes(const PairedTexts& texts);

/// What is wrong with a school as typed, by field, in a sentence each; empty if it can be stored.
std::map<SchoolField, QString> schoolProblems(const School& school, QDate today);

/// As schoolProblems, without what was wrong before and was not touched: an edit of the telephone number is
/// not held up by a postcode that a list got wrong.
std::map<SchoolField, QString> newSchoolProblems(const School& before, const School& after, QDate today);

/// Why nobody can set a field by itself, in a sentence; empty for one that the school holds.
QString whyNotSet(SchoolField field);

} // namespace liaison
