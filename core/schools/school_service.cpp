// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_service.h"

#include "core/base/days.h"
#include "core/base/text.h"
#include "core/schools/link_repository.h"
#include "core/schools/list_companion.h"
#include "core/schools/school_edits.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_rules.h"
#include "core/schools/school_values.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

/// No list knows of schools that closed earlier.
constexpr int kFirstYear = 1800;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolService)
};

StoreError gone() {
    return StoreError(ErrorCode::NotFound, Words::tr("The record does not have this school any more."));
}

void place(School& school, const SchoolPlaces& placed) {
    const SchoolPlace where = placed.value(school.id.value);
    school.group = where.group;
    school.hub = where.hub;
}

/// A label in the midst of a sentence: "local authority", "URN".
QString inSentence(const QString& label) {
    const bool isAcronym = label.size() > 1 && label[1].isUpper();
    return isAcronym ? label : label.left(1).toLower() + label.mid(1);
}

} // namespace

SchoolService::SchoolService(Database& database, UnitOfWork& work, const Clock& clock)
    : m_database(database), m_work(work), m_clock(clock) {}

Result<std::vector<School>> SchoolService::list(const SchoolQuery& query) const {
    return guarded([&] {
        const SchoolRepository schools(m_database);
        const SchoolSearch search(query.search);
        const auto day = dayAskedFor(query, m_clock.today());
        std::vector<SchoolField> fields = neededFields(query);
        const auto derived = std::stable_partition(fields.begin(), fields.end(), isStoredField);
        const bool isPlaced = std::any_of(derived, fields.end(), isPlaceField);
        const bool hasKind = std::find(derived, fields.end(), SchoolField::Kind) != fields.end();
        fields.erase(derived, fields.end());
        const SchoolPlaces placed =
            isPlaced ? placesOn(query.asOf.value_or(m_clock.today())) : SchoolPlaces();
        std::vector<School> found;
        found.reserve(std::size_t(schools.count()));
        KindNames kinds;
        const auto keep = [&](School& school) {
            if (isPlaced)
                place(school, placed);
            if (hasKind)
                school.kind = kinds.of(school);
            if (answers(school, query, search, day))
                found.push_back(school);
        };
        schools.forEach(fields, keep, true);
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
        return std::move(*school);
    });
}

Result<School> SchoolService::findByUrn(qint64 urn) const {
    return guarded([&] {
        auto school = SchoolRepository(m_database).findByUrn(urn);
        if (!school)
            throw StoreError(ErrorCode::NotFound,
                             Words::tr("The record has no school with the URN %1.").arg(urn));
        return *school;
    });
}

SchoolPlaces SchoolService::placesOn(QDate day) const {
    const ListCompanion* companion = schoolCompanions().lists;
    return companion == nullptr ? SchoolPlaces() : companion->placesOn(m_database, day);
}

Result<std::map<QString, qint64>> SchoolService::valuesOf(SchoolField field) const {
    if (!isStoredField(field)) {
        SchoolQuery query;
        query.fields = {field};
        const auto schools = list(query);
        if (!schools)
            return tl::unexpected<Error>(schools.error());
        std::map<QString, qint64> values;
        for (const School& school : *schools)
            ++values[fieldText(school, field)];
        return values;
    }
    return guarded([&] { return SchoolRepository(m_database).valuesOf(field); });
}

Result<std::vector<LinkedSchool>> SchoolService::linksOf(Id<School> id) const {
    return guarded([&] { return LinkRepository(m_database).linksOf(id); });
}

std::map<SchoolField, QString> SchoolService::problems(const School& school) const {
    if (school.id.isValid()) {
        if (const auto before = find(school.id))
            return newSchoolProblems(*before, school, m_clock.today());
    }
    return schoolProblems(school, m_clock.today());
}

