// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/schools/list_companion.h"
#include "core/schools/school_query.h"

#include <functional>
#include <map>
#include <vector>

namespace liaison {

class Database;
class UnitOfWork;

/// A school at the other end of a link. The name is the list's where the record does not have the school.
struct LinkedSchool {
    /// The link's own row.
    qint64 link = 0;
    Id<School> school;
    qint64 urn = 0;
    QString name;
    QString kind;
    QDate established;
    bool isSuccessor = false;
    QDate handedOver;
};

/// What a user can do with schools. Lists are imported by SchoolImporter.
class SchoolService {
public:
    SchoolService(Database& database, UnitOfWork& work, const Clock& clock);

    /// Sorted by name, then URN.
    Result<std::vector<School>> list(const SchoolQuery& query = {}) const;
    Result<qint64> count() const;
    Result<School> find(Id<School> id) const;
    /// Fails with NotFound, naming the URN.
    Result<School> findByUrn(qint64 urn) const;
    /// The different values of a field with how many schools hold each, for filters.
    Result<std::map<QString, qint64>> valuesOf(SchoolField field) const;
    /// Predecessors first, then successors, by date.
    Result<std::vector<LinkedSchool>> linksOf(Id<School> id) const;

    /// Says what is wrong with a school as typed: by field, a sentence. Empty if it can be stored.
    std::map<SchoolField, QString> problems(const School& school) const;
    /// Fails with Invalid, or Duplicate if the record has the URN.
    Result<School> add(const School& school);
    /// Stores what differs. Conflict if the school was changed since it was read.
    Result<School> edit(const School& edited);
    /// Sets fields as typed, by key: {"pupils": "1,204"}. Conflict and Invalid as edit.
    Result<School> setFields(Id<School> id, const std::map<QString, QString>& values);
    /// Closes a school: it stays in the record. A day to come makes it "Open, but proposed to close". A
    /// closed school takes another day or reason (an invalid day or no reason keeps its own), else it is
    /// Invalid.
    Result<School> close(Id<School> id, QDate day, const QString& reason);
    /// Invalid for a school that is open.
    Result<School> reopen(Id<School> id);

    /// Closes several schools as one action: all or none. An error names the school in the way.
    Result<void> closeAll(const std::vector<Id<School>>& ids, QDate day, const QString& reason);
    /// As closeAll.
    Result<void> reopenAll(const std::vector<Id<School>>& ids);
    /// Sets a field of several schools, as typed. As closeAll.
    Result<void> setFieldOnAll(const std::vector<Id<School>>& ids, SchoolField field, const QString& typed);

private:
    SchoolPlaces placesOn(QDate day) const;
    QString subjectOf(const std::vector<Id<School>>& ids) const;
    Result<void> changeAll(const QString& title, const std::vector<Id<School>>& ids,
                           const std::function<void(School&)>& change);
    Result<School> findAfter(const Result<void>& done, Id<School> id) const;

    Database& m_database;
    UnitOfWork& m_work;
    const Clock& m_clock;
};

} // namespace liaison
