// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_solver.h"

#include "core/forming/group_conflict.h"
#include "core/forming/group_findings.h"
#include "core/forming/group_longest.h"
#include "core/forming/group_problem.h"
#include "core/forming/steady_run.h"
#include "core/grouping/deadline.h"
#include "core/grouping/hunt.h"
#include "core/grouping/proof.h"
#include "core/grouping/shortest.h"
#include "core/grouping/solver.h"
#include "core/grouping/study.h"

#include <algorithm>
#include <thread>

namespace liaison {

namespace {

using Clock = std::chrono::steady_clock;
using Stage = FormingProgress::Stage;
using grouping::Objective;

constexpr qint64 kFirstSteps = 2000; // for a first plan
constexpr qint64 kStepsOfHunt = 32'000;
constexpr quint64 kSeedsOfHunt = 1000;               // unlike those of the first hunt
constexpr std::chrono::milliseconds kPatience(1000); // with a first bound that is late
constexpr int kPartsAtLeast = 4;                     // of the time: one is left for the search after a hunt

/// Looks into one question about groups: checks, looks for a plan, and proves how good it is.
class GroupRun {
public:
    GroupRun(const FormingQuestion& question, const FormingGround& ground, const FormingEffort& effort,
             std::stop_token stop, const OnForming& onProgress)
        : m_question(question)
        , m_ground(ground)
        , m_effort(effort)
        , m_stop(std::move(stop))
        , m_problem(groupProblem(ground, question))
        , m_model(m_problem)
        , m_findings(ground, m_problem, onProgress) {}

    FormingAnswer run(const FormingPlan* from) {
        const Clock::time_point begin = Clock::now();
        FormingAnswer answer;
        m_findings.tell();
        if (!check(from, answer)) {
            hunt(begin);
            lookAndBound();
            if (m_isLawful && !m_findings.isProven())
                prove();
            conclude(answer);
        }
        answer.iterations = m_iterations;
        answer.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        return answer;
    }

private:
    bool isLongest() const { return m_problem.objective == Objective::Longest; }

    void keep(const grouping::Plan& plan, bool isLawful) {
        m_isLawful = isLawful;
        m_findings.setPlan(plan, isLawful);
    }

    /// Why there is no plan: then true. Else a first one.
    bool check(const FormingPlan* from, FormingAnswer& answer) {
        answer.conflict =
            groupConflict(m_question, m_ground, m_effort, m_stop,
                          [this](const std::vector<Obstacle>& conflict) { m_findings.tell(conflict); });
        if (!answer.conflict.empty())
            return true;
        const std::optional<grouping::Plan> start =
            from != nullptr ? groupingPlan(m_ground, *from) : std::nullopt;
        grouping::Effort first;
        first.seed = m_effort.seed;
        first.iterations = kFirstSteps;
        first.untilLawful = true;
        const grouping::Outcome outcome =
            grouping::solve(m_model, first, m_stop, {}, start ? &*start : nullptr);
        m_iterations = outcome.iterations;
        if (!outcome.plan.anchors.empty())
            keep(outcome.plan, outcome.lawful);
        if (outcome.lawful || m_stop.stop_requested())
            return false;
        if (const std::optional<grouping::Plan> any = anyGroups(m_problem, m_stop))
            keep(*any, true);
        return false;
    }

    /// Where no plan keeps the rules yet, nothing is looked for but one that does, as long as there is time.
    void hunt(const Clock::time_point& begin) {
        if (m_isLawful || m_findings.plan().anchors.empty())
            return;
        m_findings.setStage(Stage::Looking);
        const bool isTimed = m_effort.iterations == 0;
        const grouping::Deadline deadline(isTimed ? std::optional(m_effort.time) : std::nullopt, m_stop);
        grouping::HuntEffort effort{m_effort.seed + kSeedsOfHunt, 1, kStepsOfHunt};
        const auto mayGoOn = [&] {
            return !m_isLawful && !deadline.token().stop_requested() &&
                   (isTimed || m_iterations < m_effort.iterations);
        };
        for (; mayGoOn(); ++effort.seed) {
            const std::chrono::duration<double> spent = Clock::now() - begin;
            m_findings.setShare(isTimed ? spent / std::chrono::duration<double>(m_effort.time)
                                        : double(m_iterations) / double(m_effort.iterations));
            m_findings.tell();
            if (const auto plan = grouping::huntPlan(m_problem, effort, deadline.token()))
                keep(*plan, true);
            m_iterations += effort.steps;
            m_findings.setIterations(m_iterations);
        }
        m_effort.time = std::max(
            m_effort.time - std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin),
            m_effort.time / kPartsAtLeast);
    }

    void conclude(FormingAnswer& answer) {
        answer.isLawful = m_isLawful;
        if (!m_findings.plan().anchors.empty())
            answer.plan = m_findings.formed();
        if (m_isLawful || m_stop.stop_requested())
            return;
        answer.conflict = tightGroups(m_question, m_ground, m_effort, m_stop);
        answer.isConflictProven = false;
    }

    void lookAndBound() {
        if (!m_isLawful)
            return;
        m_findings.setStage(Stage::Looking);
        m_findings.tell();
        if (isLongest()) {
            m_findings.raiseBound(grouping::leastLongest(m_problem));
            look();
            return;
        }
        m_bound.emplace(m_model);
        const grouping::Plan first = m_findings.plan();
        std::jthread bounding([&](const std::stop_token& late) { improveBound(first, late); });
        look();
        awaitBound(bounding);
    }

