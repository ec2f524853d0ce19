// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_forming.h"

#include "core/forming/hub_bodies.h"
#include "core/forming/hub_conflict.h"
#include "core/forming/hub_desk.h"
#include "core/forming/hub_problem.h"
#include "core/forming/steady_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Hubs)
};

constexpr std::int64_t kStepsInMillisecond = 800;
constexpr std::int64_t kFewestSteps = 100'000;
constexpr std::int64_t kMostSteps = 4'000'000;
constexpr std::int64_t kStepsForHard = 20'000'000;
constexpr std::int64_t kStepsToCheck = 20'000;
constexpr std::int64_t kStepsToNearest = 300'000;

grouping::HubEffort hubEffort(const FormingEffort& effort, const std::stop_token& stop) {
    grouping::HubEffort inSteps;
    inSteps.seed = effort.seed;
    inSteps.stop = stop;
    inSteps.steps =
        effort.iterations > 0
            ? std::int64_t(effort.iterations)
            : std::clamp<std::int64_t>(effort.time.count() * kStepsInMillisecond, kFewestSteps, kMostSteps);
    return inSteps;
}

FormingPlan planOfHubs(const FormingQuestion& question, const FormingGround& ground,
                       const HubSolution& solution) {
    FormingPlan plan;
    plan.bodies = formedHubs(question, ground, solution.plan->hubOf, solution.asked.named);
    plan.claim = {solution.plan->cost, solution.plan->lowerBound, solution.plan->isProven()};
    // Nothing is the bound of a search that was stopped before it came to bound anything.
    if (solution.plan->lowerBound <= 0 && !plan.claim.isProven)
        plan.claim.bound.reset();
    return plan;
}

/// Where nobody knows whether there is a plan: one that is as even as can be given up, then one without the
/// pins.
void findNearest(const FormingQuestion& question, const FormingGround& ground, grouping::HubEffort effort,
                 FormingAnswer& answer) {
    effort.steps = std::min(effort.steps, kStepsToNearest);
    effort.proves = false;
    FormingQuestion eased = question;
    std::get<HubsQuestion>(eased.wants).balance = grouping::HubBalance::None;
    HubSolution nearest = solveHubs(eased, ground, effort);
    if (!nearest.plan) {
        eased.pins.clear();
        nearest = solveHubs(eased, ground, effort);
    }
    if (!nearest.plan)
        return;
    answer.plan = planOfHubs(question, ground, nearest);
    answer.plan->claim.bound.reset();
    answer.plan->claim.isProven = false;
    answer.isLawful = false;
}

/// The same hubs within the least that they have to differ by; empty where that is no less than asked.
std::optional<FormingQuestion> evenest(const FormingQuestion& question, const FormingGround& ground,
                                       const FormingPlan* plan, const std::stop_token& stop) {
    FormingQuestion even = question;
    auto& wants = std::get<HubsQuestion>(even.wants);
    const int hubs =
        plan != nullptr ? int(plan->bodies.size()) : grouping::hubCount(hubCase(question, ground).problem);
    const std::optional<qint64> least = leastHubTolerance(question, ground, hubs, stop);
    if (!least || *least >= wants.tolerance)
        return {};
    wants.count = hubs;
    wants.tolerance = *least;
    return even;
}

/// Looks into one question about hubs: checks, looks for a plan with its proof, or says why there is none.
class HubRun {
public:
    HubRun(const FormingQuestion& question, const FormingGround& ground, const FormingEffort& effort,
           const std::stop_token& stop, const OnForming& onProgress)
        : m_question(question), m_ground(ground), m_effort(effort), m_stop(stop), m_onProgress(onProgress) {}

    FormingAnswer run() {
        const Clock::time_point begin = Clock::now();
        check();
        if (!m_isImpossible)
            look();
        if (m_solution.plan)
            m_answer.plan = planOfHubs(m_question, m_ground, m_solution);
        else
            explain();
        m_answer.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        if (m_answer.plan)
            tell({FormingProgress::Stage::Proving, &*m_answer.plan, m_answer.isLawful, m_answer.iterations,
                  1});
        return m_answer;
    }

private:
    using Clock = std::chrono::steady_clock;
    using Stage = FormingProgress::Stage;

    void check() {
        timed(Stage::Checking, [this](grouping::HubEffort effort) {
            effort.steps = std::min(effort.steps, kStepsToCheck);
            m_isImpossible =
                hubFeasibility(m_question, m_ground, effort) == grouping::Feasibility::Impossible;
        });
    }

