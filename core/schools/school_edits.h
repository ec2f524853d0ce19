// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <map>

namespace liaison {

class Recorder;
class SchoolRepository;
class StoreError;

/// A school with its texts as readSchoolValue writes them.
School tidiedSchool(School school);
/// Throws the first problem as one sentence that names the field.
void throwProblems(const std::map<SchoolField, QString>& problems);
/// Throws Duplicate where another school has the URN.
void checkUrnIsFree(const SchoolRepository& schools, const School& school);
/// Tidies, checks as things are today, and writes what differs. Throws Invalid, Duplicate and Conflict.
void storeEdited(Recorder& recorder, const SchoolRepository& schools, const School& before,
                 const School& edited, QDate today);

/// A day on which schools are closed, and why.
struct Closing {
    QDate day;
    QString reason;
    /// The day is after today: the school is only proposed to close.
    bool isToCome = false;
};

/// Closes a school as SchoolService::close says. Throws Invalid.
void closeSchool(School& school, const Closing& closing);
/// Throws Invalid for a school that is open.
void reopenSchool(School& school);

} // namespace liaison
