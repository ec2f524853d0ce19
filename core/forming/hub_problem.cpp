// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_problem.h"

#include "core/forming/forming_words.h"
#include "core/forming/hub_cores.h"
#include "core/forming/hub_pins.h"
#include "core/grouping/hub_check.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Hubs)
};

constexpr std::size_t kMostNumbersTried = 12;
constexpr std::size_t kMostNumbersJudged = 4;

/// The numbers of hubs that may do, the one asked for or nearest to a third first. The least number is the
/// easiest to share evenly: it is tried in good time.
class HubNumbers {
public:
    HubNumbers(HubCase& asked, std::size_t most) : m_case(asked) {
        const grouping::HubProblem& problem = asked.problem;
        if (asked.isHopeless)
            return;
        if (problem.hubs > 0) {
            m_numbers = {problem.hubs};
        } else {
            const int many = int(problem.groups.size()), wished = grouping::hubCount(problem);
            const int fewest =
                std::max({1, (many + problem.most - 1) / problem.most, int(asked.named.size())});
            for (int number = fewest; number <= many / problem.least; ++number)
                m_numbers.push_back(number);
            std::stable_sort(m_numbers.begin(), m_numbers.end(), [&](int one, int other) {
                return std::abs(one - wished) < std::abs(other - wished);
            });
            if (m_numbers.empty())
                asked.problem.hubs = wished;
        }
        std::erase_if(m_numbers, [&](int number) { return number < int(asked.named.size()); });
        const auto least = std::min_element(m_numbers.begin(), m_numbers.end());
        if (least - m_numbers.begin() >= std::ptrdiff_t(most))
            std::rotate(m_numbers.begin() + std::ptrdiff_t(most) - 1, least, least + 1);
    }

    /// The next that is not plainly impossible is put into the problem; false if there is none.
    bool next() {
        while (m_at < m_numbers.size()) {
            m_case.problem.hubs = m_numbers[m_at++];
            if (!grouping::isPlainlyImpossible(m_case.problem))
                return true;
        }
        return false;
    }

private:
    HubCase& m_case;
    std::vector<int> m_numbers;
    std::size_t m_at = 0;
};

bool isSound(const std::optional<SizeBounds>& size) {
    return !size || (size->least >= 0 && size->least <= size->most);
}

bool isHubPin(PinKind kind) {
    return kind == PinKind::Together || kind == PinKind::Apart || kind == PinKind::Within ||
           kind == PinKind::NotWithin || kind == PinKind::Size;
}

} // namespace

HubCase hubCase(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<HubsQuestion>(question.wants);
    HubCase asked;
    for (const FormingItem& item : ground.items)
        asked.problem.groups.push_back({item.easting, item.northing, item.schools, item.pupils.value_or(0)});
    asked.problem.hubs = wants.count.value_or(0);
    asked.problem.least = wants.least;
    asked.problem.most = std::min(wants.most, std::max(int(ground.items.size()), wants.least));
    asked.problem.balance = wants.balance;
    asked.problem.tolerance = wants.tolerance;
    addHubPins(question, ground, asked);
    return asked;
}

Result<void> checkHubQuestion(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<HubsQuestion>(question.wants);
    const auto refuse = [](const QString& why) { return failure(ErrorCode::Invalid, why); };
    if (ground.items.empty())
        return refuse(Words::tr("There are no liaison groups with a place on the map: form groups, or give "
                                "their schools a place, before hubs are formed."));
    if (wants.count && *wants.count < 1)
        return refuse(Words::tr("There must be at least one hub; %1 were asked for.").arg(*wants.count));
    if (wants.least < 1)
        return refuse(Words::tr("A hub must have at least one group; %1 were asked for.").arg(wants.least));
    if (wants.most < wants.least)
        return refuse(Words::tr("A hub cannot have at least %1 and at most %2 groups: change one of the "
                                "two numbers.")
                          .arg(wants.least)
                          .arg(wants.most));
    if (wants.balance != grouping::HubBalance::None && wants.tolerance < 0)
        return refuse(Words::tr("Hubs cannot differ by less than nothing: give a share of 0 % or more."));
    for (const FormingItem& item : ground.items)
        if (!std::isfinite(item.easting) || !std::isfinite(item.northing))
            return refuse(Words::tr("The place of “%1” is not a number: give it another.").arg(item.name));
    for (const Pin& pin : question.pins) {
        if (!isSound(pin.schools) || !isSound(pin.pupils))
            return refuse(
                Words::tr("“%1” cannot be: change one of the two numbers.").arg(pinText(ground, pin)));
        if (!isHubPin(pin.kind))
            return refuse(Words::tr("“%1” is not a rule for hubs: take it away.").arg(pinText(ground, pin)));
    }
    return {};
}

