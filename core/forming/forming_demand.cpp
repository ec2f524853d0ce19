// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_demand.h"

#include "core/forming/forming_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace liaison {

std::vector<FormingDemand> pinDemands(const FormingGround& ground, const FormingQuestion& question) {
    std::vector<FormingDemand> demands;
    for (const Pin& pin : question.pins) {
        const int id = pin.id;
        demands.push_back({u"pin %1"_s.arg(id), pinText(ground, pin), [id](FormingQuestion& asked) {
                               std::erase_if(asked.pins, [id](const Pin& one) { return one.id == id; });
                           }});
    }
    return demands;
}

namespace {

/// Gives up demands as long as the question stays impossible.
class DemandFilter {
public:
    DemandFilter(FormingQuestion question, std::vector<FormingDemand> demands)
        : m_question(std::move(question)), m_demands(std::move(demands)) {}

    const FormingQuestion& question() const { return m_question; }
    const std::vector<FormingDemand>& demands() const { return m_demands; }

    /// In ever smaller parts, in the end one by one.
    void filter(const IsImpossible& isImpossible) {
        for (std::size_t part = m_demands.size() / 2; part > 1; part /= 2)
            giveUp(part, isImpossible);
        giveUp(1, isImpossible);
    }

    void giveUp(std::size_t part, const IsImpossible& isImpossible) {
        for (std::size_t at = 0; at < m_demands.size();) {
            const auto from = m_demands.begin() + std::ptrdiff_t(at);
            const auto to = from + std::ptrdiff_t(std::min(part, m_demands.size() - at));
            FormingQuestion fewer = m_question;
            std::for_each(from, to, [&](const FormingDemand& demand) { demand.giveUp(fewer); });
            if (!isImpossible(fewer)) {
                at += part;
                continue;
            }
            m_question = std::move(fewer);
            m_demands.erase(from, to);
        }
    }

private:
    FormingQuestion m_question;
    std::vector<FormingDemand> m_demands;
};

} // namespace

std::vector<FormingDemand> conflictAmong(const FormingQuestion& question, std::vector<FormingDemand> demands,
                                         const IsImpossible& isPlainly, const IsImpossible& isImpossible) {
    DemandFilter filter(question, std::move(demands));
    if (isPlainly(question))
        filter.filter(isPlainly);
    else
        filter.filter(isImpossible);
    // A demand that was needed beside others may be needless once those are gone: until nothing changes.
    for (std::size_t before = filter.demands().size() + 1; filter.demands().size() < before;) {
        before = filter.demands().size();
        filter.giveUp(1, isImpossible);
    }
    return filter.demands();
}

Obstacle obstacleOf(const FormingDemand& demand, const FormingQuestion& question) {
    Obstacle obstacle;
    obstacle.key = demand.key;
    obstacle.text = demand.text;
    obstacle.released = question;
    demand.giveUp(obstacle.released);
    return obstacle;
}

std::vector<Obstacle> obstaclesAmong(const FormingQuestion& question,
                                     const std::vector<FormingDemand>& conflict,
                                     const std::function<Obstacle(const FormingDemand&)>& release,
                                     const OnConflict& onConflict) {
    std::vector<Obstacle> obstacles;
    for (const FormingDemand& demand : conflict)
        obstacles.push_back(obstacleOf(demand, question));
    const auto tell = [&] {
        if (onConflict)
            onConflict(obstacles);
    };
    tell();
    for (std::size_t i = 0; i < conflict.size(); ++i) {
        obstacles[i] = release(conflict[i]);
        tell();
    }
    return obstacles;
}

} // namespace liaison
