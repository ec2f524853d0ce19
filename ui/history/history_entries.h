// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/change_set.h"
#include "ui/widgets/row_model.h"

namespace liaison {

class Database;
class RowWords;
class TrustFile;

/// One line of History: an action without its rows, and how many rows it changed.
struct HistoryEntry {
    ChangeSet action;
    qint64 rowCount = 0;
};

/// The newest actions, newest first; a limit of 0 reads them all.
Result<std::vector<HistoryEntry>> readHistory(Database& database, int limit);

/// "Action", "Undo", "Redo" or "Revert".
QString kindText(ChangeSet::Kind kind);
/// "Undone" for what was turned round since, else nothing.
QString stateText(const ChangeSet& action);

using HistoryModel = RowModel<HistoryEntry>;
HistoryModel* makeHistoryModel(QObject* parent);

/// One line of what an action changed: a field of a row, or a whole row.
struct ChangeLine {
    qint64 number = 0;
    QString noun;
    QString name;
    RowChange::Operation operation = RowChange::Operation::Update;
    QString field;
    QString before;
    QString after;
};

/// An action's rows as lines. A row added or removed is told field by field where the action touched only a
/// few rows, and in one line where it touched many.
std::vector<ChangeLine> changeLines(TrustFile& file, const ChangeSet& action, const RowWords& words);

using ChangeModel = RowModel<ChangeLine>;
ChangeModel* makeChangeModel(QObject* parent);

} // namespace liaison
