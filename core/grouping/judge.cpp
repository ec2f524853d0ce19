// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/judge.h"

#include "core/grouping/both.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

struct RuleCheck {
    const Plan& plan;

    int group(int place) const { return plan.groupOf[place]; }
    int anchor(int place) const { return plan.anchors[group(place)]; }
    bool anchors(int place) const { return anchor(place) == place; }

    bool operator()(const Together& rule) const {
        return std::all_of(rule.places.begin(), rule.places.end(),
                           [&](int place) { return group(place) == group(rule.places.front()); });
    }
    bool operator()(const Within& rule) const { return anchor(rule.place) == rule.anchor; }
    bool operator()(const NotWithin& rule) const { return anchor(rule.place) != rule.anchor; }
    bool operator()(const Apart& rule) const { return group(rule.first) != group(rule.second); }
    bool operator()(const OnlyAnchors& rule) const {
        return std::all_of(plan.anchors.begin(), plan.anchors.end(), [&](int place) {
            return std::find(rule.places.begin(), rule.places.end(), place) != rule.places.end();
        });
    }
    bool operator()(const Anchor& rule) const { return anchors(rule.place); }
    bool operator()(const SizeOf& rule) const { return anchors(rule.anchor); }
};

bool hasShape(const Problem& problem, const Plan& plan) {
    const int count = static_cast<int>(problem.places.size());
    const int groups = static_cast<int>(plan.anchors.size());
    return groups == problem.groups && plan.groupOf.size() == problem.places.size() &&
           std::is_sorted(plan.anchors.begin(), plan.anchors.end(), std::less_equal<>()) &&
           std::all_of(plan.anchors.begin(), plan.anchors.end(),
                       [&](int a) { return a >= 0 && a < count; }) &&
           std::all_of(plan.groupOf.begin(), plan.groupOf.end(), [&](int g) { return g >= 0 && g < groups; });
}

void addPlaces(const Problem& problem, const Plan& plan, Judgement& result) {
    result.groups.resize(plan.anchors.size());
    for (int i = 0; i < static_cast<int>(problem.places.size()); ++i) {
        const int group = plan.groupOf[i], anchor = plan.anchors[group];
        const Cost line = distance(problem.metric, problem.places[i], problem.places[anchor]);
        GroupFigures& figures = result.groups[group];
        figures.schools += 1;
        figures.pupils += problem.places[i].pupils;
        figures.distance += line;
        figures.longest = std::max(figures.longest, line);
        result.cost += costOf(problem, i, anchor);
        result.distance += line;
        result.longest = std::max(result.longest, line);
        if (!problem.today.empty() && problem.today[i] >= 0 && problem.today[i] != problem.today[anchor])
            ++result.moves;
        if (problem.farthest && line > *problem.farthest)
            result.faults.push_back({Fault::Kind::TooFar, i, group, -1});
    }
}

void checkGroups(const Problem& problem, const Plan& plan, Judgement& result) {
    for (int group = 0; group < static_cast<int>(plan.anchors.size()); ++group) {
        const int anchor = plan.anchors[group];
        const auto fault = [&](bool is, Fault::Kind kind) {
            if (is)
                result.faults.push_back({kind, anchor, group, -1});
        };
        const GroupFigures& figures = result.groups[group];
        const Bounds schools = schoolBoundsOf(problem, anchor), pupils = pupilBoundsOf(problem, anchor);
        fault(!problem.places[anchor].mayAnchor || plan.groupOf[anchor] != group, Fault::Kind::NoAnchor);
        fault(figures.schools < schools.least, Fault::Kind::TooFewSchools);
        fault(figures.schools > schools.most, Fault::Kind::TooManySchools);
        fault(figures.pupils < pupils.least, Fault::Kind::TooFewPupils);
        fault(figures.pupils > pupils.most, Fault::Kind::TooManyPupils);
    }
}

} // namespace

Cost costOf(const Problem& problem, int place, int anchor) {
    const Place& from = problem.places[place];
    const Cost line = distance(problem.metric, from, problem.places[anchor]);
    Cost cost = line * (problem.objective == Objective::Weighted ? from.pupils : from.weight);
    if (!problem.today.empty() && problem.today[place] >= 0 && problem.today[place] != problem.today[anchor])
        cost += problem.stay;
    for (const Feeder& feeder : problem.feeders) {
        if (feeder.place == place && feeder.anchor == anchor)
            cost -= feeder.bonus;
    }
    return cost;
}

Bounds schoolBoundsOf(const Problem& problem, int anchor) {
    Bounds bounds = problem.schools;
    for (const Rule& rule : problem.rules) {
        const auto* size = std::get_if<SizeOf>(&rule.what);
        if (size && size->anchor == anchor && size->schools)
            bounds = both(bounds, *size->schools);
    }
    return bounds;
}

Bounds pupilBoundsOf(const Problem& problem, int anchor) {
    Bounds bounds{problem.pupils.least, std::min(problem.pupils.most, problem.places[anchor].room)};
    for (const Rule& rule : problem.rules) {
        const auto* size = std::get_if<SizeOf>(&rule.what);
        if (size && size->anchor == anchor && size->pupils)
            bounds = both(bounds, *size->pupils);
    }
    return bounds;
}

Judgement judge(const Problem& problem, const Plan& plan) {
    Judgement result;
    if (!hasShape(problem, plan)) {
        result.faults.push_back({Fault::Kind::Shape, -1, -1, -1});
        return result;
    }
    addPlaces(problem, plan, result);
    checkGroups(problem, plan, result);
    for (const Rule& rule : problem.rules) {
        if (!std::visit(RuleCheck{plan}, rule.what))
            result.faults.push_back({Fault::Kind::BrokenRule, -1, -1, rule.id});
    }
    return result;
}

} // namespace liaison::grouping
