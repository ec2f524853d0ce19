// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query.h"

#include "core/base/text.h"
#include "core/store/sql_errors.h"

namespace liaison {

QVariant sqlValue(bool value) {
    return QVariant(value ? 1 : 0);
}

QVariant sqlValue(int value) {
    return QVariant(value);
}

QVariant sqlValue(qint64 value) {
    return QVariant(value);
}

QVariant sqlValue(const QString& value) {
    return QVariant(value.isNull() ? u""_s : value);
}

QVariant sqlValue(const QByteArray& value) {
    return value.isNull() ? QVariant() : QVariant(value);
}

QVariant sqlValue(QDate value) {
    return value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant();
}

QVariant sqlValue(const QDateTime& value) {
    return value.isValid() ? QVariant(value.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

QVariant sqlValue(const QVariant& value) {
    return value;
}

Query::Query(Statement statement, GiveBack giveBack)
    : m_statement(std::move(statement)), m_giveBack(std::move(giveBack)) {}

Query::~Query() {
    m_statement->finish();
    m_giveBack(std::move(m_statement));
}

Query& Query::execute() {
    if (!m_statement->exec())
        throw sqlFailure(m_statement->lastError(), m_statement->lastQuery());
    return *this;
}

bool Query::next() {
    if (m_statement->next())
        return true;
    if (m_statement->lastError().isValid())
        throw sqlFailure(m_statement->lastError(), m_statement->lastQuery());
    return false;
}

std::optional<qint64> Query::optionalInteger(int column) const {
    const QVariant value = m_statement->value(column);
    if (value.isNull())
        return std::nullopt;
    return value.toLongLong();
}

QDate Query::date(int column) const {
    return QDate::fromString(m_statement->value(column).toString(), Qt::ISODate);
}

QDateTime Query::moment(int column) const {
    QDateTime moment = QDateTime::fromString(m_statement->value(column).toString(), Qt::ISODateWithMs);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

} // namespace liaison
