// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/structure/membership.h"

#include <vector>

namespace liaison {

class Database;
class StructureLedger;
class UnitOfWork;

/// Who is to belong to a body, and when.
struct Joining {
    std::vector<Member> members;
    Id<Body> body;
    /// Without days, for as long as the body has been, and will be, there.
    QDate from;
    QDate until;
    MembershipKind kind = MembershipKind::Full;
    /// When a provisional membership is looked at again.
    QDate review;
    QString notes;
};

/// Who is to leave where it is for another body on a day.
struct Moving {
    std::vector<Member> members;
    Id<Body> to;
    /// The first day in the new body.
    QDate day;
    /// What is left. It need not be said for an exclusive type: there is one place to leave, or none.
    Id<Body> from = {};
    /// Takes back what was planned for later days; otherwise such plans are named and the move is refused.
    bool replacesPlans = false;
};

/// What a user can do with memberships, on past days and days to come alike. A change ends one row and begins
/// another; a correction overwrites and says so. Each is one action: all or nothing. Errors: Invalid for days
/// that make no sense, Duplicate for a second place, NotFound, Conflict.
class MemberService {
public:
    MemberService(Database& database, UnitOfWork& work);

    Result<Membership> find(Id<Membership> id) const;
    /// Every one there ever was, or is planned, oldest first.
    Result<std::vector<Membership>> placesOf(const Member& member) const;
    Result<std::vector<Membership>> membersOf(Id<Body> body) const;

    Result<void> add(const Joining& joining);
    /// A member that is there already is left as it is; one that has no place joins. On the very day on which
    /// a membership began it is corrected: no empty stretch is left. A planned end, the kind, the review and
    /// the notes move along.
    Result<void> move(const Moving& moving);
    Result<void> end(const std::vector<Id<Membership>>& ids, QDate lastDay);
    /// From the day on; on the day on which a membership began it is corrected. Other kinds than provisional
    /// have no review.
    Result<void> changeKind(const std::vector<Id<Membership>>& ids, MembershipKind kind, QDate from,
                            QDate review = {});
    /// Overwrites what was typed wrongly: body, kind, days, review, notes.
    Result<Membership> correct(const Membership& edited);
    /// Takes away memberships that never were.
    Result<void> remove(const std::vector<Id<Membership>>& ids);

private:
    /// "Oak Primary School", or "12 schools".
    QString subjectOf(const std::vector<Member>& members) const;
    QString subjectOf(const std::vector<Id<Membership>>& ids) const;
    QString nameOf(Id<Body> body, QDate day) const;

    Database& m_database;
    UnitOfWork& m_work;
};

} // namespace liaison
