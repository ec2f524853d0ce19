// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/days.h"
#include "core/structure/body_repository.h"
#include "core/structure/membership_repository.h"

#include <map>

namespace liaison {

/// What one action needs to know of types, bodies and members, each read once. Keep it for one action, no
/// longer. Throws StoreError.
class StructureLedger {
public:
    explicit StructureLedger(Database& database);

    Database& database() { return m_database; }
    MembershipRepository& memberships() { return m_memberships; }

    /// NotFound where the record does not have it.
    const BodyType& type(Id<BodyType> id);
    const Body& body(Id<Body> id);
    /// Null where the record does not have it.
    const Body* findBody(Id<Body> id);
    /// As `memberships().find`, but NotFound.
    Membership membership(Id<Membership> id);
    /// The name of a school, or a body's on the day (without a day its newest). NotFound.
    QString nameOf(const Member& member, QDate day = {});
    /// Reads a body again after it was written.
    void forget(Id<Body> id) { m_bodies.erase(id); }

private:
    Database& m_database;
    MembershipRepository m_memberships;
    BodyRepository m_bodyRows;
    std::vector<BodyType> m_types;
    /// A map: what it hands out stays where it is.
    std::map<Id<Body>, Body> m_bodies;
};

/// From its first day to its last.
Days lifeOf(const Body& body);
Days daysOf(const Membership& membership);

/// Who owns a body, and when.
struct Ownership {
    Id<Body> owner;
    Days days;
};
/// Where an owner closes, the body that took its place owns what it owned from the next day on; without one
/// nobody does.
std::vector<Ownership> ownershipsOf(StructureLedger& ledger, const Body& body);

/// The times that a body was one thing under one name.
struct BodyStretch {
    Days days;
    BodyForm form;
};
std::vector<BodyStretch> stretchesOf(const Body& body);

/// "liaison group", "Primary Executive Board": a type in the midst of a sentence.
QString typeInSentence(const QString& name);

} // namespace liaison
