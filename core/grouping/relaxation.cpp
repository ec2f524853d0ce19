// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/relaxation.h"

#include "core/grouping/nearest.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr std::size_t kMostPairs = 1'500'000;
constexpr int kNearCandidates = 40;

} // namespace

Relaxation::Relaxation(const Model& model)
    : m_model(&model)
    , m_arcs(static_cast<std::size_t>(model.candidates()))
    , m_ceilings(static_cast<std::size_t>(model.units()), kForbidden)
    , m_forbidden(m_arcs.size())
    , m_worth(m_arcs.size())
    , m_items(m_arcs.size())
    , m_cover(m_ceilings.size())
    , m_marks(m_ceilings.size())
    , m_prices(m_arcs.size())
    , m_tally(m_arcs.size()) {
    m_complete = m_arcs.size() * m_ceilings.size() <= kMostPairs;
    if (m_complete)
        listAll();
    else
        listNear();
    for (std::vector<Arc>& arcs : m_arcs)
        std::sort(arcs.begin(), arcs.end(), [](const Arc& a, const Arc& b) {
            return a.cost != b.cost ? a.cost < b.cost : a.unit < b.unit;
        });
    reset();
}

void Relaxation::listAll() {
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        for (int unit = 0; unit < m_model->units(); ++unit) {
            const Cost cost = m_model->cost(unit, candidate);
            if (cost < kForbidden && unit != m_model->homeOf(candidate))
                m_arcs[candidate].push_back({unit, cost * kFine});
        }
    }
}

void Relaxation::listNear() {
    std::vector<PointTree::Point> points;
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        const int home = m_model->homeOf(candidate);
        points.push_back({m_model->xOf(home), m_model->yOf(home)});
    }
    const PointTree tree(std::move(points));
    std::vector<int> near;
    for (int unit = 0; unit < m_model->units(); ++unit) {
        tree.nearest({m_model->xOf(unit), m_model->yOf(unit)}, kNearCandidates, near);
        if (m_model->pinnedTo(unit) < 0 && !near.empty())
            m_ceilings[unit] = m_model->costBeyond(unit, near.back()) * kFine;
        for (const int candidate : near) {
            const Cost cost = m_model->cost(unit, candidate);
            if (cost < kForbidden && unit != m_model->homeOf(candidate))
                m_arcs[candidate].push_back({unit, cost * kFine});
        }
    }
}

void Relaxation::reset() {
    m_fates.assign(m_arcs.size(), Fate::Free);
    m_forcedTo.assign(m_ceilings.size(), -1);
    m_forcedIn.assign(m_arcs.size(), {});
    m_forbidden.assign(m_arcs.size(), {});
    for (int unit = 0; unit < m_model->units(); ++unit) {
        if (m_model->pinnedTo(unit) >= 0)
            force(unit, m_model->pinnedTo(unit));
    }
}

bool Relaxation::decide(int candidate, Fate fate) {
    if (m_fates[candidate] == fate)
        return true;
    if (m_fates[candidate] != Fate::Free)
        return false;
    m_fates[candidate] = fate;
    return fate == Fate::Closed || force(m_model->homeOf(candidate), candidate);
}

bool Relaxation::force(int unit, int candidate) {
    if (m_forcedTo[unit] >= 0)
        return m_forcedTo[unit] == candidate;
    if (m_fates[candidate] == Fate::Closed)
        return false;
    m_forcedTo[unit] = candidate;
    if (unit != m_model->homeOf(candidate))
        m_forcedIn[candidate].push_back(unit);
    return decide(candidate, Fate::Open);
}

void Relaxation::forbid(int unit, int candidate) {
    m_forbidden[candidate].push_back(unit);
}

Cost Relaxation::evaluate(const std::vector<Cost>& multipliers) {
    m_highest = *std::max_element(multipliers.begin(), multipliers.end());
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (m_fates[candidate] == Fate::Closed)
            m_worth[candidate] = kForbidden;
        else
            fillKnapsack(candidate, multipliers);
    }
    if (!choose())
        return kForbidden;
    Cost value = 0;
    for (const Cost multiplier : multipliers)
        value += multiplier;
    std::fill(m_cover.begin(), m_cover.end(), 0.0);
    ++m_evaluations;
    for (const int candidate : m_taken) {
        ++m_tally[candidate];
        value += m_worth[candidate];
        for (const Item& item : m_items[candidate])
            m_cover[item.unit] += item.share;
    }
    return value;
}

// All that must be open, and the cheapest of the rest.
bool Relaxation::choose() {
    m_taken.clear();
    m_order.clear();
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (m_fates[candidate] == Fate::Open)
            m_taken.push_back(candidate);
        else if (m_worth[candidate] < kForbidden)
            m_order.push_back(candidate);
    }
    for (const int candidate : m_taken) {
        if (m_worth[candidate] >= kForbidden)
            return false;
    }
    const std::ptrdiff_t missing = m_model->groups() - std::ssize(m_taken);
    if (missing < 0 || missing > std::ssize(m_order))
        return false;
    std::sort(m_order.begin(), m_order.end(),
              [this](int a, int b) { return m_worth[a] != m_worth[b] ? m_worth[a] < m_worth[b] : a < b; });
    m_taken.insert(m_taken.end(), m_order.begin(), m_order.begin() + missing);
    m_lastWorth = missing > 0 ? m_worth[m_order[static_cast<std::size_t>(missing) - 1]] : -kForbidden;
    m_nextWorth =
        missing < std::ssize(m_order) ? m_worth[m_order[static_cast<std::size_t>(missing)]] : kForbidden;
    return true;
}

int Relaxation::fixByWorth(Cost value, Cost limit) {
    int fixed = 0;
    const std::vector<int> taken = m_taken;
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (m_fates[candidate] != Fate::Free)
            continue;
        if (std::find(taken.begin(), taken.end(), candidate) == taken.end()) {
            if (m_worth[candidate] >= kForbidden || value + m_worth[candidate] - m_lastWorth > limit) {
                m_fates[candidate] = Fate::Closed;
                ++fixed;
            }
        } else if (m_nextWorth >= kForbidden || value + m_nextWorth - m_worth[candidate] > limit) {
            decide(candidate, Fate::Open);
            ++fixed;
        }
    }
    return fixed;
}

} // namespace liaison::grouping
