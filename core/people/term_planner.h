// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person_matcher.h"
#include "core/people/seat_book.h"

namespace liaison {

/// The last step of planning: what a row whose person is known does to the terms of the record. A first day
/// that differs is a new term of the same person; whoever sits in an only seat makes room for the next.
class TermPlanner {
public:
    /// Everything is the planner's and outlives this.
    TermPlanner(const PeopleOptions& options, const PersonMatcher& people, SeatBook& book, PeoplePlan& plan);

    void plan(const PeopleDraft& draft, std::size_t person);

private:
    SeatBook::Held* sameTerm(const PeopleDraft& draft, std::size_t person);
    void changeTerm(const PeopleDraft& draft, std::size_t person, SeatBook::Held& held);
    void newTerm(const PeopleDraft& draft, std::size_t person);
    /// False where the row was refused.
    bool endEarlierTerm(const PeopleDraft& draft, std::size_t person, const Term& term, PeopleEntry& entry);
    bool makeRoom(const PeopleDraft& draft, std::size_t person, Term& term, PeopleEntry& entry);
    /// Whether a term gives way to somebody who comes into its seat on a day to come: it ends the day before.
    bool givesWay(const PeopleDraft& draft, const Term& term, const Term& coming) const;
    void endHeld(PeopleEntry& entry, const SeatBook::Held& held, QDate lastDay);
    /// A term that an earlier row brings is not in the record yet: that row's entry takes the days.
    void amendPlanned(const SeatBook::Held& held, const Term& after);
    PeopleEntry entryFor(const PeopleDraft& draft, std::size_t person) const;
    QDate firstDayOf(const PeopleDraft& draft);
    void refuse(const PeopleDraft& draft, const QString& code, const QString& reason);

    const PeopleOptions& m_options;
    const PersonMatcher& m_people;
    SeatBook& m_book;
    PeoplePlan& m_plan;
};

} // namespace liaison
