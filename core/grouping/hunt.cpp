// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hunt.h"

#include "core/grouping/judge.h"
#include "core/grouping/solver.h"

#include <algorithm>
#include <array>

namespace liaison::grouping {
namespace {

// What a place beyond the farthest distance counts beside each metre of it: by turns, as now one and now the
// other finds a way.
constexpr std::array<Cost, 2> kTolls{5000, 1000};
constexpr std::int64_t kMostPricedPairs = 400'000;

bool isCountable(const Problem& problem) {
    const auto anchors = std::count_if(problem.places.begin(), problem.places.end(),
                                       [](const Place& place) { return place.mayAnchor; });
    return problem.farthest && static_cast<std::int64_t>(problem.places.size()) * anchors <= kMostPricedPairs;
}

// What each place costs in a plan that keeps the distance.
Cost costWithin(const Problem& problem, Cost toll) {
    return *problem.farthest - toll;
}

// Lines count as they are, but for those within the distance: all of them the same, and less by the toll. Few
// are within, so that they are what is listed.
Problem withPrices(const Problem& problem, Cost toll) {
    Problem priced = problem;
    priced.farthest.reset();
    priced.objective = Objective::Total;
    priced.stay = 0;
    priced.feeders.clear();
    for (Place& place : priced.places)
        place.weight = 1;
    const int places = static_cast<int>(problem.places.size());
    const Cost within = costWithin(problem, toll);
    for (int place = 0; place < places; ++place) {
        for (int anchor = 0; anchor < places; ++anchor) {
            const Place &from = problem.places[place], &to = problem.places[anchor];
            const Cost line = to.mayAnchor ? distance(problem.metric, from, to) : kForbidden;
            if (line <= *problem.farthest)
                priced.feeders.push_back({place, anchor, line - within});
        }
    }
    return priced;
}

std::optional<Plan> lawful(const Problem& problem, Plan plan) {
    if (plan.anchors.empty())
        return {};
    const Judgement judged = judge(problem, plan);
    plan.cost = judged.cost;
    return judged.lawful() ? std::optional(std::move(plan)) : std::nullopt;
}

Outcome attempt(const Model& model, const Effort& effort, std::optional<Cost> aim,
                const std::stop_token& stop) {
    std::stop_source enough;
    const std::stop_callback whenStopped(stop, [&enough] { enough.request_stop(); });
    return solve(model, effort, enough.get_token(), [&](const Progress& better) {
        if (better.lawful && better.plan.cost <= aim.value_or(better.plan.cost))
            enough.request_stop();
    });
}

} // namespace

std::optional<Plan> huntPlan(const Problem& problem, const HuntEffort& effort, const std::stop_token& stop) {
    const bool isPriced = isCountable(problem);
    std::array<std::optional<Model>, kTolls.size()> models;
    for (int i = 0; i < effort.attempts && !stop.stop_requested(); ++i) {
        const std::size_t turn = isPriced ? static_cast<std::size_t>(i) % kTolls.size() : 0;
        std::optional<Model>& model = models[turn];
        if (!model)
            model.emplace(isPriced ? withPrices(problem, kTolls[turn]) : problem);
        Effort once;
        once.seed = effort.seed + static_cast<std::uint64_t>(i);
        once.iterations = effort.steps;
        once.threads = effort.threads;
        std::optional<Cost> aim;
        if (isPriced)
            aim = costWithin(problem, kTolls[turn]) * static_cast<Cost>(problem.places.size());
        if (auto plan = lawful(problem, attempt(*model, once, aim, stop).plan))
            return plan;
    }
    return {};
}

} // namespace liaison::grouping
