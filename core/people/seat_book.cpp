// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/seat_book.h"

#include "core/base/text.h"

namespace liaison {

qint64 SeatBook::keyOf(const Member& where) {
    const qint64 id = std::visit([](const auto& each) { return each.value; }, where);
    return std::holds_alternative<Id<School>>(where) ? id : -id;
}

void SeatBook::add(const Term& term, std::size_t person, qint64 line) {
    at(term.where).push_back({term.id.isValid() ? term : Term(), term, person, line});
}

Id<Body> SeatBook::memberOf(const PeopleDraft& draft, Id<Body> sender) const {
    const auto* board = std::get_if<Id<Body>>(&draft.where);
    return board && draft.rule.isPerMember ? seatedFor(*board, sender, m_context.bodiesAbove) : Id<Body>();
}

bool SeatBook::hasSeat(const PeopleDraft& draft) const {
    return !draft.rule.isPerMember || memberOf(draft, draft.fromBody).isValid();
}

QString SeatBook::seatKey(const PeopleDraft& draft) const {
    return u"%1/%2/%3"_s.arg(keyOf(draft.where))
        .arg(draft.office->id.value)
        .arg(memberOf(draft, draft.fromBody).value);
}

bool SeatBook::wasEverHeld(const PeopleDraft& draft) {
    const std::vector<Held>& there = at(draft.where);
    return std::any_of(there.begin(), there.end(),
                       [&draft](const Held& held) { return held.now.office == draft.office->id; });
}

std::vector<SeatBook::Held*> SeatBook::inTheWay(const PeopleDraft& draft, const Term& term,
                                                std::size_t person) {
    if (!draft.rule.seats)
        return {};
    const Id<Body> member = memberOf(draft, draft.fromBody);
    if (!hasSeat(draft))
        return {};
    std::vector<Held*> others;
    std::vector<Term> terms;
    for (Held& held : at(draft.where)) {
        if (held.person != person && held.now.office == draft.office->id && !held.now.isDeputy &&
            held.now.overlaps(term) && memberOf(draft, held.now.fromBody) == member) {
            others.push_back(&held);
            terms.push_back(held.now);
        }
    }
    std::vector<Held*> found;
    for (const std::size_t place : holdersInTheWay(term, terms, *draft.rule.seats))
        found.push_back(others[place]);
    return found;
}

} // namespace liaison
