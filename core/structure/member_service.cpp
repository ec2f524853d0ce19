// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/member_service.h"

#include "core/base/text.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"
#include "core/structure/member_mover.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::MemberService)
};

Result<void> withoutValue(const Result<ChangeSet>& done) {
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

/// Each member once, in the order given.
std::vector<Member> distinct(const std::vector<Member>& members) {
    std::vector<Member> once;
    for (const Member& member : members) {
        if (std::find(once.begin(), once.end(), member) == once.end())
            once.push_back(member);
    }
    return once;
}

StoreError nobody() {
    return StoreError(ErrorCode::Invalid, Words::tr("No school or body was chosen; choose at least one."));
}

void refuseEnd(StructureLedger& ledger, const Membership& membership, QDate lastDay) {
    const QString member = ledger.nameOf(membership.member);
    const QString body = ledger.nameOf(membership.body, lastDay);
    if (membership.begins.isValid() && lastDay < membership.begins)
        throw StoreError(
            ErrorCode::Invalid,
            Words::tr(
                "%1 joined %2 on %3, so %4 cannot be its last day; remove the membership if it never was.")
                .arg(member, body, dayText(membership.begins), dayText(lastDay)));
    if (membership.ends.isValid() && membership.ends <= lastDay)
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("The last day of %1 in %2 is %3 already; correct the membership to make "
                                   "it longer.")
                             .arg(member, body, dayText(membership.ends)));
}

void refuseWithoutReview(StructureLedger& ledger, const Membership& membership) {
    if (membership.kind == MembershipKind::Provisional && !membership.review.isValid())
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("%1 is to belong to %2 provisionally; say on which day that is reviewed.")
                             .arg(ledger.nameOf(membership.member), ledger.nameOf(membership.body)));
}

void changeKindOf(Recorder& recorder, StructureLedger& ledger, const Membership& before, MembershipKind kind,
                  QDate from, QDate review) {
    if (!from.isValid() || !before.standsOn(from))
        throw StoreError(
            ErrorCode::Invalid,
            Words::tr(
                "%1 does not belong to %2 on the day on which its kind is to change; choose another day.")
                .arg(ledger.nameOf(before.member), ledger.nameOf(before.body)));
    Membership changed = before;
    changed.kind = kind;
    changed.review = kind == MembershipKind::Provisional ? review : QDate();
    refuseWithoutReview(ledger, changed);
    if (before.begins == from || (changed.kind == before.kind && changed.review != before.review)) {
        storeChange(recorder, ledger, before, changed);
        return;
    }
    if (changed.kind == before.kind)
        return;
    Membership ended = before;
    ended.ends = from.addDays(-1);
    ledger.memberships().update(recorder, before, ended);
    changed.id = {};
    changed.begins = from;
    storeMembership(recorder, ledger, changed);
}

} // namespace

MemberService::MemberService(Database& database, UnitOfWork& work) : m_database(database), m_work(work) {}

Result<Membership> MemberService::find(Id<Membership> id) const {
    return guarded([&] { return StructureLedger(m_database).membership(id); });
}

Result<std::vector<Membership>> MemberService::placesOf(const Member& member) const {
    return guarded([&] { return MembershipRepository(m_database).of(member); });
}

Result<std::vector<Membership>> MemberService::membersOf(Id<Body> body) const {
    return guarded([&] { return MembershipRepository(m_database).in(body); });
}

QString MemberService::subjectOf(const std::vector<Member>& members) const {
    if (members.size() == 1)
        return guarded([&] { return StructureLedger(m_database).nameOf(members.front()); })
            .value_or(QString());
    const auto isSchool = [](const Member& member) { return std::holds_alternative<Id<School>>(member); };
    const qint64 count = qint64(members.size());
    if (std::all_of(members.begin(), members.end(), isSchool))
        return counted(count, Words::tr("school"), Words::tr("schools"));
    if (std::none_of(members.begin(), members.end(), isSchool))
        return counted(count, Words::tr("body"), Words::tr("bodies"));
    return counted(count, Words::tr("member"), Words::tr("members"));
}

QString MemberService::subjectOf(const std::vector<Id<Membership>>& ids) const {
    if (ids.size() != 1)
        return counted(qint64(ids.size()), Words::tr("member"), Words::tr("members"));
    const auto membership = find(ids.front());
    return membership ? subjectOf(std::vector<Member>{membership->member}) : QString();
}

