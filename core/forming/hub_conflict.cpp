// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_conflict.h"

#include "core/base/text.h"
#include "core/forming/forming_demand.h"
#include "core/forming/hub_problem.h"
#include "core/forming/hub_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Hubs)
};

constexpr std::int64_t kStepsToTell = 100'000;
constexpr std::int64_t kStepsToPrice = 300'000; // all obstacles

/// To tell whether there are hubs, good or not.
grouping::HubEffort toTell(grouping::HubEffort effort) {
    effort.steps = std::min(effort.steps, kStepsToTell);
    effort.untilLawful = true;
    return effort;
}

HubsQuestion& hubsOf(FormingQuestion& question) {
    return std::get<HubsQuestion>(question.wants);
}

QString groupsText(qint64 number) {
    return counted(number, Words::tr("group"), Words::tr("groups"));
}

QString hubsText(qint64 number) {
    return counted(number, Words::tr("hub"), Words::tr("hubs"));
}

/// The numbers last: a user would sooner change one of them than a rule.
std::vector<FormingDemand> hubDemands(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<HubsQuestion>(question.wants);
    const int many = int(ground.items.size());
    std::vector<FormingDemand> demands = pinDemands(ground, question);
    if (wants.balance != grouping::HubBalance::None)
        demands.push_back({u"balance"_s, hubBalanceText(wants), [](FormingQuestion& asked) {
                               hubsOf(asked).balance = grouping::HubBalance::None;
                           }});
    if (wants.least > 1)
        demands.push_back({u"fewest-groups"_s,
                           Words::tr("No hub has fewer than %1").arg(groupsText(wants.least)),
                           [](FormingQuestion& asked) { hubsOf(asked).least = 1; }});
    if (wants.most < many)
        demands.push_back({u"most-groups"_s, Words::tr("No hub has more than %1").arg(groupsText(wants.most)),
                           [many](FormingQuestion& asked) { hubsOf(asked).most = many; }});
    if (wants.count)
        demands.push_back({u"count"_s,
                           (*wants.count == 1 ? Words::tr("There is %1") : Words::tr("There are %1"))
                               .arg(hubsText(*wants.count)),
                           [](FormingQuestion& asked) { hubsOf(asked).count.reset(); }});
    return demands;
}

/// Gives up one demand, and no more of it than it takes.
class HubRelease {
public:
    HubRelease(const FormingQuestion& question, const FormingGround& ground,
               const grouping::HubEffort& effort)
        : m_question(question), m_ground(ground), m_effort(effort) {}

    Obstacle of(const FormingDemand& demand) {
        const HubsQuestion& wants = std::get<HubsQuestion>(m_question.wants);
        Obstacle obstacle = obstacleOf(demand, m_question);
        if (m_effort.stop.stop_requested())
            return obstacle;
        obstacle.isWorkedOut = true;
        if (obstacle.key == u"balance"_s)
            easeBalance(obstacle);
        else if (obstacle.key == u"fewest-groups"_s)
            easeSize(obstacle, &HubsQuestion::least, wants.least, -1);
        else if (obstacle.key == u"most-groups"_s)
            easeSize(obstacle, &HubsQuestion::most, wants.most, 1);
        const HubSolution solution = price(obstacle.released);
        obstacle.isEnough = solution.plan.has_value();
        if (solution.plan)
            obstacle.cost = solution.plan->cost;
        if (!solution.plan)
            return obstacle;
        const QString hubs = hubsText(solution.asked.problem.hubs);
        if (obstacle.key == u"count"_s)
            obstacle.offer = Words::tr("Form %1").arg(hubs);
        else if (!wants.count && !obstacle.offer.isEmpty() && obstacle.key != u"balance"_s)
            // Larger hubs are fewer.
            obstacle.offer = Words::tr("%1, which makes %2").arg(obstacle.offer, hubs);
        return obstacle;
    }

private:
    bool isPossible(const FormingQuestion& question) const {
        return hubFeasibility(question, m_ground, toTell(m_effort)) == grouping::Feasibility::Possible;
    }

    /// What the best plan found costs need not be proven.
    HubSolution price(const FormingQuestion& question) const {
        // To look for what is not there takes longest.
        if (!isPossible(question))
            return {};
        grouping::HubEffort effort = m_effort;
        effort.proves = false;
        return solveHubs(question, m_ground, effort);
    }

    void easeBalance(Obstacle& obstacle) {
        const HubSolution uneven = solveHubs(obstacle.released, m_ground, toTell(m_effort));
        if (!uneven.plan)
            return;
        // As many hubs as there are without the balance.
        const std::optional<qint64> tolerance =
            leastHubTolerance(m_question, m_ground, uneven.asked.problem.hubs, m_effort.stop);
        if (!tolerance)
            return;
        obstacle.released = m_question;
        hubsOf(obstacle.released).tolerance = *tolerance;
        obstacle.offer = Words::tr("Allow %1").arg(hubShareText(*tolerance));
    }

    /// The number next to the one asked for with which there is a plan: all beyond it do as well.
    void easeSize(Obstacle& obstacle, int HubsQuestion::*size, int from, int step) {
        const auto eased = [&](int by) {
            FormingQuestion question = m_question;
            hubsOf(question).*size = from + by * step;
            return question;
        };
        const auto isEnough = [&](int by) { return isPossible(eased(by)); };
        // Mostly a little is enough, and larger hubs take longer to look through.
        const int most = std::abs(hubsOf(obstacle.released).*size - from);
        int low = 0;
        int high = std::min(1, most);
        while (!isEnough(high)) {
            if (high == most)
                return;
            low = high;
            high = std::min(2 * high, most);
        }
        while (high - low > 1) {
            const int middle = (low + high) / 2;
            (isEnough(middle) ? high : low) = middle;
        }
        obstacle.released = eased(high);
        obstacle.offer = (step < 0 ? Words::tr("Allow hubs of %1") : Words::tr("Allow hubs of up to %1"))
                             .arg(groupsText(hubsOf(obstacle.released).*size));
    }

    const FormingQuestion& m_question;
    const FormingGround& m_ground;
    const grouping::HubEffort& m_effort;
};

} // namespace

std::vector<FormingDemand> contradictionOfHubs(const FormingQuestion& question, const FormingGround& ground,
                                               const grouping::HubEffort& effort) {
    return conflictAmong(
        question, hubDemands(question, ground),
        [&](const FormingQuestion& asked) {
            return !effort.stop.stop_requested() && isPlainlyImpossible(asked, ground);
        },
        [&](const FormingQuestion& asked) {
            return hubFeasibility(asked, ground, toTell(effort)) == grouping::Feasibility::Impossible;
        });
}

std::vector<Obstacle> hubConflict(const FormingQuestion& question, const FormingGround& ground,
                                  const grouping::HubEffort& effort, const OnConflict& onConflict) {
    const std::vector<FormingDemand> conflict = contradictionOfHubs(question, ground, effort);
    grouping::HubEffort toPrice = effort;
    toPrice.steps =
        std::min(effort.steps, kStepsToPrice / std::max<std::int64_t>(std::int64_t(conflict.size()), 1));
    HubRelease release(question, ground, toPrice);
    return obstaclesAmong(
        question, conflict, [&](const FormingDemand& demand) { return release.of(demand); }, onConflict);
}

} // namespace liaison
