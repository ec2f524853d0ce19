// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/body_rules.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "core/structure/place_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::BodyService)
};

StoreError invalid(const QString& sentence) {
    return StoreError(ErrorCode::Invalid, sentence);
}

bool isOutside(const Membership& membership, const Days& life) {
    const bool early =
        life.begins.isValid() && ((membership.begins.isValid() && membership.begins < life.begins) ||
                                  (membership.ends.isValid() && membership.ends < life.begins));
    const bool late = life.ends.isValid() && (!membership.ends.isValid() || membership.ends > life.ends);
    return early || late;
}

} // namespace

Body tidiedBody(Body body) {
    for (BodyForm& form : body.forms)
        form.name = tidied(form.name);
    std::stable_sort(body.forms.begin(), body.forms.end(),
                     [](const BodyForm& one, const BodyForm& other) { return one.begins < other.begins; });
    body.notes = body.notes.trimmed();
    return body;
}

void refuseUnsound(StructureLedger& ledger, const Body& body) {
    if (body.forms.empty())
        throw invalid(Words::tr("A body needs a name and a type."));
    for (std::size_t i = 0; i < body.forms.size(); ++i) {
        const BodyForm& form = body.forms[i];
        const BodyType& type = ledger.type(form.type);
        if (form.name.isEmpty())
            throw invalid(Words::tr("Give the %1 a name.").arg(typeInSentence(type.singular)));
        if (i == 0)
            continue;
        if (form.begins == body.forms[i - 1].begins)
            throw invalid(Words::tr("%1 has two names from %2; keep one of them.")
                              .arg(form.name, dayText(form.begins)));
        if (body.opened.isValid() && form.begins <= body.opened)
            throw invalid(
                Words::tr("%1 opened on %2; correct its name instead of changing it from that day or before.")
                    .arg(body.forms.front().name, dayText(body.opened)));
        if (body.closed.isValid() && form.begins > body.closed)
            throw invalid(Words::tr("The last day of %1 is %2; nothing can change in it after that day.")
                              .arg(body.forms.front().name, dayText(body.closed)));
    }
    if (lifeOf(body).isReversed())
        throw invalid(Words::tr("%1 cannot close on %2 before it opens on %3; check the days.")
                          .arg(body.name(), dayText(body.closed), dayText(body.opened)));
}

void refuseTakenName(StructureLedger& ledger, const Body& body) {
    for (const BodyStretch& wanted : stretchesOf(body)) {
        const QString key = folded(wanted.form.name);
        for (const Body& other : BodyRepository(ledger.database()).named(key)) {
            if (other.id == body.id)
                continue;
            for (const BodyStretch& taken : stretchesOf(other)) {
                if (taken.form.type != wanted.form.type || folded(taken.form.name) != key ||
                    !common(taken.days, wanted.days))
                    continue;
                const QString when = daysText(taken.days);
                throw StoreError(
                    ErrorCode::Duplicate,
                    Words::tr("There is a %1 “%2” already%3; choose another name, or use that one.")
                        .arg(typeInSentence(ledger.type(taken.form.type).singular), taken.form.name,
                             when.isEmpty() ? QString() : u" (%1)"_s.arg(when)));
            }
        }
    }
}

void refuseSuccessor(StructureLedger& ledger, const Body& body) {
    const auto takesOverTooLate = [](const Body& ended, const Body& successor) {
        return ended.closed.isValid() && successor.closed.isValid() && successor.closed <= ended.closed;
    };
    if (body.id.isValid() && body.closed.isValid()) {
        for (const Body& ended : BodyRepository(ledger.database()).followedBy(body.id)) {
            if (takesOverTooLate(ended, body))
                throw invalid(
                    Words::tr("%1 is to take the place of %2 from %3, so %4 cannot be its last day; "
                              "correct the successor of %2 first.")
                        .arg(body.name(), ended.name(), dayText(ended.closed.addDays(1)),
                             dayText(body.closed)));
        }
    }
    if (!body.successor.isValid())
        return;
    if (body.successor == body.id)
        throw invalid(Words::tr("%1 cannot be its own successor; choose another body.").arg(body.name()));
    const Body& successor = ledger.body(body.successor);
    if (takesOverTooLate(body, successor))
        throw invalid(Words::tr("The last day of %1 is %2, before it could take the place of %3; choose "
                                "another successor.")
                          .arg(successor.name(), dayText(successor.closed), body.name()));
    std::vector<Id<Body>> seen;
    for (const Body* next = &successor; next != nullptr && next->successor.isValid();
         next = ledger.findBody(next->successor)) {
        if (next->successor == body.id)
            throw invalid(Words::tr("%1 took the place of %2 in its turn, so %1 cannot follow it; choose "
                                    "another successor.")
                              .arg(successor.name(), body.name()));
        if (std::find(seen.begin(), seen.end(), next->id) != seen.end())
            return;
        seen.push_back(next->id);
    }
}

void refuseOwner(StructureLedger& ledger, const Body& body) {
    if (!body.owner.isValid())
        return;
    ledger.body(body.owner);
    refuseOwnerCircle(ledger, body);
}

void refuseOwnerCircle(StructureLedger& ledger, const Body& body) {
    if (body.owner.isValid() && body.owner == body.id)
        refuseCircle(ledger, body.id, body.owner, lifeOf(body));
    for (const Ownership& owned : body.id.isValid() ? ownershipsOf(ledger, body) : std::vector<Ownership>())
        refuseCircle(ledger, body.id, owned.owner, owned.days);
    if (!body.closed.isValid() || !body.successor.isValid())
        return;
    for (const Body& owned : BodyRepository(ledger.database()).ownedBy(body.id)) {
        for (const Ownership& later : ownershipsOf(ledger, owned))
            refuseCircle(ledger, owned.id, later.owner, later.days);
    }
}

void refuseMembersOutside(StructureLedger& ledger, const Body& before, const Body& after) {
    std::vector<Membership> all = ledger.memberships().in(after.id);
    for (const Membership& place : ledger.memberships().of(after.id))
        all.push_back(place);
    for (const Membership& membership : all) {
        if (isOutside(membership, lifeOf(before)) || !isOutside(membership, lifeOf(after)))
            continue;
        const bool isMember = membership.body == after.id;
        throw StoreError(
            ErrorCode::InUse,
            Words::tr("%1 belongs to %2 %3, which is outside the days given; correct that membership first.")
                .arg(isMember ? ledger.nameOf(membership.member) : after.name(),
                     isMember ? after.name() : ledger.nameOf(membership.body), daysText(daysOf(membership))));
    }
}

} // namespace liaison
