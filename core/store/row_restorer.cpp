// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_restorer.h"

#include "core/base/text.h"
#include "core/store/cbor.h"
#include "core/store/database.h"
#include "core/store/ledger_check.h"

namespace liaison {

namespace {

QString insertionSql(const QString& table, const QStringList& columns) {
    const QStringList marks(columns.size() + 1, u"?"_s);
    return u"INSERT INTO %1 (id, %2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), marks.join(u", "_s));
}

} // namespace

std::vector<RowRestorer::Column> RowRestorer::columnsOf(Database& database, const QString& table) {
    std::vector<Column> columns;
    for (const TableColumn& column : database.columns(table))
        if (column.name != "id"_L1 && column.name != "version"_L1)
            columns.push_back({column.name.toStdString(), column.isNullable});
    return columns;
}

RowRestorer::RowRestorer(Database& database, const QString& table)
    : RowRestorer(database, table, columnsOf(database, table)) {}

RowRestorer::RowRestorer(Database& database, const QString& table, std::vector<Column> columns)
    : m_columns(std::move(columns)), m_insertion(database, [&] {
        QStringList names;
        for (const Column& column : m_columns)
            names << QString::fromStdString(column.name);
        return insertionSql(table, names);
    }()) {}

std::optional<std::size_t> RowRestorer::placeOf(std::string_view name) {
    for (std::size_t step = 0; step < m_columns.size(); ++step) {
        const std::size_t place = (m_expected + step) % m_columns.size();
        if (m_columns[place].name == name) {
            m_expected = place + 1;
            return place;
        }
    }
    return std::nullopt;
}

void RowRestorer::bindBlanks() {
    for (std::size_t place = 0; place < m_columns.size(); ++place) {
        if (m_columns[place].isNullable)
            m_insertion.bind(int(place) + 1, QByteArray());
        else
            m_insertion.bind(int(place) + 1, std::string_view(""));
    }
}

void RowRestorer::restore(qint64 id, const QByteArray& image) {
    using Kind = cbor::Item::Kind;
    cbor::Reader reader({image.constData(), std::size_t(image.size())});
    if (reader.next().kind != Kind::MapBegins)
        throw brokenActionError();
    m_insertion.bind(0, id);
    bindBlanks();
    for (cbor::Item name = reader.next(); name.kind != Kind::MapEnds; name = reader.next()) {
        const cbor::Item value = reader.next();
        if (name.kind != Kind::Text || value.kind >= Kind::MapBegins)
            throw brokenActionError();
        const auto place = placeOf(name.text);
        if (!place || value.kind == Kind::Null)
            continue;
        const int position = int(*place) + 1;
        if (value.kind == Kind::Integer)
            m_insertion.bind(position, value.integer);
        else if (value.kind == Kind::Text)
            m_insertion.bind(position, value.text);
        else
            m_insertion.bind(position,
                             QByteArray::fromRawData(value.text.data(), qsizetype(value.text.size())));
    }
    m_insertion.run();
}

} // namespace liaison
