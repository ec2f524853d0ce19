// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/import_repository.h"

#include "core/base/text.h"
#include "core/schools/import_details.h"
#include "core/schools/new_school_tables.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_search.h"
#include "core/store/fast_statement.h"
#include "core/store/store_error.h"

#include <QCoreApplication>

namespace liaison {

namespace {

constexpr qint64 kRowsBetweenReports = 256;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolImporter)
};

const Table& importTable() {
    static const Table table(u"school_import"_s,
                             {u"at"_s, u"change_set"_s, u"file_name"_s, u"sha256"_s, u"encoding"_s,
                              u"delimiter"_s, u"header_line"_s, u"layout"_s, u"row_count"_s, u"new_count"_s,
                              u"changed_count"_s, u"unchanged_count"_s, u"closing_count"_s,
                              u"reopening_count"_s, u"filtered_count"_s, u"duplicate_count"_s,
                              u"refused_count"_s, u"details"_s});
    return table;
}

const Table& layoutTable() {
    static const Table table(u"school_list_layout"_s, {u"name"_s, u"definition"_s});
    return table;
}

/// Reads what the search keys of many schools are made of.
class SearchedTexts {
public:
    explicit SearchedTexts(Database& database) : m_statement(database, sql()) {}

    /// The school with its searched fields only.
    School read(Id<School> id) {
        School school;
        m_statement.bind(0, id.value);
        if (!m_statement.next())
            return school;
        int column = 0;
        for (const SchoolFieldInfo& info : schoolFields()) {
            if (isSearched(info.field)) {
                const std::string_view text = m_statement.utf8(column++);
                setFieldText(school, info.field, QString::fromUtf8(text.data(), qsizetype(text.size())));
            }
        }
        m_statement.reset();
        return school;
    }

private:
    static QString sql() {
        QStringList columns;
        for (const SchoolFieldInfo& info : schoolFields()) {
            if (isSearched(info.field))
                columns << QString::fromLatin1(info.key);
        }
        return u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(columns.join(u", "_s),
                                                       QString::fromLatin1(SchoolRepository::kTable));
    }

    FastStatement m_statement;
};

/// What the entry writes, the search key included where it changes.
std::vector<Assignment> assignmentsOf(const ImportPlan& plan, const PlanEntry& entry,
                                      SearchedTexts& searched) {
    std::vector<Assignment> assignments;
    bool needsKey = false;
    bool isPlaced = false;
    for (const PlannedChange& change : plan.changesOf(entry)) {
        if (isPlaceField(change.field))
            continue;
        assignments.push_back(
            {schoolFieldKey(change.field), schoolFieldValue(change.field, plan.text(change.after))});
        needsKey = needsKey || isSearched(change.field);
        isPlaced = isPlaced || change.field == SchoolField::Easting || change.field == SchoolField::Northing;
    }
    // A place that the list says is no longer the middle of its postcode.
    if (isPlaced)
        assignments.push_back({u"placed_by"_s, sqlValue(QString(u""_s))});
    if (!needsKey)
        return assignments;
    School school = searched.read(entry.school);
    for (const PlannedChange& change : plan.changesOf(entry)) {
        if (isSearched(change.field))
            setFieldText(school, change.field, plan.text(change.after));
    }
    assignments.push_back({u"search_key"_s, sqlValue(searchKeyOf(school))});
    return assignments;
}

void checkProgress(const ProgressReport& progress, qint64 done, qint64 all) {
    if (progress && done % kRowsBetweenReports == 0 &&
        !progress(double(done) / double(std::max<qint64>(all, 1))))
        throw StoreError(ErrorCode::Cancelled, Words::tr("The import was stopped; nothing was changed."));
}

} // namespace

void ImportRepository::apply(Recorder& recorder, const ImportPlan& plan,
                             const ProgressReport& progress) const {
    const AddedSchools added = insertNew(recorder, plan, progress);
    updateExisting(recorder, plan, progress);
    placeSchools(recorder, plan, added);
}

void ImportRepository::placeSchools(Recorder& recorder, const ImportPlan& plan,
                                    const AddedSchools& added) const {
    std::vector<WantedPlace> wanted;
    for (const Placement& placement : plan.places.placements) {
        const PlanEntry& entry = plan.entries[placement.entry];
        if (!entry.ticked)
            continue;
        const Id<School> school = entry.kind == EntryKind::New ? added.at(placement.entry) : entry.school;
        wanted.push_back({school, placement.after});
    }
    if (!wanted.empty())
        schoolCompanions().lists->apply(recorder, plan.places, wanted);
}

ImportRepository::AddedSchools ImportRepository::insertNew(Recorder& recorder, const ImportPlan& plan,
                                                           const ProgressReport& progress) const {
    const NewSchoolTables tables(plan);
    const bool arePlaced = !plan.places.placements.empty();
    AddedSchools added;
    std::vector<QVariant> values;
    qint64 done = 0;
    for (const PlanEntry& entry : plan.entries) {
        if (!entry.ticked || entry.kind != EntryKind::New)
            continue;
        checkProgress(progress, ++done, qint64(plan.entries.size()));
        const NewSchoolTable& target = tables.tableFor(filledFields(plan, entry));
        values = target.blanks;
        School named;
        if (entry.urn != 0) {
            named.urn = entry.urn;
            values[1] = sqlValue(entry.urn);
        }
        for (const PlannedChange& change : plan.changesOf(entry)) {
            if (isPlaceField(change.field))
                continue;
            const QString text = plan.text(change.after);
            if (isSearched(change.field))
                setFieldText(named, change.field, text);
            values[target.places[std::size_t(change.field)]] = schoolFieldValue(change.field, text);
        }
        values[0] = sqlValue(searchKeyOf(named));
        const Id<School> school{recorder.insert(*target.table, values)};
        if (arePlaced)
            added.emplace(std::size_t(&entry - plan.entries.data()), school);
    }
    return added;
}

