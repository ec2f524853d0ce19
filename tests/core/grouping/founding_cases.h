// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/draws.h"
#include "core/grouping/founding.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <vector>

namespace liaison::grouping {

inline constexpr Cost kNoChoice = std::numeric_limits<Cost>::max();

inline FoundingProblem offered(std::size_t many, std::uint64_t seed, std::size_t width = 30'000) {
    Draws draws(seed);
    FoundingProblem problem;
    for (std::size_t i = 0; i < many; ++i)
        problem.places.push_back(
            {double(draws.below(width)), double(draws.below(width)), int(draws.below(10) / 4), false, false});
    problem.schools = int(many) / 2;
    return problem;
}

inline Cost metresBetween(const FoundingProblem& problem, int one, int other) {
    const FoundingPlace& a = problem.places[std::size_t(one)];
    const FoundingPlace& b = problem.places[std::size_t(other)];
    return Cost(std::hypot(a.x - b.x, a.y - b.y) + 0.5);
}

inline bool keepsFoundingRules(const FoundingProblem& problem, const std::vector<int>& members) {
    const auto isIn = [&](int place) {
        return std::find(members.begin(), members.end(), place) != members.end();
    };
    for (int i = 0; i < int(problem.places.size()); ++i) {
        const FoundingPlace& place = problem.places[std::size_t(i)];
        if ((place.isMust && !isIn(i)) || (place.isMustNot && isIn(i)))
            return false;
    }
    for (int kind = 0; kind < int(problem.quotas.size()); ++kind) {
        const auto many = std::count_if(members.begin(), members.end(), [&](int member) {
            return problem.places[std::size_t(member)].kind == kind;
        });
        if (!problem.quotas[std::size_t(kind)].holds(many))
            return false;
    }
    return int(members.size()) == problem.schools && (problem.lead < 0 || isIn(problem.lead));
}

inline Cost diameterOf(const FoundingProblem& problem, const std::vector<int>& members) {
    Cost widest = 0;
    for (const int one : members) {
        for (const int other : members)
            widest = std::max(widest, metresBetween(problem, one, other));
    }
    return widest;
}

inline Cost toLeadOf(const FoundingProblem& problem, const std::vector<int>& members) {
    Cost sum = 0;
    for (const int member : members)
        sum += metresBetween(problem, member, problem.lead);
    return sum;
}

inline Cost valueOf(const FoundingProblem& problem, const std::vector<int>& members) {
    return problem.aim == FoundingAim::Lead ? toLeadOf(problem, members) : diameterOf(problem, members);
}

/// The least value of all choices, one after the other.
inline Cost leastOfAll(const FoundingProblem& problem) {
    Cost least = kNoChoice;
    const int many = int(problem.places.size());
    for (unsigned bits = 0; bits < 1U << many; ++bits) {
        if (std::popcount(bits) != problem.schools)
            continue;
        std::vector<int> members;
        for (int i = 0; i < many; ++i) {
            if ((bits >> i & 1U) != 0)
                members.push_back(i);
        }
        if (keepsFoundingRules(problem, members))
            least = std::min(least, valueOf(problem, members));
    }
    return least;
}

inline Cost bestValue(const FoundingProblem& problem) {
    const FoundingAnswer answer = planFounding(problem);
    return answer.plan ? valueOf(problem, answer.plan->members) : kNoChoice;
}

template <class Change>
FoundingProblem changed(FoundingProblem problem, Change change) {
    for (FoundingPlace& place : problem.places)
        change(place);
    return problem;
}

} // namespace liaison::grouping
