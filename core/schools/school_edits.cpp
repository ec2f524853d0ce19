// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_edits.h"

#include "core/base/days.h"
#include "core/base/text.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_rules.h"
#include "core/schools/school_values.h"
#include "core/store/recorder.h"
#include "core/store/store_error.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolService)
};

/// Throws where a closed school is to be closed and nothing is said that the record does not hold.
void checkSaysMore(const School& school, QDate day, const QString& reason) {
    const bool sameDay = !day.isValid() || day == school.closed;
    const bool sameReason = reason.isEmpty() || reason == school.closedReason;
    if (!school_status::isClosed(school.status) || !sameDay || !sameReason)
        return;
    throw StoreError(
        ErrorCode::Invalid,
        school.closed.isValid()
            ? Words::tr("%1 is closed already (since %2).").arg(school.name, dayText(school.closed))
            : Words::tr("%1 is closed already.").arg(school.name));
}

} // namespace

School tidiedSchool(School school) {
    for (const SchoolFieldInfo& info : schoolFields()) {
        if (const auto* text = std::get_if<QString School::*>(&info.member)) {
            const ReadValue read = readSchoolValue(info.field, school.*(*text));
            if (read.verdict == ReadValue::Verdict::Fine)
                school.*(*text) = read.text;
        }
    }
    return school;
}

void throwProblems(const std::map<SchoolField, QString>& problems) {
    if (problems.empty())
        return;
    const auto& [field, sentence] = *problems.begin();
    throw StoreError(ErrorCode::Invalid, Words::tr("%1: %2").arg(schoolFieldLabel(field), sentence));
}

void checkUrnIsFree(const SchoolRepository& schools, const School& school) {
    if (!school.urn)
        return;
    const auto holder = schools.findByUrn(*school.urn);
    if (holder && holder->id != school.id)
        throw StoreError(
            ErrorCode::Duplicate,
            Words::tr("%1 has the URN %2 already; check the number.").arg(holder->name).arg(*school.urn));
}

void storeEdited(Recorder& recorder, const SchoolRepository& schools, const School& before,
                 const School& edited, QDate today) {
    const School after = tidiedSchool(edited);
    throwProblems(newSchoolProblems(before, after, today));
    checkUrnIsFree(schools, after);
    schools.update(recorder, before, after);
}

void closeSchool(School& school, const Closing& closing) {
    const bool isClosed = school_status::isClosed(school.status);
    checkSaysMore(school, closing.day, closing.reason);
    if (!isClosed && !closing.day.isValid())
        throw StoreError(ErrorCode::Invalid, Words::tr("To close %1, say on which day.").arg(school.name));
    school.status = closing.isToCome ? school_status::closing() : school_status::closed();
    if (closing.day.isValid())
        school.closed = closing.day;
    if (!isClosed || !closing.reason.isEmpty())
        school.closedReason = closing.reason;
}

void reopenSchool(School& school) {
    if (school.status == school_status::open())
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("%1 is open; there is nothing to reopen.").arg(school.name));
    school.status = school_status::open();
    school.closed = {};
    school.closedReason.clear();
}

} // namespace liaison