    void look() {
        timed(Stage::Looking, [this](grouping::HubEffort effort) {
            m_solution = solveHubs(m_question, m_ground, effort);
            // What is hard to keep at all is worth the rest of the time.
            effort.steps = kStepsForHard;
            if (!m_solution.plan && !m_solution.isImpossible() && m_effort.iterations == 0)
                m_solution = solveHubs(m_question, m_ground, effort);
        });
        m_isImpossible = !m_solution.plan && m_solution.isImpossible();
    }

    void explain() {
        timed(Stage::Checking, [this](const grouping::HubEffort& effort) {
            if (m_isImpossible)
                m_answer.conflict =
                    hubConflict(m_question, m_ground, effort,
                                [this](const std::vector<Obstacle>& conflict) { note(conflict); });
            else
                findNearest(m_question, m_ground, effort, m_answer);
        });
    }

    /// Works in another thread and tells from this one how far it is.
    template <class Work>
    void timed(Stage stage, const Work& work) {
        const Clock::time_point begin = Clock::now();
        runSteadily(
            m_stop, [&](const std::stop_token& token) { work(hubEffort(m_effort, token)); },
            [&] {
                const std::chrono::duration<double> passed = Clock::now() - begin;
                const double share = std::min(passed / std::chrono::duration<double>(m_effort.time), 1.0);
                tellHowFar(stage, share);
                return m_effort.iterations > 0 || share < 1;
            });
    }

    void note(const std::vector<Obstacle>& conflict) {
        const std::scoped_lock lock(m_mutex);
        m_conflict = conflict;
    }

    void tellHowFar(Stage stage, double share) {
        std::vector<Obstacle> conflict;
        {
            const std::scoped_lock lock(m_mutex);
            conflict = m_conflict;
        }
        if (conflict.empty())
            tell({stage, nullptr, true, 0, share});
        else
            tell({Stage::Releasing, nullptr, true, 0, share, &conflict});
    }

    void tell(const FormingProgress& progress) const {
        if (m_onProgress)
            m_onProgress(progress);
    }

    const FormingQuestion& m_question;
    const FormingGround& m_ground;
    const FormingEffort& m_effort;
    const std::stop_token& m_stop;
    const OnForming& m_onProgress;
    bool m_isImpossible = false;
    HubSolution m_solution;
    FormingAnswer m_answer;
    std::mutex m_mutex; ///< for what follows
    std::vector<Obstacle> m_conflict;
};

} // namespace

Result<FormingAnswer> formHubs(const FormingQuestion& question, const FormingGround& ground,
                               const FormingEffort& effort, std::stop_token stop,
                               const OnForming& onProgress) {
    if (const Result<void> sound = checkHubQuestion(question, ground); !sound)
        return tl::unexpected(sound.error());
    return HubRun(question, ground, effort, stop, onProgress).run();
}

std::vector<FormingVariant> hubVariantsOf(const FormingQuestion& question, const FormingGround& ground,
                                          const FormingPlan* plan, const std::stop_token& stop) {
    const auto balanced = [&](grouping::HubBalance balance) {
        FormingQuestion other = question;
        std::get<HubsQuestion>(other.wants).balance = balance;
        return other;
    };
    const grouping::HubBalance asked = std::get<HubsQuestion>(question.wants).balance;
    std::vector<FormingVariant> variants;
    if (asked != grouping::HubBalance::None)
        if (const std::optional<FormingQuestion> even = evenest(question, ground, plan, stop))
            variants.push_back({asked == grouping::HubBalance::Schools ? Words::tr("Most even in schools")
                                                                       : Words::tr("Most even in pupils"),
                                *even, VariantAim::Evenness});
    if (asked != grouping::HubBalance::Schools)
        variants.push_back({Words::tr("Balanced in schools"), balanced(grouping::HubBalance::Schools)});
    if (asked != grouping::HubBalance::Pupils)
        variants.push_back({Words::tr("Balanced in pupils"), balanced(grouping::HubBalance::Pupils)});
    return variants;
}

std::optional<FormingPlan> costedHubs(const FormingQuestion& question, const FormingGround& ground,
                                      FormingPlan plan, std::optional<qint64> bound) {
    const PlanFigures figures = figuresOf(ground, question, plan);
    const bool areKept = std::all_of(figures.bodies.begin(), figures.bodies.end(),
                                     [](const FormedFigures& hub) { return hub.isSizeKept(); }) &&
                         makeHubDesk(question, ground, plan)->brokenPins().empty();
    if (!areKept)
        return {};
    plan.claim.bound = bound;
    plan.claim.isProven = plan.claim.bound == plan.claim.cost;
    return plan;
}

} // namespace liaison
