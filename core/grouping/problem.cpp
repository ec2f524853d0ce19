// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/problem.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace liaison::grouping {
namespace {

constexpr double kFarthestCoordinate = 1e8;
constexpr double kLargestSum = 4e15;

std::vector<int> placesIn(const Rule& rule) {
    return std::visit(
        [](const auto& what) -> std::vector<int> {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, Together> || std::is_same_v<What, OnlyAnchors>)
                return what.places;
            else if constexpr (std::is_same_v<What, Within> || std::is_same_v<What, NotWithin>)
                return {what.place, what.anchor};
            else if constexpr (std::is_same_v<What, Apart>)
                return {what.first, what.second};
            else if constexpr (std::is_same_v<What, Anchor>)
                return {what.place};
            else
                return {what.anchor};
        },
        rule.what);
}

bool sensible(const Bounds& bounds) {
    return bounds.least >= 0 && bounds.least <= bounds.most;
}

void findBadPlaces(const Problem& problem, std::vector<Flaw>& flaws) {
    for (int i = 0; const Place& place : problem.places) {
        // Written so that a NaN fails it.
        const bool near =
            std::abs(place.x) <= kFarthestCoordinate && std::abs(place.y) <= kFarthestCoordinate;
        if (!near)
            flaws.push_back({Flaw::Kind::BadCoordinate, i, -1});
        if (place.pupils < 0 || place.weight < 0 || place.room < 0)
            flaws.push_back({Flaw::Kind::BadCount, i, -1});
        ++i;
    }
}

void findBadRules(const Problem& problem, std::vector<Flaw>& flaws) {
    const int count = static_cast<int>(problem.places.size());
    const auto outside = [count](int place) { return place < 0 || place >= count; };
    for (const Rule& rule : problem.rules) {
        for (const int place : placesIn(rule)) {
            if (outside(place))
                flaws.push_back({Flaw::Kind::BadIndex, place, rule.id});
        }
        const auto* size = std::get_if<SizeOf>(&rule.what);
        if (size &&
            (!sensible(size->schools.value_or(Bounds())) || !sensible(size->pupils.value_or(Bounds()))))
            flaws.push_back({Flaw::Kind::BadBounds, size->anchor, rule.id});
    }
    for (const Feeder& feeder : problem.feeders) {
        if (outside(feeder.place) || outside(feeder.anchor))
            flaws.push_back({Flaw::Kind::BadIndex, feeder.place, -1});
    }
}

// Sums, and bounds in fractions of a metre, are kept in 64 bits: whatever could pass them is refused
// beforehand.
bool mayOverflow(const Problem& problem) {
    double widest = 0, heaviest = 0, pupils = 0;
    for (const Place& place : problem.places) {
        widest = std::max({widest, std::abs(place.x), std::abs(place.y)});
        const auto heavy = problem.objective == Objective::Weighted ? place.pupils : place.weight;
        heaviest += static_cast<double>(heavy);
        pupils += static_cast<double>(place.pupils);
    }
    const double unit = problem.metric == Metric::Thousandths ? 1000 : 1;
    double extra = std::abs(static_cast<double>(problem.stay));
    for (const Feeder& feeder : problem.feeders)
        extra += std::abs(static_cast<double>(feeder.bonus));
    const double count = static_cast<double>(problem.places.size());
    return !(3 * widest * unit * heaviest + extra * count < kLargestSum && pupils < kLargestSum);
}

} // namespace

std::vector<Flaw> flawsOf(const Problem& problem) {
    std::vector<Flaw> flaws;
    const auto count = problem.places.size();
    if (count == 0)
        flaws.push_back({Flaw::Kind::NoPlaces, -1, -1});
    if (problem.groups < 1 || static_cast<std::size_t>(problem.groups) > count)
        flaws.push_back({Flaw::Kind::BadGroups, -1, -1});
    if (!sensible(problem.schools) || !sensible(problem.pupils) || problem.farthest.value_or(0) < 0 ||
        problem.stay < 0)
        flaws.push_back({Flaw::Kind::BadBounds, -1, -1});
    if (!problem.today.empty() && problem.today.size() != count)
        flaws.push_back({Flaw::Kind::BadIndex, -1, -1});
    findBadPlaces(problem, flaws);
    findBadRules(problem, flaws);
    if (flaws.empty() && mayOverflow(problem))
        flaws.push_back({Flaw::Kind::TooLarge, -1, -1});
    return flaws;
}

Cost distance(Metric metric, const Place& a, const Place& b) {
    const double dx = a.x - b.x, dy = a.y - b.y;
    const double line = std::sqrt(dx * dx + dy * dy);
    switch (metric) {
    case Metric::Floor:
        return static_cast<Cost>(line);
    case Metric::Thousandths:
        return static_cast<Cost>(line * 1000 + 0.5);
    case Metric::Metres:
        break;
    }
    return static_cast<Cost>(line + 0.5);
}

} // namespace liaison::grouping
