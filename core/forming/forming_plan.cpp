// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_plan.h"

#include "core/grouping/both.h"

#include <QSet>

#include <algorithm>

namespace liaison {

namespace {

constexpr qint64 kThousandths = 1000;

using Items = std::vector<const FormingItem*>;

Items itemsOf(const FormingGround& ground, const GroundIndex& index, const FormedBody& body) {
    Items items;
    for (const Member& member : body.members)
        if (const int place = index.of(member); place >= 0)
            items.push_back(&ground.items[std::size_t(place)]);
    return items;
}

/// A share of the whole that a hub may have: so many thousandths of the mean above and below.
SizeBounds shareOf(qint64 whole, qint64 hubs, qint64 tolerance) {
    const qint64 parts = kThousandths * std::max<qint64>(hubs, 1);
    const qint64 below = whole * std::max<qint64>(kThousandths - tolerance, 0);
    return {(below + parts - 1) / parts, whole * (kThousandths + tolerance) / parts};
}

FormedBounds hubBounds(const FormingGround& ground, const HubsQuestion& wants, std::size_t hubs) {
    FormedBounds bounds{{wants.least, wants.most}, {}, {}};
    qint64 schools = 0;
    qint64 pupils = 0;
    for (const FormingItem& item : ground.items) {
        schools += item.schools;
        pupils += item.pupils.value_or(0);
    }
    if (wants.balance == grouping::HubBalance::Schools)
        bounds.schools = shareOf(schools, qint64(hubs), wants.tolerance);
    if (wants.balance == grouping::HubBalance::Pupils)
        bounds.pupils = shareOf(pupils, qint64(hubs), wants.tolerance);
    return bounds;
}

/// The sizes of its own that a hub has, beside those of all.
void narrowToOwn(const FormingQuestion& question, const FormedBody& hub, FormedBounds& bounds) {
    for (const Pin& pin : question.pins) {
        if (pin.kind != PinKind::Size || !pin.target)
            continue;
        const bool isHere =
            std::find(hub.members.begin(), hub.members.end(), *pin.target) != hub.members.end() ||
            (hub.carriesOn.isValid() && *pin.target == Member(hub.carriesOn));
        if (!isHere)
            continue;
        bounds.schools = grouping::both(bounds.schools, pin.schools.value_or(SizeBounds()));
        bounds.pupils = grouping::both(bounds.pupils, pin.pupils.value_or(SizeBounds()));
    }
}

FormedBounds groupBounds(const FormingQuestion& question, const GroupsQuestion& wants,
                         const FormedBody& body) {
    FormedBounds bounds{wants.schools, wants.schools, wants.pupils};
    for (const Pin& pin : question.pins) {
        if (pin.kind != PinKind::Size || !pin.target || pin.target != body.anchor)
            continue;
        bounds.schools = grouping::both(bounds.schools, pin.schools.value_or(SizeBounds()));
        bounds.pupils = grouping::both(bounds.pupils, pin.pupils.value_or(SizeBounds()));
    }
    bounds.members = bounds.schools;
    return bounds;
}

void addLine(FormedFigures& figures, qint64 line) {
    figures.distance += line;
    figures.longest = std::max(figures.longest, line);
}

void addLines(FormedFigures& figures, const Items& items, const FormingItem* anchor) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (anchor != nullptr)
            addLine(figures, straightLine(*items[i], *anchor));
        for (std::size_t j = 0; j < i && anchor == nullptr; ++j)
            addLine(figures, straightLine(*items[i], *items[j]));
    }
}

FormedFigures bodyFigures(const Items& items, const FormingItem* anchor, const FormedBounds& bounds) {
    FormedFigures figures;
    for (const FormingItem* item : items) {
        ++figures.members;
        figures.schools += item->schools;
        figures.pupils += item->pupils.value_or(0);
        figures.withoutPupils += item->pupils ? 0 : 1;
    }
    addLines(figures, items, anchor);
    figures.memberBounds = bounds.members;
    figures.schoolBounds = bounds.schools;
    figures.pupilBounds = bounds.pupils;
    return figures;
}

} // namespace