QString MemberService::nameOf(Id<Body> body, QDate day) const {
    return guarded([&] { return StructureLedger(m_database).nameOf(body, day); }).value_or(QString());
}

Result<void> MemberService::add(const Joining& joining) {
    const std::vector<Member> members = distinct(joining.members);
    const QString title =
        Words::tr("Add %1 to %2").arg(subjectOf(members), nameOf(joining.body, joining.from));
    return withoutValue(m_work.run(title, [&](Recorder& recorder) {
        if (members.empty())
            throw nobody();
        StructureLedger ledger(m_database);
        Membership membership;
        membership.body = joining.body;
        membership.kind = joining.kind;
        membership.begins = joining.from;
        membership.ends = joining.until;
        membership.review = joining.review;
        membership.notes = joining.notes.trimmed();
        ledger.body(joining.body);
        for (const Member& member : members) {
            ledger.nameOf(member);
            membership.member = member;
            refuseWithoutReview(ledger, membership);
            storeMembership(recorder, ledger, membership);
        }
    }));
}

Result<void> MemberService::move(const Moving& moving) {
    const std::vector<Member> members = distinct(moving.members);
    const QString title = Words::tr("Move %1 to %2 from %3")
                              .arg(subjectOf(members), nameOf(moving.to, moving.day), dayText(moving.day));
    return withoutValue(m_work.run(title, [&](Recorder& recorder) {
        if (members.empty())
            throw nobody();
        MemberMover mover(recorder, moving);
        qint64 moved = 0;
        for (const Member& member : members)
            moved += mover.move(member) ? 1 : 0;
        if (moved == 0)
            throw StoreError(
                ErrorCode::Duplicate,
                Words::tr("%1 belongs to %2 on %3 already; there is nothing to move.")
                    .arg(subjectOf(members), nameOf(moving.to, moving.day), dayText(moving.day)));
    }));
}

Result<void> MemberService::end(const std::vector<Id<Membership>>& ids, QDate lastDay) {
    const QString title = Words::tr("End membership of %1 on %2").arg(subjectOf(ids), dayText(lastDay));
    return withoutValue(m_work.run(title, [&](Recorder& recorder) {
        if (ids.empty())
            throw nobody();
        if (!lastDay.isValid())
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("Say which day is the last one of the membership."));
        StructureLedger ledger(m_database);
        for (const Id<Membership> id : ids) {
            const Membership before = ledger.membership(id);
            refuseEnd(ledger, before, lastDay);
            Membership ended = before;
            ended.ends = lastDay;
            ledger.memberships().update(recorder, before, ended);
        }
    }));
}

Result<void> MemberService::changeKind(const std::vector<Id<Membership>>& ids, MembershipKind kind,
                                       QDate from, QDate review) {
    const QString title = Words::tr("Make %1 %2 from %3")
                              .arg(subjectOf(ids), membershipKindLabel(kind).toLower(), dayText(from));
    return withoutValue(m_work.run(title, [&](Recorder& recorder) {
        if (ids.empty())
            throw nobody();
        StructureLedger ledger(m_database);
        for (const Id<Membership> id : ids)
            changeKindOf(recorder, ledger, ledger.membership(id), kind, from, review);
    }));
}

Result<Membership> MemberService::correct(const Membership& edited) {
    const QString title =
        Words::tr("Correct membership of %1 in %2")
            .arg(subjectOf(std::vector<Member>{edited.member}), nameOf(edited.body, edited.begins));
    const auto done = m_work.run(title, [&](Recorder& recorder) {
        StructureLedger ledger(m_database);
        Membership before = ledger.membership(edited.id);
        before.version = edited.version;
        if (before.member != edited.member)
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("Who belongs cannot be corrected; remove this membership and add "
                                       "the right one."));
        Membership after = edited;
        after.notes = edited.notes.trimmed();
        if (after.kind != before.kind || after.review != before.review)
            refuseWithoutReview(ledger, after);
        storeChange(recorder, ledger, before, after);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(edited.id);
}

Result<void> MemberService::remove(const std::vector<Id<Membership>>& ids) {
    const QString title = Words::tr("Correct: remove membership of %1").arg(subjectOf(ids));
    return withoutValue(m_work.run(title, [&](Recorder& recorder) {
        if (ids.empty())
            throw nobody();
        StructureLedger ledger(m_database);
        for (const Id<Membership> id : ids)
            ledger.memberships().remove(recorder, ledger.membership(id));
    }));
}

} // namespace liaison