    void improveBound(const grouping::Plan& plan, const std::stop_token& stop) {
        m_bound->improve(plan, {}, stop, [this](grouping::Cost bound) { m_findings.raiseBound(bound); });
        m_isBounded = true;
    }

    /// Without a time to keep to, the same question always gets the same bound.
    void awaitBound(std::jthread& bounding) {
        const Clock::time_point begin = Clock::now();
        const bool isTimed = m_effort.iterations == 0;
        while (!m_isBounded && !m_stop.stop_requested() && (!isTimed || Clock::now() - begin < kPatience))
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        bounding.request_stop();
        bounding.join();
    }

    /// Where a proof is soon in reach, it gets the larger part of the time; but never without a first bound.
    std::chrono::milliseconds timeOfSearch() {
        if (isLongest() || !m_bound || m_effort.iterations > 0)
            return m_effort.time;
        const std::chrono::milliseconds time = grouping::searchTime(m_model, m_effort.time);
        m_left = m_effort.time - time;
        return time;
    }

    void look() {
        grouping::Effort effort;
        effort.seed = m_effort.seed;
        effort.iterations = m_effort.iterations;
        effort.time = timeOfSearch();
        const grouping::Plan first = m_findings.plan();
        const auto onBetter = [this](const grouping::Progress& better) {
            m_findings.setIterations(m_iterations + better.iterations);
            m_findings.setShare(better.share);
            if (better.lawful || !m_isLawful)
                keep(better.plan, better.lawful);
        };
        const Clock::time_point begin = Clock::now();
        const auto beat = [&] {
            const std::chrono::duration<double> spent = Clock::now() - begin;
            if (m_effort.iterations == 0)
                m_findings.setShare(spent / std::chrono::duration<double>(effort.time));
            m_findings.tell();
            // With the longest line settled the sum is still to be made small.
            return isLongest() || !m_findings.isProven();
        };
        runSteadily(
            m_stop,
            [&](const std::stop_token& stop) {
                const grouping::Outcome outcome = grouping::solve(m_problem, effort, stop, onBetter, &first);
                m_iterations += outcome.iterations;
            },
            beat);
        m_findings.setShare(1);
        m_findings.tell();
    }

    /// Without a time for it or one left, only the bound that the best plan leads to at once.
    void prove() {
        const std::chrono::milliseconds asked = m_effort.proof + m_left;
        const bool isAsked = asked.count() > 0;
        const bool isTimed = isAsked || m_effort.iterations == 0;
        const std::chrono::milliseconds time = isAsked ? asked : kPatience;
        m_findings.setStage(Stage::Proving);
        const Clock::time_point begin = Clock::now();
        const auto beat = [&] {
            const std::chrono::duration<double> spent = Clock::now() - begin;
            m_findings.setShare(spent / std::chrono::duration<double>(time));
            m_findings.tell();
            return !isTimed || Clock::now() - begin < time;
        };
        runSteadily(
            m_stop,
            [&](const std::stop_token& stop) {
                if (!isLongest())
                    improveBound(m_findings.plan(), stop);
                if (isAsked && !m_findings.isProven())
                    isLongest() ? proveLongest(stop) : proveCost(stop);
            },
            beat);
        m_findings.setShare(1);
        m_findings.tell();
    }

    void proveCost(const std::stop_token& stop) {
        grouping::Cost cost = m_findings.plan().cost;
        const auto onClaim = [&](const grouping::Claim& claim) {
            m_findings.raiseBound(claim.bound);
            if (claim.plan.cost < cost)
                keep(claim.plan, true);
            cost = std::min(cost, claim.plan.cost);
        };
        onClaim(grouping::prove(m_model, *m_bound, m_findings.plan(), stop, onClaim));
    }

    void proveLongest(const std::stop_token& stop) {
        narrowLongest(m_problem, {m_findings.bound().value_or(0), m_findings.plan()}, stop,
                      [this](const LongestClaim& claim) {
                          m_findings.raiseBound(claim.bound);
                          if (claim.plan != m_findings.plan())
                              keep(claim.plan, true);
                      });
    }

    const FormingQuestion& m_question;
    const FormingGround& m_ground;
    FormingEffort m_effort;
    std::stop_token m_stop;
    grouping::Problem m_problem;
    grouping::Model m_model;
    GroupFindings m_findings;
    std::optional<grouping::Bound> m_bound;
    std::atomic<bool> m_isBounded = false;
    std::atomic<bool> m_isLawful = false;
    qint64 m_iterations = 0;
    std::chrono::milliseconds m_left{0}; ///< of the time to look
};

} // namespace

Result<FormingAnswer> formGroups(const FormingQuestion& question, const FormingGround& ground,
                                 const FormingEffort& effort, std::stop_token stop,
                                 const OnForming& onProgress, const FormingPlan* from) {
    if (const Result<void> sense = checkGroupsQuestion(ground, question); !sense)
        return tl::unexpected(sense.error());
    return GroupRun(question, ground, effort, std::move(stop), onProgress).run(from);
}

} // namespace liaison
