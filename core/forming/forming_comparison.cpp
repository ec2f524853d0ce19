// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_comparison.h"

#include "core/base/text.h"

#include <algorithm>

namespace liaison {

namespace {

using TodaysItems = std::vector<const FormingItem*>;

bool isSecondary(const FormingItem* item) {
    return item->kind == SchoolKind::Secondary || item->kind == SchoolKind::AllThrough;
}

Member middleOf(const TodaysItems& items) {
    TodaysItems candidates;
    std::copy_if(items.begin(), items.end(), std::back_inserter(candidates), isSecondary);
    if (candidates.empty())
        candidates = items;
    const auto wayTo = [&](const FormingItem* anchor) {
        qint64 way = 0;
        for (const FormingItem* item : items)
            way += straightLine(*item, *anchor);
        return way;
    };
    const FormingItem* best = candidates.front();
    qint64 least = wayTo(best);
    for (const FormingItem* candidate : candidates) {
        if (const qint64 way = wayTo(candidate); way < least) {
            best = candidate;
            least = way;
        }
    }
    return best->member;
}

} // namespace

FormingPlan planOfToday(const FormingGround& ground) {
    QHash<Id<Body>, TodaysItems> members;
    for (const FormingItem& item : ground.items)
        members[item.today].push_back(&item);
    FormingPlan plan;
    for (const PlacedBody& body : ground.bodies) {
        const TodaysItems& items = members[body.id];
        if (items.empty())
            continue;
        FormedBody formed;
        formed.name = body.name;
        formed.carriesOn = body.id;
        for (const FormingItem* item : items)
            formed.members.push_back(item->member);
        if (ground.job == FormingJob::Groups)
            formed.anchor = middleOf(items);
        plan.bodies.push_back(std::move(formed));
    }
    return plan;
}

std::vector<ComparedBody> comparedBodies(const FormingGround& ground, const FormingQuestion& question,
                                         const FormingPlan& plan) {
    const FormingPlan today = planOfToday(ground);
    const PlanFigures before = figuresOf(ground, question, today);
    const PlanFigures after = figuresOf(ground, question, plan);
    QHash<Id<Body>, std::size_t> places;
    for (std::size_t i = 0; i < today.bodies.size(); ++i)
        places.insert(today.bodies[i].carriesOn, i);
    std::vector<ComparedBody> compared;
    for (std::size_t i = 0; i < plan.bodies.size(); ++i) {
        const FormedBody& body = plan.bodies[i];
        ComparedBody row{body.name, {}, after.bodies[i]};
        if (const auto place = places.constFind(body.carriesOn); place != places.cend()) {
            row.today = before.bodies[*place];
            if (const QString& name = today.bodies[*place].name; name != body.name)
                row.name = u"%1 (%2)"_s.arg(body.name, name);
            places.erase(place);
        }
        compared.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < today.bodies.size(); ++i) {
        if (places.contains(today.bodies[i].carriesOn))
            compared.push_back({today.bodies[i].name, before.bodies[i], {}});
    }
    return compared;
}

qint64 lineOf(const FormingGround& ground, const GroundIndex& index, const FormedBody& body,
              const FormingItem& item) {
    const auto lineTo = [&](const Member& other) {
        const int at = index.of(other);
        return at < 0 ? 0 : straightLine(item, ground.items[std::size_t(at)]);
    };
    if (body.anchor)
        return lineTo(*body.anchor);
    qint64 farthest = 0;
    for (const Member& other : body.members)
        farthest = std::max(farthest, lineTo(other));
    return farthest;
}

} // namespace liaison
