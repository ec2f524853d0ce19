// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_importer.h"
#include "core/store/recorder.h"

#include <unordered_map>

namespace liaison {

/// The SQL of importing: applying a plan, the record of imports, saved layouts. Throws StoreError.
class ImportRepository {
public:
    explicit ImportRepository(Database& database) : m_database(database) {}

    /// Writes the ticked entries. Throws Cancelled where `progress` says stop.
    void apply(Recorder& recorder, const ImportPlan& plan, const ProgressReport& progress) const;
    /// Keeps what was imported, for the import report. Returns the record's id.
    qint64 record(Recorder& recorder, const ImportPlan& plan) const;
    std::vector<ImportRecord> imports() const;

    std::vector<SavedLayout> layouts() const;
    void saveLayout(Recorder& recorder, const SavedLayout& layout) const;
    /// False where there is none of that name.
    bool removeLayout(Recorder& recorder, const QString& name) const;

private:
    /// By the place of their entry in the plan; filled only where the plan places schools.
    using AddedSchools = std::unordered_map<std::size_t, Id<School>>;
    AddedSchools insertNew(Recorder& recorder, const ImportPlan& plan, const ProgressReport& progress) const;
    void placeSchools(Recorder& recorder, const ImportPlan& plan, const AddedSchools& added) const;
    void updateExisting(Recorder& recorder, const ImportPlan& plan, const ProgressReport& progress) const;
    std::optional<qint64> layoutId(const QString& name) const;

    Database& m_database;
};

} // namespace liaison
