// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/relaxation.h"

#include <algorithm>
#include <cmath>

namespace liaison::grouping {
namespace {

constexpr double kInexact = 1e-9;

} // namespace

// The units that are in a candidate's group whatever happens; false where the candidate cannot open.
bool Relaxation::begin(int candidate, const std::vector<Cost>& multipliers, Core& core) {
    const int home = m_model->homeOf(candidate);
    if (m_forcedTo[home] >= 0 && m_forcedTo[home] != candidate)
        return false;
    std::vector<Item>& items = m_items[candidate];
    items.assign(1, {home, 1});
    for (const int unit : m_forcedIn[candidate])
        items.push_back({unit, 1});
    for (const Item& item : items) {
        core.worth += m_model->cost(item.unit, candidate) * kFine - multipliers[item.unit];
        core.schools += m_model->schools(item.unit);
        core.pupils += m_model->pupils(item.unit);
    }
    return true;
}

// No more than the knapsack's worth, and near it: by duality with the price it had when it was last filled.
Cost Relaxation::quickWorth(int candidate, const std::vector<Cost>& multipliers) {
    Core core;
    if (!begin(candidate, multipliers, core))
        return kForbidden;
    const bool ofPupils = m_prices[candidate].ofPupils;
    // Units that are not listed could fill up, so that there a need has no price.
    const double rate = m_prices[candidate].rate(), price = m_complete ? rate : std::min(rate, 0.0);
    const std::vector<double>& sizes = ofPupils ? m_pupilSizes : m_schoolSizes;
    const double dearest = static_cast<double>(m_highest) + std::max(price, 0.0) * sizes.back();
    double sum = 0;
    for (const Arc& arc : m_arcs[candidate]) {
        const auto cost = static_cast<double>(arc.cost);
        if (cost >= dearest)
            break;
        sum += std::min(cost - m_freeMultipliers[arc.unit] - price * sizes[arc.unit], 0.0);
    }
    const Bounds& bounds = ofPupils ? m_model->pupilBounds(candidate) : m_model->schoolBounds(candidate);
    if (price != 0)
        sum += price * static_cast<double>((price > 0 ? bounds.least : bounds.most) -
                                           (ofPupils ? core.pupils : core.schools));
    return core.worth + static_cast<Cost>(std::floor(sum - std::abs(sum) * kInexact - 1));
}

void Relaxation::fillKnapsack(int candidate, const std::vector<Cost>& multipliers) {
    m_worth[candidate] = kForbidden;
    m_isFilled[candidate] = 1;
    Core core;
    if (!begin(candidate, multipliers, core))
        return;
    std::vector<Item>& items = m_items[candidate];
    const auto keep = static_cast<std::ptrdiff_t>(items.size());
    Cost worth = -kForbidden;
    if (m_schoolsBind || !m_model->pupilsBind())
        worth = packSide(candidate, multipliers, false, core.schools, items);
    if (worth < kForbidden && m_model->pupilsBind()) {
        // Either size alone gives a bound: the better one counts.
        m_spare.assign(items.begin(), items.begin() + keep);
        const Price bySchools = m_prices[candidate];
        const Cost other = packSide(candidate, multipliers, true, core.pupils, m_spare);
        if (other > worth) {
            worth = other;
            std::swap(items, m_spare);
        } else {
            m_prices[candidate] = bySchools;
        }
    }
    if (worth < kForbidden)
        m_worth[candidate] = core.worth + worth;
}

// The units that may join, with what each is worth here; those that do not pay only where asked. How large
// they are together.
std::int64_t Relaxation::collect(int candidate, const std::vector<Cost>& multipliers, bool byPupils,
                                 bool alsoPoor) {
    std::vector<Offer>& offers = m_knapsack.offers();
    offers.clear();
    std::int64_t sum = 0;
    for (const int unit : m_forbidden[candidate])
        m_marks[unit] = 1;
    for (const Arc& arc : m_arcs[candidate]) {
        if (arc.cost >= m_highest && !alsoPoor)
            break;
        const Cost gain = arc.cost - multipliers[arc.unit];
        if ((gain < 0 || alsoPoor) && m_forcedTo[arc.unit] < 0 && !m_marks[arc.unit]) {
            const std::int64_t size = byPupils ? m_model->pupils(arc.unit) : m_model->schools(arc.unit);
            offers.push_back({gain, size, arc.unit, static_cast<double>(gain) / static_cast<double>(size)});
            sum += size;
        }
    }
    for (const int unit : m_forbidden[candidate])
        m_marks[unit] = 0;
    return sum;
}

// The knapsack by one of the two sizes, of which so much is full.
Cost Relaxation::packSide(int candidate, const std::vector<Cost>& multipliers, bool byPupils,
                          std::int64_t full, std::vector<Item>& items) {
    const Bounds& bounds = byPupils ? m_model->pupilBounds(candidate) : m_model->schoolBounds(candidate);
    const Bounds left{bounds.least - full, bounds.most - full};
    if (left.most < 0)
        return kForbidden;
    if (collect(candidate, multipliers, byPupils, false) < left.least &&
        collect(candidate, multipliers, byPupils, true) < left.least && m_complete)
        return kForbidden;
    const Cost worth = !byPupils && m_model->unitsAreSchools()
                           ? m_knapsack.packUnits(left, items)
                           : m_knapsack.pack(left, m_prices[candidate].rate(), items);
    m_prices[candidate] = m_knapsack.price();
    m_prices[candidate].ofPupils = byPupils;
    return worth;
}

} // namespace liaison::grouping
