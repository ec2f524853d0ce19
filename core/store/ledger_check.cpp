// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_check.h"

#include "core/base/text.h"
#include "core/store/database.h"
#include "core/store/fast_statement.h"

#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <set>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Store)
};

/// Follows every row that the record of actions speaks of, from its first change to its last.
class LedgerReader {
public:
    explicit LedgerReader(Database& database) : m_database(database) {}

    std::set<qint64> broken() {
        addActionsWithoutRows();
        addWronglyUndone();
        follow();
        for (auto table = m_tables.cbegin(); table != m_tables.cend(); ++table)
            compareWithRows(table.key(), table.value());
        return m_broken;
    }

private:
    struct Row {
        qint64 lastAction = 0;
        bool isThere = false;
    };
    struct Table {
        /// The names a row image may speak of; empty where the record has no such table.
        QSet<QString> columns;
        QHash<qint64, Row> rows;
    };

    void addAll(const QString& sql) {
        Query found = m_database.query(sql);
        found.run();
        while (found.next())
            m_broken.insert(found.integer(0));
    }

    void addActionsWithoutRows() {
        addAll(u"SELECT s.id FROM change_set s WHERE NOT EXISTS "
               "(SELECT 1 FROM change_row r WHERE r.change_set = s.id)"_s);
    }

    /// An action is undone as long as something stands that turned it round.
    void addWronglyUndone() {
        const QString standing =
            u"EXISTS (SELECT 1 FROM change_set r WHERE r.reverts = s.id AND r.undone = 0)"_s;
        addAll(
            u"SELECT s.id FROM change_set s WHERE (s.undone = 1 AND NOT %1) OR (s.undone = 0 AND %1)"_s.arg(
                standing));
    }

    Table& tableNamed(const QString& name) {
        auto table = m_tables.find(name);
        if (table == m_tables.end()) {
            table = m_tables.insert(name, {});
            for (const TableColumn& column : m_database.columns(name))
                table->columns.insert(column.name);
        }
        return *table;
    }

    static bool isReadable(const QVariant& image, const Table& table) {
        QCborParserError error;
        const QCborValue read = QCborValue::fromCbor(image.toByteArray(), &error);
        if (error.error != QCborError::NoError || !read.isMap())
            return false;
        const QCborMap map = read.toMap();
        return std::all_of(map.constBegin(), map.constEnd(),
                           [&](const auto& entry) { return table.columns.contains(entry.first.toString()); });
    }

    void follow() {
        FastStatement changes(m_database,
                              u"SELECT change_set, table_name, row_id, operation, before_image, after_image "
                              "FROM change_row ORDER BY change_set, position"_s);
        while (changes.next()) {
            Table& table = tableNamed(changes.value(1).toString());
            const qint64 id = changes.integer(2);
            const std::string_view operation = changes.utf8(3);
            const bool adds = operation == "insert";
            const auto known = table.rows.constFind(id);
            // What no action added was there from the start.
            const bool fits = known == table.rows.cend() || known->isThere != adds;
            const bool isWhole = !table.columns.isEmpty() && (adds || isReadable(changes.value(4), table)) &&
                                 (operation != "update" || isReadable(changes.value(5), table));
            if (!fits || !isWhole)
                m_broken.insert(changes.integer(0));
            table.rows.insert(id, {changes.integer(0), operation != "delete"});
        }
    }

    void compareWithRows(const QString& name, const Table& table) {
        if (table.columns.isEmpty())
            return;
        QSet<qint64> there;
        FastStatement ids(m_database, u"SELECT id FROM "_s + name);
        while (ids.next())
            there.insert(ids.integer(0));
        for (auto row = table.rows.cbegin(); row != table.rows.cend(); ++row)
            if (row->isThere != there.contains(row.key()))
                m_broken.insert(row->lastAction);
    }

    Database& m_database;
    QHash<QString, Table> m_tables;
    std::set<qint64> m_broken;
};

} // namespace

StoreError brokenActionError() {
    return StoreError(
        ErrorCode::Unreadable,
        Words::tr("What History kept of this action cannot be read whole, so it cannot be turned "
                  "round; restore a backup to go back."));
}

QStringList brokenActions(Database& database) {
    QStringList titles;
    for (const qint64 id : LedgerReader(database).broken()) {
        Query action = database.query(u"SELECT title FROM change_set WHERE id = ?"_s);
        action.run(id);
        titles << (action.next() ? action.text(0) : QString::number(id));
    }
    return titles;
}

} // namespace liaison
