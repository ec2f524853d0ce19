// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"
#include "core/store/recorder.h"

#include <functional>
#include <map>
#include <span>
#include <string_view>

namespace liaison {

/// The SQL of schools. Throws StoreError.
class SchoolRepository {
public:
    static constexpr const char* kTable = "school";

    explicit SchoolRepository(Database& database) : m_database(database) {}

    /// Visits every school, reading only the fields given (with id, version and search key), in the order of
    /// names.
    void forEach(const std::vector<SchoolField>& fields, const std::function<void(School&)>& visit,
                 bool sorted = false) const;
    /// As forEach, handing out canonical texts (UTF-8) in the order of the fields: nothing is taken apart and
    /// put together.
    using VisitTexts =
        std::function<void(Id<School> id, qint64 version, std::span<const std::string_view> texts)>;
    void forEachText(const std::vector<SchoolField>& fields, const VisitTexts& visit) const;
    std::optional<School> find(Id<School> id) const;
    std::optional<School> findByUrn(qint64 urn) const;
    qint64 count() const;
    /// The different texts of a field with how often each is held.
    std::map<QString, qint64> valuesOf(SchoolField field) const;
    /// A text that changes whenever any school is added, changed or removed.
    QString state() const;

    Id<School> insert(Recorder& recorder, const School& school) const;
    /// Writes the fields that differ, and the search key. Conflict if the version is not `before`'s.
    bool update(Recorder& recorder, const School& before, const School& after) const;

private:
    std::optional<School> findWhere(const QString& column, qint64 value) const;

    Database& m_database;
};

/// A field's canonical text as it is bound: numbers as numbers, no date as NULL.
QVariant schoolFieldValue(SchoolField field, const QString& canonical);

} // namespace liaison
