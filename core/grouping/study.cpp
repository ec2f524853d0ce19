// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/study.h"

#include "core/grouping/deadline.h"
#include "core/grouping/proof.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <thread>

namespace liaison::grouping {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::duration_cast;
using std::chrono::milliseconds;
using Seconds = std::chrono::duration<double>;

constexpr std::int64_t kFewPairs = 20'000, kSomePairs = 60'000, kManyPairs = 150'000;
constexpr double kCloseBound = 0.003; // of the plan
constexpr double kSearchOfFew = 0.25, kSearchOfSome = 0.5, kSearchOfMost = 0.98;
constexpr Ascent kAgain{0, 300, 0.05};
constexpr double kWorthAgain = 1e-4;   // of the bound, gained last
constexpr double kAscentsWithin = 0.2; // of the time, those after the first begin

// Of a unit and a candidate.
std::int64_t pairsOf(const Model& model) {
    return std::int64_t{model.units()} * model.candidates();
}

class Inquiry {
public:
    Inquiry(const Problem& problem, const Plan& first, const StudyEffort& effort, const std::stop_token& stop,
            const OnBetter& onBetter)
        : m_effort(effort)
        , m_deadline(effort.time, stop)
        , m_stop(m_deadline.token())
        , m_onBetter(onBetter)
        , m_model(problem)
        , m_bound(m_model)
        , m_cost(first.cost) {
        m_studied.plan = first;
    }

    Studied run() {
        {
            std::jthread bounding([this](const std::stop_token& late) { raise(m_studied.plan, late); });
            const std::stop_callback passOn(m_stop, [&bounding] { bounding.request_stop(); });
            look();
            m_isLooking = false;
            bounding.join();
        }
        if (m_bound.value() >= 0)
            note(m_bound.value());
        if (m_studied.bound && !m_studied.proven && mayProve())
            proveRest();
        return m_studied;
    }

private:
    double spent() const { return Seconds(Clock::now() - m_begin) / Seconds(*m_effort.time); }

    void note(Cost bound) {
        m_studied.bound = std::min(bound, m_studied.plan.cost);
        m_studied.proven = *m_studied.bound == m_studied.plan.cost;
    }

    // Whether a proof is in reach shows in how many pairs there are and how near the bound is; the rest of
    // the time is the search's.
    double shareOfSearch() const {
        const std::int64_t pairs = pairsOf(m_model);
        if (pairs <= kFewPairs)
            return kSearchOfFew;
        const double gap = static_cast<double>(m_cost - m_boundSoFar) / static_cast<double>(m_cost);
        return pairs <= kSomePairs || (pairs <= kManyPairs && gap <= kCloseBound) ? kSearchOfSome
                                                                                  : kSearchOfMost;
    }

    void look() {
        Effort effort;
        effort.seed = m_effort.seed;
        effort.iterations = m_effort.iterations;
        effort.allowance = [this, setUp = m_setUp] {
            return duration_cast<milliseconds>(*m_effort.time * shareOfSearch() - setUp);
        };
        const Plan first = m_studied.plan;
        const Outcome outcome = solve(
            m_model, effort, m_stop,
            [this](const Progress& progress) {
                m_cost = std::min<Cost>(m_cost, progress.lawful ? progress.plan.cost : m_cost.load());
                if (m_onBetter)
                    m_onBetter(progress);
            },
            &first);
        m_studied.iterations = outcome.iterations;
        if (outcome.lawful && outcome.plan.cost < m_studied.plan.cost)
            m_studied.plan = outcome.plan;
    }

    // The first plan leads the first ascent, so that without a time the bound does not hang on how fast the
    // search is.
    void raise(const Plan& first, const std::stop_token& late) {
        const auto tell = [this](Cost bound) { m_boundSoFar = bound; };
        Plan aim = first;
        m_bound.improve(aim, {}, late, tell);
        while (m_effort.time && m_isLooking && !late.stop_requested() && spent() < kAscentsWithin) {
            const Cost before = m_bound.value();
            aim.cost = m_cost;
            m_bound.improve(aim, kAgain, late, tell);
            const auto gained = static_cast<double>(m_bound.value() - before);
            if (gained < kWorthAgain * static_cast<double>(before))
                return;
        }
    }

    // A proof has to set up about as much again before it proves anything.
    bool mayProve() const {
        return m_effort.time && !m_stop.stop_requested() && Clock::now() - m_begin + m_setUp < *m_effort.time;
    }

    void proveRest() {
        const Claim claim = prove(m_model, m_bound, m_studied.plan, m_stop);
        m_studied.plan = claim.plan;
        note(claim.bound);
    }

    Clock::time_point m_begin = Clock::now();
    StudyEffort m_effort;
    Deadline m_deadline;
    std::stop_token m_stop;
    const OnBetter& m_onBetter;
    Model m_model;
    Bound m_bound;
    Studied m_studied;
    std::atomic<Cost> m_cost;
    std::atomic<Cost> m_boundSoFar = 0;
    std::atomic<bool> m_isLooking = true;
    Clock::duration m_setUp = Clock::now() - m_begin;
};

} // namespace

milliseconds searchTime(const Model& model, milliseconds time) {
    return pairsOf(model) <= kFewPairs ? duration_cast<milliseconds>(time * kSearchOfFew) : time;
}

Studied study(const Problem& problem, const Plan& first, const StudyEffort& effort,
              const std::stop_token& stop, const OnBetter& onBetter) {
    assert(effort.iterations > 0 || effort.time);
    return Inquiry(problem, first, effort, stop, onBetter).run();
}

} // namespace liaison::grouping
