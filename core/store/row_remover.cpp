// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_remover.h"

#include "core/base/text.h"
#include "core/store/cbor.h"
#include "core/store/database.h"

namespace liaison {

RowRemover::RowRemover(Database& database, const QString& table)
    : m_reading(database, u"SELECT * FROM %1 WHERE id = ?"_s.arg(table))
    , m_removal(database, u"DELETE FROM %1 WHERE id = ?"_s.arg(table)) {
    for (const TableColumn& column : database.columns(table)) {
        QByteArray& key = m_keys.emplace_back();
        if (column.name == "version"_L1)
            m_version = int(m_keys.size()) - 1;
        else if (column.name != "id"_L1)
            cbor::appendText(key, column.name.toStdString());
    }
}

std::optional<RowRemover::Found> RowRemover::read(qint64 id) {
    m_reading.bind(0, id);
    if (!m_reading.next())
        return std::nullopt;
    Found found;
    found.image.reserve(1024);
    cbor::beginMap(found.image);
    for (int column = 0; column < int(m_keys.size()); ++column) {
        if (column == m_version)
            found.version = m_reading.integer(column);
        const QByteArray& key = m_keys[std::size_t(column)];
        if (key.isEmpty() || m_reading.isBlank(column))
            continue;
        found.image += key;
        m_reading.appendTo(found.image, column);
    }
    cbor::endMap(found.image);
    m_reading.reset();
    return found;
}

void RowRemover::remove(qint64 id) {
    m_removal.bind(0, id);
    m_removal.run();
}

} // namespace liaison