std::optional<double> FormingClaim::gap() const {
    if (!bound)
        return {};
    if (isProven || cost == *bound)
        return 0.0;
    if (*bound <= 0 || cost < *bound)
        return {};
    return double(cost - *bound) / double(*bound);
}

int FormingPlan::bodyOf(const Member& member) const {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const std::vector<Member>& members = bodies[i].members;
        if (std::find(members.begin(), members.end(), member) != members.end())
            return int(i);
    }
    return -1;
}

FormedBounds boundsOf(const FormingGround& ground, const FormingQuestion& question, const FormingPlan& plan,
                      const FormedBody& body) {
    if (const auto* groups = std::get_if<GroupsQuestion>(&question.wants))
        return groupBounds(question, *groups, body);
    if (const auto* hubs = std::get_if<HubsQuestion>(&question.wants)) {
        FormedBounds bounds = hubBounds(ground, *hubs, plan.bodies.size());
        narrowToOwn(question, body, bounds);
        return bounds;
    }
    const auto& founding = std::get<FoundingQuestion>(question.wants);
    return {{founding.fewest, founding.most}, {founding.fewest, founding.most}, {}};
}

void sumUp(PlanFigures& figures) {
    for (bool isFirst = true; const FormedFigures& body : figures.bodies) {
        figures.distance += body.distance;
        figures.longest = std::max(figures.longest, body.longest);
        figures.fewestSchools = isFirst ? body.schools : std::min(figures.fewestSchools, body.schools);
        figures.mostSchools = std::max(figures.mostSchools, body.schools);
        figures.fewestPupils = isFirst ? body.pupils : std::min(figures.fewestPupils, body.pupils);
        figures.mostPupils = std::max(figures.mostPupils, body.pupils);
        figures.members += body.members;
        figures.withoutPupils += body.withoutPupils;
        isFirst = false;
    }
}

void countLinks(const FormingGround& ground, const FormingQuestion& question, const FormingPlan& plan,
                PlanFigures& figures) {
    const auto* wants = std::get_if<GroupsQuestion>(&question.wants);
    if (wants == nullptr || wants->feeders.empty() || wants->feederWeight <= 0)
        return;
    const GroundIndex index(ground);
    QHash<Member, Member> anchors;
    for (const FormedBody& body : plan.bodies)
        for (const Member& member : body.members)
            if (body.anchor)
                anchors.insert(member, *body.anchor);
    QSet<std::pair<qint64, qint64>> seen;
    for (const FeederLink& link : wants->feeders) {
        const bool isCounted = link.from != link.to && index.of(link.from) >= 0 && index.of(link.to) >= 0;
        if (!isCounted || seen.contains({link.from.value, link.to.value}))
            continue;
        seen.insert({link.from.value, link.to.value});
        ++figures.links;
        const auto anchor = anchors.constFind(link.from);
        figures.followedLinks += anchor != anchors.cend() && *anchor == Member(link.to) ? 1 : 0;
    }
}

PlanFigures figuresOf(const FormingGround& ground, const FormingQuestion& question, const FormingPlan& plan) {
    const GroundIndex index(ground);
    PlanFigures figures;
    for (const FormedBody& body : plan.bodies) {
        const Items items = itemsOf(ground, index, body);
        const int anchor = body.anchor ? index.of(*body.anchor) : -1;
        figures.bodies.push_back(bodyFigures(items, anchor < 0 ? nullptr : &ground.items[std::size_t(anchor)],
                                             boundsOf(ground, question, plan, body)));
        figures.moves += std::count_if(items.begin(), items.end(), [&](const FormingItem* item) {
            return item->today.isValid() && item->today != body.carriesOn;
        });
        figures.joins += std::count_if(items.begin(), items.end(),
                                       [](const FormingItem* item) { return !item->today.isValid(); });
    }
    sumUp(figures);
    countLinks(ground, question, plan, figures);
    return figures;
}

qint64 straightLine(const FormingItem& a, const FormingItem& b) {
    return grouping::distance(grouping::Metric::Metres, {.x = a.easting, .y = a.northing},
                              {.x = b.easting, .y = b.northing});
}

} // namespace liaison
