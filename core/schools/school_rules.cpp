// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_rules.h"

#include "core/base/text.h"
#include "core/schools/school_values.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolRules)
};

/// Compares whole numbers without leading zeros.
bool isSmaller(std::string_view one, std::string_view other) {
    return one.size() != other.size() ? one.size() < other.size() : one < other;
}

std::vector<FieldClash> clashesIn(const School& school) {
    const auto utf8 = [&school](SchoolField field) { return fieldText(school, field).toStdString(); };
    const std::string ageLow = utf8(SchoolField::AgeLow);
    const std::string ageHigh = utf8(SchoolField::AgeHigh);
    const std::string opened = utf8(SchoolField::Opened);
    const std::string closed = utf8(SchoolField::Closed);
    return fieldClashes({ageLow, ageHigh, opened, closed});
}

} // namespace

std::vector<FieldClash> fieldClashes(const PairedTexts& texts) {
    std::vector<FieldClash> clashes;
    if (!texts.ageLow.empty() && !texts.ageHigh.empty() && isSmaller(texts.ageHigh, texts.ageLow))
        clashes.push_back({SchoolField::AgeLow, SchoolField::AgeHigh, u"bad-age-range"_s,
                           Words::tr("The highest age is below the lowest.")});
    if (!texts.opened.empty() && !texts.closed.empty() && texts.closed < texts.opened)
        clashes.push_back({SchoolField::Opened, SchoolField::Closed, u"bad-dates"_s,
                           Words::tr("The school would close before it opened.")});
    return clashes;
}

std::map<SchoolField, QString> schoolProblems(const School& school, QDate today) {
    std::map<SchoolField, QString> problems;
    for (const SchoolFieldInfo& info : schoolFields()) {
        const QString text = fieldText(school, info.field);
        const ReadValue read = readSchoolValue(info.field, text);
        const bool isOwnWord = read.code == "unknown-status"_L1 || read.code == "mixed-script"_L1;
        if (read.verdict != ReadValue::Verdict::Fine && !isOwnWord)
            problems[info.field] = read.reason;
    }
    if (tidied(school.name).isEmpty())
        problems[SchoolField::Name] = Words::tr("A school needs a name.");
    if (school.status.isEmpty())
        problems[SchoolField::Status] = Words::tr("Say whether the school is open.");
    for (const FieldClash& clash : clashesIn(school))
        problems[clash.second] = clash.text;
    if (school.closed.isValid() && school.status == school_status::open())
        problems[SchoolField::Closed] =
            Words::tr("An open school has no closing day; choose another status.");
    if (school_status::isClosed(school.status) && school.closed > today)
        problems[SchoolField::Closed] = Words::tr("This day is still to come; until then the status is “%1”.")
                                            .arg(school_status::closing());
    if (const auto half = coordinateProblem(school.easting, school.northing))
        problems[school.easting ? SchoolField::Northing : SchoolField::Easting] = *half;
    return problems;
}

std::map<SchoolField, QString> newSchoolProblems(const School& before, const School& after, QDate today) {
    const std::map<SchoolField, QString> old = schoolProblems(before, today);
    std::map<SchoolField, QString> problems = schoolProblems(after, today);
    std::erase_if(problems, [&](const auto& problem) {
        const auto known = old.find(problem.first);
        return known != old.end() && known->second == problem.second &&
               fieldText(before, problem.first) == fieldText(after, problem.first);
    });
    return problems;
}

QString whyNotSet(SchoolField field) {
    if (isStoredField(field))
        return {};
    return isPlaceField(field)
               ? Words::tr("%1 is no field of the school; move the school there instead.")
                     .arg(schoolFieldLabel(field))
               : Words::tr("%1 is told from phase and type; set these instead.").arg(schoolFieldLabel(field));
}

} // namespace liaison
