// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_service.h"

#include "core/base/text.h"
#include "core/schools/link_repository.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_rules.h"
#include "core/schools/school_values.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::SchoolService", text);
}

StoreError gone() {
    return StoreError(ErrorCode::NotFound, tr("The record does not have this school any more."));
}

/// Throws the first problem as one sentence that names the field.
void throwProblems(const std::map<SchoolField, QString>& problems) {
    if (problems.empty())
        return;
    const auto& [field, sentence] = *problems.begin();
    throw StoreError(ErrorCode::Invalid, tr("%1: %2").arg(schoolFieldLabel(field), sentence));
}

void checkUrnIsFree(const SchoolRepository& schools, const School& school) {
    if (!school.urn)
        return;
    const auto holder = schools.findByUrn(*school.urn);
    if (holder && holder->id != school.id)
        throw StoreError(
            ErrorCode::Duplicate,
            tr("%1 has the URN %2 already; check the number.").arg(holder->name).arg(*school.urn));
}

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

bool holdsOneOf(const School& school, const FieldFilter& filter) {
    const QString text = fieldText(school, filter.field);
    return std::any_of(filter.values.begin(), filter.values.end(), [&text](const QString& value) {
        return text.compare(value, Qt::CaseInsensitive) == 0;
    });
}

/// The fields a query needs to be answered, those asked for included.
std::vector<SchoolField> neededFields(const SchoolQuery& query) {
    std::vector<SchoolField> fields = query.fields;
    if (fields.empty()) {
        for (const SchoolFieldInfo& info : schoolFields())
            fields.push_back(info.field);
        return fields;
    }
    const auto need = [&fields](SchoolField field) {
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    };
    if (query.asOf) {
        need(SchoolField::Opened);
        need(SchoolField::Closed);
        need(SchoolField::Status);
    }
    if (query.openOnly)
        need(SchoolField::Status);
    for (const FieldFilter& filter : query.where)
        need(filter.field);
    return fields;
}

bool answers(const School& school, const SchoolQuery& query, const SchoolSearch& search) {
    if (query.asOf && !existedOn(school, *query.asOf))
        return false;
    if (query.openOnly && !school_status::isOpen(school.status))
        return false;
    if (!search.matches(school.searchKey))
        return false;
    return std::all_of(query.where.begin(), query.where.end(),
                       [&school](const FieldFilter& filter) { return holdsOneOf(school, filter); });
}

} // namespace

Result<std::vector<FieldFilter>> fieldFiltersFromTexts(const QStringList& texts) {
    std::vector<FieldFilter> filters;
    for (const QString& text : texts) {
        const qsizetype sign = text.indexOf(u'=');
        const QString column = text.left(sign).trimmed();
        const auto fields = schoolFields();
        const auto info = std::find_if(fields.begin(), fields.end(), [&column](const SchoolFieldInfo& known) {
            return column.compare(QLatin1String(known.key), Qt::CaseInsensitive) == 0 ||
                   column.compare(schoolFieldLabel(known.field), Qt::CaseInsensitive) == 0;
        });
        if (sign < 1 || info == fields.end())
            return failure(
                ErrorCode::Invalid,
                tr("“%1” is no filter of schools; write FIELD=VALUE, such as phase=Primary.").arg(text));
        const QString value = text.mid(sign + 1).trimmed();
        const auto same = std::find_if(filters.begin(), filters.end(), [info](const FieldFilter& filter) {
            return filter.field == info->field;
        });
        if (same != filters.end())
            same->values << value;
        else
            filters.push_back({info->field, {value}});
    }
    return filters;
}

SchoolService::SchoolService(Database& database, UnitOfWork& work, const Clock& clock)
    : m_database(database), m_work(work), m_clock(clock) {}

Result<std::vector<School>> SchoolService::list(const SchoolQuery& query) const {
    return guarded([&] {
        const SchoolRepository schools(m_database);
        const SchoolSearch search(query.search);
        std::vector<School> found;
        found.reserve(std::size_t(schools.count()));
        const auto keep = [&](const School& school) {
            if (answers(school, query, search))
                found.push_back(school);
        };
        schools.forEach(neededFields(query), keep, true);
        return found;
    });
}

