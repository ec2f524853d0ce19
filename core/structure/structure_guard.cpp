// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_guard.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "core/store/unit_of_work.h"
#include "core/structure/body_rules.h"
#include "core/structure/place_rules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace liaison {

namespace {

using Operation = RowChange::Operation;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Structure)
};

[[noreturn]] void refuse(StructureLedger& ledger, const Membership& membership,
                         const PlaceConflict& conflict) {
    throw StoreError(
        ErrorCode::InUse,
        Words::tr(
            "%1 would belong to %2 and to %3 at once (%4), which a member of a %5 cannot; end or move one "
            "of these memberships first.")
            .arg(ledger.nameOf(membership.member), ledger.nameOf(membership.body),
                 ledger.nameOf(conflict.other.body), daysText(conflict.days),
                 typeInSentence(ledger.type(conflict.type).singular)));
}

/// What the action has touched, as far as places are concerned.
struct Touched {
    QSet<qint64> bodies;
    bool memberships = false;
    bool forms = false;

    bool isNothing() const { return !memberships && !forms && bodies.isEmpty(); }
};

Touched touchedBy(const Recorder& recorder) {
    Touched touched;
    for (const RowChange& row : recorder.rows()) {
        const bool isGone = row.operation == Operation::Delete;
        if (row.table == QLatin1StringView(MembershipRepository::kTable) && !isGone)
            touched.memberships = true;
        else if (row.table == QLatin1StringView(BodyRepository::kTable) && !isGone)
            touched.bodies.insert(row.rowId);
        else if (row.table == QLatin1StringView(BodyRepository::kFormTable))
            touched.forms = true;
    }
    return touched;
}

void checkMembership(StructureLedger& ledger, const Membership& membership,
                     const std::vector<Membership>& all, const std::optional<Membership>& before) {
    const auto conflict = conflictOf(ledger, membership, all, before);
    if (conflict)
        refuse(ledger, membership, *conflict);
    if (const auto* member = std::get_if<Id<Body>>(&membership.member))
        refuseCircle(ledger, *member, membership.body, daysOf(membership));
}

void checkMembers(StructureLedger& ledger, Id<ChangeSet> action) {
    const auto changes = ledger.memberships().changesBy(action);
    for (const auto& [all, touched] : ledger.memberships().touchedBy(action)) {
        for (const Membership& membership : all) {
            if (std::find(touched.begin(), touched.end(), membership.id) == touched.end())
                continue;
            std::optional<Membership> before;
            if (const auto change = changes.constFind(membership.id); change != changes.cend())
                before = MembershipRepository::withImage(membership, *change);
            checkMembership(ledger, membership, all, before);
            if (!before || before->body != membership.body || daysOf(*before) != daysOf(membership))
                refuseOutsideLife(ledger, membership);
        }
    }
}

/// Each action leaves bodies sound, but one turned round by itself may not fit what came after it.
void checkBodies(StructureLedger& ledger, Id<ChangeSet> action, const QSet<qint64>& bodies) {
    const auto changes = BodyRepository(ledger.database()).changesBy(action);
    for (const qint64 id : bodies) {
        const Body* body = ledger.findBody({id});
        if (body == nullptr)
            continue;
        refuseUnsound(ledger, *body);
        refuseTakenName(ledger, *body);
        refuseOwnerCircle(ledger, *body);
        const auto change = changes.constFind(body->id);
        if (change == changes.cend())
            continue;
        refuseMembersOutside(ledger, BodyRepository::withImage(*body, *change), *body);
        if (change->contains(u"successor"_s) || change->contains(u"closed"_s))
            refuseSuccessor(ledger, *body);
    }
}

void check(Recorder& recorder) {
    Touched touched = touchedBy(recorder);
    if (touched.isNothing())
        return;
    StructureLedger ledger(recorder.database());
    std::vector<BodyRepository::FormChange> forms;
    if (touched.forms)
        forms = BodyRepository(recorder.database()).formsChangedBy(recorder.changeSet());
    for (const BodyRepository::FormChange& change : forms)
        touched.bodies.insert(change.body.value);
    checkBodies(ledger, recorder.changeSet(), touched.bodies);
    if (touched.memberships)
        checkMembers(ledger, recorder.changeSet());
    // A body that became another type, or is again what it was, may clash with others of that type.
    for (const BodyRepository::FormChange& change : forms) {
        if (!change.mayChangeType)
            continue;
        for (const Membership& membership : ledger.memberships().in(change.body))
            checkMembership(ledger, membership, ledger.memberships().of(membership.member), std::nullopt);
    }
}

} // namespace

void guardStructure(UnitOfWork& work) {
    work.addGuard(check);
}

} // namespace liaison
