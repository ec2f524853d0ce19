// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/term_words.h"

#include <vector>

namespace liaison {

struct BodyType;
struct School;

/// What must hold before a term is written. Throws StoreError with one sentence.
class TermRules {
public:
    /// `today` stands in for the first day of a term that has none.
    TermRules(Database& database, QDate today) : m_database(database), m_today(today), m_words(database) {}

    /// Days in order, an office that the place has, a place that is there on all those days.
    void checkMakesSense(const Term& term);
    /// That the person does not hold the same seat on some of these days.
    void checkIsNoDouble(const Term& term);
    /// That a seat is free on all those days.
    void checkSeatIsFree(const Term& term);
    /// Those whose terms leave no seat free; deputies fill none.
    std::vector<Term> inTheWay(const Term& term);
    /// "Bo Marsh is head from 1 Jan 2027; let this term end on 31 Dec 2026 at the latest, or …": what to do
    /// about somebody who comes into the seat after, or on, the first day of the term.
    QString comingHolderText(const Term& term, const Term& holder);
    /// How many seats there are for the term; nothing where there is no limit.
    std::optional<qint64> seatsFor(const Term& term);

    TermWords& words() { return m_words; }

private:
    void checkOfBody(const Term& term, const Body& body);
    void checkOfSchool(const Term& term, const School& school);
    void checkSender(const Term& term);
    void checkLife(const Term& term, const QString& name, QDate opened, QDate closed);
    QDate firstDayOf(const Term& term) const;
    std::optional<BodyType> typeFor(const Term& term, Id<Body> body);

    Database& m_database;
    QDate m_today;
    TermWords m_words;
};

} // namespace liaison
