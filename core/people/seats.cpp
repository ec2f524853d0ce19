// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/seats.h"

#include "core/structure/body_repository.h"
#include "core/structure/membership_repository.h"

#include <QSet>

#include <algorithm>

namespace liaison {

BodiesAbove bodiesAboveIn(const Structure& structure) {
    return [&structure](Id<Body> body) {
        std::vector<Id<Body>> above;
        for (const Membership& place : structure.placesOf(body)) {
            if (!place.isObserver())
                above.push_back(place.body);
        }
        if (const PlacedBody* placed = structure.body(body); placed && placed->owner.isValid())
            above.push_back(placed->owner);
        return above;
    };
}

BodiesAbove bodiesAboveOn(Database& database, QDate day) {
    return [&database, day](Id<Body> body) {
        std::vector<Id<Body>> above;
        for (const Membership& place : MembershipRepository(database).of(Member(body))) {
            if (place.standsOn(day) && !place.isObserver())
                above.push_back(place.body);
        }
        const auto stored = BodyRepository(database).find(body);
        if (stored && stored->owner.isValid())
            above.push_back(stored->owner);
        return above;
    };
}

std::vector<Id<Body>> bodyAndAbove(Id<Body> body, const BodiesAbove& bodiesAbove) {
    std::vector<Id<Body>> found{body};
    QSet<Id<Body>> seen{body};
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (const Id<Body> above : bodiesAbove(found[next])) {
            if (!seen.contains(above)) {
                seen.insert(above);
                found.push_back(above);
            }
        }
    }
    return found;
}

Id<Body> seatedFor(Id<Body> board, Id<Body> sender, const BodiesAbove& bodiesAbove) {
    if (!sender.isValid())
        return {};
    for (const Id<Body> body : bodyAndAbove(sender, bodiesAbove)) {
        const std::vector<Id<Body>> above = bodiesAbove(body);
        if (std::find(above.begin(), above.end(), board) != above.end())
            return body;
    }
    return {};
}

std::vector<std::size_t> holdersInTheWay(const Term& term, const std::vector<Term>& others, qint64 seats) {
    // How many stand changes for the worse only on the days on which one of them begins.
    const QDate first = term.begins.isValid() ? term.begins : QDate(1800, 1, 1);
    std::vector<QDate> days{first};
    for (const Term& other : others) {
        if (other.begins.isValid() && other.begins > first)
            days.push_back(other.begins);
    }
    std::vector<bool> inTheWay(others.size());
    for (const QDate day : days) {
        const auto stands = [day](const Term& other) { return other.standsOn(day); };
        if (std::count_if(others.begin(), others.end(), stands) < seats)
            continue;
        for (std::size_t i = 0; i < others.size(); ++i)
            inTheWay[i] = inTheWay[i] || stands(others[i]);
    }
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (inTheWay[i])
            places.push_back(i);
    }
    return places;
}

const SeatRule* seatRule(const BodyType& type, Id<Office> office) {
    for (const SeatRule& rule : type.seats) {
        if (rule.office == office)
            return &rule;
    }
    return nullptr;
}

} // namespace liaison
