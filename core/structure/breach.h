// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/membership.h"
#include "core/structure/office.h"

namespace liaison {

/// That somebody has accepted a breach of a rule, and why (domain A8).
struct AcceptedBreach {
    Id<AcceptedBreach> id;
    qint64 version = 0;
    QString rule;
    Id<Body> body;
    Id<School> school;
    Id<Body> memberBody;
    Id<Office> office;
    QString reason;
    QDate accepted;
    /// The last day for which it is accepted; without one, for good.
    QDate until;

    bool operator==(const AcceptedBreach&) const = default;
};

/// A rule that the structure, or those who hold office in it, do not keep on a day. Rules are shown, never
/// enforced.
struct Breach {
    /// "too-few-members", "two-heads": the rule.
    QString code;
    /// The body that it is about, the school, the member that is a body, and the office; invalid where there
    /// is none.
    Id<Body> body;
    Id<School> school;
    Id<Body> memberBody;
    Id<Office> office;
    QString sentence;
    /// Worth knowing, but nothing to put right: a liaison group without a secondary.
    bool isNote = false;
    std::optional<AcceptedBreach> accepted;

    /// Whether it is that a school belongs to no group.
    bool isOfNoPlace() const { return code == QLatin1StringView("no-place"); }
    bool operator==(const Breach&) const = default;
};

/// Whether it is this breach that was accepted.
bool isFor(const AcceptedBreach& accepted, const Breach& breach);

/// Marks the breaches that were accepted for the day.
void markAccepted(std::vector<Breach>& breaches, const std::vector<AcceptedBreach>& accepted, QDate day);

/// Those that nobody has accepted and that are no mere notes.
std::size_t openBreaches(const std::vector<Breach>& breaches);

} // namespace liaison
