// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/structure_ledger.h"

namespace liaison {

/// Two memberships that cannot stand side by side: in one body twice, or in two bodies of an exclusive type.
struct PlaceConflict {
    Membership other;
    Days days;
    Id<BodyType> type;
};

/// What of `others` (all of one member) stands in the way of a membership, leaving out itself. What
/// overlapped already in `before`, the same membership as it was, is no news: a type may have become
/// exclusive since.
std::optional<PlaceConflict> conflictOf(StructureLedger& ledger, const Membership& membership,
                                        const std::vector<Membership>& others,
                                        const std::optional<Membership>& before = std::nullopt);

/// Refuses a membership that conflicts with others of its member, naming where it is and what to do.
void refuseSecondPlace(StructureLedger& ledger, const Membership& membership,
                       const std::optional<Membership>& before = std::nullopt);

/// Refuses a body that would stand under itself on some day, through memberships and owners.
void refuseCircle(StructureLedger& ledger, Id<Body> member, Id<Body> above, const Days& days);

/// Refuses days that are reversed, or that are not within the life of the body and of a member that is one.
void refuseOutsideLife(StructureLedger& ledger, const Membership& membership);

} // namespace liaison
