// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/placement_record.h"

#include "core/base/text.h"
#include "core/store/fast_statement.h"
#include "core/structure/body_type_repository.h"

#include <string>

namespace liaison {

PlacementRecord::PlacementRecord(Database& database, QDate day) : m_day(day) {
    for (const BodyType& type : BodyTypeRepository(database).types()) {
        if (type.key == QLatin1StringView(body_type_key::kLiaisonGroup))
            m_groupType = type.id;
        else if (type.key == QLatin1StringView(body_type_key::kHub))
            m_hubType = type.id;
    }
    readBodies(database);
    readMemberships(database);
}

void PlacementRecord::readBodies(Database& database) {
    for (Body& body : BodyRepository(database).all()) {
        const BodyForm& form = body.formOn(m_day);
        if (body.standsOn(m_day) && form.type == m_groupType)
            m_groups.insert(folded(form.name), body.id);
        else if (body.standsOn(m_day) && form.type == m_hubType)
            m_hubs.insert(folded(form.name), body.id);
        const qint64 id = body.id.value;
        m_bodies.insert(id, std::move(body));
    }
}

void PlacementRecord::readMemberships(Database& database) {
    const std::string day = isoText(m_day).toStdString();
    FastStatement rows(database, u"SELECT body, coalesce(school, 0), coalesce(member_body, 0), "
                                 "coalesce(begins, '') FROM membership WHERE ends IS NULL OR ends >= ?"_s);
    rows.bind(0, std::string_view(day));
    while (rows.next()) {
        const auto body = m_bodies.constFind(rows.integer(0));
        if (body == m_bodies.cend())
            continue;
        const Id<BodyType> type = body->formOn(m_day).type;
        const qint64 school = rows.integer(1);
        const qint64 member = rows.integer(2);
        const bool isGroup = type == m_groupType;
        if (!isGroup && type != m_hubType)
            continue;
        if (rows.utf8(3) > day) {
            if (school != 0 && isGroup)
                m_plannedSchools.insert(school);
            else if (member != 0 && !isGroup)
                m_plannedGroups.insert(member);
        } else if (school != 0) {
            (isGroup ? m_groupOfSchool : m_hubOfSchool).insert(school, body->id.value);
        } else if (!isGroup) {
            m_hubOfGroup.insert(member, body->id.value);
        }
    }
}

Id<BodyType> PlacementRecord::typeOf(SchoolField field) const {
    return field == SchoolField::Group ? m_groupType : m_hubType;
}

const QHash<QString, Id<Body>>& PlacementRecord::names(SchoolField field) const {
    return field == SchoolField::Group ? m_groups : m_hubs;
}

Id<Body> PlacementRecord::standing(SchoolField field, const QString& foldedName) const {
    return names(field).value(foldedName);
}

const Body* PlacementRecord::absent(SchoolField field, const QString& foldedName) const {
    for (const Body& body : m_bodies) {
        if (body.standsOn(m_day))
            continue;
        for (const BodyForm& form : body.forms) {
            if (form.type == typeOf(field) && folded(form.name) == foldedName)
                return &body;
        }
    }
    return nullptr;
}

QString PlacementRecord::nameOf(Id<Body> body) const {
    const auto found = m_bodies.constFind(body.value);
    return found == m_bodies.cend() ? QString() : found->formOn(m_day).name;
}

SchoolPlace PlacementRecord::placeOf(Id<School> school) const {
    const Id<Body> group = groupOf(school);
    const QString hub = nameOf(hubOf(group));
    return {nameOf(group), hub.isEmpty() ? nameOf({m_hubOfSchool.value(school.value)}) : hub};
}

SchoolPlaces PlacementRecord::places() const {
    SchoolPlaces places;
    places.reserve(m_groupOfSchool.size());
    for (auto school = m_groupOfSchool.keyBegin(); school != m_groupOfSchool.keyEnd(); ++school)
        places.insert(*school, placeOf({*school}));
    for (auto school = m_hubOfSchool.keyBegin(); school != m_hubOfSchool.keyEnd(); ++school)
        places.insert(*school, placeOf({*school}));
    return places;
}

QString PlacementRecord::stateOf(Database& database) {
    QStringList parts;
    for (const char* table : {"body", "body_form", "membership"}) {
        Query row = database.query(u"SELECT count(*), coalesce(max(id), 0), coalesce(sum(version), 0), "
                                   "coalesce(sum(id), 0) FROM %1"_s.arg(QLatin1StringView(table)));
        row.run();
        row.next();
        for (int column = 0; column < 4; ++column)
            parts << QString::number(row.integer(column));
    }
    return parts.join(u'/');
}

} // namespace liaison
