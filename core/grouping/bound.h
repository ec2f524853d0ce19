// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/relaxation.h"

#include <functional>
#include <stop_token>

namespace liaison::grouping {

/// How long to look for good multipliers: first with large steps, then with fine ones.
struct Ascent {
    int strides = 100;
    int steps = 150;
    double pace = 0.1; ///< of the first fine step: of the one that would close
                       ///< the whole gap
};

/// What an ascent found.
struct Ascended {
    Cost value = 0;           ///< in the fine unit; kForbidden where the decisions leave
                              ///< nothing possible
    std::vector<double> open; ///< of each candidate, how much it opens on average
                              ///< of the fine steps
};

/// Betters the multipliers in place and returns the relaxation's best value for them. Ends early at the
/// target, which is the best plan's cost in the fine unit.
Ascended ascend(Relaxation& relaxation, std::vector<Cost>& multipliers, Cost target, const Ascent& ascent,
                const std::stop_token& stop = {}, const std::function<void(Cost)>& onBetter = {});

/// A proven lower bound on the cost of every plan that keeps the rules. The model has to stay as long as the
/// bound.
class Bound {
public:
    explicit Bound(const Model& model);
    explicit Bound(Model&&) = delete;

    /// Betters the bound; the plan's cost guides the steps and need not be the best. Calls back with each
    /// better bound. False where it turns out that no plan keeps the rules.
    bool improve(const Plan& plan, const Ascent& ascent, const std::stop_token& stop = {},
                 const std::function<void(Cost)>& onBetter = {});
    /// No plan costs less.
    Cost value() const;
    Relaxation& relaxation() { return m_relaxation; }
    const std::vector<Cost>& multipliers() const { return m_multipliers; }

private:
    Relaxation m_relaxation;
    std::vector<Cost> m_multipliers;
    Cost m_value = -kForbidden;
};

/// A value in the fine unit, rounded up to a whole cost.
Cost wholeCost(Cost fine);

} // namespace liaison::grouping
