// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_repository.h"

#include "core/base/text.h"
#include "core/schools/school_search.h"

namespace liaison {

namespace {

/// Behind id, version and search key.
constexpr int kFirstFieldColumn = 3;

std::vector<SchoolField> allFields() {
    std::vector<SchoolField> fields;
    for (const SchoolFieldInfo& info : schoolFields())
        fields.push_back(info.field);
    return fields;
}

QString columnsOf(const std::vector<SchoolField>& fields) {
    QStringList columns{u"id"_s, u"version"_s, u"search_key"_s};
    for (const SchoolField field : fields)
        columns << schoolFieldKey(field);
    return columns.join(u", "_s);
}

/// Reads the columns that columnsOf names into a school; the members of other fields are left as they are.
void readInto(School& school, const Query& row, const std::vector<SchoolField>& fields) {
    school.id.value = row.integer(0);
    school.version = row.integer(1);
    school.searchKey = row.text(2);
    int column = kFirstFieldColumn;
    for (const SchoolField field : fields) {
        const SchoolMember& member = fieldInfo(field).member;
        if (const auto* text = std::get_if<QString School::*>(&member))
            school.*(*text) = row.text(column);
        else if (const auto* date = std::get_if<QDate School::*>(&member))
            school.*(*date) = row.date(column);
        else
            school.*std::get<std::optional<qint64> School::*>(member) = row.optionalInteger(column);
        ++column;
    }
}

QVariant memberValue(const School& school, SchoolField field) {
    return std::visit([&](const auto member) { return sqlValue(school.*member); }, fieldInfo(field).member);
}

const Table& schoolTable() {
    static const Table table = [] {
        QStringList columns{u"search_key"_s};
        for (const SchoolFieldInfo& info : schoolFields())
            columns << QString::fromLatin1(info.key);
        return Table(QString::fromLatin1(SchoolRepository::kTable), columns);
    }();
    return table;
}

} // namespace

void SchoolRepository::forEach(const std::vector<SchoolField>& fields,
                               const std::function<void(School&)>& visit, bool sorted) const {
    const QString order = sorted ? u" ORDER BY search_key, urn"_s : QString();
    Query rows = m_database.query(u"SELECT %1 FROM school%2"_s.arg(columnsOf(fields), order));
    rows.run();
    School school;
    while (rows.next()) {
        readInto(school, rows, fields);
        visit(school);
    }
}

void SchoolRepository::forEachText(const std::vector<SchoolField>& fields, const VisitTexts& visit) const {
    FastStatement rows(m_database, u"SELECT %1 FROM school"_s.arg(columnsOf(fields)));
    std::vector<std::string_view> texts(fields.size());
    while (rows.next()) {
        QByteArray tenths;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            texts[i] = rows.utf8(int(i) + kFirstFieldColumn);
            if (fieldInfo(fields[i]).kind != FieldKind::Tenths || texts[i].empty())
                continue;
            tenths = tenthsText(rows.integer(int(i) + kFirstFieldColumn)).toUtf8();
            texts[i] = std::string_view(tenths.constData(), std::size_t(tenths.size()));
        }
        visit({rows.integer(0)}, rows.integer(1), texts);
    }
}

std::optional<School> SchoolRepository::find(Id<School> id) const {
    return findWhere(u"id"_s, id.value);
}

std::optional<School> SchoolRepository::findByUrn(qint64 urn) const {
    return findWhere(u"urn"_s, urn);
}

std::optional<School> SchoolRepository::findWhere(const QString& column, qint64 value) const {
    static const std::vector<SchoolField> fields = allFields();
    Query row = m_database.query(u"SELECT %1 FROM school WHERE %2 = ?"_s.arg(columnsOf(fields), column));
    row.run(value);
    if (!row.next())
        return std::nullopt;
    School school;
    readInto(school, row, fields);
    return school;
}

qint64 SchoolRepository::count() const {
    Query row = m_database.query(u"SELECT count(*) FROM school"_s);
    row.run();
    row.next();
    return row.integer(0);
}

std::map<QString, qint64> SchoolRepository::valuesOf(SchoolField field) const {
    std::map<QString, qint64> values;
    Query rows =
        m_database.query(u"SELECT %1, count(*) FROM school GROUP BY %1"_s.arg(schoolFieldKey(field)));
    rows.run();
    while (rows.next())
        values[rows.text(0)] += rows.integer(1);
    return values;
}

QString SchoolRepository::state() const {
    Query row = m_database.query(
        u"SELECT count(*), coalesce(max(id), 0), coalesce(sum(version), 0), coalesce(sum(id), 0) FROM school"_s);
    row.run();
    row.next();
    return u"%1/%2/%3/%4"_s.arg(row.integer(0)).arg(row.integer(1)).arg(row.integer(2)).arg(row.integer(3));
}

Id<School> SchoolRepository::insert(Recorder& recorder, const School& school) const {
    std::vector<QVariant> values{sqlValue(searchKeyOf(school))};
    for (const SchoolFieldInfo& info : schoolFields())
        values.push_back(memberValue(school, info.field));
    return {recorder.insert(schoolTable(), values)};
}

bool SchoolRepository::update(Recorder& recorder, const School& before, const School& after) const {
    std::vector<Assignment> changes;
    for (const SchoolFieldInfo& info : schoolFields()) {
        const QVariant value = memberValue(after, info.field);
        if (value != memberValue(before, info.field))
            changes.push_back({QString::fromLatin1(info.key), value});
    }
    if (changes.empty())
        return false;
    // A place that somebody says is no longer the middle of its postcode.
    if (before.easting != after.easting || before.northing != after.northing)
        changes.push_back({u"placed_by"_s, sqlValue(QString(u""_s))});
    if (const QString key = searchKeyOf(after); key != before.searchKey)
        changes.push_back({u"search_key"_s, sqlValue(key)});
    return recorder.update(QString::fromLatin1(kTable), before.id.value, changes, before.version);
}

QVariant schoolFieldValue(SchoolField field, const QString& canonical) {
    const SchoolFieldInfo& info = fieldInfo(field);
    if (std::holds_alternative<QString School::*>(info.member))
        return sqlValue(canonical);
    if (canonical.isEmpty())
        return {};
    if (std::holds_alternative<QDate School::*>(info.member))
        return QVariant(canonical);
    QString digits = canonical;
    if (info.kind == FieldKind::Tenths)
        digits.remove(u'.');
    return QVariant(digits.toLongLong());
}

} // namespace liaison
