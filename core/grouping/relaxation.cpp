// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/relaxation.h"

#include "core/grouping/nearest.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {
namespace {

constexpr std::size_t kMostPairs = 1'500'000;
constexpr int kNearCandidates = 40;
constexpr double kHopeless = 1e18;

// Whether some group could have too few or too many schools.
bool bindsSomewhere(const Model& model) {
    std::int64_t all = 0;
    for (int unit = 0; unit < model.units(); ++unit)
        all += model.schools(unit);
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        if (model.schoolBounds(candidate).least > 1 || model.schoolBounds(candidate).most < all)
            return true;
    }
    return false;
}

} // namespace

Relaxation::Relaxation(const Model& model)
    : m_model(&model)
    , m_arcs(static_cast<std::size_t>(model.candidates()))
    , m_ceilings(static_cast<std::size_t>(model.units()), kForbidden)
    , m_forbidden(m_arcs.size())
    , m_worth(m_arcs.size())
    , m_isFilled(m_arcs.size())
    , m_items(m_arcs.size())
    , m_lots(m_arcs.size())
    , m_cover(m_ceilings.size())
    , m_freeMultipliers(m_ceilings.size())
    , m_marks(m_ceilings.size())
    , m_prices(m_arcs.size()) {
    m_schoolsBind = bindsSomewhere(model);
    listSizes();
    m_complete = m_arcs.size() * m_ceilings.size() <= kMostPairs;
    m_knapsack.setComplete(m_complete);
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

void Relaxation::listSizes() {
    for (int unit = 0; unit < m_model->units(); ++unit) {
        m_schoolSizes.push_back(static_cast<double>(m_model->schools(unit)));
        m_pupilSizes.push_back(static_cast<double>(m_model->pupils(unit)));
    }
    for (std::vector<double>* sizes : {&m_schoolSizes, &m_pupilSizes})
        sizes->push_back(*std::max_element(sizes->begin(), sizes->end()));
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
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (!m_model->mayOpen(candidate))
            m_fates[candidate] = Fate::Closed;
    }
    m_forcedTo.assign(m_ceilings.size(), -1);
    m_forcedIn.assign(m_arcs.size(), {});
    m_forbidden.assign(m_arcs.size(), {});
    m_limits.clear();
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

bool Relaxation::limit(std::span<const int> zone, int least, int most) {
    if (zone.size() == 1 && least > 0)
        return decide(zone.front(), Fate::Open);
    if (zone.size() == 1)
        return most > 0 || decide(zone.front(), Fate::Closed);
    for (Limit& limit : m_limits) {
        if (limit.zone.data() == zone.data()) {
            limit.least = std::max(limit.least, least);
            limit.most = std::min(limit.most, most);
            return limit.least <= limit.most;
        }
    }
    Limit limit{zone, std::vector<char>(m_arcs.size()), least, most, 0};
    for (const int candidate : zone)
        limit.holds[candidate] = 1;
    const auto larger = std::find_if(m_limits.begin(), m_limits.end(),
                                     [&](const Limit& other) { return other.zone.size() > zone.size(); });
    m_limits.insert(larger, std::move(limit));
    return least <= most;
}

std::pair<int, int> Relaxation::limitOf(std::span<const int> zone) const {
    for (const Limit& limit : m_limits) {
        if (limit.zone.data() == zone.data())
            return {limit.least, limit.most};
    }
    return {0, m_model->groups()};
}

Cost Relaxation::evaluate(const std::vector<Cost>& multipliers) {
    m_highest = *std::max_element(multipliers.begin(), multipliers.end());
    for (std::size_t unit = 0; unit < multipliers.size(); ++unit)
        m_freeMultipliers[unit] = m_forcedTo[unit] < 0 ? static_cast<double>(multipliers[unit]) : -kHopeless;
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        m_isFilled[candidate] = 0;
        m_worth[candidate] =
            m_fates[candidate] == Fate::Closed ? kForbidden : quickWorth(candidate, multipliers);
    }
    // Filling takes long: only where it decides who is taken, and what that is worth.
    for (bool isFilled = false; !isFilled;) {
        if (!choose())
            return kForbidden;
        isFilled = true;
        for (const int candidate : m_taken) {
            if (!m_isFilled[candidate]) {
                fillKnapsack(candidate, multipliers);
                isFilled = false;
            }
        }
    }
    return sumUp(multipliers);
}

Cost Relaxation::evaluateAll(const std::vector<Cost>& multipliers) {
    m_highest = *std::max_element(multipliers.begin(), multipliers.end());
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (m_fates[candidate] == Fate::Closed)
            m_worth[candidate] = kForbidden;
        else
            fillKnapsack(candidate, multipliers);
    }
    return choose() ? sumUp(multipliers) : kForbidden;
}

Cost Relaxation::sumUp(const std::vector<Cost>& multipliers) {
    Cost value = std::accumulate(multipliers.begin(), multipliers.end(), Cost{0});
    std::fill(m_cover.begin(), m_cover.end(), 0.0);
    for (const int candidate : m_taken) {
        value += m_worth[candidate];
        for (const Item& item : m_items[candidate])
            m_cover[item.unit] += item.share;
    }
    return value;
}

} // namespace liaison::grouping
