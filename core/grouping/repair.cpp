// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/repair.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {
namespace {

constexpr std::size_t kBlinkOneIn = 50;

} // namespace

void Repair::price(const std::vector<int>& loose, const std::vector<int>& slots) {
    const Model& model = m_layout.model();
    m_costs.clear();
    for (const int unit : loose) {
        for (const int slot : slots)
            m_costs.push_back(model.cost(unit, m_layout.group(slot).anchor));
    }
}

// By what a unit loses if it comes late, by its size, by its distance, or anyhow.
void Repair::orderBy(const std::vector<int>& loose, Draws& draws) {
    const std::size_t width = loose.empty() ? 0 : m_costs.size() / loose.size();
    const std::size_t way = draws.below(8);
    m_keys.clear();
    for (std::size_t i = 0; i < loose.size(); ++i) {
        if (way == 7) {
            m_keys.push_back(static_cast<Cost>(draws.below(1000)));
            continue;
        }
        Cost first = kForbidden, second = kForbidden;
        for (std::size_t j = i * width; j < (i + 1) * width; ++j) {
            second = std::min(second, std::max(first, m_costs[j]));
            first = std::min(first, m_costs[j]);
        }
        const Cost regret = second - first;
        const Model& model = m_layout.model();
        const Cost size = model.pupilsBind() ? model.pupils(loose[i]) : model.schools(loose[i]);
        m_keys.push_back(way < 4 ? regret : way < 6 ? size : first);
    }
    m_order.resize(loose.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::sort(m_order.begin(), m_order.end(),
              [this](int a, int b) { return m_keys[a] != m_keys[b] ? m_keys[a] > m_keys[b] : a < b; });
}

Score Repair::scoreOf(int slot, int unit, Cost cost) const {
    return m_toll.isCharged() ? Score{0, cost + m_toll.on(m_layout.addedBy(slot, unit))}
                              : Score{m_layout.excessWith(slot, unit), cost};
}

void Repair::place(int index, int unit, const std::vector<int>& slots, Draws& draws) {
    const Cost* costs = m_costs.data() + static_cast<std::size_t>(index) * slots.size();
    int best = -1;
    Score least{kForbidden, kForbidden};
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const bool isDearer = !m_toll.isCharged() && least.broken == 0 && costs[i] >= least.cost;
        if (costs[i] >= kForbidden || isDearer || m_layout.clashes(slots[i], unit))
            continue;
        const Score score = scoreOf(slots[i], unit, costs[i]);
        if (score < least && (best < 0 || draws.below(kBlinkOneIn) != 0)) {
            least = score;
            best = slots[i];
        }
    }
    if (best < 0)
        return;
    m_spent += m_layout.model().cost(unit, m_layout.group(best).anchor);
    m_layout.insert(unit, best);
}

// Takes the unit over that costs least to move.
bool Repair::fill(int slot, const std::vector<int>& slots) {
    const Model& model = m_layout.model();
    const int anchor = m_layout.group(slot).anchor;
    int best = -1;
    Cost least = kForbidden;
    for (const int from : slots) {
        if (from == slot || !m_layout.hasToSpare(from))
            continue;
        const Layout::Group& group = m_layout.group(from);
        for (const int unit : group.units) {
            const Cost to = model.cost(unit, anchor);
            if (to >= kForbidden)
                continue;
            const Cost extra = to - model.cost(unit, group.anchor);
            if (extra < least && model.pinnedTo(unit) < 0 && m_layout.canSpare(from, unit) &&
                !m_layout.isHome(unit) && m_layout.excessWith(slot, unit) == 0 &&
                !m_layout.clashes(slot, unit)) {
                least = extra;
                best = unit;
            }
        }
    }
    if (best < 0)
        return false;
    m_spent += least;
    m_layout.remove(best);
    m_layout.insert(best, slot);
    return true;
}

// Whether the loose units cost too much even if each is where it costs least.
bool Repair::isTooDear(std::size_t width, Cost most) const {
    Cost least = 0;
    const auto many = static_cast<std::ptrdiff_t>(width);
    for (auto first = m_costs.begin(); first != m_costs.end(); first += many)
        least = std::min(least + *std::min_element(first, first + many), kForbidden);
    return least > most;
}

bool Repair::run(const std::vector<int>& loose, const std::vector<int>& slots, Cost most, Draws& draws) {
    price(loose, slots);
    if (most < kForbidden && isTooDear(slots.size(), most))
        return false;
    m_spent = 0;
    orderBy(loose, draws);
    for (const int index : m_order)
        place(index, loose[index], slots, draws);
    if (m_toll.isCharged())
        return true;
    for (const int slot : slots) {
        while (m_spent <= most && m_layout.lacks(slot)) {
            if (!fill(slot, slots))
                break;
        }
    }
    return m_spent <= most;
}

} // namespace liaison::grouping
