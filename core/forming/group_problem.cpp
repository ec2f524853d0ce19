// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_problem.h"

#include "core/forming/formed_names.h"
#include "core/grouping/feasibility.h"
#include "core/grouping/hunt.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace liaison {

namespace {

constexpr double kSchoolsInGroup = 13;
constexpr long long kMostPupils = 1'000'000;
constexpr std::int64_t kStepsForAnyPlan = 12'000'000;

const GroupsQuestion& wantsOf(const FormingQuestion& question) {
    return std::get<GroupsQuestion>(question.wants);
}

/// The pupils that the stay of a school is counted with where pupils times distance is made small.
qint64 meanPupils(const FormingGround& ground) {
    double pupils = 0;
    double known = 0;
    for (const FormingItem& item : ground.items) {
        pupils += double(item.pupils.value_or(0));
        known += item.pupils ? 1 : 0;
    }
    return known > 0 ? std::clamp(std::llround(pupils / known), 1LL, kMostPupils) : 1;
}

/// Neither is below zero; what would be too large to be counted stays the largest number.
qint64 product(qint64 one, qint64 other) {
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    return one > 0 && other > kMost / one ? kMost : one * other;
}

/// Turns the user's rules into those of the solver.
class RuleMaker {
public:
    RuleMaker(const GroundIndex& index, std::vector<grouping::Rule>& rules)
        : m_index(index), m_rules(rules) {}

