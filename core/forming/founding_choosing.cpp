// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_choosing.h"

#include <algorithm>

namespace liaison {

namespace {

constexpr int kMostLooks = 4000;

/// Branch and bound over the sets that are in or out as one, and those of which only one may be in.
class FounderSearch {
public:
    FounderSearch(const FoundingCase& asked, const std::stop_token& stop, bool isAnyEnough)
        : m_asked(asked), m_stop(stop), m_isAnyEnough(isAnyEnough) {
        m_stopped.request_stop();
    }

    FoundingSolution search(int schools) {
        grouping::FoundingProblem problem = m_asked.problem;
        problem.schools = schools;
        if (!m_asked.isHopeless)
            look(problem);
        FoundingSolution solution{m_best, !m_best && !m_isCut};
        if (solution.plan && m_isCut)
            solution.plan->isProven = false;
        return solution;
    }

private:
    using Places = std::vector<int>;

    void look(const grouping::FoundingProblem& problem) {
        if (m_isAnyEnough && m_best)
            return;
        // The first look is taken even when told to stop: it then gives a choice at once.
        if (m_looks++ > 0 && (m_stop.stop_requested() || m_looks > kMostLooks)) {
            m_isCut = true;
            return;
        }
        const grouping::FoundingAnswer answer =
            grouping::planFounding(problem, m_isAnyEnough ? m_stopped.get_token() : m_stop);
        if (!answer.plan)
            return;
        if (!m_isAnyEnough && !answer.plan->isProven)
            m_isCut = true;
        else if (m_best && m_asked.valueOf(*answer.plan) >= m_asked.valueOf(*m_best))
            return;
        if (branchOnTogether(problem, *answer.plan) || branchOnApart(problem, *answer.plan))
            return;
        if (!m_best || m_asked.valueOf(*answer.plan) < m_asked.valueOf(*m_best))
            m_best = answer.plan;
    }

    static bool isIn(const grouping::FoundingPlan& plan, int place) {
        return std::binary_search(plan.members.begin(), plan.members.end(), place);
    }

    bool branchOnTogether(const grouping::FoundingProblem& problem, const grouping::FoundingPlan& plan) {
        for (const Places& set : m_asked.together) {
            const auto in =
                std::count_if(set.begin(), set.end(), [&](int place) { return isIn(plan, place); });
            if (in == 0 || in == std::ptrdiff_t(set.size()))
                continue;
            const bool areMostIn = 2 * in > std::ptrdiff_t(set.size());
            lookWith(problem, set, areMostIn);
            lookWith(problem, set, !areMostIn);
            return true;
        }
        return false;
    }

    bool branchOnApart(const grouping::FoundingProblem& problem, const grouping::FoundingPlan& plan) {
        for (const Places& set : m_asked.apart) {
            Places in;
            std::copy_if(set.begin(), set.end(), std::back_inserter(in),
                         [&](int place) { return isIn(plan, place); });
            if (in.size() < 2)
                continue;
            lookWith(problem, {in[0]}, false);
            lookWith(problem, {in[1]}, false);
            return true;
        }
        return false;
    }

    void lookWith(grouping::FoundingProblem problem, const Places& places, bool areIn) {
        for (const int place : places) {
            grouping::FoundingPlace& one = problem.places[std::size_t(place)];
            (areIn ? one.isMust : one.isMustNot) = true;
        }
        look(problem);
    }

    const FoundingCase& m_asked;
    const std::stop_token& m_stop;
    bool m_isAnyEnough;
    std::stop_source m_stopped;
    std::optional<grouping::FoundingPlan> m_best;
    int m_looks = 0;
    bool m_isCut = false;
};

} // namespace

FoundingSolution chooseFounders(const FoundingCase& asked, int schools, const std::stop_token& stop) {
    return FounderSearch(asked, stop, false).search(schools);
}

FoundingSolution anyFounders(const FoundingCase& asked, int schools) {
    FoundingSolution solution = FounderSearch(asked, {}, true).search(schools);
    if (solution.plan)
        solution.plan->isProven = false;
    return solution;
}

bool isFoundingImpossible(const FoundingCase& asked) {
    for (int schools = asked.most; schools >= asked.fewest; --schools)
        if (!anyFounders(asked, schools).isImpossible)
            return false;
    return true;
}

} // namespace liaison
