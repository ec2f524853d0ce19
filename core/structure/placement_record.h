// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_companion.h"
#include "core/schools/school_fields.h"
#include "core/structure/body_repository.h"

#include <QHash>
#include <QSet>

namespace liaison {

/// The liaison groups and hubs of one day, and who belongs to them, without the schools themselves.
class PlacementRecord {
public:
    PlacementRecord(Database& database, QDate day);

    QDate day() const { return m_day; }
    /// Invalid where the type was removed.
    Id<BodyType> typeOf(SchoolField field) const;
    /// The body of that name, in whatever spelling, that stands on the day. Invalid where there is none.
    Id<Body> standing(SchoolField field, const QString& foldedName) const;
    /// One of that name that stands on other days only; null where there is none.
    const Body* absent(SchoolField field, const QString& foldedName) const;
    /// The names of all that stand, folded, with their ids.
    const QHash<QString, Id<Body>>& names(SchoolField field) const;
    QString nameOf(Id<Body> body) const;

    SchoolPlace placeOf(Id<School> school) const;
    /// The group of a school and the hub of a group; invalid where there is none.
    Id<Body> groupOf(Id<School> school) const { return {m_groupOfSchool.value(school.value)}; }
    Id<Body> hubOf(Id<Body> group) const { return {m_hubOfGroup.value(group.value)}; }
    /// Where a school or group is to belong after the day, though not on it.
    bool hasPlan(Id<School> school) const { return m_plannedSchools.contains(school.value); }
    bool hasPlan(Id<Body> group) const { return m_plannedGroups.contains(group.value); }
    SchoolPlaces places() const;

private:
    void readBodies(Database& database);
    void readMemberships(Database& database);

    QDate m_day;
    Id<BodyType> m_groupType;
    Id<BodyType> m_hubType;
    QHash<qint64, Body> m_bodies;
    QHash<QString, Id<Body>> m_groups;
    QHash<QString, Id<Body>> m_hubs;
    /// Of a school its group; of a school or group its hub.
    QHash<qint64, qint64> m_groupOfSchool;
    QHash<qint64, qint64> m_hubOfSchool;
    QHash<qint64, qint64> m_hubOfGroup;
    QSet<qint64> m_plannedSchools;
    QSet<qint64> m_plannedGroups;
};

} // namespace liaison
