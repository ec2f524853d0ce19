// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/seats.h"
#include "core/people/term.h"

#include <QHash>

namespace liaison {

/// A school as a list of people can name it.
struct PeopleSchool {
    Id<School> id;
    qint64 urn = 0;
    QString name;
    QDate opened;
    QDate closed;
    bool isClosed = false;
};

/// What of the record a list of people is compared with. Values only.
struct PeopleContext {
    std::vector<Person> people;
    std::vector<Term> terms;
    std::vector<Office> offices;
    std::vector<BodyType> types;
    std::vector<Body> bodies;
    std::vector<PeopleSchool> schools;
    /// Of the day of the list; for seats that bodies below a member fill.
    BodiesAbove bodiesAbove = [](Id<Body>) { return std::vector<Id<Body>>(); };
    /// A text that changes whenever people or terms do.
    QString state;
};

/// Where somebody can hold an office, found by what a list calls it.
class PeoplePlaces {
public:
    explicit PeoplePlaces(const PeopleContext& context);

    const PeopleSchool* school(qint64 urn) const;
    const PeopleSchool* school(Id<School> id) const;
    /// Those of a folded name; more than one cannot be told apart.
    std::vector<const PeopleSchool*> schoolsNamed(const QString& name) const;
    /// Bodies that are called so on the day; else those that ever were.
    std::vector<const Body*> bodiesNamed(const QString& name, QDate day) const;
    const Body* body(Id<Body> id) const;
    const BodyType* typeOf(const Body& body, QDate day) const;
    const Office* office(Id<Office> id) const;
    QString nameOf(const Member& where, QDate day) const;
    /// How many seats the office has there, and whether for each member; nothing where the place does not
    /// have the office.
    std::optional<SeatRule> seatRuleOf(const Member& where, Id<Office> office, QDate day) const;

private:
    const PeopleContext& m_context;
    QHash<qint64, const PeopleSchool*> m_byUrn;
    QHash<Id<School>, const PeopleSchool*> m_schools;
    QMultiHash<QString, const PeopleSchool*> m_schoolsByName;
    QHash<Id<Body>, const Body*> m_bodies;
    QMultiHash<QString, const Body*> m_bodiesByName;
    QHash<Id<BodyType>, const BodyType*> m_types;
};

} // namespace liaison
