// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/shortest.h"

#include "core/grouping/deadline.h"
#include "core/grouping/feasibility.h"
#include "core/grouping/hunt.h"
#include "core/grouping/judge.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr std::int64_t kStepsOfFirst = 4000, kFewestSteps = 250, kStepsAtMost = 32'000;
constexpr std::int64_t kPartsAtLeast = 16; // of a number of steps
constexpr std::int64_t kStepsToSettle = 1'000'000;
constexpr std::int64_t kHuntTimes = 2, kTidyParts = 4; // as long as a search, and one part in so many
constexpr Cost kCoarsePart = 100,
               kFinePart = 4; // of the longest journey, and of how far it is from the bound

using Clock = std::chrono::steady_clock;

// Makes the longest journey shorter and then the sum smaller, in rounds that take longer and longer. What a
// round does hangs on the rounds before alone, and the best is kept: whoever waits longer never gets less.
class LongestSearch {
public:
    LongestSearch(const Problem& problem, const Effort& effort, const std::stop_token& stop,
                  const OnBetter& onBetter)
        : m_problem(problem)
        , m_limited(problem)
        , m_effort(effort)
        , m_deadline(effort.iterations == 0 ? std::optional(effort.time) : std::nullopt, stop)
        , m_stop(m_deadline.token())
        , m_onBetter(onBetter) {
        if (effort.iterations > 0)
            m_steps = std::clamp(effort.iterations / kPartsAtLeast, kFewestSteps, kStepsOfFirst);
    }

    Outcome run(const Plan* from) {
        begin(from);
        if (!m_best.lawful)
            return finished();
        m_low = std::min(leastLongest(m_problem), m_longest);
        for (const bool hunts : {false, true})
            shorten((m_longest - m_low) / 2, std::max<Cost>(m_longest / kCoarsePart, 1), hunts);
        lessen(m_steps);
        for (m_round = 1; mayGoOn(); ++m_round) {
            m_steps = std::min(2 * m_steps, kStepsAtMost);
            shorten(std::max<Cost>((m_longest - m_low) / kFinePart, 1), 1, true);
            lessen(m_steps);
        }
        return finished();
    }

private:
    // With a number of steps nothing begins that is too long for what is left of them.
    bool mayGoOn() const {
        return !m_stop.stop_requested() &&
               (m_effort.iterations == 0 || m_iterations + m_steps <= m_effort.iterations);
    }

    Effort part(std::int64_t steps) const {
        Effort part;
        part.seed = m_effort.seed + static_cast<std::uint64_t>(m_round);
        part.iterations = steps;
        part.threads = m_effort.threads;
        return part;
    }

    void begin(const Plan* from) {
        if (from && judge(m_problem, *from).lawful())
            keep(*from);
        const Outcome first = solve(Model(m_problem), part(m_steps), m_stop, {}, from);
        m_iterations += first.iterations;
        if (first.lawful)
            keep(first.plan);
        else if (!m_best.lawful)
            m_best = first;
        if (!m_best.lawful)
            if (const std::optional<Plan> plan = hunted(m_problem))
                keep(*plan);
    }

    std::optional<Plan> hunted(const Problem& problem) {
        m_iterations += kHuntTimes * m_steps;
        return huntPlan(problem, {m_effort.seed + m_hunts++, 1, kHuntTimes * m_steps, m_effort.threads},
                        m_stop);
    }

    // Tries to take a step off the longest journey, smaller and smaller ones.
    void shorten(Cost step, Cost least, bool hunts) {
        while (step >= least && m_low < m_longest && mayGoOn()) {
            m_limited.farthest = std::max(m_longest - step, m_low);
            const Cost before = m_longest;
            if (settle() == Feasibility::Unknown && hunts)
                if (const std::optional<Plan> plan = hunted(m_limited))
                    keep(*plan);
            if (m_longest < before)
                lessen(m_steps / kTidyParts);
            step = m_longest < before ? 2 * step : step / 2;
        }
    }

    // What a short search knows of the distance now tried.
    Feasibility settle() {
        const Model model(m_limited);
        if (std::int64_t{model.units()} * model.candidates() > kMostSearchedPairs)
            return Feasibility::Unknown;
        const Feasible any = findAnyPlan(model, {m_problem.groups, m_problem.groups}, kStepsToSettle, m_stop);
        if (any.verdict == Feasibility::Possible)
            keep(model.planOf(any.candidateOf));
        if (any.verdict == Feasibility::Impossible)
            m_low = *m_limited.farthest + 1;
        return any.verdict;
    }

    // Makes the sum small among plans whose longest journey is no longer.
    void lessen(std::int64_t steps) {
        if (!mayGoOn())
            return;
        m_limited.farthest = m_longest;
        const Plan shortest = m_best.plan;
        const Outcome outcome = solve(
            Model(m_limited), part(steps), m_stop,
            [this](const Progress& better) {
                if (better.lawful)
                    keep(better.plan);
            },
            &shortest);
        m_iterations += outcome.iterations;
        if (outcome.lawful)
            keep(outcome.plan);
    }

    void keep(const Plan& plan) {
        const Cost longest = judge(m_problem, plan).longest;
        if (m_best.lawful && std::pair(longest, plan.cost) >= std::pair(m_longest, m_best.plan.cost))
            return;
        m_best.plan = plan;
        m_best.lawful = true;
        m_longest = longest;
        if (m_onBetter)
            m_onBetter({m_best.plan, true, m_iterations, share()});
    }

    double share() const {
        const double spent =
            m_effort.iterations > 0
                ? static_cast<double>(m_iterations) / static_cast<double>(m_effort.iterations)
                : (Clock::now() - m_begin) / std::chrono::duration<double>(m_effort.time);
        return std::min(spent, 1.0);
    }

    Outcome finished() {
        m_best.iterations = m_iterations;
        return m_best;
    }

    const Problem& m_problem;
    Problem m_limited;
    Effort m_effort;
    Deadline m_deadline;
    std::stop_token m_stop;
    const OnBetter& m_onBetter;
    Outcome m_best;
    Cost m_longest = kForbidden, m_low = 0;
    std::int64_t m_iterations = 0;
    std::int64_t m_steps = kStepsOfFirst;
    std::uint64_t m_hunts = 0;
    int m_round = 0;
    Clock::time_point m_begin = Clock::now();
};

} // namespace

Outcome solveForLongest(const Problem& problem, const Effort& effort, std::stop_token stop,
                        const OnBetter& onBetter, const Plan* from) {
    return LongestSearch(problem, effort, stop, onBetter).run(from);
}

} // namespace liaison::grouping
