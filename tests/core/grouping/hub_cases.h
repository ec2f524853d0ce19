// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/draws.h"
#include "core/grouping/triples.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace liaison::grouping {

inline constexpr std::int64_t kNoPlan = std::numeric_limits<std::int64_t>::max();

inline HubProblem scattered(std::size_t many, std::uint64_t seed) {
    Draws draws(seed);
    HubProblem problem;
    for (std::size_t i = 0; i < many; ++i)
        problem.groups.push_back({double(draws.below(60'000)), double(draws.below(40'000)),
                                  std::int64_t(8 + draws.below(9)), std::int64_t(3000 + draws.below(3000))});
    return problem;
}

/// Every way of putting the groups into hubs, the plain way; labels are taken as they are.
class EveryPlan {
public:
    explicit EveryPlan(const HubProblem& problem) : m_problem(problem), m_hubOf(problem.groups.size(), -1) {}

    std::int64_t cheapest() {
        m_isLabelled = !m_problem.fixedHub.empty();
        m_count.assign(std::size_t(hubCount(m_problem)), 0);
        place(0, 0);
        return m_best;
    }

private:
    void place(std::size_t group, int opened) {
        if (group == m_hubOf.size()) {
            if (keepsHubRules(m_problem, m_hubOf))
                m_best = std::min(m_best, costOfHubs(m_problem, m_hubOf));
            return;
        }
        const int hubs = int(m_count.size());
        for (int hub = 0; hub < (m_isLabelled ? hubs : std::min(opened + 1, hubs)); ++hub) {
            if (m_count[std::size_t(hub)] == m_problem.most)
                continue;
            ++m_count[std::size_t(hub)];
            m_hubOf[group] = hub;
            place(group + 1, std::max(opened, hub + 1));
            --m_count[std::size_t(hub)];
        }
    }

    const HubProblem& m_problem;
    std::vector<int> m_hubOf;
    std::vector<int> m_count;
    bool m_isLabelled = false;
    std::int64_t m_best = kNoPlan;
};

inline std::int64_t costOf(const HubProblem& problem) {
    const HubAnswer answer = planHubs(problem);
    return answer.plan ? answer.plan->cost : kNoPlan;
}

template <class Change>
HubProblem changed(HubProblem problem, Change change) {
    for (HubGroup& group : problem.groups)
        change(group);
    return problem;
}

} // namespace liaison::grouping
