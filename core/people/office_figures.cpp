// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/office_figures.h"

#include "core/people/seats.h"

#include <QSet>

namespace liaison {

namespace {

qint64 sizeOf(const std::vector<Term>& terms) {
    return qint64(terms.size());
}

/// The groups that the rules of a body give it, still empty.
std::vector<SeatGroup> emptyGroups(const Structure& structure, const PlacedBody& body) {
    std::vector<SeatGroup> groups;
    for (const SeatRule& rule : structure.typeOf(body).seats) {
        if (!rule.isPerMember) {
            groups.push_back({rule.office, {}, rule.seats, {}, {}});
            continue;
        }
        for (const Membership& member : structure.membersOf(body.id)) {
            const auto* part = std::get_if<Id<Body>>(&member.member);
            if (part && !member.isObserver())
                groups.push_back({rule.office, *part, rule.seats, {}, {}});
        }
    }
    return groups;
}

bool isPerMember(const BodyType& type, Id<Office> office) {
    const SeatRule* rule = seatRule(type, office);
    return rule && rule->isPerMember;
}

} // namespace

qint64 SeatGroup::vacant() const {
    return seats ? std::max<qint64>(0, *seats - sizeOf(holders)) : 0;
}

bool SeatGroup::isOverfull() const {
    return seats && sizeOf(holders) > *seats;
}

qint64 SeatGrid::seats() const {
    qint64 count = 0;
    for (const SeatGroup& group : groups)
        count += group.seats.value_or(0);
    return count;
}

qint64 SeatGrid::filled() const {
    qint64 count = 0;
    for (const SeatGroup& group : groups)
        count += group.seats ? std::min(*group.seats, sizeOf(group.holders)) : 0;
    return count;
}

qint64 SeatGrid::vacant() const {
    return seats() - filled();
}

SeatGrid seatGridOf(const OfficesOfDay& offices, Id<Body> id) {
    SeatGrid grid;
    grid.body = id;
    const Structure& structure = offices.structure();
    const PlacedBody* body = structure.body(id);
    if (!body)
        return grid;
    const BodyType& type = structure.typeOf(*body);
    const BodiesAbove above = bodiesAboveIn(structure);
    grid.groups = emptyGroups(structure, *body);
    for (const Term& term : offices.heldIn(Member(id))) {
        const Id<Body> from =
            isPerMember(type, term.office) ? seatedFor(id, term.fromBody, above) : Id<Body>();
        const auto group = std::find_if(grid.groups.begin(), grid.groups.end(), [&](const SeatGroup& each) {
            return each.office == term.office && each.from == from;
        });
        if (group == grid.groups.end())
            grid.others.push_back(term);
        else
            (term.isDeputy ? group->deputies : group->holders).push_back(term);
    }
    return grid;
}

std::vector<Vacancy> vacantSeats(const OfficesOfDay& offices) {
    std::vector<Vacancy> vacancies;
    for (const PlacedBody& body : offices.structure().bodies()) {
        for (const SeatGroup& group : seatGridOf(offices, body.id).groups) {
            if (group.vacant() > 0)
                vacancies.push_back({group.office, body.id, group.from, group.vacant()});
        }
    }
    return vacancies;
}

std::vector<Id<School>> schoolsWithout(const OfficesOfDay& offices, const QString& officeKey) {
    std::vector<Id<School>> schools;
    const Office* office = offices.officeByKey(officeKey);
    if (!office)
        return schools;
    QSet<Id<School>> held;
    for (const Term& term : offices.standing()) {
        const auto* school = std::get_if<Id<School>>(&term.where);
        if (school && term.office == office->id && !term.isDeputy)
            held.insert(*school);
    }
    std::vector<const PlacedSchool*> found;
    for (const PlacedSchool& school : offices.structure().schools()) {
        if (school.stands && !held.contains(school.id))
            found.push_back(&school);
    }
    std::stable_sort(found.begin(), found.end(), [](const PlacedSchool* one, const PlacedSchool* other) {
        return one->name < other->name;
    });
    schools.reserve(found.size());
    for (const PlacedSchool* school : found)
        schools.push_back(school->id);
    return schools;
}

std::vector<EndingTerm> termsEnding(const OfficesOfDay& offices, qint64 withinDays) {
    const QDate last = offices.day().addDays(withinDays);
    std::vector<EndingTerm> ending;
    for (const Term& term : offices.standing()) {
        if (!term.ends.isValid() || term.ends > last)
            continue;
        const auto follows = [&term](const Term& later) {
            return later.isSameSeatAs(term) && later.isDeputy == term.isDeputy && later.begins > term.begins;
        };
        const auto& coming = offices.coming();
        ending.push_back({term, std::any_of(coming.begin(), coming.end(), follows)});
    }
    std::stable_sort(ending.begin(), ending.end(), [](const EndingTerm& one, const EndingTerm& other) {
        return one.term.ends < other.term.ends;
    });
    return ending;
}

qint64 notFollowed(const std::vector<EndingTerm>& ending) {
    return std::count_if(ending.begin(), ending.end(),
                         [](const EndingTerm& term) { return !term.isFollowed; });
}

std::vector<Id<Body>> bodiesWithoutRepresentative(const OfficesOfDay& offices, const QString& typeKey) {
    const Structure& structure = offices.structure();
    const BodiesAbove above = bodiesAboveIn(structure);
    const BodyType* type = structure.typeByKey(typeKey);
    std::vector<Id<Body>> without;
    if (!type)
        return without;
    QSet<Id<Body>> senders;
    // The bodies that a sender speaks for from below: all that it stands under.
    QSet<Id<Body>> spokenFor;
    for (const Term& term : representatives(offices)) {
        if (term.isDeputy || !term.fromBody.isValid())
            continue;
        senders.insert(term.fromBody);
        for (const Id<Body> body : bodyAndAbove(term.fromBody, above))
            spokenFor.insert(body);
    }
    for (const PlacedBody& body : structure.bodies()) {
        if (body.type != type->id || spokenFor.contains(body.id))
            continue;
        const std::vector<Id<Body>> higher = bodyAndAbove(body.id, above);
        if (std::none_of(higher.begin(), higher.end(),
                         [&senders](Id<Body> each) { return senders.contains(each); }))
            without.push_back(body.id);
    }
    return without;
}

std::vector<Term> representatives(const OfficesOfDay& offices) {
    std::vector<Term> found;
    for (const Term& term : offices.standing()) {
        const Office* office = offices.office(term.office);
        if (office && office->isRepresentative)
            found.push_back(term);
    }
    std::stable_sort(found.begin(), found.end(), [](const Term& one, const Term& other) {
        return one.lastReported < other.lastReported;
    });
    return found;
}

} // namespace liaison
