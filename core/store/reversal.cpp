// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reversal.h"

#include "core/base/text.h"
#include "core/store/ledger_check.h"
#include "core/store/store_error.h"

#include <QCoreApplication>
#include <QSet>

namespace liaison {

namespace {

using Operation = RowChange::Operation;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Store)
};

/// A later set counts while it stands (is not undone), unless it merely turned round another later set. The
/// set that is being written reverts `id` itself, so it never counts.
const QString kStanding = u"s.undone = 0 AND (s.reverts IS NULL OR s.reverts < ?)"_s;

bool hasLaterStanding(Database& database, Id<ChangeSet> id) {
    Query later =
        database.query(u"SELECT 1 FROM change_set s WHERE s.id > ? AND "_s + kStanding + u" LIMIT 1"_s);
    later.run(id.value, id.value);
    return later.next();
}

bool shareColumn(const RowImage& one, const RowImage& other) {
    for (auto column = one.keyBegin(); column != one.keyEnd(); ++column)
        if (other.contains(*column))
            return true;
    return false;
}

void addChangersOfSameRows(Database& database, Id<ChangeSet> id, QSet<qint64>& found) {
    Query rows = database.query(
        u"SELECT later.change_set, mine.operation, later.operation, mine.after_image, later.after_image "
        "FROM change_row mine JOIN change_row later ON later.table_name = mine.table_name "
        "AND later.row_id = mine.row_id AND later.change_set > mine.change_set "
        "JOIN change_set s ON s.id = later.change_set WHERE mine.change_set = ? AND "_s +
        kStanding);
    rows.run(id.value, id.value);
    while (rows.next()) {
        if (found.contains(rows.integer(0)))
            continue;
        const bool bothUpdates = operationFromWord(rows.text(1)) == Operation::Update &&
                                 operationFromWord(rows.text(2)) == Operation::Update;
        if (!bothUpdates || shareColumn(imageFromBytes(rows.bytes(3)), imageFromBytes(rows.bytes(4))))
            found.insert(rows.integer(0));
    }
}

void addReferrersToInsertedRows(Database& database, Id<ChangeSet> id, QSet<qint64>& found) {
    QStringList tables;
    {
        Query inserted = database.query(
            u"SELECT DISTINCT table_name FROM change_row WHERE change_set = ? AND operation = 'insert'"_s);
        inserted.run(id.value);
        while (inserted.next())
            tables << inserted.text(0);
    }
    for (const QString& table : std::as_const(tables)) {
        for (const Reference& reference : database.referencesTo(table)) {
            Query referring = database.query(
                u"SELECT DISTINCT s.id FROM %1 r JOIN change_row mine ON mine.row_id = r.%2 "
                "JOIN change_row theirs ON theirs.table_name = ? AND theirs.row_id = r.id "
                "JOIN change_set s ON s.id = theirs.change_set "
                "WHERE mine.change_set = ? AND mine.table_name = ? AND mine.operation = 'insert' "
                "AND s.id > ? AND "_s.arg(reference.table, reference.column) +
                kStanding);
            referring.run(reference.table, id.value, table, id.value, id.value);
            while (referring.next())
                found.insert(referring.integer(0));
        }
    }
}

void refuseIfBlocked(Database& database, Id<ChangeSet> id) {
    const std::vector<Blocker> blockers = blockersOf(database, id);
    if (blockers.empty())
        return;
    QStringList titles;
    for (const Blocker& blocker : blockers)
        titles << blocker.title;
    throw StoreError(
        ErrorCode::InUse,
        Words::tr("This cannot be reverted because later actions build on it: %1. Revert those first.")
            .arg(titlesText(titles)));
}

/// A change as it is written down; a big action's images stay bytes.
struct NotedChange {
    QString table;
    qint64 rowId = 0;
    Operation operation = Operation::Update;
    QByteArray before;
};

