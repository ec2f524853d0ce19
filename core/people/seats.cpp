// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/seats.h"

#include "core/structure/body_repository.h"
#include "core/structure/membership_repository.h"

#include <QSet>

namespace liaison {

namespace {

/// Walks upwards from a body, nearest first, until `isEnd` says so; the body at which it did.
Id<Body> climb(Id<Body> from, const BodiesAbove& bodiesAbove, const std::function<bool(Id<Body>)>& isEnd) {
    std::vector<Id<Body>> waiting{from};
    QSet<Id<Body>> seen{from};
    for (std::size_t next = 0; next < waiting.size(); ++next) {
        const Id<Body> body = waiting[next];
        if (isEnd(body))
            return body;
        for (const Id<Body> above : bodiesAbove(body)) {
            if (!seen.contains(above)) {
                seen.insert(above);
                waiting.push_back(above);
            }
        }
    }
    return {};
}

} // namespace

BodiesAbove bodiesAboveIn(const Structure& structure) {
    return [&structure](Id<Body> body) {
        std::vector<Id<Body>> above;
        for (const Membership& place : structure.placesOf(body))
            above.push_back(place.body);
        if (const PlacedBody* placed = structure.body(body); placed && placed->owner.isValid())
            above.push_back(placed->owner);
        return above;
    };
}

BodiesAbove bodiesAboveOn(Database& database, QDate day) {
    return [&database, day](Id<Body> body) {
        std::vector<Id<Body>> above;
        for (const Membership& place : MembershipRepository(database).of(Member(body))) {
            if (place.standsOn(day))
                above.push_back(place.body);
        }
        const auto stored = BodyRepository(database).find(body);
        if (stored && stored->owner.isValid())
            above.push_back(stored->owner);
        return above;
    };
}

bool standsUnder(Id<Body> below, Id<Body> above, const BodiesAbove& bodiesAbove) {
    return climb(below, bodiesAbove, [above](Id<Body> body) { return body == above; }).isValid();
}

Id<Body> seatedFor(Id<Body> board, Id<Body> sender, const BodiesAbove& bodiesAbove) {
    if (!sender.isValid())
        return {};
    return climb(sender, bodiesAbove, [&](Id<Body> body) {
        const std::vector<Id<Body>> above = bodiesAbove(body);
        return std::find(above.begin(), above.end(), board) != above.end();
    });
}

const SeatRule* seatRule(const BodyType& type, Id<Office> office) {
    for (const SeatRule& rule : type.seats) {
        if (rule.office == office)
            return &rule;
    }
    return nullptr;
}

} // namespace liaison
