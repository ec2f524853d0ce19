// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_conflict.h"

#include "core/forming/forming_demand.h"
#include "core/forming/founding_choosing.h"
#include "core/forming/founding_words.h"
#include "core/structure/body_type.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Founding)
};

FoundingQuestion& foundingOf(FormingQuestion& question) {
    return std::get<FoundingQuestion>(question.wants);
}

/// The numbers last: a user would sooner change one of them than a rule.
std::vector<FormingDemand> foundingDemands(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    const int many = int(ground.items.size());
    std::vector<FormingDemand> demands = pinDemands(ground, question);
    for (std::size_t i = 0; i < wants.quotas.size(); ++i) {
        const KindQuota& quota = wants.quotas[i];
        // Of several for one kind each has a name of its own.
        const auto before = std::count_if(wants.quotas.begin(), wants.quotas.begin() + std::ptrdiff_t(i),
                                          [&](const KindQuota& other) { return other.kind == quota.kind; });
        const QString key = u"quota %1"_s.arg(schoolKindKey(quota.kind));
        demands.push_back({before == 0 ? key : u"%1 %2"_s.arg(key).arg(before + 1), foundingQuotaText(quota),
                           [quota](FormingQuestion& asked) { std::erase(foundingOf(asked).quotas, quota); }});
    }
    if (wants.lead.isValid())
        demands.push_back({u"lead"_s, foundingLeadText(ground, wants), [](FormingQuestion& asked) {
                               foundingOf(asked).lead = {};
                               foundingOf(asked).aim = grouping::FoundingAim::Diameter;
                           }});
    demands.push_back({u"count"_s, foundingCountText(wants), [many](FormingQuestion& asked) {
                           foundingOf(asked).fewest = 1;
                           foundingOf(asked).most = many;
                       }});
    return demands;
}

/// The number of schools next to those asked for that can be had; 0 where there is none.
int nearestNumber(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    const FoundingCase asked = foundingCase(question, ground);
    const int many = int(ground.items.size());
    for (int step = 1; step <= std::max(many, wants.fewest); ++step)
        for (const int number : {wants.fewest - step, wants.most + step})
            if (number >= 1 && number <= many && anyFounders(asked, number).plan)
                return number;
    return 0;
}

Obstacle releaseOf(const FormingDemand& demand, const FormingQuestion& question, const FormingGround& ground,
                   const std::stop_token& stop) {
    Obstacle obstacle = obstacleOf(demand, question);
    if (stop.stop_requested())
        return obstacle;
    obstacle.isWorkedOut = true;
    if (demand.key == u"count"_s) {
        if (const int number = nearestNumber(question, ground); number > 0) {
            const auto& wants = std::get<FoundingQuestion>(question.wants);
            foundingOf(obstacle.released).fewest = std::min(wants.fewest, number);
            foundingOf(obstacle.released).most = std::max(wants.most, number);
            obstacle.offer = Words::tr("Allow %1").arg(foundersText(number));
        }
    }
    const FoundingCase asked = foundingCase(obstacle.released, ground);
    for (int schools = asked.most; schools >= asked.fewest && !obstacle.isEnough; --schools) {
        const FoundingSolution solution = chooseFounders(asked, schools, stop);
        obstacle.isEnough = solution.plan.has_value();
        if (solution.plan)
            obstacle.cost = asked.valueOf(*solution.plan);
    }
    return obstacle;
}

} // namespace

std::vector<Obstacle> foundingConflict(const FormingQuestion& question, const FormingGround& ground,
                                       const std::stop_token& stop, const OnConflict& onConflict) {
    const auto isImpossible = [&](const FormingQuestion& asked) {
        return !stop.stop_requested() && isFoundingImpossible(foundingCase(asked, ground));
    };
    const std::vector<FormingDemand> conflict =
        conflictAmong(question, foundingDemands(question, ground), isImpossible, isImpossible);
    return obstaclesAmong(
        question, conflict,
        [&](const FormingDemand& demand) { return releaseOf(demand, question, ground, stop); }, onConflict);
}

} // namespace liaison
