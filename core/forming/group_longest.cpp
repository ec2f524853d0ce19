// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_longest.h"

#include "core/forming/group_problem.h"
#include "core/grouping/feasibility.h"
#include "core/grouping/solver.h"

#include <algorithm>

namespace liaison {

namespace {

constexpr std::int64_t kStepsPerDistance = 3'000'000;
constexpr std::int64_t kPolishSteps = 20'000;

/// Makes the sum small among plans with no longer line.
grouping::Plan polished(grouping::Problem problem, const grouping::Plan& plan, const std::stop_token& stop) {
    problem.farthest = countedCost(problem, plan);
    grouping::Effort effort;
    effort.iterations = kPolishSteps;
    const grouping::Outcome better = grouping::solve(grouping::Model(problem), effort, stop, {}, &plan);
    return better.lawful ? better.plan : plan;
}

} // namespace

void narrowLongest(const grouping::Problem& problem, LongestClaim known, const std::stop_token& stop,
                   const std::function<void(const LongestClaim&)>& onClaim) {
    grouping::Cost longest = countedCost(problem, known.plan);
    // Distances from `top` on are possible, or nobody can tell.
    for (grouping::Cost top = longest; known.bound < top && !stop.stop_requested();) {
        grouping::Problem limited = problem;
        limited.farthest = known.bound + (top - known.bound) / 2;
        const grouping::Model model(limited);
        const grouping::Feasible any =
            grouping::findAnyPlan(model, {problem.groups, problem.groups}, kStepsPerDistance, stop);
        if (any.verdict == grouping::Feasibility::Impossible) {
            known.bound = *limited.farthest + 1;
        } else {
            top = *limited.farthest;
            if (any.verdict == grouping::Feasibility::Unknown)
                continue;
            known.plan = polished(problem, model.planOf(any.candidateOf), stop);
            longest = countedCost(problem, known.plan);
            top = std::min(top, longest);
        }
        onClaim(known);
    }
}

} // namespace liaison
