// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/structure.h"

#include <vector>

namespace liaison {

/// What became of one member between two days, in the bodies of one type.
struct MembershipChange {
    enum class What { Joined, Left, Moved, KindChanged };

    What what = What::Joined;
    Member member;
    QString memberName;
    Id<BodyType> type;
    /// Where it was and is, with the names that the bodies had on the one day and on the other.
    Id<Body> from;
    QString fromName;
    Id<Body> to;
    QString toName;
    MembershipKind kindBefore = MembershipKind::Full;
    MembershipKind kindAfter = MembershipKind::Full;
    /// The first day of the new state, where the record says it.
    QDate day;
};

/// What became of one body between two days.
struct BodyChange {
    enum class What { Opened, Closed, Renamed, Converted };

    What what = What::Opened;
    Id<Body> body;
    Id<BodyType> typeBefore;
    Id<BodyType> typeAfter;
    QString nameBefore;
    QString nameAfter;
    QDate day;
};

/// How the structure of one day differs from that of another: what stands on both alike is left out, and so
/// is what came and went between them.
struct StructureChanges {
    QDate from;
    QDate to;
    /// In the order of the bodies.
    std::vector<BodyChange> bodies;
    /// By body, then by name.
    std::vector<MembershipChange> memberships;
};

StructureChanges changesBetween(const Structure& before, const Structure& after);

/// "Joined", "Converted": in words.
QString changeLabel(MembershipChange::What what);
QString changeLabel(BodyChange::What what);

} // namespace liaison
