// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure.h"

#include "core/base/natural_order.h"

#include <algorithm>

namespace liaison {

struct Structure::Index {
    QHash<Id<BodyType>, std::size_t> types;
    QHash<Id<Body>, std::size_t> bodies;
    QHash<Id<Body>, std::size_t> absentBodies;
    QHash<Id<School>, std::size_t> schools;
    /// Where a body's members stand in the memberships: first and count.
    QHash<Id<Body>, std::pair<std::size_t, std::size_t>> members;
    /// Memberships by who belongs, and where each one's stand: first and count.
    std::vector<Membership> places;
    QHash<Id<School>, std::pair<std::size_t, std::size_t>> schoolPlaces;
    QHash<Id<Body>, std::pair<std::size_t, std::size_t>> bodyPlaces;
};

namespace {

template <class Thing>
QHash<decltype(Thing::id), std::size_t> positionsOf(const std::vector<Thing>& things) {
    QHash<decltype(Thing::id), std::size_t> positions;
    positions.reserve(qsizetype(things.size()));
    for (std::size_t i = 0; i < things.size(); ++i)
        positions.insert(things[i].id, i);
    return positions;
}

template <class Thing>
const Thing* at(const std::vector<Thing>& things, const QHash<decltype(Thing::id), std::size_t>& positions,
                decltype(Thing::id) id) {
    const auto found = positions.constFind(id);
    return found == positions.cend() ? nullptr : &things[*found];
}

template <class Key>
std::span<const Membership> stretch(const std::vector<Membership>& all,
                                    const QHash<Key, std::pair<std::size_t, std::size_t>>& where, Key key) {
    const auto found = where.constFind(key);
    if (found == where.cend())
        return {};
    return std::span(all).subspan(found->first, found->second);
}

/// Where the memberships of each key stand: first and count. Those of one key stand together.
template <class Key, class KeyOf>
QHash<Key, std::pair<std::size_t, std::size_t>> rangesOf(std::span<const Membership> memberships, KeyOf keyOf,
                                                         std::size_t first = 0) {
    QHash<Key, std::pair<std::size_t, std::size_t>> ranges;
    ranges.reserve(qsizetype(memberships.size()));
    for (std::size_t i = 0; i < memberships.size();) {
        const Key key = keyOf(memberships[i]);
        std::size_t end = i + 1;
        while (end < memberships.size() && keyOf(memberships[end]) == key)
            ++end;
        ranges.insert(key, {first + i, end - i});
        i = end;
    }
    return ranges;
}

/// The memberships by who belongs, schools first, and each one's in the order they were in.
std::vector<Membership> byMember(const std::vector<Membership>& memberships) {
    std::vector<std::pair<Member, std::size_t>> order;
    order.reserve(memberships.size());
    for (std::size_t i = 0; i < memberships.size(); ++i)
        order.emplace_back(memberships[i].member, i);
    std::sort(order.begin(), order.end());
    std::vector<Membership> sorted;
    sorted.reserve(memberships.size());
    for (const auto& [member, position] : order)
        sorted.push_back(memberships[position]);
    return sorted;
}

bool isBefore(const QString& one, const QString& other) {
    return naturalCompare(one, other) < 0;
}

} // namespace

Structure::Structure(Parts parts) : m_parts(std::move(parts)) {
    auto index = std::make_shared<Index>();
    index->types = positionsOf(m_parts.types);
    std::sort(m_parts.bodies.begin(), m_parts.bodies.end(),
              [&](const PlacedBody& one, const PlacedBody& other) {
                  const std::size_t first = index->types.value(one.type);
                  const std::size_t second = index->types.value(other.type);
                  return first != second ? first < second : isBefore(one.name, other.name);
              });
    index->bodies = positionsOf(m_parts.bodies);
    index->absentBodies = positionsOf(m_parts.absentBodies);
    index->schools = positionsOf(m_parts.schools);
    m_index = index;
    sortMemberships();
    index->members = rangesOf<Id<Body>>(m_parts.memberships, [](const Membership& one) { return one.body; });
    index->places = byMember(m_parts.memberships);
    // Schools come first: byMember sees to it.
    const auto firstBody =
        std::find_if(index->places.begin(), index->places.end(), [](const Membership& membership) {
            return std::holds_alternative<Id<Body>>(membership.member);
        });
    const auto schools = std::size_t(firstBody - index->places.begin());
    index->schoolPlaces =
        rangesOf<Id<School>>(std::span(index->places).first(schools),
                             [](const Membership& one) { return std::get<Id<School>>(one.member); });
    index->bodyPlaces = rangesOf<Id<Body>>(
        std::span(index->places).subspan(schools),
        [](const Membership& one) { return std::get<Id<Body>>(one.member); }, schools);
}

void Structure::sortMemberships() {
    // Pointers and positions spare the sorting a look-up for each comparison.
    struct Keyed {
        std::size_t body;
        bool isSchool;
        const QString* name;
        const Membership* membership;
    };
    static const QString unknown;
    std::vector<Keyed> keyed;
    keyed.reserve(m_parts.memberships.size());
    for (const Membership& membership : m_parts.memberships) {
        Keyed key{m_index->bodies.value(membership.body, m_parts.bodies.size()), false, &unknown,
                  &membership};
        if (const auto* id = std::get_if<Id<School>>(&membership.member)) {
            key.isSchool = true;
            if (const PlacedSchool* placed = school(*id))
                key.name = &placed->name;
        } else if (const PlacedBody* member = body(std::get<Id<Body>>(membership.member))) {
            key.name = &member->name;
        }
        keyed.push_back(key);
    }
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& one, const Keyed& other) {
        if (one.body != other.body)
            return one.body < other.body;
        if (one.membership->body != other.membership->body)
            return one.membership->body < other.membership->body;
        if (one.isSchool != other.isSchool)
            return other.isSchool;
        const int order = naturalCompare(*one.name, *other.name);
        return order != 0 ? order < 0 : one.membership->id < other.membership->id;
    });
    std::vector<Membership> sorted;
    sorted.reserve(keyed.size());
    for (const Keyed& key : keyed)
        sorted.push_back(*key.membership);
    m_parts.memberships = std::move(sorted);
}

