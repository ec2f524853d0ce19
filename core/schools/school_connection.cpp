// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_connection.h"

#include "core/base/text.h"
#include "core/schools/list_companion.h"
#include "core/schools/school_ties.h"
#include "core/store/guarded.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolConnection)
};

} // namespace

SchoolConnection::When whenSeen(const Days& days, QDate day) {
    if (days.ends.isValid() && days.ends < day)
        return SchoolConnection::When::Past;
    const bool isToCome = days.begins.isValid() && days.begins > day;
    return isToCome ? SchoolConnection::When::ToCome : SchoolConnection::When::Now;
}

QString whenKey(SchoolConnection::When when) {
    switch (when) {
    case SchoolConnection::When::Now:
        return u"now"_s;
    case SchoolConnection::When::ToCome:
        return u"to-come"_s;
    case SchoolConnection::When::Past:
        return u"past"_s;
    }
    return {};
}

QString connectionText(const SchoolConnection& connection) {
    QStringList parts{connection.name};
    if (!connection.through.isEmpty())
        parts << Words::tr("through %1").arg(connection.through);
    parts << connection.asLabel.toLower() << daysText(connection.days);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

Result<std::vector<SchoolConnection>> connectionsOf(Database& database, Id<School> school, QDate day) {
    return guarded([&] {
        std::vector<SchoolConnection> all;
        for (SchoolTies* ties : schoolCompanions().ties) {
            for (SchoolConnection& connection : ties->connections(database, school, day))
                all.push_back(std::move(connection));
        }
        std::stable_sort(
            all.begin(), all.end(),
            [](const SchoolConnection& one, const SchoolConnection& other) { return one.when < other.when; });
        return all;
    });
}

} // namespace liaison
