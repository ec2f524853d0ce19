// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/solver.h"

#include "core/grouping/judge.h"
#include "core/grouping/mender.h"
#include "core/grouping/search.h"
#include "core/grouping/shortest.h"
#include "core/grouping/start.h"

#include <algorithm>
#include <cassert>

namespace liaison::grouping {
namespace {

using Clock = std::chrono::steady_clock;

// How much of an effort is spent.
class Budget {
public:
    explicit Budget(const Effort& effort) : m_effort(effort) {}
    void spend(std::int64_t iterations) { m_done += iterations; }
    std::int64_t done() const { return m_done; }
    double share() const {
        if (m_effort.iterations > 0)
            return static_cast<double>(m_done) / static_cast<double>(m_effort.iterations);
        const std::chrono::duration<double> spent = Clock::now() - m_begin;
        const std::chrono::milliseconds time = m_effort.allowance ? m_effort.allowance() : m_effort.time;
        return spent / std::chrono::duration<double>(std::max(time, std::chrono::milliseconds(1)));
    }

private:
    Effort m_effort;
    Clock::time_point m_begin = Clock::now();
    std::int64_t m_done = 0;
};

// A layout whose every unit is somewhere can be shown.
bool isWhole(const std::vector<int>& candidates) {
    return std::find(candidates.begin(), candidates.end(), -1) == candidates.end();
}

// Whether so many groups can be open at once at all: no two in one unit, and those that must be among them.
bool mayOpenAll(const Model& model) {
    std::vector<char> isHome(static_cast<std::size_t>(model.units())), mustOpen = isHome;
    int homes = 0, musts = 0;
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        const int home = model.homeOf(candidate);
        if (model.mustOpen(candidate)) {
            musts += mustOpen[home] ? model.groups() + 1 : 1;
            mustOpen[home] = 1;
        }
        if (isHome[home] || !model.mayOpen(candidate))
            continue;
        isHome[home] = 1;
        ++homes;
    }
    return homes >= model.groups() && musts <= model.groups();
}

Layout startFor(const Model& model, const Plan* from) {
    Layout layout(model);
    const std::vector<int> candidates = from ? candidatesNearestTo(model, *from) : std::vector<int>();
    if (candidates.empty())
        layout = firstLayout(model);
    else
        layout.load(candidates);
    if (!layout.lawful())
        polish(model, layout);
    return layout;
}

} // namespace

Outcome solve(const Model& model, const Effort& effort, std::stop_token stop, const OnBetter& onBetter,
              const Plan* from) {
    Outcome outcome;
    if (model.contradictory() || !mayOpenAll(model))
        return outcome;
    Budget budget(effort);
    Search search(model, startFor(model, from), effort);
    Score told{std::numeric_limits<std::int64_t>::max(), 0};
    const auto tell = [&](const Score& score, const std::vector<int>& candidates) {
        if (!(score < told) || !isWhole(candidates))
            return;
        told = score;
        outcome.plan = model.planOf(candidates);
        outcome.lawful = told.broken == 0 && told.cost < kForbidden;
        if (onBetter)
            onBetter({outcome.plan, outcome.lawful, budget.done(), std::min(budget.share(), 1.0)});
    };
    tell(search.bestScore(), search.best());
    for (double share = budget.share(); share < 1 && !stop.stop_requested(); share = budget.share()) {
        if (effort.untilLawful && outcome.lawful)
            break;
        search.round(share);
        budget.spend(search.stepsInRound());
        tell(search.bestScore(), search.best());
    }
    if (isWhole(search.best())) {
        Layout layout(model);
        layout.load(search.best());
        polish(model, layout);
        tell(layout.score(), layout.candidates());
    }
    outcome.iterations = budget.done();
    return outcome;
}

Outcome solve(const Problem& problem, const Effort& effort, std::stop_token stop, const OnBetter& onBetter,
              const Plan* from) {
    const Outcome outcome = problem.objective == Objective::Longest
                                ? solveForLongest(problem, effort, stop, onBetter, from)
                                : solve(Model(problem), effort, stop, onBetter, from);
    assert(!outcome.lawful || judge(problem, outcome.plan).lawful());
    return outcome;
}

} // namespace liaison::grouping