    void add(const Pin& pin) {
        const std::vector<int> places = placesOf(pin.members);
        const int target = pin.target ? m_index.of(*pin.target) : -1;
        const auto rule = [&](auto what) { m_rules.push_back({pin.id, std::move(what)}); };
        switch (pin.kind) {
        case PinKind::Together:
            if (places.size() > 1)
                rule(grouping::Together{places});
            break;
        case PinKind::Within:
            for (const int place : places)
                if (target >= 0)
                    rule(grouping::Within{place, target});
            break;
        case PinKind::NotWithin:
            for (const int place : places)
                if (target >= 0)
                    rule(grouping::NotWithin{place, target});
            break;
        case PinKind::Apart:
            for (std::size_t i = 0; i < places.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    rule(grouping::Apart{places[j], places[i]});
            break;
        case PinKind::OnlyAnchors:
            rule(grouping::OnlyAnchors{places});
            break;
        case PinKind::Anchor:
            for (const int place : places)
                rule(grouping::Anchor{place});
            break;
        case PinKind::Size:
            if (target >= 0)
                rule(grouping::SizeOf{target, pin.schools, pin.pupils});
            break;
        case PinKind::In:
        case PinKind::Out:
            break;
        }
    }

private:
    std::vector<int> placesOf(const std::vector<Member>& members) const {
        std::vector<int> places;
        for (const Member& member : members)
            if (const int place = m_index.of(member);
                place >= 0 && std::find(places.begin(), places.end(), place) == places.end())
                places.push_back(place);
        return places;
    }

    const GroundIndex& m_index;
    std::vector<grouping::Rule>& m_rules;
};

void addFeeders(const FormingGround& ground, const GroundIndex& index, const GroupsQuestion& wants,
                grouping::Problem& problem) {
    if (wants.feederWeight <= 0)
        return;
    const bool isWeighted = wants.objective == grouping::Objective::Weighted;
    QSet<std::pair<int, int>> seen;
    for (const FeederLink& link : wants.feeders) {
        const int from = index.of(link.from);
        const int to = index.of(link.to);
        if (from < 0 || to < 0 || from == to || seen.contains({from, to}))
            continue;
        seen.insert({from, to});
        const qint64 pupils = std::max<qint64>(ground.items[std::size_t(from)].pupils.value_or(0), 0);
        problem.feeders.push_back({from, to, product(wants.feederWeight, isWeighted ? pupils : 1)});
    }
}

int defaultCount(const FormingGround& ground, const FormingQuestion& question) {
    const GroupsQuestion& wants = wantsOf(question);
    if (wants.anchoring != Anchoring::Any) {
        std::vector<Member> anchors;
        for (const FormingItem& item : ground.items)
            if (mayAnchor(item, wants))
                anchors.push_back(item.member);
        for (const Pin& pin : question.pins)
            if (pin.kind == PinKind::OnlyAnchors)
                std::erase_if(anchors, [&](const Member& member) {
                    return std::find(pin.members.begin(), pin.members.end(), member) == pin.members.end();
                });
        return std::max(int(anchors.size()), 1);
    }
    QSet<Id<Body>> today;
    for (const FormingItem& item : ground.items)
        if (item.today.isValid())
            today.insert(item.today);
    if (!today.isEmpty())
        return int(today.size());
    return std::max(1, int(std::lround(double(ground.items.size()) / kSchoolsInGroup)));
}

} // namespace

int groupCount(const FormingGround& ground, const FormingQuestion& question) {
    const std::optional<int>& count = wantsOf(question).count;
    return count ? *count : defaultCount(ground, question);
}

bool mayAnchor(const FormingItem& item, const GroupsQuestion& wants) {
    switch (wants.anchoring) {
    case Anchoring::Secondaries:
        return item.kind == SchoolKind::Secondary || item.kind == SchoolKind::AllThrough;
    case Anchoring::Chosen: {
        const auto* school = std::get_if<Id<School>>(&item.member);
        return school != nullptr &&
               std::find(wants.anchors.begin(), wants.anchors.end(), *school) != wants.anchors.end();
    }
    case Anchoring::Any:
        break;
    }
    return true;
}

grouping::Problem groupProblem(const FormingGround& ground, const FormingQuestion& question) {
    const GroupsQuestion& wants = wantsOf(question);
    const GroundIndex index(ground);
    grouping::Problem problem;
    problem.groups = groupCount(ground, question);
    problem.schools = wants.schools;
    problem.pupils = wants.pupils;
    problem.farthest = wants.farthest;
    problem.objective = wants.objective;
    const bool isWeighted = wants.objective == grouping::Objective::Weighted;
    problem.stay = product(std::max<qint64>(wants.stay, 0), isWeighted ? meanPupils(ground) : 1);
    QHash<Id<Body>, int> today;
    for (const FormingItem& item : ground.items) {
        grouping::Place place;
        place.x = item.easting;
        place.y = item.northing;
        place.pupils = item.pupils.value_or(0);
        place.mayAnchor = mayAnchor(item, wants);
        problem.places.push_back(place);
        if (item.today.isValid() && !today.contains(item.today))
            today.insert(item.today, int(today.size()));
        problem.today.push_back(today.value(item.today, -1));
    }
    addFeeders(ground, index, wants, problem);
    RuleMaker rules(index, problem.rules);
    for (const Pin& pin : question.pins)
        rules.add(pin);
    return problem;
}

FormingPlan formedGroups(const FormingGround& ground, const grouping::Plan& plan) {
    FormingPlan formed;
    formed.bodies.resize(plan.anchors.size());
    for (std::size_t i = 0; i < plan.groupOf.size(); ++i)
        formed.bodies[std::size_t(plan.groupOf[i])].members.push_back(ground.items[i].member);
    for (std::size_t group = 0; group < plan.anchors.size(); ++group)
        formed.bodies[group].anchor = ground.items[std::size_t(plan.anchors[group])].member;
    nameGroups(ground, formed);
    formed.claim.cost = plan.cost;
    return formed;
}

std::optional<grouping::Plan> groupingPlan(const FormingGround& ground, const FormingPlan& formed) {
    const GroundIndex index(ground);
    std::vector<std::pair<int, std::size_t>> anchors;
    for (std::size_t body = 0; body < formed.bodies.size(); ++body)
        if (const int place = formed.bodies[body].anchor ? index.of(*formed.bodies[body].anchor) : -1;
            place >= 0)
            anchors.emplace_back(place, body);
    if (anchors.empty())
        return {};
    std::sort(anchors.begin(), anchors.end());
    const auto isSame = [](const auto& one, const auto& other) { return one.first == other.first; };
    anchors.erase(std::unique(anchors.begin(), anchors.end(), isSame), anchors.end());
    grouping::Plan plan;
    plan.groupOf.assign(ground.items.size(), -1);
    for (const auto& [anchor, body] : anchors) {
        for (const Member& member : formed.bodies[body].members)
            if (const int place = index.of(member); place >= 0)
                plan.groupOf[std::size_t(place)] = int(plan.anchors.size());
        plan.anchors.push_back(anchor);
    }
    for (std::size_t place = 0; place < plan.groupOf.size(); ++place) {
        const auto lineTo = [&](int anchor) {
            return straightLine(ground.items[place], ground.items[std::size_t(anchor)]);
        };
        if (plan.groupOf[place] < 0)
            plan.groupOf[place] =
                int(std::min_element(plan.anchors.begin(), plan.anchors.end(),
                                     [&](int one, int other) { return lineTo(one) < lineTo(other); }) -
                    plan.anchors.begin());
    }
    for (std::size_t group = 0; group < plan.anchors.size(); ++group)
        plan.groupOf[std::size_t(plan.anchors[group])] = int(group);
    return plan;
}

qint64 linkWorth(const grouping::Problem& problem) {
    if (problem.objective == grouping::Objective::Longest)
        return 0;
    // A school is in one group: of its links it can follow one.
    QHash<int, grouping::Cost> most;
    for (const grouping::Feeder& feeder : problem.feeders)
        if (problem.places[std::size_t(feeder.anchor)].mayAnchor)
            most[feeder.place] = std::max(most.value(feeder.place), feeder.bonus);
    return std::accumulate(most.cbegin(), most.cend(), qint64(0));
}

qint64 countedCost(const grouping::Problem& problem, const grouping::Plan& plan) {
    if (problem.objective != grouping::Objective::Longest)
        return plan.cost + linkWorth(problem);
    qint64 longest = 0;
    for (std::size_t place = 0; place < plan.groupOf.size(); ++place) {
        const auto anchor = std::size_t(plan.anchors[std::size_t(plan.groupOf[place])]);
        longest = std::max<qint64>(
            longest, grouping::distance(problem.metric, problem.places[place], problem.places[anchor]));
    }
    return longest;
}

std::optional<grouping::Plan> anyGroups(const grouping::Problem& problem, const std::stop_token& stop) {
    const grouping::Model model(problem);
    const bool isSmall = qint64(model.units()) * model.candidates() <= grouping::kMostSearchedPairs;
    for (const std::int64_t steps : {kStepsForAnyPlan / 12, kStepsForAnyPlan}) {
        const grouping::Feasible any =
            grouping::findAnyPlan(model, {problem.groups, problem.groups}, steps, stop);
        if (any.verdict == grouping::Feasibility::Possible)
            return model.planOf(any.candidateOf);
        if (any.verdict == grouping::Feasibility::Impossible || !isSmall)
            return {};
        if (steps < kStepsForAnyPlan)
            if (std::optional<grouping::Plan> hunted = grouping::huntPlan(problem, {}, stop))
                return hunted;
    }
    return {};
}

} // namespace liaison
