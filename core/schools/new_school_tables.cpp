// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/new_school_tables.h"

#include "core/base/text.h"
#include "core/schools/school_repository.h"

namespace liaison {

FilledFields filledFields(const ImportPlan& plan, const PlanEntry& entry) {
    FilledFields filled = 0;
    for (const PlannedChange& change : plan.changesOf(entry)) {
        if (!isPlaceField(change.field))
            filled |= FilledFields(1) << quint64(change.field);
    }
    return filled;
}

NewSchoolTable::NewSchoolTable(FilledFields filled) {
    QStringList columns{u"search_key"_s, u"urn"_s};
    for (const SchoolFieldInfo& info : schoolFields()) {
        if ((filled >> quint64(info.field) & 1) == 0)
            continue;
        places[std::size_t(info.field)] = std::size_t(columns.size());
        columns << QString::fromLatin1(info.key);
        blanks.push_back(schoolFieldValue(info.field, {}));
    }
    table.emplace(QString::fromLatin1(SchoolRepository::kTable), columns);
}

NewSchoolTables::NewSchoolTables(const ImportPlan& plan) {
    std::unordered_map<FilledFields, qint64> counts;
    for (const PlanEntry& entry : plan.entries) {
        if (entry.kind == EntryKind::New && entry.ticked)
            ++counts[filledFields(plan, entry)];
    }
    FilledFields all = 0;
    for (const auto& [filled, count] : counts) {
        all |= filled;
        if (count >= kFrequent)
            m_frequent.try_emplace(filled, filled);
    }
    m_rest.emplace(all);
}

const NewSchoolTable& NewSchoolTables::tableFor(FilledFields filled) const {
    const auto own = m_frequent.find(filled);
    return own == m_frequent.end() ? *m_rest : own->second;
}

} // namespace liaison
