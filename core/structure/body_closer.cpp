// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/body_closer.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "core/structure/body_rules.h"
#include "core/structure/member_mover.h"
#include "core/structure/place_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::BodyService)
};

/// How many names a sentence holds, and how many of them where there are more.
constexpr qsizetype kMostNamed = 5;
constexpr qsizetype kFirstNamed = 3;

bool isOpenAfter(const Membership& membership, QDate lastDay) {
    return !membership.ends.isValid() || membership.ends > lastDay;
}

bool isAfter(const BodyForm& form, QDate lastDay) {
    return form.begins.isValid() && form.begins > lastDay;
}

std::vector<Membership> openOnes(const std::vector<Membership>& all, QDate lastDay) {
    std::vector<Membership> open;
    std::copy_if(all.begin(), all.end(), std::back_inserter(open),
                 [&](const Membership& membership) { return isOpenAfter(membership, lastDay); });
    return open;
}

/// What it owns that stands on some day after the last.
QStringList ownedAfter(StructureLedger& ledger, Id<Body> body, QDate lastDay) {
    QStringList names;
    for (const Body& owned : BodyRepository(ledger.database()).ownedBy(body)) {
        if (!owned.closed.isValid() || owned.closed > lastDay)
            names << ledger.nameOf(owned.id, lastDay);
    }
    return names;
}

} // namespace

QString namedCount(const QString& one, const QString& many, const QStringList& names) {
    const qsizetype more = names.size() > kMostNamed ? names.size() - kFirstNamed : 0;
    const QString named = names.mid(0, names.size() - more).join(u", "_s);
    return u"%1 (%2)"_s.arg(counted(names.size(), one, many),
                            more > 0 ? Words::tr("%1 and %2 more").arg(named).arg(more) : named);
}

QStringList openInBody(StructureLedger& ledger, const std::vector<BodyTies*>& ties, Id<Body> body,
                       QDate lastDay) {
    QStringList parts;
    const std::vector<Membership> members = openOnes(ledger.memberships().in(body), lastDay);
    QStringList names;
    for (const Membership& membership : members)
        names << ledger.nameOf(membership.member);
    if (!names.isEmpty())
        parts << namedCount(Words::tr("member"), Words::tr("members"), names);
    if (const QStringList owned = ownedAfter(ledger, body, lastDay); !owned.isEmpty())
        parts << namedCount(Words::tr("body that it owns"), Words::tr("bodies that it owns"), owned);
    for (BodyTies* held : ties)
        parts << held->openAfter(ledger.database(), body, lastDay);
    for (const BodyForm& form : ledger.body(body).forms) {
        if (isAfter(form, lastDay))
            parts << Words::tr("a change of name or type planned for %1").arg(dayText(form.begins));
    }
    return parts;
}

BodyCloser::BodyCloser(Recorder& recorder, const Closing& closing, const std::vector<BodyTies*>& ties)
    : m_recorder(recorder)
    , m_closing(closing)
    , m_ties(ties)
    , m_ledger(recorder.database())
    , m_body(m_ledger.body(closing.body)) {}

void BodyCloser::check() {
    const QString name = m_body.name();
    const auto refuse = [](const QString& sentence) { throw StoreError(ErrorCode::Invalid, sentence); };
    if (m_body.closed.isValid())
        refuse(Words::tr("%1 is closed already: its last day is %2; correct that day if it is wrong.")
                   .arg(name, dayText(m_body.closed)));
    if (!m_closing.lastDay.isValid())
        refuse(Words::tr("To close %1, say which day is its last.").arg(name));
    if (m_body.opened.isValid() && m_closing.lastDay < m_body.opened)
        refuse(Words::tr("%1 opened on %2, so %3 cannot be its last day; remove it if it never was.")
                   .arg(name, dayText(m_body.opened), dayText(m_closing.lastDay)));
    const QDate next = m_closing.lastDay.addDays(1);
    refuseSuccessor(m_ledger, closedBody());
    if (m_closing.leftovers == Leftovers::ToSuccessor && !m_closing.successor.isValid())
        refuse(Words::tr("Choose the body that takes the place of %1.").arg(name));
    if (m_closing.successor.isValid()) {
        const Body& successor = m_ledger.body(m_closing.successor);
        if (m_closing.leftovers == Leftovers::ToSuccessor && !successor.standsOn(next))
            refuse(Words::tr("%1 does not stand on %2, so nothing can go over to it; correct its days first.")
                       .arg(successor.name(), dayText(next)));
    }
    const QStringList open = openInBody(m_ledger, m_ties, m_body.id, m_closing.lastDay);
    if (m_closing.leftovers == Leftovers::Refuse && !open.isEmpty())
        throw StoreError(ErrorCode::InUse,
                         Words::tr("%1 still has %2 after %3; end them with it, or move them to a successor.")
                             .arg(name, open.join(Words::tr(" and ")), dayText(m_closing.lastDay)));
}

