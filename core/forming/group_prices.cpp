// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_prices.h"

#include "core/forming/group_problem.h"
#include "core/grouping/judge.h"
#include "core/grouping/shortest.h"
#include "core/grouping/study.h"

#include <algorithm>

namespace liaison {

namespace {

constexpr qint64 kStepsShare = 8; // of the steps, for one price
constexpr qint64 kStepsToBegin = 2000;
constexpr std::chrono::milliseconds kLeastPrices(300), kMostPrices(3000); // all together
constexpr std::chrono::milliseconds kWorthAnother(200);

/// The plans of several questions that differ in what was given up.
class PriceRun {
public:
    PriceRun(const std::vector<Obstacle>& obstacles, const FormingGround& ground, const FormingEffort& effort,
             const std::stop_token& stop)
        : m_effort(effort), m_stop(stop) {
        for (const Obstacle& obstacle : obstacles)
            m_prices.push_back({groupProblem(ground, obstacle.released), {}, false});
    }

    void run() {
        for (Price& price : m_prices)
            begin(price);
        const auto until = Clock::now() + std::clamp(m_effort.time, kLeastPrices, kMostPrices);
        betterAll(until);
        // What others left of the time, as their price was soon proven.
        if (m_effort.iterations == 0 && Clock::now() + kWorthAnother < until)
            betterAll(until);
    }

    void tell(std::vector<Obstacle>& obstacles) const {
        for (std::size_t i = 0; i < obstacles.size(); ++i) {
            const Price& price = m_prices[i];
            obstacles[i].isEnough = price.plan.has_value();
            obstacles[i].isWorkedOut = price.plan || !m_stop.stop_requested();
            obstacles[i].isAtMost = price.plan && !price.isProven;
            if (price.plan)
                obstacles[i].cost = countedCost(price.problem, *price.plan);
        }
    }

private:
    using Clock = std::chrono::steady_clock;

    struct Price {
        grouping::Problem problem;
        std::optional<grouping::Plan> plan;
        bool isProven = false;
    };

    /// Any plan, quickly where that will do.
    void begin(Price& price) {
        if (m_stop.stop_requested())
            return;
        grouping::Effort effort;
        effort.seed = m_effort.seed;
        effort.iterations = kStepsToBegin;
        effort.untilLawful = true;
        const grouping::Outcome first = grouping::solve(grouping::Model(price.problem), effort, m_stop);
        price.plan = first.lawful ? std::optional(first.plan) : anyGroups(price.problem, m_stop);
    }

    void betterAll(Clock::time_point until) {
        auto open = std::count_if(m_prices.begin(), m_prices.end(),
                                  [](const Price& price) { return !price.isProven; });
        for (Price& price : m_prices) {
            share();
            if (price.isProven || m_stop.stop_requested())
                continue;
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
            better(price, std::max(left, kLeastPrices / 4) / std::max<std::ptrdiff_t>(open--, 1));
        }
        share();
    }

    /// Looser rules never cost more than a plan that keeps tighter ones.
    void share() {
        for (Price& price : m_prices) {
            for (const Price& other : m_prices) {
                if (!other.plan || other.problem.places.size() != price.problem.places.size())
                    continue;
                grouping::Plan plan = *other.plan;
                const grouping::Judgement judged = grouping::judge(price.problem, plan);
                plan.cost = judged.cost;
                if (judged.lawful() && (!price.plan || countedCost(price.problem, plan) <
                                                           countedCost(price.problem, *price.plan)))
                    price.plan = std::move(plan);
            }
        }
    }

    void better(Price& price, std::chrono::milliseconds time) {
        if (!price.plan) {
            seek(price, time);
            return;
        }
        if (price.problem.objective == grouping::Objective::Longest)
            shorten(price, time);
        else
            study(price, time);
    }

    /// Where a quick look met no plan.
    void seek(Price& price, std::chrono::milliseconds time) {
        grouping::Effort effort;
        effort.seed = m_effort.seed + 1;
        effort.iterations = steps();
        effort.time = time;
        effort.untilLawful = true;
        const grouping::Outcome outcome = grouping::solve(grouping::Model(price.problem), effort, m_stop);
        if (outcome.lawful)
            price.plan = outcome.plan;
    }

    qint64 steps() const {
        return m_effort.iterations > 0 ? std::max<qint64>(m_effort.iterations / kStepsShare, 1) : 0;
    }

    void shorten(Price& price, std::chrono::milliseconds time) {
        grouping::Effort effort;
        effort.seed = m_effort.seed;
        effort.iterations = steps();
        effort.time = time;
        const grouping::Outcome outcome = grouping::solve(price.problem, effort, m_stop, {}, &*price.plan);
        if (outcome.lawful)
            price.plan = outcome.plan;
        price.isProven = grouping::leastLongest(price.problem) >= countedCost(price.problem, *price.plan);
    }

    void study(Price& price, std::chrono::milliseconds time) {
        grouping::StudyEffort effort;
        effort.seed = m_effort.seed;
        effort.iterations = steps();
        if (effort.iterations == 0)
            effort.time = time;
        const grouping::Studied studied = grouping::study(price.problem, *price.plan, effort, m_stop);
        price.plan = studied.plan;
        price.isProven = studied.proven;
    }

    FormingEffort m_effort;
    const std::stop_token& m_stop;
    std::vector<Price> m_prices;
};

} // namespace

void priceReleases(std::vector<Obstacle>& obstacles, const FormingGround& ground, const FormingEffort& effort,
                   const std::stop_token& stop) {
    PriceRun run(obstacles, ground, effort, stop);
    run.run();
    run.tell(obstacles);
}

} // namespace liaison
