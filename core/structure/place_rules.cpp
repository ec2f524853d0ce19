// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/place_rules.h"

#include "core/base/text.h"
#include "core/store/store_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Structure)
};

/// The days that two memberships share in one body, or, neither as an observer, in bodies of an exclusive
/// type.
std::optional<PlaceConflict> sharedDays(StructureLedger& ledger, const Membership& one,
                                        const Membership& other) {
    const auto both = common(daysOf(one), daysOf(other));
    if (!both)
        return std::nullopt;
    const Body& first = ledger.body(one.body);
    if (one.body == other.body)
        return PlaceConflict{other, *both, first.forms.back().type};
    if (one.isObserver() || other.isObserver())
        return std::nullopt;
    const Body& second = ledger.body(other.body);
    for (const BodyStretch& here : stretchesOf(first)) {
        if (!ledger.type(here.form.type).isExclusive)
            continue;
        for (const BodyStretch& there : stretchesOf(second)) {
            if (here.form.type != there.form.type)
                continue;
            const auto together = common(here.days, there.days);
            if (const auto days = together ? common(*together, *both) : std::nullopt)
                return PlaceConflict{other, *days, here.form.type};
        }
    }
    return std::nullopt;
}

/// Whether `wanted` stands above `body` within the days. What stands above a body is a handful.
bool standsAbove(StructureLedger& ledger, Id<Body> wanted, Id<Body> body, const Days& days,
                 std::vector<Id<Body>>& path) {
    if (body == wanted)
        return true;
    if (std::find(path.begin(), path.end(), body) != path.end())
        return false;
    path.push_back(body);
    bool found = false;
    for (const Membership& place : ledger.memberships().of(body)) {
        const auto both = common(daysOf(place), days);
        found = found || (both && standsAbove(ledger, wanted, place.body, *both, path));
    }
    const Body* here = ledger.findBody(body);
    for (const Ownership& owned : here == nullptr ? std::vector<Ownership>() : ownershipsOf(ledger, *here)) {
        const auto both = common(owned.days, days);
        found = found || (both && standsAbove(ledger, wanted, owned.owner, *both, path));
    }
    path.pop_back();
    return found;
}

} // namespace

std::optional<PlaceConflict> conflictOf(StructureLedger& ledger, const Membership& membership,
                                        const std::vector<Membership>& others,
                                        const std::optional<Membership>& before) {
    for (const Membership& other : others) {
        if (other.id == membership.id)
            continue;
        const auto shared = sharedDays(ledger, membership, other);
        if (!shared)
            continue;
        const auto already = before ? sharedDays(ledger, *before, other) : std::nullopt;
        if (!already || !isWithin(shared->days, already->days))
            return shared;
    }
    return std::nullopt;
}

void refuseSecondPlace(StructureLedger& ledger, const Membership& membership,
                       const std::optional<Membership>& before) {
    const auto conflict = conflictOf(ledger, membership, ledger.memberships().of(membership.member), before);
    if (!conflict)
        return;
    const QString member = ledger.nameOf(membership.member, conflict->days.begins);
    const QString where = ledger.nameOf(conflict->other.body, conflict->days.begins);
    const QString when = daysText(daysOf(conflict->other));
    const QString place = when.isEmpty() ? where : u"%1 (%2)"_s.arg(where, when);
    if (conflict->other.body == membership.body)
        throw StoreError(ErrorCode::Duplicate,
                         Words::tr("%1 belongs to %2 already; correct that membership, or choose other days.")
                             .arg(member, place));
    throw StoreError(
        ErrorCode::Duplicate,
        Words::tr("%1 belongs to %2, and can be in one %3 at a time; move it, or end that membership first.")
            .arg(member, place, typeInSentence(ledger.type(conflict->type).singular)));
}

void refuseCircle(StructureLedger& ledger, Id<Body> member, Id<Body> above, const Days& days) {
    if (member == above)
        throw StoreError(
            ErrorCode::Invalid,
            Words::tr("%1 cannot belong to itself; choose another body.").arg(ledger.nameOf(member)));
    std::vector<Id<Body>> path;
    if (standsAbove(ledger, member, above, days, path))
        throw StoreError(
            ErrorCode::Invalid,
            Words::tr("%1 stands under %2 already, so %2 cannot stand under it; choose another body.")
                .arg(ledger.nameOf(above), ledger.nameOf(member)));
}

void refuseOutsideLife(StructureLedger& ledger, const Membership& membership) {
    const Days days = daysOf(membership);
    if (days.isReversed())
        throw StoreError(ErrorCode::Invalid,
                         Words::tr("A membership cannot end on %1 before it begins on %2; check the days.")
                             .arg(dayText(days.ends), dayText(days.begins)));
    const auto refuse = [&](const Body& body) {
        const Days life = lifeOf(body);
        // Open days on the left are older than anybody knows; they are not taken at their word.
        const bool early = days.begins.isValid() && life.begins.isValid() && days.begins < life.begins;
        const bool ended = life.ends.isValid() && (!days.ends.isValid() || days.ends > life.ends);
        const bool before = days.ends.isValid() && life.begins.isValid() && days.ends < life.begins;
        if (early || before)
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("%1 opened on %2; nothing can belong to it, or it to anything, "
                                       "before that day.")
                                 .arg(body.name(), dayText(life.begins)));
        if (ended)
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("The last day of %1 is %2; no membership of it can last longer.")
                                 .arg(body.name(), dayText(life.ends)));
    };
    refuse(ledger.body(membership.body));
    if (const auto* member = std::get_if<Id<Body>>(&membership.member))
        refuse(ledger.body(*member));
}

} // namespace liaison