void reverseRow(Recorder& recorder, const NotedChange& row) {
    switch (row.operation) {
    case Operation::Insert:
        recorder.remove(row.table, row.rowId);
        break;
    case Operation::Delete:
        recorder.restore(row.table, row.rowId, row.before);
        break;
    case Operation::Update: {
        std::vector<Assignment> back;
        const RowImage before = imageFromBytes(row.before);
        for (auto column = before.begin(); column != before.end(); ++column)
            back.push_back({column.key(), column.value()});
        if (back.empty())
            throw brokenActionError();
        recorder.update(row.table, row.rowId, back);
        break;
    }
    }
}

/// What `id` itself had turned round stands again, and so on down the chain.
void markUndone(Database& database, Id<ChangeSet> id) {
    bool undone = true;
    qint64 current = id.value;
    while (current > 0) {
        database.query(u"UPDATE change_set SET undone = ? WHERE id = ?"_s).run(undone, current);
        Query next = database.query(u"SELECT reverts FROM change_set WHERE id = ?"_s);
        next.run(current);
        current = next.next() ? next.integer(0) : 0;
        undone = !undone;
    }
}

std::vector<NotedChange> rowsLastFirst(Database& database, Id<ChangeSet> id) {
    Query rows = database.query(u"SELECT table_name, row_id, operation, before_image FROM change_row "
                                "WHERE change_set = ? ORDER BY position DESC"_s);
    rows.run(id.value);
    std::vector<NotedChange> changes;
    while (rows.next())
        changes.push_back({rows.text(0), rows.integer(1), operationFromWord(rows.text(2)), rows.bytes(3)});
    return changes;
}

void refuseIfUndone(Database& database, Id<ChangeSet> id) {
    Query header = database.query(u"SELECT title, undone FROM change_set WHERE id = ?"_s);
    header.run(id.value);
    if (!header.next())
        throw StoreError(ErrorCode::NotFound, Words::tr("History has no action number %1.").arg(id.value));
    if (header.boolean(1))
        throw StoreError(ErrorCode::Invalid, Words::tr("“%1” has been undone already.").arg(header.text(0)));
}

} // namespace

QString titlesText(const QStringList& titles) {
    constexpr qsizetype kNamed = 5;
    QStringList named;
    for (const QString& title : titles.first(std::min(kNamed, titles.size())))
        named << Words::tr("“%1”").arg(title);
    const QString list = named.join(u", "_s);
    const qsizetype more = titles.size() - named.size();
    return more > 0 ? list + Words::tr(" and %1 more").arg(more) : list;
}

std::vector<Blocker> blockersOf(Database& database, Id<ChangeSet> id) {
    if (!hasLaterStanding(database, id))
        return {};
    QSet<qint64> found;
    addChangersOfSameRows(database, id, found);
    addReferrersToInsertedRows(database, id, found);
    QList<qint64> ordered(found.begin(), found.end());
    std::sort(ordered.begin(), ordered.end(), std::greater<>());
    std::vector<Blocker> blockers;
    for (const qint64 blocking : std::as_const(ordered)) {
        Query header = database.query(u"SELECT title, at FROM change_set WHERE id = ?"_s);
        header.run(blocking);
        if (header.next())
            blockers.push_back({{blocking}, header.text(0), header.moment(1)});
    }
    return blockers;
}

void reverse(Recorder& recorder, Id<ChangeSet> id, const std::function<bool(double)>& progress) {
    Database& database = recorder.database();
    refuseIfUndone(database, id);
    refuseIfBlocked(database, id);
    const std::vector<NotedChange> rows = rowsLastFirst(database, id);
    if (rows.empty())
        throw brokenActionError();
    constexpr std::size_t kAskedEvery = 256;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (progress && i % kAskedEvery == 0 && !progress(double(i) / double(rows.size())))
            throw StoreError(ErrorCode::Cancelled, Words::tr("Stopped. Nothing was changed."));
        reverseRow(recorder, rows[i]);
    }
    markUndone(database, id);
}

} // namespace liaison
