// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/change_set.h"
#include "core/store/database.h"
#include "core/store/reversal.h"

#include <vector>

namespace liaison {

/// An action's title as lists show it: "Undone: Import 231 schools" for what turned that import round.
QString actionTitle(const ChangeSet& action);

/// Reads what has been done to the record.
class History {
public:
    explicit History(Database& database) : m_database(database) {}

    /// The actions without their rows, newest first, at most `limit`, older than `before` where it is given.
    Result<std::vector<ChangeSet>> actions(int limit = 500, Id<ChangeSet> before = {});
    /// How many actions there are.
    Result<qint64> count();
    /// How many rows an action changed.
    Result<qint64> rowCount(Id<ChangeSet> id);
    /// One action with the images of its rows, at most `limit` of them. The after-image of an insert is the
    /// row as it was inserted, whatever became of it since.
    Result<ChangeSet> action(Id<ChangeSet> id, int limit = 1000);
    /// What happened to one row, newest first, back to the insert that made it: the actions, each with that
    /// row only, and inserts with their after-image.
    Result<std::vector<ChangeSet>> ofRow(const QString& table, qint64 rowId);
    /// What was changed in one table by the standing actions after `from` and up to `to` (both UTC), oldest
    /// first.
    Result<std::vector<ChangeSet>> between(const QString& table, const QDateTime& from, const QDateTime& to);
    /// What stands in the way of reverting an action; empty where nothing does.
    Result<std::vector<Blocker>> blockers(Id<ChangeSet> id);

private:
    RowImage currentImage(const QString& table, qint64 rowId);
    RowImage imageAsInserted(const RowChange& insert, Id<ChangeSet> by);
    void tellInserts(ChangeSet& set);
    std::vector<ChangeSet> grouped(Query& rows);

    Database& m_database;
};

} // namespace liaison
