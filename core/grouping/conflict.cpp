// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/conflict.h"

#include <algorithm>
#include <iterator>

namespace liaison::grouping {

namespace {

using Demands = std::vector<Demand>;

constexpr int kFewQuestions = 60;
constexpr std::size_t kFewDemands = 2;

Demands without(Demands demands, const Demand& demand) {
    std::erase(demands, demand);
    return demands;
}

/// Finds demands that are impossible together and of which none can be left out: leaves out ever smaller
/// parts, in the end one by one. What comes first is left out first.
class ConflictSearch {
public:
    explicit ConflictSearch(const Problem& problem) : m_problem(problem) {}

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
            if (demand.kind == Demand::Kind::Rule || demand.kind == Demand::Kind::Groups)
                continue;
            Demands fewer = without(kept, demand);
            ++m_questions;
            if (feasibilityOf(m_problem, fewer) == Feasibility::Impossible)
                kept = std::move(fewer);
        }
    }

    void leaveOut(Demands& kept, std::size_t part) {
        for (std::size_t at = 0; at < kept.size();) {
            Demands fewer = kept;
            const auto from = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            fewer.erase(from, from + static_cast<std::ptrdiff_t>(std::min(part, kept.size() - at)));
            ++m_questions;
            if (feasibilityOf(m_problem, fewer) == Feasibility::Impossible)
                kept = std::move(fewer);
            else
                at += part;
        }
    }

    const Problem& m_problem;
    int m_questions = 0;
};

/// Problems without a number of groups get the nearest that may do.
Feasibility chooseGroups(Problem& problem) {
    const int wanted = problem.groups, most = static_cast<int>(problem.places.size());
    Feasibility best = Feasibility::Impossible;
    int chosen = wanted;
    for (int step = 1; step < most && best != Feasibility::Possible; ++step) {
        for (const int groups : {wanted + step, wanted - step}) {
            if (groups < 1 || groups > most)
                continue;
            problem.groups = groups;
            const Feasibility verdict = feasibilityOf(problem, demandsOf(problem));
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

Demands conflictOf(const Problem& problem) {
    const Demands demands = demandsOf(problem);
    if (feasibilityOf(problem, demands) != Feasibility::Impossible)
        return {};
    // The other way round may leave fewer.
    ConflictSearch search(problem);
    Demands one = search.reduce(demands, true);
    if (one.size() > kFewDemands && search.questions() <= kFewQuestions) {
        Demands other = search.reduce(Demands(demands.rbegin(), demands.rend()), false);
        if (other.size() < one.size())
            one = std::move(other);
    }
    Demands ordered;
    std::copy_if(demands.begin(), demands.end(), std::back_inserter(ordered), [&](const Demand& demand) {
        return std::find(one.begin(), one.end(), demand) != one.end();
    });
    return ordered;
}

std::vector<Release> releasesOf(const Problem& problem, const Demands& conflict, const Pricing& price) {
    std::vector<Release> releases;
    for (const Demand& demand : conflict) {
        Release release{demand, Feasibility::Unknown, problem, {}};
        const Demands rest = without(demandsOf(problem), demand);
        release.verdict = feasibilityOf(problem, rest);
        if (release.verdict != Feasibility::Impossible) {
            release.problem = withDemands(problem, rest);
            if (demand.kind == Demand::Kind::Groups)
                release.verdict = chooseGroups(release.problem);
            if (price && release.verdict != Feasibility::Impossible)
                release.cost = price(release.problem);
        }
        releases.push_back(std::move(release));
    }
    return releases;
}

} // namespace liaison::grouping
