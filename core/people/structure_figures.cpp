// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/structure_figures.h"

#include "core/base/text.h"
#include "core/people/office_figures.h"
#include "core/people/people_breaches.h"
#include "core/people/people_repository.h"
#include "core/store/guarded.h"
#include "core/structure/body_repository.h"
#include "core/structure/structure_repository.h"

#include <algorithm>

namespace liaison {

namespace {

qint64 bodiesOfType(const Structure& structure, const QString& key) {
    const BodyType* type = structure.typeByKey(key);
    const auto& bodies = structure.bodies();
    return type == nullptr ? 0 : std::count_if(bodies.begin(), bodies.end(), [type](const PlacedBody& body) {
        return body.type == type->id;
    });
}

bool isToReview(const Membership& membership, const StructureFigures& figures) {
    return membership.kind == MembershipKind::Provisional &&
           (!membership.review.isValid() ||
            membership.review <= figures.day.addDays(StructureFigures::kEndingSoon));
}

bool hasMemberSeats(const BodyType& type) {
    return std::any_of(type.seats.begin(), type.seats.end(),
                       [](const SeatRule& rule) { return rule.isPerMember; });
}

/// The bodies whose type has seats for each member: boards.
std::vector<const PlacedBody*> boardsOf(const Structure& structure) {
    std::vector<const PlacedBody*> boards;
    for (const PlacedBody& body : structure.bodies()) {
        if (hasMemberSeats(structure.typeOf(body)))
            boards.push_back(&body);
    }
    return boards;
}

void countSeats(const OfficesOfDay& offices, StructureFigures& figures) {
    const auto boards = boardsOf(offices.structure());
    figures.boards = qint64(boards.size());
    for (const Vacancy& vacancy : vacantSeats(offices)) {
        figures.vacancies += vacancy.count;
        if (!vacancy.from.isValid())
            continue;
        if (!figures.boardToFill.isValid()) {
            figures.boardToFill = vacancy.body;
            figures.boardToFillName = offices.structure().nameOf(vacancy.body);
        }
        figures.boardVacancies += vacancy.body == figures.boardToFill ? vacancy.count : 0;
    }
    figures.termsEnding = notFollowed(termsEnding(offices, StructureFigures::kEndingSoon));
}

void listUnrepresented(const OfficesOfDay& offices, StructureFigures& figures) {
    const Structure& structure = offices.structure();
    if (figures.boards == 0)
        return;
    for (const Id<Body> group :
         bodiesWithoutRepresentative(offices, QString::fromLatin1(body_type_key::kLiaisonGroup))) {
        const Id<Body> hub = structure.parentOf(group);
        figures.withoutRepresentative.push_back(
            {group, structure.nameOf(group), hub.isValid() ? structure.nameOf(hub) : QString(), {}});
    }
}

void listProvisional(const Structure& structure, StructureFigures& figures) {
    for (const Membership& membership : structure.memberships()) {
        if (isToReview(membership, figures))
            figures.provisional.push_back({membership.member, structure.nameOf(membership.member),
                                           structure.nameOf(membership.body), membership.review});
    }
    std::stable_sort(figures.provisional.begin(), figures.provisional.end(),
                     [](const ConcernedMember& one, const ConcernedMember& other) {
                         return one.review->isValid() &&
                                (!other.review->isValid() || *one.review < *other.review);
                     });
}

/// Accepted breaches are none: neither of the two numbers has them.
void countBreaches(const std::vector<Breach>& breaches, StructureFigures& figures) {
    figures.breaches = qint64(openBreaches(breaches));
    figures.schoolsWithoutGroup = std::count_if(breaches.begin(), breaches.end(), [](const Breach& breach) {
        return breach.isOfNoPlace() && !breach.accepted;
    });
}

/// The first board that opens later.
void findComingBoard(Database& database, const Structure& structure, StructureFigures& figures) {
    if (figures.boards > 0)
        return;
    for (const Body& body : BodyRepository(database).all()) {
        if (!body.opened.isValid() || body.opened <= figures.day ||
            (figures.boardOpens.isValid() && figures.boardOpens <= body.opened))
            continue;
        const BodyForm& form = body.formOn(body.opened);
        const BodyType* type = structure.type(form.type);
        if (type == nullptr || !hasMemberSeats(*type))
            continue;
        figures.boardOpens = body.opened;
        figures.boardToOpenName = form.name;
    }
}

} // namespace

Result<StructureFigures> structureFigures(Database& database, QDate day) {
    StructureFigures figures;
    figures.day = day;
    const auto structure = guarded([&] {
        figures.people = PeopleRepository(database).count();
        return StructureRepository(database).asOf(day);
    });
    if (!structure)
        return tl::unexpected<Error>(structure.error());
    const auto offices = OfficesOfDay::load(database, *structure, OfficesOfDay::Naming::NoNames);
    if (!offices)
        return tl::unexpected<Error>(offices.error());
    figures.groups = bodiesOfType(*structure, QString::fromLatin1(body_type_key::kLiaisonGroup));
    figures.hubs = bodiesOfType(*structure, QString::fromLatin1(body_type_key::kHub));
    countSeats(*offices, figures);
    listUnrepresented(*offices, figures);
    listProvisional(*structure, figures);
    const auto sought = guarded([&] {
        findComingBoard(database, *structure, figures);
        return true;
    });
    const auto breaches = allBreaches(database, *offices);
    if (!sought || !breaches)
        return tl::unexpected<Error>(sought ? breaches.error() : sought.error());
    countBreaches(*breaches, figures);
    return figures;
}

} // namespace liaison
