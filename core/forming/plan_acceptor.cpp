// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/plan_acceptor.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/saved_plan_repository.h"
#include "core/store/store_error.h"
#include "core/structure/body_changes.h"
#include "core/structure/body_closer.h"
#include "core/structure/body_rules.h"
#include "core/structure/member_mover.h"
#include "core/structure/structure_repository.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::FormingService)
};

/// Nobody plans further ahead: it is a slip of the pen.
constexpr int kMostYears = 50;

bool isOpenOn(const Membership& membership, QDate day) {
    return !membership.isObserver() && (!membership.ends.isValid() || membership.ends >= day);
}

QString noun(FormingJob job, bool several) {
    switch (job) {
    case FormingJob::Groups:
        return several ? Words::tr("liaison groups") : Words::tr("liaison group");
    case FormingJob::Hubs:
        return several ? Words::tr("hubs") : Words::tr("hub");
    case FormingJob::Founding:
        break;
    }
    return several ? Words::tr("founding trusts") : Words::tr("founding trust");
}

} // namespace

QString acceptanceTitle(const Acceptance& acceptance) {
    const FormingJob job = acceptance.question.job();
    const std::vector<FormedBody>& bodies = acceptance.plan.bodies;
    if (job == FormingJob::Founding && bodies.size() == 1)
        return Words::tr("Found %1 from %2").arg(tidied(bodies.front().name), dayText(acceptance.effective));
    return Words::tr("Accept %1 from %2")
        .arg(counted(qint64(bodies.size()), noun(job, false), noun(job, true)),
             dayText(acceptance.effective));
}

PlanAcceptor::PlanAcceptor(Recorder& recorder, const Acceptance& acceptance,
                           const std::vector<BodyTies*>& ties)
    : m_recorder(recorder), m_acceptance(acceptance), m_ties(ties), m_job(acceptance.question.job()) {
    if (!acceptance.effective.isValid())
        throw StoreError(ErrorCode::Invalid, Words::tr("Say from which day the plan holds."));
    if (const QDate day = acceptance.question.day;
        day.isValid() && acceptance.effective > day.addYears(kMostYears))
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("%1 is more than %2 years after the day that the plan was made for; give "
                                   "an earlier one.")
                             .arg(dayText(acceptance.effective))
                             .arg(kMostYears));
    const Structure structure = StructureRepository(recorder.database()).asOf(acceptance.effective);
    m_ground = formingGround(structure, m_job);
    const QString key = typeKeyOf(m_job);
    const BodyType* type = key.isEmpty() ? structure.type(acceptance.foundingType) : structure.typeByKey(key);
    if (type == nullptr)
        throw StoreError(ErrorCode::Invalid,
                         key.isEmpty()
                             ? Words::tr("Choose what kind of body the schools found.")
                             : Words::tr("The record has no type of body “%1” any more; add one with "
                                         "that key first.")
                                   .arg(key));
    m_type = type->id;
    m_isExclusive = type->isExclusive;
    for (const std::vector<FormingItem>* items : {&m_ground.items, &m_ground.leftOut}) {
        for (const FormingItem& item : *items)
            m_items.insert(item.member, &item);
    }
    check();
    checkMembers();
}

void PlanAcceptor::check() const {
    const std::vector<FormedBody>& bodies = m_acceptance.plan.bodies;
    if (bodies.empty())
        throw StoreError(ErrorCode::Invalid, Words::tr("The plan is empty; there is nothing to accept."));
    QSet<QString> names;
    QSet<Id<Body>> carried;
    for (const FormedBody& body : bodies) {
        checkBody(body);
        if (names.contains(folded(body.name)))
            throw StoreError(ErrorCode::Duplicate,
                             Words::tr("Two of the plan are called %1; give one of them another name.")
                                 .arg(tidied(body.name)));
        names.insert(folded(body.name));
        if (body.carriesOn.isValid() && carried.contains(body.carriesOn))
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("Two of the plan carry on %1; one of them has to be new.")
                                 .arg(m_ground.nameOf(body.carriesOn)));
        carried.insert(body.carriesOn);
    }
}

void PlanAcceptor::checkBody(const FormedBody& body) const {
    const QString day = dayText(m_acceptance.effective);
    if (tidied(body.name).isEmpty())
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("Give each %1 of the plan a name.").arg(noun(m_job, false)));
    if (body.members.empty())
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("%1 has no members; leave it out of the plan.").arg(tidied(body.name)));
    if (body.carriesOn.isValid() && m_ground.body(body.carriesOn) == nullptr)
        throw StoreError(
            ErrorCode::Conflict,
            Words::tr("%1 was to carry on a %2 that does not stand on %3; make the plan again for "
                      "that day.")
                .arg(tidied(body.name), noun(m_job, false), day));
}

void PlanAcceptor::checkMembers() {
    const std::vector<FormedBody>& bodies = m_acceptance.plan.bodies;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        for (const Member& member : bodies[i].members) {
            if (!m_items.contains(member))
                throw StoreError(
                    ErrorCode::Conflict,
                    Words::tr("%1 stands in the plan, but not in the record on %2; make the plan again "
                              "for that day.")
                        .arg(StructureLedger(m_recorder.database()).nameOf(member, m_acceptance.effective),
                             dayText(m_acceptance.effective)));
            if (m_placed.contains(member))
                throw StoreError(ErrorCode::Invalid,
                                 Words::tr("%1 stands in the plan twice; take it out once.")
                                     .arg(m_items.value(member)->name));
            m_placed.insert(member, i);
        }
    }
}

