// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/ruin.h"

namespace liaison::grouping {

/// One chain of steps with its own layout and its own draws. What it does depends on nothing else, so chains
/// may run on any thread.
class Chain {
public:
    Chain(const Layout& start, const Neighbours& neighbours, std::uint64_t seed);

    const Layout& layout() const { return m_layout; }
    Layout& layout() { return m_layout; }
    /// Looks from now on only at these groups; the units in them are those it begins steps from.
    void confine(const std::vector<char>& mine);
    /// Makes so many steps. A step that makes things worse by no more than about the warmth may be kept.
    void run(int steps, double warmth);
    /// Whether to remember the best layout of a run and go back to it at its end.
    void keepBest(bool keep) { m_keepBest = keep; }
    Score bestScore() const { return m_bestScore; }
    /// For each unit its candidate, in the best layout met; for chains that keep it.
    const std::vector<int>& best() const { return m_best; }
    /// Goes on from another layout.
    void restart(const Layout& layout);

private:
    int drawUnit();
    bool step(Cost most);
    Cost mostAdded(const Score& before, double bearable) const;
    bool accepts(const Score& before, const Score& after, double bearable) const;

    void remember();

    Layout m_layout;
    const Neighbours& m_neighbours;
    std::vector<char> m_mine;
    Toll m_toll;
    Ruin m_ruin;
    Draws m_draws;
    std::vector<int> m_units; // as the neighbours' route has them
    std::size_t m_at = 0;     // where on it the last step was
    bool m_keepBest = false;
    Score m_bestScore;
    std::vector<int> m_best;
};

} // namespace liaison::grouping
