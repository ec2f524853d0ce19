// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/solver.h"

#include "core/grouping/search.h"
#include "core/grouping/start.h"

#include <algorithm>

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
        return spent / std::chrono::duration<double>(std::max(m_effort.time, std::chrono::milliseconds(1)));
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

} // namespace

Outcome solve(const Problem&, const Model& model, const Effort& effort, std::stop_token stop,
              const OnBetter& onBetter, const Plan* from) {
    Outcome outcome;
    if (model.contradictory() || model.candidates() < model.groups())
        return outcome;
    Budget budget(effort);
    Layout start = from ? Layout(model) : firstLayout(model);
    if (from)
        start.load(model.candidatesOf(*from));
    Search search(model, start, effort);
    Score told{std::numeric_limits<std::int64_t>::max(), 0};
    const auto tell = [&] {
        if (!(search.bestScore() < told) || !isWhole(search.best()))
            return;
        told = search.bestScore();
        outcome.plan = model.planOf(search.best());
        outcome.lawful = told.broken == 0;
        if (onBetter)
            onBetter({outcome.plan, outcome.lawful, budget.done(), std::min(budget.share(), 1.0)});
    };
    tell();
    for (double share = budget.share(); share < 1 && !stop.stop_requested(); share = budget.share()) {
        search.round(share);
        budget.spend(search.stepsInRound());
        tell();
    }
    outcome.iterations = budget.done();
    return outcome;
}

} // namespace liaison::grouping
