// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/placement_record.h"

#include "core/base/text.h"
#include "core/structure/body_type_repository.h"
#include "core/structure/placement_repository.h"

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
    PlacementRepository(database).forEachFrom(m_day, [this](const PlacementRepository::Place& place) {
        const auto body = m_bodies.constFind(place.body.value);
        if (body == m_bodies.cend())
            return;
        const Id<BodyType> type = body->formOn(m_day).type;
        const bool isGroup = type == m_groupType;
        if (!isGroup && type != m_hubType)
            return;
        if (place.isToCome) {
            if (place.school.isValid() && isGroup)
                m_plannedSchools.insert(place.school.value);
            else if (place.member.isValid() && !isGroup)
                m_plannedGroups.insert(place.member.value);
        } else if (place.school.isValid()) {
            (isGroup ? m_groupOfSchool : m_hubOfSchool).insert(place.school.value, place.body.value);
        } else if (!isGroup) {
            m_hubOfGroup.insert(place.member.value, place.body.value);
        }
    });
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

} // namespace liaison
