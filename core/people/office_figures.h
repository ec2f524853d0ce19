// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/offices_of_day.h"

namespace liaison {

/// The seats of one office in a body: the body's own, or those of one of its members.
struct SeatGroup {
    Id<Office> office;
    /// The member whose seats these are; invalid for the body's own.
    Id<Body> from;
    /// No number means any number: then none is vacant.
    std::optional<qint64> seats;
    /// Interim holders are among them, and marked.
    std::vector<Term> holders;
    /// Deputies fill no seat.
    std::vector<Term> deputies;

    qint64 vacant() const;
    bool isOverfull() const;
};

/// Every seat of a body, by office and member; and who sits there without one.
struct SeatGrid {
    Id<Body> body;
    std::vector<SeatGroup> groups;
    /// Holders of offices that its type does not have, and representatives of bodies that are not under it.
    std::vector<Term> others;

    qint64 seats() const;
    qint64 filled() const;
    qint64 vacant() const;
};
/// Empty for a body that does not stand on the day.
SeatGrid seatGridOf(const OfficesOfDay& offices, Id<Body> body);

/// Seats of a body that nobody fills.
struct Vacancy {
    Id<Office> office;
    Id<Body> body;
    /// The member whose seats they are; invalid for the body's own.
    Id<Body> from;
    qint64 count = 0;
};
/// The vacant seats of every body that stands, in the order of the bodies.
std::vector<Vacancy> vacantSeats(const OfficesOfDay& offices);
/// Schools that stand on the day and have nobody in an office of schools, by name.
std::vector<Id<School>> schoolsWithout(const OfficesOfDay& offices, const QString& officeKey);

/// A term that ends soon.
struct EndingTerm {
    Term term;
    /// Whether a later term of the same seat is in the record: nothing is left to do.
    bool isFollowed = false;
};
/// Terms that stand on the day and end within so many days of it, soonest first.
std::vector<EndingTerm> termsEnding(const OfficesOfDay& offices, qint64 withinDays);
/// How many of them nobody follows: the number that is told.
qint64 notFollowed(const std::vector<EndingTerm>& ending);

/// Bodies of a type that nobody represents anywhere: no representative was sent by the body, by one that
/// stands under it, or, for the whole of it, by one that it stands under. Deputies do not count.
std::vector<Id<Body>> bodiesWithoutRepresentative(const OfficesOfDay& offices, const QString& typeKey);
/// The terms of representatives, those who reported back longest ago, or never, first.
std::vector<Term> representatives(const OfficesOfDay& offices);

} // namespace liaison
