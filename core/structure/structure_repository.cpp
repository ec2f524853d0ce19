// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_repository.h"

#include "core/base/text.h"
#include "core/structure/body_type_repository.h"
#include "core/structure/fast_values.h"
#include "core/structure/membership_repository.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace liaison {

namespace {

/// Days compare as their texts do.
bool begunBy(std::string_view begins, std::string_view day) {
    return begins.empty() || begins <= day;
}

bool lastsTo(std::string_view ends, std::string_view day) {
    return ends.empty() || ends >= day;
}

/// The same answer as existedOn, without making a School.
bool schoolStands(std::string_view opened, std::string_view closed, std::string_view status,
                  std::string_view day) {
    if (!begunBy(opened, day))
        return false;
    if (!closed.empty())
        return closed >= day;
    if (status == "Proposed to open")
        return !opened.empty();
    return status != "Closed";
}

/// Tells kinds of school once for each pair of phase and type.
class KindPool {
public:
    SchoolKind kind(std::string_view phase, std::string_view type) {
        m_key.assign(phase).append("\n").append(type);
        const auto known = m_kinds.find(m_key);
        if (known != m_kinds.end())
            return known->second;
        const auto text = [](std::string_view utf8) {
            return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        };
        return m_kinds.emplace(m_key, schoolKind(text(phase), text(type))).first->second;
    }

private:
    std::string m_key;
    std::unordered_map<std::string, SchoolKind> m_kinds;
};

/// The schools that memberships name, and those not open for good in which an office is held, in order.
std::vector<qint64> namedSchools(Database& database, const std::vector<Membership>& memberships,
                                 std::string_view day) {
    std::vector<qint64> named;
    named.reserve(memberships.size());
    for (const Membership& membership : memberships) {
        if (const auto* school = std::get_if<Id<School>>(&membership.member))
            named.push_back(school->value);
    }
    // CROSS JOIN has the few closed schools looked up in the terms, not each of the terms in the schools.
    FastStatement rows(
        database, u"SELECT t.school FROM school s CROSS JOIN term t WHERE t.school = s.id "
                  "AND (s.closed IS NOT NULL OR s.opened > ? OR s.status IN ('Closed', 'Proposed to "
                  "open')) AND (t.begins IS NULL OR t.begins <= ?) AND (t.ends IS NULL OR t.ends >= ?)"_s);
    for (int i = 0; i < 3; ++i)
        rows.bind(i, day);
    while (rows.next())
        named.push_back(rows.integer(0));
    std::sort(named.begin(), named.end());
    return named;
}

} // namespace

Structure StructureRepository::asOf(QDate day) const {
    Structure::Parts parts;
    parts.day = day;
    parts.types = BodyTypeRepository(m_database).types();
    readMemberships(parts);
    readBodies(parts);
    findOwners(parts);
    readSchools(parts);
    return Structure(std::move(parts));
}

void StructureRepository::readMemberships(Structure::Parts& parts) const {
    const std::string day = isoText(parts.day).toStdString();
    FastStatement rows(m_database,
                       u"SELECT %1 FROM membership WHERE (begins IS NULL OR begins <= ?) "
                       "AND (ends IS NULL OR ends >= ?)"_s.arg(QLatin1StringView(kMembershipColumns)));
    rows.bind(0, std::string_view(day));
    rows.bind(1, std::string_view(day));
    while (rows.next())
        parts.memberships.push_back(membershipFrom(rows));
}

void StructureRepository::readBodies(Structure::Parts& parts) const {
    const std::string day = isoText(parts.day).toStdString();
    FastStatement rows(m_database,
                       u"SELECT b.id, b.opened, b.closed, b.successor, b.owner, f.begins, f.body_type, "
                       "f.name FROM body b JOIN body_form f ON f.body = b.id "
                       "ORDER BY b.id, coalesce(f.begins, '')"_s);
    std::vector<PlacedBody>* last = nullptr;
    while (rows.next()) {
        const qint64 id = rows.integer(0);
        const bool isSame = last != nullptr && last->back().id.value == id;
        if (isSame) {
            if (!begunBy(rows.utf8(5), day))
                continue;
        } else {
            const bool stands = begunBy(rows.utf8(1), day) && lastsTo(rows.utf8(2), day);
            last = stands ? &parts.bodies : &parts.absentBodies;
            PlacedBody& body = last->emplace_back();
            body.id.value = id;
            body.opened = dayFromIso(rows.utf8(1));
            body.closed = dayFromIso(rows.utf8(2));
            body.successor.value = rows.integer(3);
            body.owner.value = rows.integer(4);
        }
        last->back().type.value = rows.integer(6);
        last->back().name = textAt(rows, 7);
    }
}

void StructureRepository::findOwners(Structure::Parts& parts) const {
    QHash<Id<Body>, const PlacedBody*> ended;
    for (const PlacedBody& body : parts.absentBodies) {
        if (body.closed.isValid() && body.closed < parts.day)
            ended.insert(body.id, &body);
    }
    for (PlacedBody& body : parts.bodies) {
        // As ownershipsOf has it. No action makes a circle of successors, but another program may.
        qsizetype steps = 0;
        while (ended.contains(body.owner) && steps++ < ended.size())
            body.owner = ended.value(body.owner)->successor;
        if (body.owner == body.id)
            body.owner = {};
    }
}

void StructureRepository::readSchools(Structure::Parts& parts) const {
    const std::string day = isoText(parts.day).toStdString();
    const std::vector<qint64> named = namedSchools(m_database, parts.memberships, day);
    KindPool kinds;
    FastStatement rows(m_database,
                       u"SELECT id, urn, name, phase, type, status, opened, closed, pupils, easting, "
                       "northing, placed_by FROM school"_s);
    while (rows.next()) {
        const bool stands = schoolStands(rows.utf8(6), rows.utf8(7), rows.utf8(5), day);
        if (!stands && !std::binary_search(named.begin(), named.end(), rows.integer(0)))
            continue;
        PlacedSchool& school = parts.schools.emplace_back();
        school.id.value = rows.integer(0);
        school.urn = rows.integer(1);
        school.name = textAt(rows, 2);
        school.kind = kinds.kind(rows.utf8(3), rows.utf8(4));
        if (!rows.isBlank(8))
            school.pupils = rows.integer(8);
        school.stands = stands;
        school.closed = dayFromIso(rows.utf8(7));
        school.easting = rows.integer(9);
        school.northing = rows.integer(10);
        school.isApproximate = !rows.isBlank(11);
    }
}

std::optional<QString> StructureRepository::schoolName(Id<School> id) const {
    Query row = m_database.query(u"SELECT name FROM school WHERE id = ?"_s);
    row.run(id.value);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

std::vector<StructureRepository::Use> StructureRepository::usesOf(const QString& table, qint64 id,
                                                                  const QStringList& leftOut) const {
    std::vector<Use> uses;
    for (const Reference& reference : m_database.referencesTo(table)) {
        if (leftOut.contains(reference.table))
            continue;
        Query row = m_database.query(
            u"SELECT count(*) FROM %1 WHERE %2 = ?"_s.arg(reference.table, reference.column));
        row.run(id);
        row.next();
        if (row.integer(0) > 0)
            uses.push_back({reference.table, row.integer(0)});
    }
    return uses;
}

} // namespace liaison
