// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_conflict.h"

#include "core/base/text.h"
#include "core/forming/group_demands.h"
#include "core/forming/group_prices.h"
#include "core/forming/group_problem.h"
#include "core/grouping/plain_check.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

using Kind = grouping::Demand::Kind;

/// Looks for the number of groups nearest to the one asked for with which the other demands can be met.
class CountSearch {
public:
    CountSearch(const grouping::Problem& problem, const std::stop_token& stop)
        : m_problem(problem), m_stop(stop), m_most(int(problem.places.size())) {}

    /// Empty where no number will do.
    std::optional<int> nearest() {
        const std::optional<int> sure = isSmall() ? search(true) : std::nullopt;
        return sure ? sure : search(false);
    }

private:
    bool isSmall() const {
        const auto candidates = std::count_if(m_problem.places.begin(), m_problem.places.end(),
                                              [](const grouping::Place& place) { return place.mayAnchor; });
        return qint64(m_problem.places.size()) * candidates <= grouping::kMostSearchedPairs;
    }

    /// In steps that grow, and back from the first that will do.
    std::optional<int> search(bool isSure) {
        int last = 0;
        for (int step = 1; step < m_most && !m_stop.stop_requested(); step += 1 + step / 4) {
            for (const int sign : {1, -1})
                if (willDo(m_problem.groups + sign * step, isSure))
                    return backFrom(sign, last, step, isSure);
            last = step;
        }
        return {};
    }

    int backFrom(int sign, int tooNear, int enough, bool isSure) {
        while (enough - tooNear > 1) {
            const int middle = (enough + tooNear) / 2;
            (willDo(m_problem.groups + sign * middle, isSure) ? enough : tooNear) = middle;
        }
        return m_problem.groups + sign * enough;
    }

    bool willDo(int groups, bool isSure) {
        if (groups < 1 || groups > m_most)
            return false;
        grouping::Problem problem = m_problem;
        problem.groups = groups;
        const std::vector<grouping::Demand> demands = grouping::demandsOf(problem);
        if (grouping::PlainCheck(problem).isImpossible(demands))
            return false;
        const grouping::Feasibility verdict = grouping::feasibilityIfSmall(problem, demands, m_stop);
        return verdict == grouping::Feasibility::Possible ||
               (!isSure && verdict == grouping::Feasibility::Unknown);
    }

    const grouping::Problem& m_problem;
    const std::stop_token& m_stop;
    int m_most;
};

std::vector<Obstacle> obstaclesOf(const FormingQuestion& question, const FormingGround& ground,
                                  const std::vector<grouping::Demand>& demands) {
    const GroupDemands words(question, ground);
    std::vector<Obstacle> obstacles;
    for (const grouping::Demand& demand : demands) {
        Obstacle obstacle;
        obstacle.key = demandKey(demand);
        obstacle.text = words.text(demand);
        obstacle.released = words.without(demand, {});
        obstacles.push_back(std::move(obstacle));
    }
    return obstacles;
}

/// The number of groups need not be given up altogether: the nearest that can be had will do.
void easeCount(std::vector<Obstacle>& obstacles, const FormingQuestion& question, const FormingGround& ground,
               const std::vector<grouping::Demand>& demands, const std::stop_token& stop) {
    const auto count = std::find_if(demands.begin(), demands.end(), [](const grouping::Demand& demand) {
        return demand.kind == Kind::Groups;
    });
    if (count == demands.end())
        return;
    const grouping::Problem problem = groupProblem(ground, question);
    const std::optional<int> groups = CountSearch(problem, stop).nearest();
    if (!groups)
        return;
    Obstacle& obstacle = obstacles[static_cast<std::size_t>(count - demands.begin())];
    obstacle.offer =
        Words::tr("Form %1").arg(counted(*groups, Words::tr("liaison group"), Words::tr("liaison groups")));
    obstacle.released = GroupDemands(question, ground).without(*count, groups);
}

/// What still cannot be met after a release.
void nameRest(Obstacle& obstacle, const FormingGround& ground, const std::stop_token& stop) {
    const GroupDemands words(obstacle.released, ground);
    for (const grouping::Demand& demand : grouping::conflictOf(groupProblem(ground, obstacle.released), stop))
        obstacle.rest.push_back({demandKey(demand), words.text(demand)});
}

} // namespace

std::vector<Obstacle> groupConflict(const FormingQuestion& question, const FormingGround& ground,
                                    const FormingEffort& effort, const std::stop_token& stop,
                                    const OnConflict& onConflict) {
    const std::vector<grouping::Demand> demands = grouping::conflictOf(groupProblem(ground, question), stop);
    std::vector<Obstacle> obstacles = obstaclesOf(question, ground, demands);
    if (obstacles.empty())
        return obstacles;
    if (onConflict)
        onConflict(obstacles);
    easeCount(obstacles, question, ground, demands, stop);
    priceReleases(obstacles, ground, effort, stop);
    for (Obstacle& obstacle : obstacles)
        if (!obstacle.isEnough && !stop.stop_requested())
            nameRest(obstacle, ground, stop);
    return obstacles;
}

std::vector<Obstacle> tightGroups(const FormingQuestion& question, const FormingGround& ground,
                                  const FormingEffort& effort, const std::stop_token& stop) {
    const std::vector<grouping::Demand> demands = grouping::demandsOf(groupProblem(ground, question));
    std::vector<Obstacle> obstacles = obstaclesOf(question, ground, demands);
    easeCount(obstacles, question, ground, demands, stop);
    priceReleases(obstacles, ground, effort, stop);
    const auto isEnough = [](const Obstacle& obstacle) { return obstacle.isEnough; };
    if (std::any_of(obstacles.begin(), obstacles.end(), isEnough))
        std::erase_if(obstacles, std::not_fn(isEnough));
    return obstacles;
}

} // namespace liaison
