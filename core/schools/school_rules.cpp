// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_rules.h"

#include "core/base/text.h"
#include "core/schools/school_values.h"

#include <QCoreApplication>

namespace liaison {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::SchoolRules", text);
}

} // namespace

std::map<SchoolField, QString> schoolProblems(const School& school) {
    std::map<SchoolField, QString> problems;
    for (const SchoolFieldInfo& info : schoolFields()) {
        const QString text = fieldText(school, info.field);
        const ReadValue read = readSchoolValue(info.field, text);
        const bool isOwnWord = read.code == "unknown-status"_L1 || read.code == "mixed-script"_L1;
        if (read.verdict != ReadValue::Verdict::Fine && !isOwnWord)
            problems[info.field] = read.reason;
    }
    if (tidied(school.name).isEmpty())
        problems[SchoolField::Name] = tr("A school needs a name.");
    if (school.status.isEmpty())
        problems[SchoolField::Status] = tr("Say whether the school is open.");
    if (school.closed.isValid() && school.opened.isValid() && school.closed < school.opened)
        problems[SchoolField::Closed] = tr("The school would close before it opened.");
    if (school.closed.isValid() && school.status == school_status::open())
        problems[SchoolField::Closed] = tr("An open school has no closing day; choose another status.");
    if (school.ageLow && school.ageHigh && *school.ageLow > *school.ageHigh)
        problems[SchoolField::AgeHigh] = tr("The highest age is below the lowest.");
    if (const auto half = coordinateProblem(school.easting, school.northing))
        problems[school.easting ? SchoolField::Northing : SchoolField::Easting] = *half;
    return problems;
}

std::map<SchoolField, QString> newSchoolProblems(const School& before, const School& after) {
    const std::map<SchoolField, QString> old = schoolProblems(before);
    std::map<SchoolField, QString> problems = schoolProblems(after);
    std::erase_if(problems, [&](const auto& problem) {
        const auto known = old.find(problem.first);
        return known != old.end() && known->second == problem.second &&
               fieldText(before, problem.first) == fieldText(after, problem.first);
    });
    return problems;
}

} // namespace liaison