Body BodyCloser::closedBody() const {
    Body closed = m_body;
    closed.closed = m_closing.lastDay;
    closed.successor = m_closing.successor;
    std::erase_if(closed.forms, [&](const BodyForm& form) { return isAfter(form, m_closing.lastDay); });
    return closed;
}

void BodyCloser::close() {
    check();
    const bool isMoved = m_closing.leftovers == Leftovers::ToSuccessor;
    const std::vector<Membership> members = openOnes(m_ledger.memberships().in(m_body.id), m_closing.lastDay);
    const std::vector<Membership> places = openOnes(m_ledger.memberships().of(m_body.id), m_closing.lastDay);
    // All end before any begins anew: the successor may belong to the very bodies of this one.
    for (const std::vector<Membership>* open : {&members, &places}) {
        for (const Membership& membership : *open)
            endMember(membership);
    }
    BodyRepository(m_ledger.database()).update(m_recorder, m_body, closedBody());
    m_ledger.forget(m_body.id);
    refuseOwnerCircle(m_ledger, m_ledger.body(m_body.id));
    if (isMoved) {
        for (const Membership& membership : members)
            moveMember(membership);
        for (const Membership& place : places)
            handOnPlace(place);
    }
    for (BodyTies* held : m_ties) {
        if (isMoved)
            held->moveTo(m_recorder, m_body.id, m_closing.successor, m_closing.lastDay.addDays(1));
        else
            held->endOn(m_recorder, m_body.id, m_closing.lastDay);
    }
}

void BodyCloser::endMember(const Membership& membership) {
    if (membership.begins.isValid() && membership.begins > m_closing.lastDay) {
        m_ledger.memberships().remove(m_recorder, membership);
        return;
    }
    Membership ended = membership;
    ended.ends = m_closing.lastDay;
    m_ledger.memberships().update(m_recorder, membership, ended);
}

bool BodyCloser::successorHas(const Membership& membership) {
    const std::vector<Membership> all = m_ledger.memberships().of(membership.member);
    return std::any_of(all.begin(), all.end(), [&](const Membership& other) {
        return other.body == m_closing.successor && common(daysOf(other), daysOf(membership)).has_value();
    });
}

void BodyCloser::moveMember(const Membership& membership) {
    Membership moved = membership;
    moved.id = {};
    moved.body = m_closing.successor;
    moved.begins = std::max(membership.begins, m_closing.lastDay.addDays(1));
    const bool isSuccessorItself = std::holds_alternative<Id<Body>>(moved.member) &&
                                   std::get<Id<Body>>(moved.member) == m_closing.successor;
    if (!isSuccessorItself && !successorHas(moved))
        storeMembership(m_recorder, m_ledger, moved);
}

void BodyCloser::handOnPlace(const Membership& place) {
    Membership handed = place;
    handed.id = {};
    handed.member = m_closing.successor;
    handed.begins = std::max(place.begins, m_closing.lastDay.addDays(1));
    const auto places = m_ledger.memberships().of(handed.member);
    // A successor that has its own place keeps it.
    if (handed.body != m_closing.successor && !conflictOf(m_ledger, handed, places))
        storeMembership(m_recorder, m_ledger, handed);
}

} // namespace liaison