Result<School> SchoolService::add(const School& school) {
    School added = tidiedSchool(school);
    added.id = {};
    const auto done = m_work.run(Words::tr("Add %1").arg(added.name), [&](Recorder& recorder) {
        const SchoolRepository schools(m_database);
        throwProblems(schoolProblems(added, m_clock.today()));
        checkUrnIsFree(schools, added);
        added.id = schools.insert(recorder, added);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(added.id);
}

Result<School> SchoolService::edit(const School& edited) {
    const auto done = m_work.run(Words::tr("Edit %1").arg(edited.name), [&](Recorder& recorder) {
        const SchoolRepository schools(m_database);
        auto before = schools.find(edited.id);
        if (!before)
            throw gone();
        before->version = edited.version;
        storeEdited(recorder, schools, *before, edited, m_clock.today());
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
            return failure(ErrorCode::Invalid, Words::tr("A school has no field “%1”.").arg(key));
        if (const QString why = whyNotSet(info->field); !why.isEmpty())
            return failure(ErrorCode::Invalid, why);
        const ReadValue read = readSchoolValue(info->field, typed);
        if (read.verdict == ReadValue::Verdict::Impossible)
            return failure(ErrorCode::Invalid,
                           Words::tr("%1: %2").arg(schoolFieldLabel(info->field), read.reason));
        setFieldText(*school, info->field, read.text);
    }
    return edit(*school);
}

Result<School> SchoolService::close(Id<School> id, QDate day, const QString& reason) {
    return findAfter(closeAll({id}, day, reason), id);
}

Result<School> SchoolService::reopen(Id<School> id) {
    return findAfter(reopenAll({id}), id);
}

Result<School> SchoolService::findAfter(const Result<void>& done, Id<School> id) const {
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(id);
}

Result<void> SchoolService::closeAll(const std::vector<Id<School>>& ids, QDate day, const QString& reason) {
    const QString subject = subjectOf(ids);
    if (day.isValid() && day.year() < kFirstYear)
        return failure(
            ErrorCode::Invalid,
            Words::tr("%1 is too long ago for a school to close; check the year.").arg(dayText(day)));
    const bool isToCome = day.isValid() && day > m_clock.today();
    const QString title = isToCome ? Words::tr("Propose to close %1") : Words::tr("Close %1");
    const Closing closing{day, tidied(reason), isToCome};
    return changeAll(title.arg(subject), ids, [&](School& school) { closeSchool(school, closing); });
}

Result<void> SchoolService::reopenAll(const std::vector<Id<School>>& ids) {
    return changeAll(Words::tr("Reopen %1").arg(subjectOf(ids)), ids, reopenSchool);
}

Result<void> SchoolService::setFieldOnAll(const std::vector<Id<School>>& ids, SchoolField field,
                                          const QString& typed) {
    if (const QString why = whyNotSet(field); !why.isEmpty())
        return failure(ErrorCode::Invalid, why);
    const ReadValue read = readSchoolValue(field, typed);
    if (read.verdict == ReadValue::Verdict::Impossible)
        return failure(ErrorCode::Invalid, Words::tr("%1: %2").arg(schoolFieldLabel(field), read.reason));
    return changeAll(Words::tr("Set %1 of %2").arg(inSentence(schoolFieldLabel(field)), subjectOf(ids)), ids,
                     [&](School& school) { setFieldText(school, field, read.text); });
}

QString SchoolService::subjectOf(const std::vector<Id<School>>& ids) const {
    if (ids.size() != 1)
        return counted(qint64(ids.size()), Words::tr("school"), Words::tr("schools"));
    const Result<School> school = find(ids.front());
    return school ? school->name : QString();
}

Result<void> SchoolService::changeAll(const QString& title, const std::vector<Id<School>>& ids,
                                      const std::function<void(School&)>& change) {
    const auto done = m_work.run(title, [&](Recorder& recorder) {
        const SchoolRepository schools(m_database);
        for (const Id<School> id : ids) {
            const auto before = schools.find(id);
            if (!before)
                throw gone();
            School after = *before;
            change(after);
            try {
                storeEdited(recorder, schools, *before, after, m_clock.today());
            } catch (const StoreError& problem) {
                if (ids.size() == 1)
                    throw;
                Error named = problem.error();
                named.message = Words::tr("%1: %2").arg(before->name, named.message);
                throw StoreError(std::move(named));
            }
        }
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

} // namespace liaison
