// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body.h"

#include <variant>

namespace liaison {

/// As what a member belongs (domain A9).
enum class MembershipKind { Full, Founder, Provisional, Observer };

/// "full", "founder", "provisional", "observer": the kind as stored and as scripts write it.
QString membershipKindKey(MembershipKind kind);
std::optional<MembershipKind> membershipKindFromKey(const QString& key);
/// "Full member": the kind in words.
QString membershipKindLabel(MembershipKind kind);

/// Who belongs: a school or a body.
using Member = std::variant<Id<School>, Id<Body>>;

/// A school or a body that belongs to a body for a time. Days are inclusive; no day means "as long as anybody
/// knows".
struct Membership {
    Id<Membership> id;
    qint64 version = 0;
    Id<Body> body;
    Member member;
    MembershipKind kind = MembershipKind::Full;
    QDate begins;
    /// Its last day.
    QDate ends;
    /// When a provisional membership is looked at again.
    QDate review;
    QString notes;

    bool standsOn(QDate day) const;
    /// Observers sit in: they do not count among the members, and may observe anywhere whatever they belong
    /// to.
    bool isObserver() const { return kind == MembershipKind::Observer; }

    bool operator==(const Membership&) const = default;
};

} // namespace liaison
