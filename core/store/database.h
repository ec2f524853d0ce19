// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/file_identity.h"
#include "core/store/query.h"

#include <QHash>
#include <QSqlDatabase>

#include <memory>
#include <vector>

struct sqlite3;

namespace liaison {

/// A column of a stored table.
struct TableColumn {
    QString name;
    bool isNullable = true;
};

/// A column of one table that refers to the rows of another.
struct Reference {
    QString table;
    QString column;
};

/// One connection to a record. It belongs to the thread that opened it. Statements are prepared once and
/// kept. Everything throws StoreError but open, which hands out a Result.
class Database {
public:
    enum class Access {
        ReadWrite, ///< an existing file, to be read and changed
        Create,    ///< a file that may not exist yet; made readable by its owner only
        ReadOnly,  ///< an existing file that will not be changed
    };

    /// Opens the SQLite file at `path`, or a database in memory for ":memory:".
    static Result<std::unique_ptr<Database>> open(const QString& path, Access access = Access::ReadWrite);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_path; }
    bool isReadOnly() const { return m_access == Access::ReadOnly; }

    /// Prepares a statement, or takes the one prepared before. Tokens {identity}, {strict} and {blob} are
    /// expanded.
    Query query(const QString& sql);
    /// SQLite's own handle of this connection, for FastStatement.
    sqlite3* engine() const;
    /// Runs a statement that needs no values: definitions, pragmas.
    void execute(const QString& sql);

    /// A transaction that will write: taken at once, so that a second writer waits at the start and not half
    /// way. Fails where the file no longer stands at its path: what is written to it now would be lost.
    void begin();
    /// Throws where the file was moved, renamed, deleted or replaced since it was opened.
    void checkIsInPlace() const;
    void commit();
    /// Never throws: it is called while another error is on its way.
    void rollback() noexcept;

    /// The columns of a table, `id` and `version` included; empty where there is no such table.
    const std::vector<TableColumn>& columns(const QString& table);
    /// The columns, anywhere in the record, that refer to the rows of `table`.
    std::vector<Reference> referencesTo(const QString& table);
    /// A number that changes when another connection has committed something.
    qint64 dataVersion();

private:
    Database(QString path, Access access);
    void connect();
    void applySettings();
    QString expanded(const QString& sql) const;

    QString m_path;
    Access m_access;
    std::optional<FileIdentity> m_identity;
    QString m_connectionName;
    QSqlDatabase m_connection;
    QHash<QString, QSqlQuery*> m_idle;
    QHash<QString, std::vector<TableColumn>> m_columns;
};

} // namespace liaison
