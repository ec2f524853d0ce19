// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/member_mover.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "core/structure/place_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::MemberService)
};

void check(StructureLedger& ledger, const Membership& membership, const std::optional<Membership>& before) {
    if (membership.review.isValid() && membership.begins.isValid() && membership.review < membership.begins)
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("The review on %1 lies before the membership begins on %2; check the "
                                   "days.")
                             .arg(dayText(membership.review), dayText(membership.begins)));
    if (!before || daysOf(*before) != daysOf(membership) || before->body != membership.body)
        refuseOutsideLife(ledger, membership);
    if (const auto* member = std::get_if<Id<Body>>(&membership.member))
        refuseCircle(ledger, *member, membership.body, daysOf(membership));
    refuseSecondPlace(ledger, membership, before);
}

/// Without an end, a membership ends with its body, and with a member that is one.
void endWithBodies(StructureLedger& ledger, Membership& membership) {
    const auto shorten = [&](QDate last) {
        if (last.isValid() && (!membership.ends.isValid() || membership.ends > last))
            membership.ends = last;
    };
    shorten(ledger.body(membership.body).closed);
    if (const auto* member = std::get_if<Id<Body>>(&membership.member))
        shorten(ledger.body(*member).closed);
}

/// What ends only because a plan was to follow it goes on as the plan would have. Plans come oldest first.
QDate lastDayWithout(const std::vector<Membership>& plans, QDate ends) {
    for (const Membership& plan : plans) {
        if (ends.isValid() && plan.begins == ends.addDays(1))
            ends = plan.ends;
    }
    return ends;
}

} // namespace

void storeMembership(Recorder& recorder, StructureLedger& ledger, Membership membership) {
    if (!membership.ends.isValid())
        endWithBodies(ledger, membership);
    check(ledger, membership, std::nullopt);
    ledger.memberships().insert(recorder, membership);
}

void storeChange(Recorder& recorder, StructureLedger& ledger, const Membership& before,
                 const Membership& after) {
    check(ledger, after, before);
    ledger.memberships().update(recorder, before, after);
}

MemberMover::MemberMover(Recorder& recorder, const Moving& moving)
    : m_recorder(recorder), m_moving(moving), m_ledger(recorder.database()) {
    const Body& to = m_ledger.body(moving.to);
    if (!moving.day.isValid())
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("Say from which day the members belong to %1.").arg(to.name()));
    if (!to.standsOn(moving.day))
        throw StoreError(ErrorCode::Invalid, Words::tr("%1 does not stand on %2; choose another day or body.")
                                                 .arg(to.name(), dayText(moving.day)));
    m_type = to.formOn(moving.day).type;
    const BodyType& type = m_ledger.type(m_type);
    if (!moving.from.isValid() && !type.isExclusive)
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("A member may be in several %1; say which body it leaves, or add it.")
                             .arg(typeInSentence(type.plural)));
}

bool MemberMover::isLeft(const Membership& place) {
    if (m_moving.from.isValid())
        return place.body == m_moving.from;
    if (place.isObserver())
        return false;
    const QDate day = place.begins.isValid() ? std::max(place.begins, m_moving.day) : m_moving.day;
    return m_ledger.body(place.body).formOn(day).type == m_type;
}

MemberMover::Places MemberMover::placesOf(const Member& member, const std::vector<Membership>& all) {
    Places places;
    for (const Membership& place : all) {
        const bool isOver = place.ends.isValid() && place.ends < m_moving.day;
        const bool isThere = place.body == m_moving.to && !place.isObserver();
        if (isOver || (!isThere && !isLeft(place)))
            continue;
        if (place.standsOn(m_moving.day) && (!places.left || place.body == m_moving.to))
            places.left = place;
        else if (place.begins.isValid() && place.begins > m_moving.day)
            places.plans.push_back(place);
    }
    if (!places.left && m_moving.from.isValid())
        throw StoreError(ErrorCode::NotFound,
                         Words::tr("%1 does not belong to %2 on %3; choose another day or body.")
                             .arg(m_ledger.nameOf(member, m_moving.day),
                                  m_ledger.nameOf(m_moving.from, m_moving.day), dayText(m_moving.day)));
    return places;
}

void MemberMover::takeBackPlans(const Member& member, const std::vector<Membership>& plans) {
    for (const Membership& plan : plans) {
        if (!m_moving.replacesPlans)
            throw StoreError(
                ErrorCode::InUse,
                Words::tr("%1 is to belong to %2 from %3; move it from that day, or replace that plan.")
                    .arg(m_ledger.nameOf(member), m_ledger.nameOf(plan.body, plan.begins),
                         dayText(plan.begins)));
        m_ledger.memberships().remove(m_recorder, plan);
    }
}

bool MemberMover::move(const Member& member) {
    const std::vector<Membership> all = m_ledger.memberships().of(member);
    const auto [left, plans] = placesOf(member, all);
    takeBackPlans(member, plans);
    if (!left) {
        Membership joined;
        joined.body = m_moving.to;
        joined.member = member;
        joined.begins = m_moving.day;
        storeMembership(m_recorder, m_ledger, joined);
        return true;
    }
    // A planned end goes along, but no further than the new body lasts.
    Membership moved = *left;
    moved.body = m_moving.to;
    moved.ends = lastDayWithout(plans, left->ends);
    endWithBodies(m_ledger, moved);
    if (left->body == m_moving.to) {
        if (!plans.empty())
            storeChange(m_recorder, m_ledger, *left, moved);
        return !plans.empty();
    }
    if (left->begins == m_moving.day) {
        correctInPlace(*left, moved, all);
        return true;
    }
    moved.id = {};
    moved.begins = m_moving.day;
    Membership ended = *left;
    ended.ends = m_moving.day.addDays(-1);
    m_ledger.memberships().update(m_recorder, *left, ended);
    storeMembership(m_recorder, m_ledger, moved);
    return true;
}

void MemberMover::correctInPlace(const Membership& left, const Membership& corrected,
                                 const std::vector<Membership>& all) {
    // There and back on one day: what ended the day before goes on.
    for (const Membership& earlier : all) {
        if (earlier.body != m_moving.to || earlier.kind != left.kind || !earlier.ends.isValid() ||
            earlier.ends.addDays(1) != m_moving.day)
            continue;
        m_ledger.memberships().remove(m_recorder, left);
        Membership goesOn = earlier;
        goesOn.ends = corrected.ends;
        storeChange(m_recorder, m_ledger, earlier, goesOn);
        return;
    }
    storeChange(m_recorder, m_ledger, left, corrected);
}

} // namespace liaison
