// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_school_ties.h"

#include "core/base/text.h"
#include "core/structure/place_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

using When = SchoolConnection::When;

/// Tells of the memberships of one school and of the hubs above them.
class PlaceTeller {
public:
    PlaceTeller(Database& database, QDate day) : m_ledger(database), m_day(day) {}

    std::vector<SchoolConnection> tell(Id<School> school) {
        for (const Membership& held : m_ledger.memberships().of(school)) {
            add(held, daysOf(held), {});
            const QString name = m_found.back().second.name;
            if (m_found.back().second.when == When::Now && !held.isObserver())
                addHubsAbove(held.body, daysOf(held), name);
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const Found& one, const Found& other) {
            if (one.second.when == When::Past && other.second.when == When::Past)
                return one.second.days.ends > other.second.days.ends;
            return one.first < other.first;
        });
        std::vector<SchoolConnection> told;
        for (Found& found : m_found)
            told.push_back(std::move(found.second));
        return told;
    }

private:
    /// With the position of the type.
    using Found = std::pair<qint64, SchoolConnection>;

    /// The day on which a membership is named: the nearest to the day asked for on which it stood.
    QDate namingDay(const Days& days) const {
        if (days.ends.isValid() && days.ends < m_day)
            return days.ends;
        return std::max(days.begins, m_day);
    }

    const BodyType& typeOf(Id<Body> body, QDate day) {
        return m_ledger.type(m_ledger.body(body).formOn(day).type);
    }

    void add(const Membership& held, const Days& days, const QString& through) {
        const QDate named = namingDay(days);
        const BodyType& type = typeOf(held.body, named);
        SchoolConnection connection;
        connection.kind = SchoolConnection::Kind::Membership;
        connection.when = whenSeen(days, m_day);
        connection.key = type.key;
        connection.label = type.singular;
        connection.id = held.body.value;
        connection.name = m_ledger.nameOf(held.body, named);
        if (through.isEmpty()) {
            connection.asKey = membershipKindKey(held.kind);
            connection.asLabel = membershipKindLabel(held.kind);
        }
        connection.through = through;
        connection.days = days;
        m_found.emplace_back(type.position, std::move(connection));
    }

    /// What stands above a body is a handful, and no action makes a circle.
    void addHubsAbove(Id<Body> body, const Days& days, const QString& through) {
        for (const Membership& place : m_ledger.memberships().of(body)) {
            const auto both = common(days, daysOf(place));
            if (!both || place.isObserver() || !place.standsOn(m_day))
                continue;
            if (typeOf(place.body, m_day).key == QLatin1StringView(body_type_key::kHub))
                add(place, *both, through);
            else
                addHubsAbove(place.body, *both, through);
        }
    }

    StructureLedger m_ledger;
    QDate m_day;
    std::vector<Found> m_found;
};

} // namespace

std::vector<SchoolConnection> StructureSchoolTies::connections(Database& database, Id<School> school,
                                                               QDate day) {
    return PlaceTeller(database, day).tell(school);
}

QStringList StructureSchoolTies::standing(Database& database, Id<School> school, QDate day) {
    StructureLedger ledger(database);
    QStringList standing;
    for (const Membership& held : ledger.memberships().of(school)) {
        if (!held.ends.isValid() || held.ends >= day)
            standing << QCoreApplication::translate("liaison::StructureSchoolTies", "member of %1")
                            .arg(ledger.nameOf(held.body, day));
    }
    return standing;
}

void StructureSchoolTies::handOver(Recorder& recorder, Id<School> from, Id<School> to, QDate day) {
    const auto days = handOverDays(recorder.database(), from, to, day);
    if (!days)
        return;
    StructureLedger ledger(recorder.database());
    MembershipRepository& memberships = ledger.memberships();
    for (const Membership& held : memberships.of(from)) {
        if (held.ends.isValid() && held.ends <= days->last)
            continue;
        if (held.begins.isValid() && held.begins > days->last) {
            memberships.remove(recorder, held);
        } else {
            Membership ended = held;
            ended.ends = days->last;
            memberships.update(recorder, held, ended);
        }
        if (held.ends.isValid() && held.ends < days->first)
            continue;
        Membership taken = held;
        taken.id = {};
        taken.member = to;
        taken.begins = std::max(held.begins, days->first);
        if (!conflictOf(ledger, taken, memberships.of(to)))
            memberships.insert(recorder, taken);
    }
}

} // namespace liaison
