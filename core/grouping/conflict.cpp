// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/conflict.h"

#include "core/grouping/plain_check.h"

#include <algorithm>
#include <iterator>

namespace liaison::grouping {

namespace {

using Demands = std::vector<Demand>;

constexpr int kFewQuestions = 60;
constexpr std::size_t kFewDemands = 2;
constexpr std::size_t kManyDemands = 300;
constexpr std::size_t kMostConfirmed = 64;

Demands without(Demands demands, const Demand& demand) {
    std::erase(demands, demand);
    return demands;
}

bool isNumber(const Demand& demand) {
    return demand.kind != Demand::Kind::Rule && demand.kind != Demand::Kind::Groups;
}

using AreImpossible = std::function<bool(const Demands&)>;

/// Finds demands that are impossible together and of which none can be left out: leaves out ever smaller
/// parts, in the end one by one. What comes first is left out first.
class ConflictSearch {
public:
    explicit ConflictSearch(AreImpossible areImpossible) : m_areImpossible(std::move(areImpossible)) {}

    Demands reduce(Demands kept, bool areNumbersFirst) {
        if (areNumbersFirst)
            leaveOutNumbers(kept);
        for (std::size_t part = kept.size() / kParts; part > 1; part /= kParts)
            leaveOut(kept, part);
        leaveOut(kept, 1);
        return kept;
    }
    int questions() const { return m_questions; }

private:
    static constexpr std::size_t kParts = 4;

    /// Without sizes and distances every further question is a small one.
    void leaveOutNumbers(Demands& kept) {
        const Demands all = kept;
        for (const Demand& demand : all) {
            if (isNumber(demand))
                tryWithout(kept, without(kept, demand));
        }
    }

    void leaveOut(Demands& kept, std::size_t part) {
        for (std::size_t at = 0; at < kept.size();) {
            Demands fewer = kept;
            const auto from = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            fewer.erase(from, from + static_cast<std::ptrdiff_t>(std::min(part, kept.size() - at)));
            if (!tryWithout(kept, std::move(fewer)))
                at += part;
        }
    }

    bool tryWithout(Demands& kept, Demands fewer) {
        ++m_questions;
        if (!m_areImpossible(fewer))
            return false;
        kept = std::move(fewer);
        return true;
    }

    AreImpossible m_areImpossible;
    int m_questions = 0;
};

/// What checks alone name, told in another order too where that may leave fewer; empty where they see
/// nothing.
Demands plainConflict(const Problem& problem, const Demands& demands) {
    PlainCheck check(problem);
    ConflictSearch search([&](const Demands& asked) { return check.isImpossible(asked); });
    if (!check.isImpossible(demands))
        return {};
    Demands one = search.reduce(demands, true);
    if (one.size() > kFewDemands && demands.size() <= kManyDemands) {
        Demands other = search.reduce(Demands(demands.rbegin(), demands.rend()), false);
        if (other.size() < one.size())
            one = std::move(other);
    }
    return one;
}

/// What looking for plans names.
Demands searchedConflict(const Problem& problem, const Demands& demands, const std::stop_token& stop) {
    const auto areImpossible = [&](const Demands& asked) {
        return !stop.stop_requested() && feasibilityOf(problem, asked, stop) == Feasibility::Impossible;
    };
    if (!areImpossible(demands))
        return {};
    // The other way round may leave fewer.
    ConflictSearch search(areImpossible);
    Demands one = search.reduce(demands, true);
    if (one.size() > kFewDemands && search.questions() <= kFewQuestions && !stop.stop_requested()) {
        Demands other = search.reduce(Demands(demands.rbegin(), demands.rend()), false);
        if (other.size() < one.size())
            one = std::move(other);
    }
    return one;
}

/// Problems without a number of groups get the nearest that may do.
Feasibility chooseGroups(Problem& problem, const std::stop_token& stop) {
    const int wanted = problem.groups, most = static_cast<int>(problem.places.size());
    Feasibility best = Feasibility::Impossible;
    int chosen = wanted;
    for (int step = 1; step < most && best != Feasibility::Possible && !stop.stop_requested(); ++step) {
        for (const int groups : {wanted + step, wanted - step}) {
            if (groups < 1 || groups > most)
                continue;
            problem.groups = groups;
            const Feasibility verdict = feasibilityOf(problem, demandsOf(problem), stop);
            const bool isBetter = verdict == Feasibility::Possible ||
                                  (verdict == Feasibility::Unknown && best == Feasibility::Impossible);
            if (isBetter && best != Feasibility::Possible) {
                best = verdict;
                chosen = groups;
            }
        }
    }
    problem.groups = chosen;
    return best;
}

} // namespace

Demands conflictOf(const Problem& problem, const std::stop_token& stop) {
    const Demands demands = demandsOf(problem);
    Demands conflict = plainConflict(problem, demands);
    if (conflict.empty()) {
        conflict = searchedConflict(problem, demands, stop);
    } else if (conflict.size() <= kMostConfirmed) {
        // Where a plan can be looked for, fewer may be impossible for reasons that no check sees.
        ConflictSearch search([&](const Demands& asked) {
            return !stop.stop_requested() &&
                   feasibilityIfSmall(problem, asked, stop) == Feasibility::Impossible;
        });
        conflict = search.reduce(std::move(conflict), false);
    }
    Demands ordered;
    std::copy_if(demands.begin(), demands.end(), std::back_inserter(ordered), [&](const Demand& demand) {
        return std::find(conflict.begin(), conflict.end(), demand) != conflict.end();
    });
    return ordered;
}

std::vector<Release> releasesOf(const Problem& problem, const Demands& conflict, const Pricing& price,
                                const std::stop_token& stop) {
    std::vector<Release> releases;
    for (const Demand& demand : conflict) {
        Release release{demand, Feasibility::Unknown, problem, {}};
        const Demands rest = without(demandsOf(problem), demand);
        if (!stop.stop_requested())
            release.verdict = feasibilityOf(problem, rest, stop);
        if (release.verdict != Feasibility::Impossible) {
            release.problem = withDemands(problem, rest);
            if (demand.kind == Demand::Kind::Groups)
                release.verdict = chooseGroups(release.problem, stop);
            if (price && !stop.stop_requested() && release.verdict != Feasibility::Impossible)
                release.cost = price(release.problem);
        }
        releases.push_back(std::move(release));
    }
    return releases;
}

} // namespace liaison::grouping
