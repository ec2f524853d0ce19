// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/list_age.h"

#include "core/schools/column_names.h"
#include "core/schools/school_values.h"

namespace liaison {

ListAge::ListAge(const ImportOptions& options, const ValuePool& pool) : m_pool(pool), m_today(options.today) {
    const QString changed = columnKey(u"LastChangedDate");
    for (qsizetype i = 0; i < options.mapping.headers.size(); ++i)
        if (columnKey(options.mapping.headers[i]) == changed)
            m_changedColumn = int(i);
}

void ListAge::look(const ListRecord& record, const RowDraft& draft) {
    for (const SchoolField field : {SchoolField::Opened, SchoolField::Closed, SchoolField::LastInspection})
        if (const ValueId value = draft.value(field); value != 0 && m_seen.insert(value).second)
            take(QDate::fromString(m_pool.text(value), Qt::ISODate));
    if (m_changedColumn < 0 || std::size_t(m_changedColumn) >= record.fields.size())
        return;
    const std::string_view cell = record.fields[std::size_t(m_changedColumn)];
    if (m_changedSeen.emplace(cell).second)
        take(readListDate(QString::fromUtf8(cell.data(), qsizetype(cell.size()))));
}

/// What is to come says nothing of when the list was made.
void ListAge::take(QDate day) {
    if (day.isValid() && day <= m_today && (!m_latest.isValid() || day > m_latest))
        m_latest = day;
}

bool mayBeOlder(QDate latest, QDate closed) {
    return latest.isValid() && closed.isValid() && latest <= closed;
}

} // namespace liaison
