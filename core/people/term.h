// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"
#include "core/structure/membership.h"

namespace liaison {

/// How somebody came to an office (domain A10).
enum class Appointed { NotSaid, Elected, Appointed, CoOpted, ExOfficio };

/// "elected", "appointed", "co-opted", "ex-officio", "" : as stored and as scripts write it.
QString appointedKey(Appointed how);
std::optional<Appointed> appointedFromKey(const QString& key);
/// "Elected": in words.
QString appointedLabel(Appointed how);

/// One person's time in one office of a school or a body. A re-election is another term; an old one is never
/// made longer. Days are inclusive; no day means "as long as anybody knows".
struct Term {
    Id<Term> id;
    qint64 version = 0;
    Id<Office> office;
    Id<Person> person;
    /// Where the office is held: a school or a body.
    Member where;
    /// The body that sent a representative; invalid for others.
    Id<Body> fromBody;
    QDate begins;
    /// Its last day.
    QDate ends;
    Appointed how = Appointed::NotSaid;
    bool isInterim = false;
    bool isDeputy = false;
    /// The mandate: who elected or sent them, in words.
    QString electedBy;
    /// When they last reported back.
    QDate lastReported;
    /// Why it ended early: "stepped down".
    QString endReason;
    QString notes;

    bool standsOn(QDate day) const;
    /// Whether both terms stand on some day.
    bool overlaps(const Term& other) const;
    bool isReversed() const;
    /// Whether both are terms of one office, of one place and sent by one body.
    bool isSameSeatAs(const Term& other) const;

    bool operator==(const Term&) const = default;
};

} // namespace liaison
