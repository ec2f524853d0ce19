// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"

#include "core/base/text.h"
#include "core/store/guarded.h"

#include <QCoreApplication>

namespace liaison {

namespace {

const QString kHeader = u"s.id, s.title, s.kind, s.at, s.who, s.reverts, s.undone"_s;
const QString kRow = u"r.table_name, r.row_id, r.operation, r.before_image, r.after_image"_s;
constexpr int kHeaderColumns = 7;

ChangeSet headerFrom(const Query& row) {
    ChangeSet set;
    set.id.value = row.integer(0);
    set.title = row.text(1);
    set.kind = kindFromWord(row.text(2));
    set.at = row.moment(3);
    set.who = row.text(4);
    set.reverts.value = row.integer(5);
    set.isUndone = row.boolean(6);
    return set;
}

RowChange rowFrom(const Query& row, int column) {
    return {row.text(column), row.integer(column + 1), operationFromWord(row.text(column + 2)),
            imageFromBytes(row.bytes(column + 3)), imageFromBytes(row.bytes(column + 4))};
}

} // namespace

QString actionTitle(const ChangeSet& action) {
    switch (action.kind) {
    case ChangeSet::Kind::Undo:
        return QCoreApplication::translate("liaison::Store", "Undone: %1").arg(action.title);
    case ChangeSet::Kind::Redo:
        return QCoreApplication::translate("liaison::Store", "Redone: %1").arg(action.title);
    case ChangeSet::Kind::Action:
    case ChangeSet::Kind::Revert:
        break;
    }
    return action.title;
}

Result<std::vector<ChangeSet>> History::actions(int limit, Id<ChangeSet> before) {
    return guarded([&] {
        Query found = m_database.query(u"SELECT %1 FROM change_set s WHERE (? = 0 OR s.id < ?) "
                                       "ORDER BY s.id DESC LIMIT ?"_s.arg(kHeader));
        found.run(before.value, before.value, limit);
        std::vector<ChangeSet> sets;
        while (found.next())
            sets.push_back(headerFrom(found));
        return sets;
    });
}

Result<qint64> History::count() {
    return guarded([&] {
        Query counted = m_database.query(u"SELECT count(*) FROM change_set"_s);
        counted.run();
        return counted.next() ? counted.integer(0) : 0;
    });
}

Result<qint64> History::rowCount(Id<ChangeSet> id) {
    return guarded([&] {
        Query counted = m_database.query(u"SELECT count(*) FROM change_row WHERE change_set = ?"_s);
        counted.run(id.value);
        return counted.next() ? counted.integer(0) : 0;
    });
}

Result<ChangeSet> History::action(Id<ChangeSet> id, int limit) {
    return guarded([&] {
        ChangeSet set;
        {
            Query header = m_database.query(u"SELECT %1 FROM change_set s WHERE s.id = ?"_s.arg(kHeader));
            header.run(id.value);
            if (!header.next())
                throw StoreError(
                    ErrorCode::NotFound,
                    QCoreApplication::translate("liaison::Store", "History has no action number %1.")
                        .arg(id.value));
            set = headerFrom(header);
        }
        {
            Query rows = m_database.query(
                u"SELECT %1 FROM change_row r WHERE r.change_set = ? ORDER BY r.position LIMIT ?"_s.arg(
                    kRow));
            rows.run(id.value, limit);
            while (rows.next())
                set.rows.push_back(rowFrom(rows, 0));
        }
        tellInserts(set);
        return set;
    });
}

std::vector<ChangeSet> History::grouped(Query& rows) {
    std::vector<ChangeSet> sets;
    while (rows.next()) {
        if (sets.empty() || sets.back().id.value != rows.integer(0))
            sets.push_back(headerFrom(rows));
        sets.back().rows.push_back(rowFrom(rows, kHeaderColumns));
    }
    return sets;
}

Result<std::vector<ChangeSet>> History::ofRow(const QString& table, qint64 rowId) {
    return guarded([&] {
        // An id can be given again after its row was undone away: what happened before the insert that stands
        // is another row's story.
        std::vector<ChangeSet> sets;
        {
            Query rows =
                m_database.query(u"SELECT %1, %2 FROM change_row r JOIN change_set s ON s.id = r.change_set "
                                 "WHERE r.table_name = ? AND r.row_id = ? AND r.change_set >= "
                                 "COALESCE((SELECT max(i.change_set) "
                                 "FROM change_row i JOIN change_set m ON m.id = i.change_set WHERE "
                                 "i.table_name = ? AND i.row_id "
                                 "= ? "
                                 "AND i.operation = 'insert' AND m.kind IN ('action', 'revert')), 0) "
                                 "ORDER BY r.change_set DESC, r.position"_s.arg(kHeader, kRow));
            rows.run(table, rowId, table, rowId);
            sets = grouped(rows);
        }
        for (ChangeSet& set : sets)
            tellInserts(set);
        return sets;
    });
}

Result<std::vector<ChangeSet>> History::between(const QString& table, const QDateTime& from,
                                                const QDateTime& to) {
    return guarded([&] {
        Query rows =
            m_database.query(u"SELECT %1, %2 FROM change_row r JOIN change_set s ON s.id = r.change_set "
                             "WHERE r.table_name = ? AND s.at > ? AND s.at <= ? "
                             "ORDER BY r.change_set, r.position"_s.arg(kHeader, kRow));
        rows.run(table, from, to);
        return grouped(rows);
    });
}

Result<std::vector<Blocker>> History::blockers(Id<ChangeSet> id) {
    return guarded([&] { return blockersOf(m_database, id); });
}

RowImage History::currentImage(const QString& table, qint64 rowId) {
    const std::vector<TableColumn>& columns = m_database.columns(table);
    if (columns.empty())
        return {};
    Query row = m_database.query(u"SELECT * FROM %1 WHERE id = ?"_s.arg(table));
    row.run(rowId);
    RowImage image;
    if (!row.next())
        return image;
    for (int i = 0; i < int(columns.size()); ++i) {
        const QString& name = columns[std::size_t(i)].name;
        if (name != "id"_L1 && name != "version"_L1)
            image.insert(name, row.value(i));
    }
    return image;
}

RowImage History::imageAsInserted(const RowChange& insert, Id<ChangeSet> by) {
    // An insert holds no image: the row itself is one, once all that came later is turned back.
    RowImage image = currentImage(insert.table, insert.rowId);
    Query later = m_database.query(
        u"SELECT operation, before_image FROM change_row WHERE row_id = ? AND table_name = ? AND "
        "(change_set > ? OR (change_set = ? AND position > (SELECT max(i.position) FROM change_row i WHERE "
        "i.change_set = ? AND i.row_id = ? AND i.table_name = ? AND i.operation = 'insert'))) "
        "ORDER BY change_set DESC, position DESC"_s);
    later.run(insert.rowId, insert.table, by.value, by.value, by.value, insert.rowId, insert.table);
    while (later.next()) {
        if (operationFromWord(later.text(0)) != RowChange::Operation::Update)
            image.clear();
        image.insert(imageFromBytes(later.bytes(1)));
    }
    image.removeIf([](const std::pair<const QString&, QVariant&>& column) {
        return column.second.isNull() || column.second == QVariant(u""_s);
    });
    return image;
}

void History::tellInserts(ChangeSet& set) {
    for (RowChange& row : set.rows)
        if (row.operation == RowChange::Operation::Insert)
            row.after = imageAsInserted(row, set.id);
}

} // namespace liaison
