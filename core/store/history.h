// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/change_set.h"
#include "core/store/database.h"
#include "core/store/reversal.h"

#include <vector>

namespace liaison {

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
    /// row as it is now, where it is still there.
    Result<ChangeSet> action(Id<ChangeSet> id, int limit = 1000);
    /// What happened to one row, newest first, back to the insert that made it: the actions, each with that
    /// row only.
    Result<std::vector<ChangeSet>> ofRow(const QString& table, qint64 rowId);
    /// What was changed in one table by the standing actions after `from` and up to `to` (both UTC), oldest
    /// first.
    Result<std::vector<ChangeSet>> between(const QString& table, const QDateTime& from, const QDateTime& to);
    /// What stands in the way of reverting an action; empty where nothing does.
    Result<std::vector<Blocker>> blockers(Id<ChangeSet> id);

private:
    RowImage currentImage(const QString& table, qint64 rowId);
    std::vector<ChangeSet> grouped(Query& rows);

    Database& m_database;
};

} // namespace liaison
