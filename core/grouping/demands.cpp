// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/conflict.h"

#include <algorithm>
#include <type_traits>
#include <unordered_set>

namespace liaison::grouping {

namespace {

using Demands = std::vector<Demand>;

constexpr std::int64_t kStepsPerQuestion = 12'000'000;

bool has(const Demands& demands, const Demand& demand) {
    return std::find(demands.begin(), demands.end(), demand) != demands.end();
}

/// Lets a function see, and change, every place that a rule names.
template <class See>
void forEachPlaceOf(Rule& rule, See see) {
    std::visit(
        [&](auto& what) {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, Together> || std::is_same_v<What, OnlyAnchors>) {
                for (int& place : what.places)
                    see(place);
            } else if constexpr (std::is_same_v<What, Within> || std::is_same_v<What, NotWithin>) {
                see(what.place);
                see(what.anchor);
            } else if constexpr (std::is_same_v<What, Apart>) {
                see(what.first);
                see(what.second);
            } else if constexpr (std::is_same_v<What, Anchor>) {
                see(what.place);
            } else {
                see(what.anchor);
            }
        },
        rule.what);
}

/// Whether where places are, and how many, makes no difference to what is possible.
bool ignoresSizesAndDistances(const Problem& problem) {
    const auto limitsSize = [](const Rule& rule) { return std::holds_alternative<SizeOf>(rule.what); };
    return problem.schools == Bounds() && problem.pupils == Bounds() && !problem.farthest &&
           std::none_of(problem.rules.begin(), problem.rules.end(), limitsSize) &&
           std::all_of(problem.places.begin(), problem.places.end(),
                       [](const Place& place) { return place.room == Bounds().most; });
}

/// Leaves out places that can be in any group, but for as many anchors as could ever be needed.
void keepWhatMatters(Problem& problem) {
    problem.feeders.clear();
    problem.today.clear();
    if (!ignoresSizesAndDistances(problem))
        return;
    std::vector<char> isNamed(problem.places.size());
    for (Rule& rule : problem.rules)
        forEachPlaceOf(rule, [&](int& place) { isNamed[place] = 1; });
    auto spare = std::max<std::ptrdiff_t>(problem.groups, std::count(isNamed.begin(), isNamed.end(), 1)) + 1;
    std::vector<int> now(problem.places.size(), -1);
    std::vector<Place> kept;
    for (std::size_t place = 0; place < problem.places.size(); ++place) {
        const bool isSpare = !isNamed[place] && problem.places[place].mayAnchor && spare > 0;
        spare -= isSpare ? 1 : 0;
        if (isNamed[place] || isSpare) {
            now[place] = static_cast<int>(kept.size());
            kept.push_back(problem.places[place]);
        }
    }
    for (Rule& rule : problem.rules)
        forEachPlaceOf(rule, [&](int& place) { place = now[place]; });
    problem.places = std::move(kept);
}

Problem askedOf(const Problem& problem, const Demands& demands) {
    Problem asked = withDemands(problem, demands);
    keepWhatMatters(asked);
    return asked;
}

Feasibility feasibilityOf(const Problem& asked, bool isCounted, const std::stop_token& stop) {
    const Model model(asked);
    const GroupCount groups = isCounted ? GroupCount{asked.groups, asked.groups}
                                        : GroupCount{1, static_cast<int>(asked.places.size())};
    return findAnyPlan(model, groups, kStepsPerQuestion, stop).verdict;
}

} // namespace

Demands demandsOf(const Problem& problem) {
    using Kind = Demand::Kind;
    Demands demands{{Kind::Groups, -1}};
    const auto add = [&](bool is, Kind kind) {
        if (is)
            demands.push_back({kind, -1});
    };
    const Bounds any;
    const auto begin = problem.places.begin(), end = problem.places.end();
    add(std::any_of(begin, end, [](const Place& place) { return !place.mayAnchor; }), Kind::Anchors);
    add(std::any_of(begin, end, [&](const Place& place) { return place.room < any.most; }), Kind::Room);
    add(problem.schools.least > any.least, Kind::LeastSchools);
    add(problem.schools.most < any.most, Kind::MostSchools);
    add(problem.pupils.least > any.least, Kind::LeastPupils);
    add(problem.pupils.most < any.most, Kind::MostPupils);
    add(problem.farthest.has_value(), Kind::Farthest);
    std::unordered_set<int> seen;
    for (const Rule& rule : problem.rules) {
        if (seen.insert(rule.id).second)
            demands.push_back({Kind::Rule, rule.id});
    }
    return demands;
}

Problem withDemands(const Problem& problem, const Demands& demands) {
    using Kind = Demand::Kind;
    Problem fewer = problem;
    const auto isGivenUp = [&](Kind kind) { return !has(demands, {kind, -1}); };
    const Bounds any;
    for (Place& place : fewer.places) {
        place.mayAnchor = place.mayAnchor || isGivenUp(Kind::Anchors);
        place.room = isGivenUp(Kind::Room) ? any.most : place.room;
    }
    if (isGivenUp(Kind::LeastSchools))
        fewer.schools.least = any.least;
    if (isGivenUp(Kind::MostSchools))
        fewer.schools.most = any.most;
    if (isGivenUp(Kind::LeastPupils))
        fewer.pupils.least = any.least;
    if (isGivenUp(Kind::MostPupils))
        fewer.pupils.most = any.most;
    if (isGivenUp(Kind::Farthest))
        fewer.farthest = {};
    std::unordered_set<int> kept;
    for (const Demand& demand : demands) {
        if (demand.kind == Kind::Rule)
            kept.insert(demand.rule);
    }
    std::erase_if(fewer.rules, [&](const Rule& rule) { return !kept.contains(rule.id); });
    return fewer;
}

Feasibility feasibilityOf(const Problem& problem, const Demands& demands, const std::stop_token& stop) {
    return feasibilityOf(askedOf(problem, demands), has(demands, {Demand::Kind::Groups, -1}), stop);
}

Feasibility feasibilityIfSmall(const Problem& problem, const Demands& demands, const std::stop_token& stop) {
    const Problem asked = askedOf(problem, demands);
    const auto candidates = std::count_if(asked.places.begin(), asked.places.end(),
                                          [](const Place& place) { return place.mayAnchor; });
    if (static_cast<std::int64_t>(asked.places.size()) * candidates > kMostSearchedPairs)
        return Feasibility::Unknown;
    return feasibilityOf(asked, has(demands, {Demand::Kind::Groups, -1}), stop);
}

} // namespace liaison::grouping
