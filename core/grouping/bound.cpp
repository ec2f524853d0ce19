// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/bound.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

// About what a unit is worth to the plan: its way, and a share of the plan for everybody.
std::vector<Cost> firstMultipliers(const Model& model, const Plan& plan, const Relaxation& relaxation) {
    std::vector<Cost> multipliers;
    const std::vector<int> candidates = model.candidatesOf(plan);
    const Cost share = plan.cost / model.units();
    for (int unit = 0; unit < model.units(); ++unit) {
        const Cost way = std::max(model.cost(unit, candidates[unit]), share / 2);
        multipliers.push_back(std::min((way + share / 4) * Relaxation::kFine, relaxation.ceiling(unit)));
    }
    return multipliers;
}

} // namespace

Bound::Bound(const Model& model) : m_relaxation(model) {}

bool Bound::improve(const Plan& plan, const Ascent& ascent, const std::stop_token& stop,
                    const std::function<void(Cost)>& onBetter) {
    if (m_multipliers.empty())
        m_multipliers = firstMultipliers(m_relaxation.model(), plan, m_relaxation);
    m_relaxation.reset();
    const auto note = [&](Cost fine) {
        if (fine <= m_value)
            return;
        m_value = fine;
        if (onBetter)
            onBetter(wholeCost(fine));
    };
    const Cost target = plan.cost * Relaxation::kFine;
    return ascend(m_relaxation, m_multipliers, target, ascent, stop, note).value < kForbidden;
}

Cost Bound::value() const {
    return wholeCost(m_value);
}

} // namespace liaison::grouping
