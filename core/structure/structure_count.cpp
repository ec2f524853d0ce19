// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure.h"

#include <QSet>

#include <algorithm>

namespace liaison {

void StructureCount::add(const PlacedSchool& school) {
    ++schools;
    pupils += school.pupils.value_or(0);
    withoutPupils += !school.pupils;
}

std::optional<qint64> StructureCount::knownPupils() const {
    return schools > 0 && schools == withoutPupils ? std::nullopt : std::optional(pupils);
}

qint64 Structure::memberCount(Id<Body> body) const {
    const auto members = membersOf(body);
    return std::count_if(members.begin(), members.end(),
                         [](const Membership& membership) { return !membership.isObserver(); });
}

StructureCount Structure::countUnder(Id<Body> body) const {
    std::vector<Id<Body>> bodies{body};
    QSet<Id<Body>> seen{body};
    QSet<Id<School>> counted;
    StructureCount count;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        for (const Membership& membership : membersOf(bodies[i])) {
            if (membership.isObserver())
                continue;
            if (const auto* member = std::get_if<Id<Body>>(&membership.member)) {
                if (!seen.contains(*member)) {
                    seen.insert(*member);
                    bodies.push_back(*member);
                }
                continue;
            }
            const Id<School> id = std::get<Id<School>>(membership.member);
            const PlacedSchool* placed = school(id);
            if (placed == nullptr || !placed->stands || counted.contains(id))
                continue;
            counted.insert(id);
            count.add(*placed);
        }
    }
    return count;
}

std::vector<Id<School>> Structure::schoolsWithoutPlace() const {
    QSet<Id<BodyType>> expecting;
    for (const BodyType& type : types()) {
        if (type.expectsEverySchool)
            expecting.insert(type.id);
    }
    if (expecting.isEmpty())
        return {};
    std::vector<const PlacedSchool*> without;
    for (const PlacedSchool& placed : schools()) {
        const auto places = placesOf(placed.id);
        const bool hasPlace = std::any_of(places.begin(), places.end(), [&](const Membership& place) {
            const PlacedBody* where = body(place.body);
            return where != nullptr && !place.isObserver() && expecting.contains(where->type);
        });
        if (placed.stands && !hasPlace)
            without.push_back(&placed);
    }
    std::sort(without.begin(), without.end(), [](const PlacedSchool* one, const PlacedSchool* other) {
        return QString::compare(one->name, other->name, Qt::CaseInsensitive) < 0;
    });
    std::vector<Id<School>> found;
    for (const PlacedSchool* placed : without)
        found.push_back(placed->id);
    return found;
}

} // namespace liaison