void PlanAcceptor::accept() {
    for (const FormedBody& formed : m_acceptance.plan.bodies)
        m_bodies.push_back(settle(formed));
    for (std::size_t i = 0; i < m_bodies.size(); ++i)
        place(i);
    if (m_acceptance.closesOthers && m_job != FormingJob::Founding) {
        for (const Leaving& gone : leaving())
            close(gone);
    }
    checkNames();
    if (m_acceptance.saved.isValid())
        SavedPlanRepository(m_recorder.database())
            .markAccepted(m_recorder, m_acceptance.saved, m_acceptance.effective);
}

Id<Body> PlanAcceptor::settle(const FormedBody& formed) {
    const QString name = tidied(formed.name);
    if (!formed.carriesOn.isValid() || m_job == FormingJob::Founding)
        return open(name);
    const QString before = m_ground.nameOf(formed.carriesOn);
    if (before != name)
        rename(formed.carriesOn, before, name);
    return formed.carriesOn;
}

Id<Body> PlanAcceptor::open(const QString& name) {
    Body body;
    body.opened = m_acceptance.effective;
    body.forms = {{QDate(), m_type, name}};
    StructureLedger ledger(m_recorder.database());
    storeNewBody(m_recorder, ledger, body, NameCheck::Later);
    m_named.push_back(body.id);
    m_summary.opened.push_back(name);
    return body.id;
}

void PlanAcceptor::rename(Id<Body> id, const QString& before, const QString& name) {
    StructureLedger ledger(m_recorder.database());
    const Body body = ledger.body(id);
    // On its very first day a body had no other name before: that one is put right.
    Body renamed = body;
    if (body.opened == m_acceptance.effective)
        renamed.forms.front().name = name;
    else
        renamed = renamedBody(body, m_acceptance.effective, name);
    storeBody(m_recorder, ledger, body, renamed, NameCheck::Later);
    m_named.push_back(id);
    m_summary.renamed.push_back(u"%1 → %2"_s.arg(before, name));
}

void PlanAcceptor::place(std::size_t index) {
    const FormedBody& formed = m_acceptance.plan.bodies[index];
    const Id<Body> body = m_bodies[index];
    const QString name = tidied(formed.name);
    for (const Member& member : formed.members) {
        const FormingItem& item = *m_items.value(member);
        if (m_job == FormingJob::Founding) {
            join(member, body, MembershipKind::Founder);
            m_summary.moves.push_back({member, item.name, {}, name});
            continue;
        }
        if (item.today == body) {
            ++m_summary.staying;
            continue;
        }
        moveOrJoin(member, item.today, body);
        ++m_left[item.today][index];
        m_summary.moves.push_back(
            {member, item.name, item.today.isValid() ? m_ground.nameOf(item.today) : QString(), name});
    }
}

void PlanAcceptor::moveOrJoin(const Member& member, Id<Body> from, Id<Body> to) {
    Moving moving{{member}, to, m_acceptance.effective};
    moving.replacesPlans = true;
    if (!m_isExclusive && !from.isValid()) {
        join(member, to, MembershipKind::Full);
        return;
    }
    if (!m_isExclusive)
        moving.from = from;
    MemberMover(m_recorder, moving).move(member);
}

void PlanAcceptor::join(const Member& member, Id<Body> body, MembershipKind kind) {
    Membership place;
    place.body = body;
    place.member = member;
    place.kind = kind;
    place.begins = m_acceptance.effective;
    StructureLedger ledger(m_recorder.database());
    storeMembership(m_recorder, ledger, place);
}

std::vector<PlanAcceptor::Leaving> PlanAcceptor::leaving() const {
    std::vector<Leaving> leaving;
    for (const PlacedBody& body : m_ground.bodies) {
        if (std::find(m_bodies.begin(), m_bodies.end(), body.id) != m_bodies.end() || body.closed.isValid())
            continue;
        const auto left = m_left.find(body.id);
        if (left == m_left.end() || !isEmptied(body.id))
            continue;
        const auto most =
            std::max_element(left->second.begin(), left->second.end(),
                             [](const auto& one, const auto& other) { return one.second < other.second; });
        leaving.push_back({body.id, m_bodies[most->first]});
    }
    return leaving;
}

bool PlanAcceptor::isEmptied(Id<Body> body) const {
    const std::vector<Membership> all = MembershipRepository(m_recorder.database()).in(body);
    return std::all_of(all.begin(), all.end(), [&](const Membership& membership) {
        return !isOpenOn(membership, m_acceptance.effective) || m_placed.contains(membership.member);
    });
}

void PlanAcceptor::close(const Leaving& leaving) {
    StructureLedger ledger(m_recorder.database());
    // Who stays elsewhere, and was to come here later, stays for good.
    for (const Membership& planned : ledger.memberships().in(leaving.body)) {
        if (!isOpenOn(planned, m_acceptance.effective))
            continue;
        moveOrJoin(planned.member, m_items.value(planned.member)->today,
                   m_bodies[m_placed.value(planned.member)]);
    }
    const bool isFirstDay = ledger.body(leaving.body).opened == m_acceptance.effective;
    Closing closing{leaving.body, isFirstDay ? m_acceptance.effective : m_acceptance.effective.addDays(-1),
                    leaving.successor, Leftovers::End};
    BodyCloser(m_recorder, closing, m_ties).close();
    m_summary.closed.push_back(m_ground.nameOf(leaving.body));
}

void PlanAcceptor::checkNames() const {
    StructureLedger ledger(m_recorder.database());
    for (const Id<Body> body : m_named)
        refuseTakenName(ledger, ledger.body(body));
}

} // namespace liaison
