// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/model.h"
#include "core/grouping/model_parts.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {

std::vector<int> rootsOfTogether(const Problem& problem) {
    std::vector<int> root(problem.places.size());
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&root](int i) {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    };
    for (const Rule& rule : problem.rules) {
        const auto* together = std::get_if<Together>(&rule.what);
        for (const int place : together ? together->places : std::vector<int>()) {
            const int a = find(together->places.front()), b = find(place);
            root[std::max(a, b)] = std::min(a, b);
        }
    }
    for (int i = 0; i < static_cast<int>(root.size()); ++i)
        root[i] = find(i);
    return root;
}

void flatten(const std::vector<std::vector<int>>& rows, std::vector<int>& items, std::vector<int>& first) {
    items.clear();
    first.assign(1, 0);
    for (const std::vector<int>& row : rows) {
        items.insert(items.end(), row.begin(), row.end());
        first.push_back(static_cast<int>(items.size()));
    }
}

Cost Model::fullCost(int unit, int candidate) const {
    if (m_pinnedTo[unit] >= 0 && m_pinnedTo[unit] != candidate)
        return kForbidden;
    if (!m_forbidden.empty() &&
        std::binary_search(m_forbidden[unit].begin(), m_forbidden[unit].end(), candidate))
        return kForbidden;
    const int anchor = m_placeOf[candidate];
    Cost sum = 0;
    for (const int place : members(unit)) {
        const Cost line = lineOf(place, anchor);
        if (line > m_farthest)
            return kForbidden;
        sum += line * m_places[place].weight;
        if (m_stay != 0 && m_today[place] >= 0 && m_today[place] != m_today[anchor])
            sum += m_stay;
        if (!m_bonuses.empty()) {
            for (const Bonus& bonus : m_bonuses[place])
                sum -= bonus.candidate == candidate ? bonus.bonus : 0;
        }
    }
    return sum;
}

Cost Model::costBeyond(int unit, int candidate) const {
    const int first = members(unit).front();
    const Cost line = lineOf(first, m_placeOf[candidate]);
    Cost sum = 0;
    for (const int place : members(unit)) {
        // Two roundings and a triangle; alone, a place is where it is.
        const Cost detour = place == first ? 0 : lineOf(first, place) + 2;
        sum += std::max<Cost>(line - detour, 0) * m_places[place].weight;
        if (!m_bonuses.empty()) {
            for (const Bonus& bonus : m_bonuses[place])
                sum -= std::max<Cost>(bonus.bonus, 0);
        }
    }
    return sum;
}

double Model::squaredLine(int unit, int candidate) const {
    const Spot& at = m_places[m_placeOf[candidate]];
    const double dx = xOf(unit) - at.x, dy = yOf(unit) - at.y;
    return dx * dx + dy * dy;
}

Plan Model::planOf(std::span<const int> candidateOfUnit) const {
    constexpr int kClosed = -1, kOpen = 0;
    Plan plan;
    std::vector<int> groupAt(m_placeOf.size(), kClosed);
    for (const int candidate : candidateOfUnit)
        groupAt[candidate] = kOpen;
    // Candidates rise with their places, so the anchors are in order.
    for (std::size_t candidate = 0; candidate < groupAt.size(); ++candidate) {
        if (groupAt[candidate] == kClosed)
            continue;
        groupAt[candidate] = static_cast<int>(plan.anchors.size());
        plan.anchors.push_back(m_placeOf[candidate]);
    }
    plan.groupOf.resize(m_unitOf.size());
    for (int unit = 0; unit < units(); ++unit) {
        const int candidate = candidateOfUnit[unit];
        plan.cost += cost(unit, candidate);
        for (const int place : members(unit))
            plan.groupOf[place] = groupAt[candidate];
    }
    return plan;
}

bool Model::isLawful(std::span<const int> candidateOfUnit) const {
    std::vector<std::int64_t> schools(m_placeOf.size()), pupils(m_placeOf.size());
    for (int unit = 0; unit < units(); ++unit) {
        const int candidate = candidateOfUnit[unit];
        if (candidate < 0 || cost(unit, candidate) >= kForbidden)
            return false;
        schools[candidate] += m_schools[unit];
        pupils[candidate] += m_pupils[unit];
        for (const int other : apartFrom(unit)) {
            if (candidateOfUnit[other] == candidate)
                return false;
        }
    }
    int open = 0;
    for (int candidate = 0; candidate < candidates(); ++candidate) {
        if (schools[candidate] == 0 && !mustOpen(candidate))
            continue;
        ++open;
        if (candidateOfUnit[m_homeOf[candidate]] != candidate ||
            !m_schoolBounds[candidate].holds(schools[candidate]) ||
            !m_pupilBounds[candidate].holds(pupils[candidate]))
            return false;
    }
    return open == m_groups;
}

std::vector<int> Model::candidatesOf(const Plan& plan) const {
    std::vector<int> result;
    for (int unit = 0; unit < units(); ++unit)
        result.push_back(m_candidateAt[plan.anchors[plan.groupOf[members(unit).front()]]]);
    return result;
}

} // namespace liaison::grouping
