// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fast_statement.h"

#include "core/store/cbor.h"
#include "core/store/database.h"
#include "core/store/sql_errors.h"

#include <sqlite3.h>

namespace liaison {

FastStatement::FastStatement(Database& database, const QString& sql) : m_database(database), m_sql(sql) {
    const QByteArray utf8 = sql.toUtf8();
    check(sqlite3_prepare_v2(m_database.engine(), utf8.constData(), int(utf8.size()), &m_statement, nullptr));
}

FastStatement::~FastStatement() {
    sqlite3_finalize(m_statement);
}

void FastStatement::bind(int position, qint64 value) {
    check(sqlite3_bind_int64(m_statement, position + 1, value));
}

void FastStatement::bind(int position, const QString& value) {
    // A null destructor is SQLITE_STATIC: no copy.
    check(sqlite3_bind_text16(m_statement, position + 1, value.utf16(), int(value.size() * 2), nullptr));
}

void FastStatement::bind(int position, const QByteArray& value) {
    if (value.isNull())
        check(sqlite3_bind_null(m_statement, position + 1));
    else
        check(sqlite3_bind_blob(m_statement, position + 1, value.constData(), int(value.size()), nullptr));
}

void FastStatement::bind(int position, std::string_view utf8) {
    check(sqlite3_bind_text(m_statement, position + 1, utf8.data(), int(utf8.size()), nullptr));
}

void FastStatement::bind(int position, const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        bind(position, value.toLongLong());
        break;
    case QMetaType::QString:
        bind(position, *static_cast<const QString*>(value.constData()));
        break;
    case QMetaType::QByteArray:
        bind(position, *static_cast<const QByteArray*>(value.constData()));
        break;
    case QMetaType::Double:
        check(sqlite3_bind_double(m_statement, position + 1, value.toDouble()));
        break;
    default:
        Q_ASSERT(!value.isValid());
        check(sqlite3_bind_null(m_statement, position + 1));
    }
}

bool FastStatement::next() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(code);
    sqlite3_reset(m_statement);
    return false;
}

void FastStatement::run() {
    next();
    reset();
}

void FastStatement::reset() {
    sqlite3_reset(m_statement);
}

qint64 FastStatement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

QVariant FastStatement::value(int column) const {
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    default:
        return {};
    }
}

std::string_view FastStatement::utf8(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {text, text == nullptr ? 0 : std::size_t(sqlite3_column_bytes(m_statement, column))};
}

bool FastStatement::isBlank(int column) const {
    const int type = sqlite3_column_type(m_statement, column);
    return type == SQLITE_NULL || (type == SQLITE_TEXT && sqlite3_column_bytes(m_statement, column) == 0);
}

void FastStatement::appendTo(QByteArray& cbor, int column) const {
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_TEXT:
        cbor::appendText(cbor, utf8(column));
        break;
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
        cbor::appendBytes(cbor, {bytes, std::size_t(sqlite3_column_bytes(m_statement, column))});
        break;
    }
    default:
        cbor::appendInteger(cbor, integer(column));
    }
}

void FastStatement::check(int code) {
    if (code == SQLITE_OK)
        return;
    sqlite3* const engine = m_database.engine();
    const QString text = QString::fromUtf8(sqlite3_errmsg(engine));
    const QString number = QString::number(sqlite3_extended_errcode(engine));
    // Qt hands out a handle of the very library we are linked with, so its codes are ours.
    if (m_statement != nullptr)
        sqlite3_reset(m_statement);
    throw sqlFailure(QSqlError({}, text, QSqlError::StatementError, number), m_sql);
}

} // namespace liaison
