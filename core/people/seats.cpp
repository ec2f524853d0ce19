// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/seats.h"

#include "core/structure/body_repository.h"
#include "core/structure/membership_repository.h"

#include <QSet>

namespace liaison {

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

const SeatRule* seatRule(const BodyType& type, Id<Office> office) {
    for (const SeatRule& rule : type.seats) {
        if (rule.office == office)
            return &rule;
    }
    return nullptr;
}

} // namespace liaison
