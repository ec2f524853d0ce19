// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/chain.h"
#include "core/grouping/solver.h"

#include <memory>

namespace liaison::grouping {

/// Two chains and their meetings. In a small problem each searches the whole, and the worse takes over the
/// better one's plan now and then; in a large one each searches its half of the country, and the halves are
/// cut anew at each meeting. Meetings are at fixed counts of steps, so threads decide nothing.
class Search {
public:
    Search(const Model& model, const Layout& start, const Effort& effort);

    /// Lets both chains run to their next meeting; share says how much of the effort is spent, 0 to 1.
    void round(double share);
    int stepsInRound() const { return m_steps; }
    Score bestScore() const { return m_bestScore; }
    const std::vector<int>& best() const { return m_best; }

private:
    static constexpr int kChains = 2;
    void cutInHalves();
    void join();
    void meet(double share);
    void note(const Score& score, const std::vector<int>& candidates);

    const Model& m_model;
    Effort m_effort;
    bool m_halves;
    int m_steps, m_rounds = 0, m_eighth = 0;
    double m_warmth = 0;
    Neighbours m_neighbours;
    std::unique_ptr<Chain> m_chains[kChains];
    std::vector<int> m_slots[kChains];
    Score m_bestScore;
    std::vector<int> m_best;
};

} // namespace liaison::grouping
