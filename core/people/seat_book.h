// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_drafter.h"

#include <QHash>

namespace liaison {

/// The terms of the record as a plan would leave them, place by place: each planned change is seen by the
/// rows after it.
class SeatBook {
public:
    struct Held {
        /// As the record has it; without an id for a planned one.
        Term before;
        Term now;
        /// Whose: a place in PersonMatcher.
        std::size_t person = 0;
        /// The row that spoke of the term; 0 where none did.
        qint64 line = 0;
    };
    /// The context must outlive this.
    explicit SeatBook(const PeopleContext& context) : m_context(context) {}

    void add(const Term& term, std::size_t person, qint64 line = 0);
    std::vector<Held>& at(const Member& where) { return m_byPlace[keyOf(where)]; }

    /// Those that fill the seats that a term of a draft would need; `person`'s own terms do not count.
    std::vector<Held*> inTheWay(const PeopleDraft& draft, const Term& term, std::size_t person);
    /// Whether anybody ever held the draft's seat.
    bool wasEverHeld(const PeopleDraft& draft);
    /// Whether anything tells whose seat it would be: somebody whom no member of a board sent fills none.
    bool hasSeat(const PeopleDraft& draft) const;
    /// What tells one row of seats from another: office, place and the member whose seats they are.
    QString seatKey(const PeopleDraft& draft) const;

private:
    static qint64 keyOf(const Member& where);
    Id<Body> memberOf(const PeopleDraft& draft, Id<Body> sender) const;

    const PeopleContext& m_context;
    QHash<qint64, std::vector<Held>> m_byPlace;
};

} // namespace liaison
