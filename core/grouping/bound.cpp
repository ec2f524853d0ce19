// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/bound.h"

#include <algorithm>
#include <cmath>

namespace liaison::grouping {
namespace {

constexpr double kMemory = 0.3; // of the last direction

// Where to go: units taken too seldom become dearer, with some of the last direction kept against zigzags.
double turn(const std::vector<double>& cover, std::vector<double>& direction) {
    double square = 0;
    for (std::size_t i = 0; i < cover.size(); ++i) {
        direction[i] = (1 - cover[i]) + kMemory * direction[i];
        square += direction[i] * direction[i];
    }
    return square;
}

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

Cost wholeCost(Cost fine) {
    const Cost whole = fine / Relaxation::kFine;
    return fine > 0 && fine % Relaxation::kFine != 0 ? whole + 1 : whole;
}

Cost ascend(Relaxation& relaxation, std::vector<Cost>& multipliers, Cost target, const Ascent& ascent,
            const std::stop_token& stop, const std::function<void(Cost)>& onBetter) {
    std::vector<Cost> now = multipliers;
    std::vector<double> direction(now.size());
    Cost best = -kForbidden;
    double pace = ascent.pace;
    int stale = 0;
    for (int i = 0; i < ascent.iterations && !stop.stop_requested(); ++i) {
        const Cost value = relaxation.evaluate(now);
        if (value >= kForbidden)
            return kForbidden;
        if (value > best) {
            best = value;
            multipliers = now;
            stale = 0;
            if (onBetter)
                onBetter(best);
        } else if (++stale >= ascent.patience) {
            stale = 0;
            pace /= 2;
            now = multipliers;
            std::fill(direction.begin(), direction.end(), 0.0);
            relaxation.evaluate(now);
        }
        if (wholeCost(best) >= wholeCost(target))
            break;
        const double square = turn(relaxation.cover(), direction);
        if (square < 1e-9)
            break;
        const double step = pace * static_cast<double>(std::max(target - value, Relaxation::kFine)) / square;
        for (std::size_t unit = 0; unit < now.size(); ++unit) {
            const double moved = std::floor(static_cast<double>(now[unit]) + step * direction[unit] + 0.5);
            now[unit] = std::min(static_cast<Cost>(moved), relaxation.ceiling(static_cast<int>(unit)));
        }
    }
    return best;
}

Bound::Bound(const Model& model) : m_relaxation(model) {}

bool Bound::improve(const Plan& plan, const Ascent& ascent, const std::stop_token& stop,
                    const std::function<void(Cost)>& onBetter) {
    if (m_multipliers.empty())
        m_multipliers = firstMultipliers(m_relaxation.model(), plan, m_relaxation);
    m_relaxation.reset();
    const Cost value =
        ascend(m_relaxation, m_multipliers, plan.cost * Relaxation::kFine, ascent, stop, [&](Cost fine) {
            if (fine > m_value) {
                m_value = fine;
                if (onBetter)
                    onBetter(wholeCost(fine));
            }
        });
    return value < kForbidden;
}

Cost Bound::value() const {
    return wholeCost(m_value);
}

} // namespace liaison::grouping
