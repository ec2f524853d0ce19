// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/placement_repository.h"

#include "core/base/text.h"
#include "core/store/database.h"
#include "core/store/fast_statement.h"

#include <string>

namespace liaison {

void PlacementRepository::forEachFrom(QDate day, const std::function<void(const Place&)>& visit) const {
    const std::string first = isoText(day).toStdString();
    FastStatement rows(m_database,
                       u"SELECT body, coalesce(school, 0), coalesce(member_body, 0), begins "
                       "FROM membership WHERE kind <> 'observer' AND (ends IS NULL OR ends >= ?)"_s);
    rows.bind(0, std::string_view(first));
    while (rows.next())
        visit({{rows.integer(0)}, {rows.integer(1)}, {rows.integer(2)}, rows.utf8(3) > first});
}

QString PlacementRepository::state() const {
    QStringList parts;
    for (const char* table : {"body", "body_form", "membership"}) {
        Query row = m_database.query(u"SELECT count(*), coalesce(max(id), 0), coalesce(sum(version), 0), "
                                     "coalesce(sum(id), 0) FROM %1"_s.arg(QLatin1StringView(table)));
        row.run();
        row.next();
        for (int column = 0; column < 4; ++column)
            parts << QString::number(row.integer(column));
    }
    return parts.join(u'/');
}

} // namespace liaison
