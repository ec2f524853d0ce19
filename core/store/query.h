// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace liaison {

/// How our values are bound, alike on every engine: booleans as 0 or 1, dates and UTC times as ISO text, an
/// empty text as '' and never NULL, an empty optional or an invalid date as NULL.
QVariant sqlValue(bool value);
QVariant sqlValue(int value);
QVariant sqlValue(qint64 value);
QVariant sqlValue(const QString& value);
QVariant sqlValue(const QByteArray& value);
QVariant sqlValue(QDate value);
QVariant sqlValue(const QDateTime& value);
QVariant sqlValue(const QVariant& value);
template <class T>
QVariant sqlValue(const std::optional<T>& value) {
    return value ? sqlValue(*value) : QVariant();
}

/// A prepared statement on loan from its Database: run it, step through its rows, read columns by position.
/// Given back when it goes out of scope. Throws StoreError.
class Query {
public:
    using Statement = std::unique_ptr<QSqlQuery>;
    using GiveBack = std::function<void(Statement)>;

    Query(Statement statement, GiveBack giveBack);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds the values in their order and runs the statement.
    template <class... Values>
    Query& run(const Values&... values) {
        int position = 0;
        (m_statement->bindValue(position++, sqlValue(values)), ...);
        return execute();
    }
    /// Binds one value by position, for statements whose columns are known only at run time.
    void bind(int position, const QVariant& value) { m_statement->bindValue(position, value); }
    /// Runs the statement with what was bound.
    Query& execute();

    /// Steps to the next row; false after the last.
    bool next();
    bool isNull(int column) const { return m_statement->isNull(column); }
    bool boolean(int column) const { return integer(column) != 0; }
    qint64 integer(int column) const { return m_statement->value(column).toLongLong(); }
    std::optional<qint64> optionalInteger(int column) const;
    QString text(int column) const { return m_statement->value(column).toString(); }
    QByteArray bytes(int column) const { return m_statement->value(column).toByteArray(); }
    QDate date(int column) const;
    QDateTime moment(int column) const;
    QVariant value(int column) const { return m_statement->value(column); }
    /// How many rows an UPDATE or DELETE touched.
    int affectedRows() const { return m_statement->numRowsAffected(); }

private:
    Statement m_statement;
    GiveBack m_giveBack;
};

} // namespace liaison