Result<qint64> SchoolService::count() const {
    return guarded([this] { return SchoolRepository(m_database).count(); });
}

Result<School> SchoolService::find(Id<School> id) const {
    return guarded([&] {
        auto school = SchoolRepository(m_database).find(id);
        if (!school)
            throw gone();
        return *school;
    });
}

Result<School> SchoolService::findByUrn(qint64 urn) const {
    return guarded([&] {
        auto school = SchoolRepository(m_database).findByUrn(urn);
        if (!school)
            throw StoreError(ErrorCode::NotFound, tr("The record has no school with the URN %1.").arg(urn));
        return *school;
    });
}

Result<std::map<QString, qint64>> SchoolService::valuesOf(SchoolField field) const {
    return guarded([&] { return SchoolRepository(m_database).valuesOf(field); });
}

Result<std::vector<LinkedSchool>> SchoolService::linksOf(Id<School> id) const {
    return guarded([&] { return LinkRepository(m_database).linksOf(id); });
}

std::map<SchoolField, QString> SchoolService::problems(const School& school) const {
    if (school.id.isValid()) {
        if (const auto before = find(school.id))
            return newSchoolProblems(*before, school);
    }
    return schoolProblems(school);
}

Result<School> SchoolService::add(const School& school) {
    School added = tidiedSchool(school);
    added.id = {};
    const auto done = m_work.run(tr("Add %1").arg(added.name), [&](Recorder& recorder) {
        const SchoolRepository schools(m_database);
        throwProblems(schoolProblems(added));
        checkUrnIsFree(schools, added);
        added.id = schools.insert(recorder, added);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(added.id);
}

Result<School> SchoolService::edit(const School& edited) {
    return storeEdit(tr("Edit %1").arg(edited.name), edited);
}

Result<School> SchoolService::storeEdit(const QString& title, const School& edited) {
    const auto done = m_work.run(title, [&](Recorder& recorder) {
        const SchoolRepository schools(m_database);
        auto before = schools.find(edited.id);
        if (!before)
            throw gone();
        const School after = tidiedSchool(edited);
        throwProblems(newSchoolProblems(*before, after));
        checkUrnIsFree(schools, after);
        before->version = edited.version;
        schools.update(recorder, *before, after);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(edited.id);
}

Result<School> SchoolService::setFields(Id<School> id, const std::map<QString, QString>& values) {
    Result<School> school = find(id);
    if (!school)
        return school;
    for (const auto& [key, typed] : values) {
        const SchoolFieldInfo* info = schoolFieldByKey(key);
        if (info == nullptr)
            return failure(ErrorCode::Invalid, tr("A school has no field “%1”.").arg(key));
        const ReadValue read = readSchoolValue(info->field, typed);
        if (read.verdict == ReadValue::Verdict::Impossible)
            return failure(ErrorCode::Invalid, tr("%1: %2").arg(schoolFieldLabel(info->field), read.reason));
        setFieldText(*school, info->field, read.text);
    }
    return edit(*school);
}

Result<School> SchoolService::close(Id<School> id, QDate day, const QString& reason) {
    Result<School> school = find(id);
    if (!school)
        return school;
    if (!day.isValid())
        return failure(ErrorCode::Invalid, tr("Say on which day %1 closes.").arg(school->name));
    const bool isToCome = day > m_clock.today();
    school->status = isToCome ? school_status::closing() : school_status::closed();
    school->closed = day;
    school->closedReason = tidied(reason);
    return storeEdit((isToCome ? tr("Propose to close %1") : tr("Close %1")).arg(school->name), *school);
}

Result<School> SchoolService::reopen(Id<School> id) {
    Result<School> school = find(id);
    if (!school)
        return school;
    school->status = school_status::open();
    school->closed = {};
    school->closedReason.clear();
    return storeEdit(tr("Reopen %1").arg(school->name), *school);
}

} // namespace liaison
