// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/change_set.h"
#include "core/store/database.h"
#include "core/store/row_remover.h"
#include "core/store/row_restorer.h"

#include <QStringList>

#include <optional>
#include <span>
#include <unordered_map>

namespace liaison {

/// A stored table as its repository writes it: its name and the columns it fills, in a fixed order (without
/// `id` and `version`, which every table has and the store looks after).
class Table {
public:
    Table(QString name, QStringList columns);

    const QString& name() const { return m_name; }
    const QStringList& columns() const { return m_columns; }
    const QString& insertSql() const { return m_insertSql; }

private:
    QString m_name;
    QStringList m_columns;
    QString m_insertSql;
};

/// One column's new value.
struct Assignment {
    QString column;
    QVariant value;
};

/// The hand that writes: changes rows and notes down what they were. Only UnitOfWork makes one, so nothing is
/// written that cannot be undone. Throws StoreError.
class Recorder {
public:
    Recorder(Database& database, Id<ChangeSet> changeSet, QDateTime now);

    Database& database() { return m_database; }
    /// The moment of the action, in UTC: one for all its rows.
    const QDateTime& now() const { return m_now; }
    Id<ChangeSet> changeSet() const { return m_changeSet; }

    /// Adds a row; `values` are in the order of the table's columns, made by sqlValue. Returns its id.
    qint64 insert(const Table& table, std::span<const QVariant> values);
    /// Changes a row. Values that are there already are left out; where nothing remains nothing is written or
    /// recorded, and the answer is false. With `expectedVersion`, a row changed in the meantime throws
    /// Conflict.
    bool update(const QString& table, qint64 id, std::span<const Assignment> changes,
                std::optional<qint64> expectedVersion = std::nullopt);
    /// Removes a row, keeping its image.
    void remove(const QString& table, qint64 id, std::optional<qint64> expectedVersion = std::nullopt);
    /// Puts a removed row back under the id it had; the image is the one that remove kept.
    void restore(const QString& table, qint64 id, const QByteArray& image);

    /// What has been written so far.
    const std::vector<RowChange>& rows() const { return m_rows; }
    std::vector<RowChange> takeRows() { return std::move(m_rows); }

private:
    /// Writes down a change; the images are as imageBytes makes them.
    void note(RowChange change, const QByteArray& before = {}, const QByteArray& after = {});
    /// The statement of that text, prepared once an action.
    FastStatement& fast(const QString& sql);
    void checkVersion(qint64 found, std::optional<qint64> expected) const;

    Database& m_database;
    Id<ChangeSet> m_changeSet;
    QDateTime m_now;
    std::vector<RowChange> m_rows;
    std::unordered_map<QString, FastStatement> m_statements;
    std::unordered_map<QString, RowRemover> m_removers;
    std::unordered_map<QString, RowRestorer> m_restorers;
    std::optional<FastStatement> m_noting;
};

} // namespace liaison
