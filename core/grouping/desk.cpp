// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/desk.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {

Desk::Desk(const Problem& problem, const Plan& plan)
    : m_problem(problem)
    , m_model(problem)
    , m_anchors(plan.anchors)
    , m_groupOf(plan.groupOf)
    , m_places(plan.anchors.size())
    , m_figures(plan.anchors.size())
    , m_costs(plan.anchors.size())
    , m_moves(plan.anchors.size()) {
    for (int place = 0; place < static_cast<int>(m_groupOf.size()); ++place)
        m_places[m_groupOf[place]].push_back(place);
    for (int group = 0; group < static_cast<int>(m_anchors.size()); ++group)
        recount(group);
}

void Desk::recount(int group) {
    GroupFigures figures;
    Cost cost = 0;
    int moves = 0;
    const int anchor = m_anchors[group];
    for (const int place : m_places[group]) {
        const Cost line = distance(m_problem.metric, m_problem.places[place], m_problem.places[anchor]);
        figures.schools += 1;
        figures.pupils += m_problem.places[place].pupils;
        figures.distance += line;
        figures.longest = std::max(figures.longest, line);
        cost += costOf(m_problem, place, anchor);
        const bool hasHome = !m_problem.today.empty() && m_problem.today[place] >= 0;
        moves += hasHome && m_problem.today[place] != m_problem.today[anchor] ? 1 : 0;
    }
    m_figures[group] = figures;
    m_costs[group] = cost;
    m_moves[group] = moves;
}

Totals Desk::totals() const {
    Totals totals;
    for (std::size_t group = 0; group < m_anchors.size(); ++group) {
        totals.cost += m_costs[group];
        totals.distance += m_figures[group].distance;
        totals.longest = std::max(totals.longest, m_figures[group].longest);
        totals.moves += m_moves[group];
    }
    return totals;
}

Cost Desk::changeOf(int unit, int from, int to) const {
    Cost change = 0;
    for (const int place : m_model.members(unit))
        change += costOf(m_problem, place, m_anchors[to]) - costOf(m_problem, place, m_anchors[from]);
    return change;
}

Option Desk::optionAt(int unit, int group) const {
    const int place = m_model.members(unit).front(), own = m_groupOf[place];
    Option option;
    option.group = group;
    option.distance = distance(m_problem.metric, m_problem.places[place], m_problem.places[m_anchors[group]]);
    option.change = changeOf(unit, own, group);
    const int candidate = m_model.candidateAt(m_anchors[group]);
    const std::span<const int> apart = m_model.apartFrom(unit);
    const bool meets = std::any_of(apart.begin(), apart.end(), [&](int other) {
        return m_groupOf[m_model.members(other).front()] == group;
    });
    option.allowed = candidate >= 0 && m_model.cost(unit, candidate) < kForbidden && !meets;
    const Bounds schools = schoolBoundsOf(m_problem, m_anchors[group]),
                 pupils = pupilBoundsOf(m_problem, m_anchors[group]);
    option.full = m_figures[group].schools + m_model.schools(unit) > schools.most ||
                  m_figures[group].pupils + m_model.pupils(unit) > pupils.most;
    option.missed =
        m_figures[own].schools - m_model.schools(unit) < schoolBoundsOf(m_problem, m_anchors[own]).least ||
        m_figures[own].pupils - m_model.pupils(unit) < pupilBoundsOf(m_problem, m_anchors[own]).least;
    return option;
}

// The place there that could take this one's seat at least cost, sizes kept on both sides.
void Desk::findSwap(int unit, Option& option) const {
    const int own = m_groupOf[m_model.members(unit).front()];
    const int candidate = m_model.candidateAt(m_anchors[own]);
    const Bounds schools[] = {schoolBoundsOf(m_problem, m_anchors[own]),
                              schoolBoundsOf(m_problem, m_anchors[option.group])};
    const Bounds pupils[] = {pupilBoundsOf(m_problem, m_anchors[own]),
                             pupilBoundsOf(m_problem, m_anchors[option.group])};
    for (const int place : m_places[option.group]) {
        const int other = m_model.unitOf(place);
        const bool staysPut = m_groupOf[m_anchors[option.group]] == option.group &&
                              m_model.unitOf(m_anchors[option.group]) == other;
        if (staysPut || candidate < 0 || m_model.cost(other, candidate) >= kForbidden)
            continue;
        const std::int64_t moreSchools = m_model.schools(other) - m_model.schools(unit);
        const std::int64_t morePupils = m_model.pupils(other) - m_model.pupils(unit);
        const bool fits = schools[0].holds(m_figures[own].schools + moreSchools) &&
                          schools[1].holds(m_figures[option.group].schools - moreSchools) &&
                          pupils[0].holds(m_figures[own].pupils + morePupils) &&
                          pupils[1].holds(m_figures[option.group].pupils - morePupils);
        const Cost change = option.change + changeOf(other, option.group, own);
        if (fits && (option.swapWith < 0 || change < option.swapChange)) {
            option.swapWith = place;
            option.swapChange = change;
        }
    }
}

std::vector<Option> Desk::optionsFor(int place, int most) const {
    std::vector<Option> options;
    const int unit = m_model.unitOf(place), own = m_groupOf[place];
    if (m_model.unitOf(m_anchors[own]) == unit)
        return options;
    for (int group = 0; group < static_cast<int>(m_anchors.size()); ++group) {
        if (group != own)
            options.push_back(optionAt(unit, group));
    }
    std::sort(options.begin(), options.end(), [](const Option& a, const Option& b) {
        return a.allowed != b.allowed ? a.allowed
               : a.change != b.change ? a.change < b.change
                                      : a.group < b.group;
    });
    options.resize(std::min(options.size(), static_cast<std::size_t>(std::max(most, 0))));
    for (Option& option : options) {
        if (option.allowed)
            findSwap(unit, option);
    }
    return options;
}

// The place that would cost the rest of the group least as its anchor, or -1.
int Desk::nextAnchor(int group, int leavingUnit) const {
    int best = -1;
    Cost least = 0;
    for (const int anchor : m_places[group]) {
        if (m_model.unitOf(anchor) == leavingUnit || m_model.candidateAt(anchor) < 0)
            continue;
        Cost cost = 0;
        for (const int place : m_places[group])
            cost += m_model.unitOf(place) == leavingUnit ? 0 : costOf(m_problem, place, anchor);
        if (best < 0 || cost < least) {
            best = anchor;
            least = cost;
        }
    }
    return best;
}

bool Desk::move(int place, int group) {
    const int unit = m_model.unitOf(place), own = m_groupOf[place];
    if (own == group)
        return true;
    if (m_model.unitOf(m_anchors[own]) == unit) {
        const int next = nextAnchor(own, unit);
        if (next < 0)
            return false;
        m_anchors[own] = next;
    }
    for (const int member : m_model.members(unit)) {
        std::erase(m_places[own], member);
        m_places[group].push_back(member);
        m_groupOf[member] = group;
    }
    recount(own);
    recount(group);
    return true;
}

Plan Desk::plan() const {
    std::vector<int> order(m_anchors.size()), rank(m_anchors.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return m_anchors[a] < m_anchors[b]; });
    Plan plan;
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = static_cast<int>(i);
        plan.anchors.push_back(m_anchors[order[i]]);
    }
    for (const int group : m_groupOf)
        plan.groupOf.push_back(rank[group]);
    plan.cost = totals().cost;
    return plan;
}

} // namespace liaison::grouping