void ImportRepository::updateExisting(Recorder& recorder, const ImportPlan& plan,
                                      const ProgressReport& progress) const {
    SearchedTexts searched(m_database);
    const auto all = qint64(plan.entries.size());
    qint64 done = 0;
    for (const PlanEntry& entry : plan.entries) {
        checkProgress(progress, ++done, all);
        if (!entry.ticked || entry.kind == EntryKind::New || entry.kind == EntryKind::Unchanged)
            continue;
        // Of a school that only moves, nothing of its own is written.
        const std::vector<Assignment> assignments = assignmentsOf(plan, entry, searched);
        if (!assignments.empty())
            recorder.update(QString::fromLatin1(SchoolRepository::kTable), entry.school.value, assignments,
                            entry.version);
    }
}

qint64 ImportRepository::record(Recorder& recorder, const ImportPlan& plan) const {
    const ImportCounts counts = plan.tickedCounts();
    const ImportSource& source = plan.source;
    const QString details = importDetailsText({rowsToMend(plan), plan.notes, counts.skipped});
    const std::vector<QVariant> values{sqlValue(recorder.now()),
                                       sqlValue(recorder.changeSet().value),
                                       sqlValue(source.fileName),
                                       sqlValue(source.sha256),
                                       sqlValue(source.format.encoding),
                                       sqlValue(QString(QLatin1Char(source.format.delimiter))),
                                       sqlValue(source.format.headerLine),
                                       sqlValue(source.layoutId),
                                       sqlValue(source.rows),
                                       sqlValue(counts.fresh),
                                       sqlValue(counts.changed),
                                       sqlValue(counts.unchanged),
                                       sqlValue(counts.closing),
                                       sqlValue(counts.reopening),
                                       sqlValue(counts.filtered),
                                       sqlValue(counts.duplicates),
                                       sqlValue(counts.refused),
                                       sqlValue(details)};
    return recorder.insert(importTable(), values);
}

std::vector<ImportRecord> ImportRepository::imports() const {
    Query rows = m_database.query(
        u"SELECT id, %1 FROM school_import ORDER BY id DESC"_s.arg(importTable().columns().join(u", "_s)));
    rows.run();
    std::vector<ImportRecord> records;
    while (rows.next()) {
        ImportRecord record;
        record.id = rows.integer(0);
        record.at = rows.moment(1);
        record.changeSetId = rows.integer(2);
        record.source.fileName = rows.text(3);
        record.source.sha256 = rows.text(4);
        record.source.format.encoding = rows.text(5);
        record.source.format.kind =
            rows.text(5).isEmpty() ? ListFormat::Kind::Workbook : ListFormat::Kind::Delimited;
        record.source.format.delimiter = rows.text(6).isEmpty() ? ',' : rows.text(6).front().toLatin1();
        record.source.format.headerLine = rows.integer(7);
        record.source.layoutId = rows.text(8);
        record.source.rows = rows.integer(9);
        record.counts = {rows.integer(10), rows.integer(11), rows.integer(12),
                         rows.integer(13), rows.integer(14), rows.integer(15),
                         rows.integer(16), rows.integer(17), 0};
        ImportDetails details = readImportDetails(rows.text(18));
        record.refused = std::move(details.refused);
        record.notes = std::move(details.notes);
        record.counts.skipped = details.skipped;
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<SavedLayout> ImportRepository::layouts() const {
    Query rows = m_database.query(u"SELECT name, definition FROM school_list_layout ORDER BY name"_s);
    rows.run();
    std::vector<SavedLayout> layouts;
    while (rows.next()) {
        if (auto layout = SavedLayout::fromJson(rows.text(0), rows.text(1).toUtf8()))
            layouts.push_back(std::move(*layout));
    }
    return layouts;
}

std::optional<qint64> ImportRepository::layoutId(const QString& name) const {
    Query row = m_database.query(u"SELECT id FROM school_list_layout WHERE name = ?"_s);
    row.run(name);
    return row.next() ? std::optional(row.integer(0)) : std::nullopt;
}

void ImportRepository::saveLayout(Recorder& recorder, const SavedLayout& layout) const {
    const QString definition = QString::fromUtf8(layout.toJson());
    if (const auto id = layoutId(layout.name)) {
        const Assignment change{u"definition"_s, sqlValue(definition)};
        recorder.update(layoutTable().name(), *id, std::span(&change, 1));
        return;
    }
    const std::vector<QVariant> values{sqlValue(layout.name), sqlValue(definition)};
    recorder.insert(layoutTable(), values);
}

bool ImportRepository::removeLayout(Recorder& recorder, const QString& name) const {
    const auto id = layoutId(name);
    if (id)
        recorder.remove(layoutTable().name(), *id);
    return id.has_value();
}

} // namespace liaison
