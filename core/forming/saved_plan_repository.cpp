// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/saved_plan_repository.h"

#include "core/base/text.h"

namespace liaison {

namespace {

const Table kSavedPlanTable(u"saved_plan"_s, {u"name"_s, u"search_key"_s, u"job"_s, u"question"_s, u"plan"_s,
                                              u"saved"_s, u"accepted"_s, u"notes"_s});

std::vector<QVariant> valuesOf(const SavedPlanRow& row) {
    return {sqlValue(row.name), sqlValue(folded(row.name)), sqlValue(row.job),      sqlValue(row.question),
            sqlValue(row.plan), sqlValue(row.saved),        sqlValue(row.accepted), sqlValue(row.notes)};
}

SavedPlanRow rowFrom(const Query& row) {
    return {{row.integer(0)}, row.integer(1), row.text(2), row.text(4), row.text(5),
            row.text(6),      row.moment(7),  row.date(8), row.text(9)};
}

QString selection(const QString& rest) {
    return u"SELECT id, version, %1 FROM saved_plan %2"_s.arg(kSavedPlanTable.columns().join(u", "_s), rest);
}

} // namespace

std::vector<SavedPlanRow> SavedPlanRepository::all() const {
    Query rows = m_database.query(selection(u"ORDER BY saved DESC, id DESC"_s));
    rows.run();
    std::vector<SavedPlanRow> all;
    while (rows.next())
        all.push_back(rowFrom(rows));
    return all;
}

std::vector<SavedPlanTitle> SavedPlanRepository::titles() const {
    Query rows =
        m_database.query(u"SELECT id, name, saved, accepted FROM saved_plan ORDER BY saved DESC, id DESC"_s);
    rows.run();
    std::vector<SavedPlanTitle> titles;
    while (rows.next())
        titles.push_back({{rows.integer(0)}, rows.text(1), rows.moment(2), rows.date(3)});
    return titles;
}

std::optional<SavedPlanRow> SavedPlanRepository::find(Id<SavedPlan> id) const {
    Query rows = m_database.query(selection(u"WHERE id = ?"_s));
    rows.run(id.value);
    if (!rows.next())
        return {};
    return rowFrom(rows);
}

Id<SavedPlan> SavedPlanRepository::insert(Recorder& recorder, const SavedPlanRow& row) const {
    return {recorder.insert(kSavedPlanTable, valuesOf(row))};
}

void SavedPlanRepository::update(Recorder& recorder, const SavedPlanRow& row) const {
    const std::vector<QVariant> values = valuesOf(row);
    std::vector<Assignment> changes;
    for (std::size_t i = 0; i < values.size(); ++i)
        changes.push_back({kSavedPlanTable.columns()[qsizetype(i)], values[i]});
    recorder.update(kSavedPlanTable.name(), row.id.value, changes, row.version);
}

void SavedPlanRepository::markAccepted(Recorder& recorder, Id<SavedPlan> id, QDate day) const {
    const std::vector<Assignment> changes{{u"accepted"_s, sqlValue(day)}};
    recorder.update(kSavedPlanTable.name(), id.value, changes);
}

void SavedPlanRepository::remove(Recorder& recorder, Id<SavedPlan> id) const {
    recorder.remove(kSavedPlanTable.name(), id.value);
}

} // namespace liaison
