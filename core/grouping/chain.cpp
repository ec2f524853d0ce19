// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/chain.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace liaison::grouping {
namespace {

constexpr std::size_t kLeap = 618; // thousandths of the way: the golden section
constexpr std::size_t kStray = 10; // from where a leap would end
constexpr int kManyGroups = 25;    // beyond what one step sees
constexpr std::size_t kShiftOneIn = 10;
constexpr Cost kPartSaved = 5; // of what a group costs: hardly ever do new middles save a step more

// A draw that falls off like an exponential one, by whole numbers, sums and products alone: a logarithm may
// differ from machine to machine.
double drawPatience(Draws& draws) {
    const std::uint64_t bits = draws.next() | 1U;
    const int halvings = std::countl_zero(bits);
    const double within = static_cast<double>(draws.next() >> 40) / static_cast<double>(1 << 24);
    return 0.6931 * (halvings + within);
}

} // namespace

Chain::Chain(const Layout& start, const Neighbours& neighbours, std::uint64_t seed)
    : m_layout(start)
    , m_neighbours(neighbours)
    , m_mine(static_cast<std::size_t>(start.slots()), 1)
    , m_toll(start)
    , m_ruin(m_layout, neighbours, m_mine, m_toll)
    , m_draws(seed)
    , m_bestScore(start.score()) {
    confine(m_mine);
}

void Chain::confine(const std::vector<char>& mine) {
    m_mine = mine;
    m_units.clear();
    for (const int unit : m_neighbours.route()) {
        const int slot = m_layout.groupOf(unit);
        if (slot < 0 || m_mine[slot])
            m_units.push_back(unit);
    }
}

// Leaps by the golden section come to every part of the country equally often, and mostly far from the last
// ones: so few steps do more than with units drawn anywhere.
int Chain::drawUnit() {
    m_at = (m_at + m_units.size() * kLeap / 1000 + m_draws.below(kStray)) % m_units.size();
    return m_units[m_at];
}

bool Chain::step(Cost most) {
    if (m_layout.slots() >= kManyGroups && m_draws.below(kShiftOneIn) == 0)
        return m_ruin.shiftGroup(m_units, most, m_draws);
    return m_ruin.step(drawUnit(), most, m_draws);
}

// What a step may add before it is given up.
Cost Chain::mostAdded(const Score& before, double bearable) const {
    if (m_toll.isCharged() || before.broken > 0)
        return kForbidden;
    return static_cast<Cost>(bearable) + std::abs(before.cost) / (m_layout.slots() * kPartSaved);
}

bool Chain::accepts(const Score& before, const Score& after, double bearable) const {
    const bool isCharged = m_toll.isCharged() && std::max(before.broken, after.broken) < Layout::kLoose;
    if (!isCharged && after.broken != before.broken)
        return after.broken < before.broken;
    Cost worse = after.cost - before.cost;
    if (isCharged)
        worse += m_toll.on(after.broken) - m_toll.on(before.broken);
    return worse <= 0 || static_cast<double>(worse) < bearable;
}

void Chain::remember() {
    m_bestScore = m_layout.score();
    m_best = m_layout.candidates();
}

void Chain::run(int steps, double warmth) {
    if (m_keepBest && (m_best.empty() || m_layout.score() < m_bestScore))
        remember();
    for (int i = 0; i < steps && !m_units.empty(); ++i) {
        const Score before = m_layout.score();
        const double bearable = warmth * drawPatience(m_draws);
        if (!step(mostAdded(before, bearable)) || !accepts(before, m_layout.score(), bearable))
            m_layout.rollBack();
        else if (m_keepBest && m_layout.score() < m_bestScore)
            remember();
        m_toll.learn(m_layout.lawful());
    }
}

void Chain::restart(const Layout& layout) {
    m_layout = layout;
}

} // namespace liaison::grouping
