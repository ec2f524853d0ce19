// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/structure/membership.h"

#include <optional>
#include <vector>

namespace liaison {

class Database;

/// A body or a school that calls for a look, with where it stands and from when.
struct ConcernedMember {
    Member member;
    QString name;
    /// The hub of a group, the body that a school is a provisional member of; empty where there is none.
    QString place;
    /// When a provisional membership is looked at again: an invalid day where none is set. Nothing for what
    /// is not to be looked at again.
    std::optional<QDate> review;

    bool operator==(const ConcernedMember&) const = default;
};

/// What the structure and its offices come to on one day: the Overview page shows it. (Domain A11.)
struct StructureFigures {
    QDate day;
    qint64 groups = 0;
    qint64 hubs = 0;
    /// Bodies with seats for representatives of their members, and the first of them that has one vacant.
    qint64 boards = 0;
    Id<Body> boardToFill;
    QString boardToFillName;
    qint64 boardVacancies = 0;
    /// Where no board stands: the first that opens later, and when.
    QString boardToOpenName;
    QDate boardOpens;
    /// Every person of the record.
    qint64 people = 0;

    /// Seats of all bodies that nobody fills.
    qint64 vacancies = 0;
    /// Terms that end within kEndingSoon days and that nobody follows.
    qint64 termsEnding = 0;
    /// Schools that stand on the day and are in no group, but for those of which that is accepted; none
    /// before there are groups.
    qint64 schoolsWithoutGroup = 0;
    /// Open breaches of all rules; a school without a group is one.
    qint64 breaches = 0;
    /// Groups that nobody represents; none before there is a board.
    std::vector<ConcernedMember> withoutRepresentative;
    /// Provisional memberships to be looked at within kEndingSoon days, or late, the first due first; at the
    /// end those for which no day is set.
    std::vector<ConcernedMember> provisional;

    static constexpr qint64 kEndingSoon = 60;
};

/// Reads and counts it all. May be called on any connection to the file.
Result<StructureFigures> structureFigures(Database& database, QDate day);

} // namespace liaison
