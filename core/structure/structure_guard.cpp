// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_guard.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "core/store/unit_of_work.h"
#include "core/structure/place_rules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace liaison {

namespace {

using Operation = RowChange::Operation;

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::Structure", text);
}

[[noreturn]] void refuse(StructureLedger& ledger, const Membership& membership,
                         const PlaceConflict& conflict) {
    throw StoreError(
        ErrorCode::InUse,
        tr("%1 would belong to %2 and to %3 at once (%4), which a member of a %5 cannot; end or move one "
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
            const auto change = changes.constFind(membership.id);
            checkMembership(ledger, membership, all,
                            change == changes.cend()
                                ? std::nullopt
                                : std::optional(MembershipRepository::withImage(membership, *change)));
        }
    }
}

void check(Recorder& recorder) {
    const Touched touched = touchedBy(recorder);
    if (!touched.memberships && touched.bodies.isEmpty() && !touched.forms)
        return;
    StructureLedger ledger(recorder.database());
    if (touched.memberships)
        checkMembers(ledger, recorder.changeSet());
    for (const qint64 id : touched.bodies) {
        const Body* body = ledger.findBody({id});
        if (body != nullptr && body->owner.isValid())
            refuseCircle(ledger, body->id, body->owner, lifeOf(*body));
    }
    if (!touched.forms)
        return;
    // A body that became another type, or is again what it was, may clash with others of that type.
    for (const Id<Body> id : BodyRepository(recorder.database()).withTypesChangedBy(recorder.changeSet())) {
        for (const Membership& membership : ledger.memberships().in(id))
            checkMembership(ledger, membership, ledger.memberships().of(membership.member), std::nullopt);
    }
}

} // namespace

void guardStructure(UnitOfWork& work) {
    work.addGuard(check);
}

} // namespace liaison
