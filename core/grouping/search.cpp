// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/search.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

namespace liaison::grouping {
namespace {

constexpr int kHalvesFromUnits = 500;
constexpr int kHalvesFromGroups = 16;
constexpr double kWarmth = 4; // of what a unit costs on average
constexpr double kHalvings = 6;
constexpr double kStillShare = 0.97;
constexpr int kAnneals = 4; // of a small problem: one long one ends too often in the same hollow

// Halves the warmth at even steps with a straight line between them: powers may differ from machine to
// machine.
double coolTo(double warmth, double share) {
    if (share >= kStillShare)
        return 0;
    const double halvings = share * kHalvings;
    const double whole = std::floor(halvings);
    return std::ldexp(warmth, -static_cast<int>(whole)) * (1 - (halvings - whole) / 2);
}

} // namespace

Search::Search(const Model& model, const Layout& start, const Effort& effort)
    : m_model(model)
    , m_effort(effort)
    , m_halves(model.units() >= kHalvesFromUnits && model.groups() >= kHalvesFromGroups)
    , m_steps(m_halves ? std::max(1000, model.units() / 4) : 500)
    , m_neighbours(model, neighboursFor(model))
    , m_bestScore(start.score())
    , m_best(start.candidates()) {
    m_warmth =
        kWarmth * static_cast<double>(std::abs(start.score().cost)) / static_cast<double>(model.units());
    for (int i = 0; i < kChains; ++i) {
        m_chains[i] =
            std::make_unique<Chain>(start, m_neighbours, effort.seed * kChains + static_cast<unsigned>(i));
        m_chains[i]->keepBest(!m_halves);
    }
}

void Search::cutInHalves() {
    const Layout& layout = m_chains[0]->layout();
    std::vector<std::pair<double, int>> order;
    for (int slot = 0; slot < layout.slots(); ++slot) {
        const int home = m_model.homeOf(layout.group(slot).anchor);
        const double x = m_model.xOf(home), y = m_model.yOf(home);
        const double along[] = {x, y, x + y, x - y};
        order.emplace_back(along[m_rounds % 4], slot);
    }
    std::sort(order.begin(), order.end());
    for (int i = 0; i < kChains; ++i) {
        std::vector<char> mine(order.size());
        m_slots[i].clear();
        for (std::size_t j = i == 0 ? 0 : order.size() / 2; j < (i == 0 ? order.size() / 2 : order.size());
             ++j) {
            mine[order[j].second] = 1;
            m_slots[i].push_back(order[j].second);
        }
        m_chains[i]->confine(mine);
    }
}

void Search::note(const Score& score, const std::vector<int>& candidates) {
    if (score < m_bestScore) {
        m_bestScore = score;
        m_best = candidates;
    }
}

void Search::join() {
    m_chains[0]->layout().adopt(m_chains[1]->layout(), m_slots[1]);
    m_chains[1]->layout().adopt(m_chains[0]->layout(), m_slots[0]);
    const Layout& layout = m_chains[0]->layout();
    if (layout.score() < m_bestScore)
        note(layout.score(), layout.candidates());
}

void Search::meet(double share) {
    for (const auto& chain : m_chains)
        note(chain->bestScore(), chain->best());
    const int eighth = static_cast<int>(share * 8);
    if (eighth == m_eighth)
        return;
    m_eighth = eighth;
    const int worse = m_chains[0]->bestScore() < m_chains[1]->bestScore() ? 1 : 0;
    Layout layout(m_model);
    layout.load(m_best);
    m_chains[worse]->restart(layout);
}

void Search::round(double share) {
    if (m_halves)
        cutInHalves();
    const double anneals = m_halves ? share : share * kAnneals;
    const double warmth = coolTo(m_warmth, anneals - std::floor(anneals));
    const auto run = [&](int i) { m_chains[i]->run(m_steps, warmth); };
    if (m_effort.threads > 1) {
        std::jthread helper(run, 1);
        run(0);
    } else {
        run(0);
        run(1);
    }
    ++m_rounds;
    if (m_halves)
        join();
    else
        meet(share);
}

} // namespace liaison::grouping
