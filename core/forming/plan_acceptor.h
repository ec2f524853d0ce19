// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_service.h"
#include "core/store/recorder.h"
#include "core/structure/structure_ledger.h"

#include <map>

namespace liaison {

/// Makes a plan part of the record within one action: bodies first, then who belongs to them, then what
/// closes. Throws StoreError.
class PlanAcceptor {
public:
    /// Looks at the record as it is on the day, and refuses a plan that does not fit it (any more).
    PlanAcceptor(Recorder& recorder, const Acceptance& acceptance, const std::vector<BodyTies*>& ties);

    void accept();
    const AcceptanceSummary& summary() const { return m_summary; }

private:
    /// A body of today that the plan leaves without members.
    struct Leaving {
        Id<Body> body;
        Id<Body> successor;
    };

    void check() const;
    void checkBody(const FormedBody& body) const;
    void checkMembers();
    /// The body that a formed one is from the day on: carried on, renamed or opened.
    Id<Body> settle(const FormedBody& formed);
    Id<Body> open(const QString& name);
    void rename(Id<Body> id, const QString& before, const QString& name);
    void place(std::size_t index);
    void moveOrJoin(const Member& member, Id<Body> from, Id<Body> to);
    void join(const Member& member, Id<Body> body, MembershipKind kind);
    std::vector<Leaving> leaving() const;
    bool isEmptied(Id<Body> body) const;
    void close(const Leaving& leaving);
    /// All are as they are to be: none may have a name that another has.
    void checkNames() const;

    Recorder& m_recorder;
    const Acceptance& m_acceptance;
    const std::vector<BodyTies*>& m_ties;
    FormingJob m_job;
    FormingGround m_ground;
    QHash<Member, const FormingItem*> m_items;
    Id<BodyType> m_type;
    bool m_isExclusive = true;
    /// Of each body of the plan.
    std::vector<Id<Body>> m_bodies;
    /// For each member the index of its body in the plan.
    QHash<Member, std::size_t> m_placed;
    /// Of each body of today, how many went to which body of the plan.
    std::map<Id<Body>, std::map<std::size_t, qint64>> m_left;
    /// Bodies that got a name in this action.
    std::vector<Id<Body>> m_named;
    AcceptanceSummary m_summary;
};

/// "Accept 18 liaison groups from 1 Sep 2026": what the action is called.
QString acceptanceTitle(const Acceptance& acceptance);

} // namespace liaison