const PlacedBody* Structure::body(Id<Body> id) const {
    return m_index ? at(m_parts.bodies, m_index->bodies, id) : nullptr;
}

const PlacedBody* Structure::absentBody(Id<Body> id) const {
    return m_index ? at(m_parts.absentBodies, m_index->absentBodies, id) : nullptr;
}

const PlacedSchool* Structure::school(Id<School> id) const {
    return m_index ? at(m_parts.schools, m_index->schools, id) : nullptr;
}

const BodyType* Structure::type(Id<BodyType> id) const {
    return m_index ? at(m_parts.types, m_index->types, id) : nullptr;
}

const BodyType& Structure::typeOf(const PlacedBody& body) const {
    const BodyType* found = type(body.type);
    Q_ASSERT(found != nullptr);
    return *found;
}

const BodyType* Structure::typeByKey(const QString& key) const {
    const auto found = std::find_if(m_parts.types.begin(), m_parts.types.end(),
                                    [&](const BodyType& type) { return type.key == key; });
    return found == m_parts.types.end() ? nullptr : &*found;
}

QString Structure::nameOf(const Member& member) const {
    if (const auto* id = std::get_if<Id<School>>(&member)) {
        const PlacedSchool* placed = school(*id);
        return placed == nullptr ? QString() : placed->name;
    }
    const Id<Body> id = std::get<Id<Body>>(member);
    const PlacedBody* placed = body(id) == nullptr ? absentBody(id) : body(id);
    return placed == nullptr ? QString() : placed->name;
}

std::span<const Membership> Structure::membersOf(Id<Body> body) const {
    return m_index ? stretch(m_parts.memberships, m_index->members, body) : std::span<const Membership>();
}

std::span<const Membership> Structure::placesOf(Id<School> school) const {
    return m_index ? stretch(m_index->places, m_index->schoolPlaces, school) : std::span<const Membership>();
}

std::span<const Membership> Structure::placesOf(Id<Body> body) const {
    return m_index ? stretch(m_index->places, m_index->bodyPlaces, body) : std::span<const Membership>();
}

Id<Body> Structure::parentOf(Id<Body> id) const {
    for (const bool observing : {false, true}) {
        for (const Membership& place : placesOf(id)) {
            if (place.isObserver() == observing && body(place.body) != nullptr)
                return place.body;
        }
    }
    const PlacedBody* placed = body(id);
    return placed != nullptr && body(placed->owner) != nullptr ? placed->owner : Id<Body>();
}

std::vector<Id<Body>> Structure::roots() const {
    std::vector<Id<Body>> found;
    for (const PlacedBody& placed : m_parts.bodies) {
        if (!parentOf(placed.id).isValid())
            found.push_back(placed.id);
    }
    return found;
}

Id<Body> Structure::bodyAbove(Id<School> school, const QString& typeKey) const {
    const BodyType* wanted = typeByKey(typeKey);
    if (wanted == nullptr)
        return {};
    // Breadth first: what stands nearest counts. No body is looked at twice, so a circle does no harm.
    std::vector<Id<Body>> above;
    const auto add = [&](std::span<const Membership> places) {
        for (const Membership& place : places) {
            if (body(place.body) != nullptr && !place.isObserver() &&
                std::find(above.begin(), above.end(), place.body) == above.end())
                above.push_back(place.body);
        }
    };
    add(placesOf(school));
    for (std::size_t i = 0; i < above.size(); ++i) {
        if (body(above[i])->type == wanted->id)
            return above[i];
        add(placesOf(above[i]));
    }
    return {};
}

} // namespace liaison
