// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/membership.h"

#include <QHash>

#include <memory>
#include <optional>
#include <span>

namespace liaison {

/// A school as the structure of a day knows it.
struct PlacedSchool {
    Id<School> id;
    qint64 urn = 0;
    QString name;
    SchoolKind kind = SchoolKind::Other;
    std::optional<qint64> pupils;
    /// False for a school that has closed, or has not opened, and is here because a membership or somebody
    /// who holds office in it names it.
    bool stands = true;
    /// Its last day.
    QDate closed;
    /// National grid, metres; 0 where nobody knows.
    qint64 easting = 0;
    qint64 northing = 0;
    /// Its place is the middle of its postcode.
    bool isApproximate = false;
};

/// A body as it is on the day.
struct PlacedBody {
    Id<Body> id;
    Id<BodyType> type;
    QString name;
    QDate opened;
    QDate closed;
    Id<Body> successor;
    Id<Body> owner;
};

/// How many schools and pupils stand under a body, each school once.
struct StructureCount {
    qint64 schools = 0;
    /// The sum of what is known.
    qint64 pupils = 0;
    /// The schools whose pupils are not known.
    qint64 withoutPupils = 0;

    void add(const PlacedSchool& school);
    /// The sum, where it is one: nothing where the pupils of no school are known.
    std::optional<qint64> knownPupils() const;
    bool operator==(const StructureCount&) const = default;
};

/// The whole structure of one day: which bodies stand, who belongs to them, and which schools have no place.
/// Values only; it is read by StructureService::asOf and does not follow later changes.
class Structure {
public:
    /// What it is put together from: only what stands on the day. Types in the order of their positions.
    struct Parts {
        QDate day;
        std::vector<BodyType> types;
        std::vector<PlacedBody> bodies;
        /// Bodies that do not stand on the day, but that something on the day names.
        std::vector<PlacedBody> absentBodies;
        std::vector<Membership> memberships;
        /// The schools that stand on the day, and others that a membership or an office still names.
        std::vector<PlacedSchool> schools;
    };

    Structure() = default;
    explicit Structure(Parts parts);

    QDate day() const { return m_parts.day; }
    const std::vector<BodyType>& types() const { return m_parts.types; }
    /// By the position of their type, then by name.
    const std::vector<PlacedBody>& bodies() const { return m_parts.bodies; }
    const std::vector<PlacedSchool>& schools() const { return m_parts.schools; }
    /// All that stand on the day, by their bodies.
    const std::vector<Membership>& memberships() const { return m_parts.memberships; }

    /// Null where it does not stand on the day.
    const PlacedBody* body(Id<Body> id) const;
    const PlacedSchool* school(Id<School> id) const;
    const BodyType& typeOf(const PlacedBody& body) const;
    const BodyType* type(Id<BodyType> id) const;
    const BodyType* typeByKey(const QString& key) const;
    /// The name of a school or body, also of one that does not stand on the day but that a membership names.
    QString nameOf(const Member& member) const;
    /// As `body`, for one that something names although it does not stand.
    const PlacedBody* absentBody(Id<Body> id) const;

    /// The members of a body: bodies first, each kind by name.
    std::span<const Membership> membersOf(Id<Body> body) const;
    /// Where a school or a body is a member, by the position of the types.
    std::span<const Membership> placesOf(Id<School> school) const;
    std::span<const Membership> placesOf(Id<Body> body) const;
    /// The body it stands under in the tree: the first it is a member of (an observer where it is no member
    /// of any), else its owner; invalid at the top.
    Id<Body> parentOf(Id<Body> body) const;
    /// The bodies that stand under none.
    std::vector<Id<Body>> roots() const;
    /// The body of a type that a school stands under, directly or through other bodies: its liaison group,
    /// its hub. Invalid where there is none; whoever observes does not stand under a body.
    Id<Body> bodyAbove(Id<School> school, const QString& typeKey) const;

    /// Without those who only observe.
    qint64 memberCount(Id<Body> body) const;
    StructureCount countUnder(Id<Body> body) const;
    /// Schools that stand on the day and are in no body of a type that expects every school.
    std::vector<Id<School>> schoolsWithoutPlace() const;

private:
    struct Index;
    void sortMemberships();

    Parts m_parts;
    std::shared_ptr<const Index> m_index;
};

} // namespace liaison
