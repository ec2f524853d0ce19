// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <string_view>

struct sqlite3_stmt;

namespace liaison {

class Database;

/// A statement that is run tens of thousands of times, through SQLite's own interface. Measured on an import
/// of 50,000 schools: QSqlQuery spends more on binding a value, and on describing the columns of each answer,
/// than SQLite spends on storing the row. Must not outlive its Database. Throws StoreError.
class FastStatement {
public:
    FastStatement(Database& database, const QString& sql);
    ~FastStatement();
    FastStatement(const FastStatement&) = delete;
    FastStatement& operator=(const FastStatement&) = delete;

    /// Positions count from 0. A text must stay where it is until the statement has run.
    void bind(int position, qint64 value);
    void bind(int position, const QString& value);
    void bind(int position, const QByteArray& value);
    /// A text that is UTF-8 already.
    void bind(int position, std::string_view utf8);
    /// A value made by sqlValue.
    void bind(int position, const QVariant& value);

    /// Steps to the next row; false at the end, where the statement is ready to be run again.
    bool next();
    /// Runs a statement whose answer does not matter.
    void run();
    /// Leaves rows that were not asked for.
    void reset();
    qint64 integer(int column) const;
    QVariant value(int column) const;
    /// The column as UTF-8, numbers as digits; it lives until the next step.
    std::string_view utf8(int column) const;
    /// NULL or an empty text.
    bool isBlank(int column) const;
    /// The value as a CBOR item, as imageBytes writes it; it must not be NULL.
    void appendTo(QByteArray& cbor, int column) const;

private:
    void check(int code);

    Database& m_database;
    QString m_sql;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace liaison
