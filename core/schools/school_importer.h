// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/schools/import_plan.h"
#include "core/schools/school_layouts.h"

#include <optional>

namespace liaison {

class Database;
class UnitOfWork;

/// What the user said about a list instead of leaving it to be told from its bytes.
struct ListOverrides {
    QString encoding;
    std::optional<char> delimiter;
    std::optional<qint64> headerLine;
    QString layoutId;
};

/// What a list is, before any decision: shown on the first pages of the wizard.
struct ListInspection {
    QString path;
    ListFormat format;
    LayoutMatch match;
    ListSample sample;
};

/// The different values of a field in a list, with how many rows hold each: what there is to choose from.
using ListValues = std::map<SchoolField, std::map<QString, qint64>>;

/// What applying a plan did.
struct ImportOutcome {
    ImportCounts counts;
    /// The row of the import's record, for the import report.
    qint64 importId = 0;
    /// The action in the history; 0 where there was nothing to do.
    qint64 changeSetId = 0;
};

/// An import that was done, kept for the import report.
struct ImportRecord {
    qint64 id = 0;
    QDateTime at;
    ImportSource source;
    ImportCounts counts;
    std::vector<RefusedRow> refused;
    std::vector<ListNote> notes;
    qint64 changeSetId = 0;
};

/// Reads a list of schools, plans what it would change and applies the plan as one action.
class SchoolImporter {
public:
    SchoolImporter(Database& database, UnitOfWork& work, const Clock& clock);

    /// Tells encoding, delimiter, header and layout; overrides win.
    Result<ListInspection> inspect(const QString& path, const ListOverrides& overrides = {}) const;
    /// Counts the values of authority, phase, type and status in the whole list.
    Result<ListValues> survey(const QString& path, const ListFormat& format, const ColumnMapping& mapping,
                              const ProgressReport& progress = {}) const;
    /// Reads the whole list and compares it with the record; writes nothing. The options' today may be left
    /// out.
    Result<ImportPlan> plan(const QString& path, const ListFormat& format, ImportOptions options,
                            const ProgressReport& progress = {}) const;
    /// Applies the ticked entries as one action with one undo. Conflict if the record's schools have changed
    /// since.
    Result<ImportOutcome> apply(const ImportPlan& plan, const ProgressReport& progress = {});

    /// Imports that were done (and not undone), the latest first.
    Result<std::vector<ImportRecord>> imports() const;

    Result<std::vector<SavedLayout>> savedLayouts() const;
    /// Keeps a mapping under a name, in place of the one that had it.
    Result<void> saveLayout(const SavedLayout& layout);
    Result<void> removeLayout(const QString& name);

private:
    Database& m_database;
    UnitOfWork& m_work;
    const Clock& m_clock;
};

} // namespace liaison