bool HubSolution::isImpossible() const {
    return verdict == grouping::HubVerdict::SizesImpossible ||
           verdict == grouping::HubVerdict::PinsImpossible ||
           verdict == grouping::HubVerdict::BalanceImpossible;
}

bool isPlainlyImpossible(const FormingQuestion& question, const FormingGround& ground) {
    HubCase asked = hubCase(question, ground);
    return !HubNumbers(asked, asked.problem.groups.size()).next();
}

grouping::Feasibility hubFeasibility(const FormingQuestion& question, const FormingGround& ground,
                                     const grouping::HubEffort& effort) {
    using grouping::Feasibility;
    HubCase asked = hubCase(question, ground);
    HubCores cores = coresOf(question, ground, asked);
    HubNumbers numbers(asked, 2);
    Feasibility verdict = cores.areAll ? Feasibility::Impossible : Feasibility::Unknown;
    for (std::size_t tried = 0; numbers.next(); ++tried) {
        if (tried == kMostNumbersJudged || effort.stop.stop_requested())
            return Feasibility::Unknown;
        for (grouping::HubProblem& problem : cores.problems) {
            problem.hubs = asked.problem.hubs;
            const Feasibility one = grouping::hubFeasibility(problem, effort);
            if (one == Feasibility::Possible)
                return one;
            verdict = one == Feasibility::Unknown ? one : verdict;
        }
    }
    return verdict;
}

namespace {

/// The best plan of all problems; its bound is one for all of them.
void solveCores(HubCores& cores, grouping::HubEffort effort, HubSolution& solution) {
    effort.steps = std::max<std::int64_t>(effort.steps / std::int64_t(cores.problems.size()), 1);
    bool isUnsure = !cores.areAll;
    std::int64_t bound = std::numeric_limits<std::int64_t>::max();
    for (grouping::HubProblem& problem : cores.problems) {
        problem.hubs = solution.asked.problem.hubs;
        grouping::HubAnswer answer = grouping::planHubs(problem, effort);
        solution.verdict = answer.verdict;
        if (answer.plan) {
            bound = std::min(bound, answer.plan->lowerBound);
            if (!solution.plan || answer.plan->cost < solution.plan->cost)
                solution.plan = std::move(answer.plan);
        } else {
            isUnsure = isUnsure || !solution.isImpossible();
        }
    }
    if (solution.plan)
        solution.plan->lowerBound = isUnsure ? 0 : bound;
    else if (isUnsure)
        solution.verdict = grouping::HubVerdict::NotFound;
}

} // namespace

HubSolution solveHubs(const FormingQuestion& question, const FormingGround& ground,
                      const grouping::HubEffort& effort) {
    HubSolution solution{grouping::HubVerdict::PinsImpossible, hubCase(question, ground), {}};
    HubCores cores = coresOf(question, ground, solution.asked);
    bool isUnsure = false;
    HubNumbers numbers(solution.asked, kMostNumbersTried);
    for (std::size_t tried = 0; numbers.next(); ++tried) {
        isUnsure = isUnsure || tried == kMostNumbersTried;
        if (tried == kMostNumbersTried)
            break;
        solveCores(cores, effort, solution);
        if (solution.plan)
            return solution;
        isUnsure = isUnsure || !solution.isImpossible();
    }
    if (isUnsure)
        solution.verdict = grouping::HubVerdict::NotFound;
    return solution;
}

std::optional<qint64> leastHubTolerance(const FormingQuestion& question, const FormingGround& ground,
                                        int hubs, const std::stop_token& stop) {
    std::optional<qint64> least;
    for (grouping::HubProblem& problem : coresOf(question, ground, hubCase(question, ground)).problems) {
        problem.hubs = hubs;
        if (const std::optional<std::int64_t> one = grouping::leastTolerance(problem, stop))
            least = std::min<qint64>(least.value_or(*one), *one);
    }
    return least;
}

} // namespace liaison
