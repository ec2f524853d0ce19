// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/mender.h"

#include "core/grouping/chain.h"
#include "core/grouping/flow.h"
#include "core/grouping/start.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr std::int64_t kMostWays = 400'000; // for a flow to be quick
constexpr int kPolishRounds = 5;
constexpr int kStepsForUnit = 45, kMostSteps = 20'000, kStepsInRun = 200;
constexpr double kMendWarmth = 0.1; // of what a unit costs on average
constexpr int kMendHalvings = 4;

std::vector<int> anchorsOf(const Layout& layout) {
    std::vector<int> anchors;
    for (int slot = 0; slot < layout.slots(); ++slot)
        anchors.push_back(layout.group(slot).anchor);
    std::sort(anchors.begin(), anchors.end());
    return anchors;
}

bool isPolished(const Model& model) {
    return flowIsExact(model) && std::int64_t{model.units()} * model.groups() <= kMostWays;
}

// Of two units that may not be together one becomes loose, but never the anchor.
std::vector<int> withoutClashes(const Model& model, std::vector<int> candidates) {
    for (int unit = 0; unit < model.units(); ++unit) {
        for (const int other : model.apartFrom(unit)) {
            const int candidate = candidates[unit];
            if (candidate >= 0 && candidates[other] == candidate)
                candidates[model.homeOf(candidate) == unit ? other : unit] = -1;
        }
    }
    return candidates;
}

} // namespace

void polish(const Model& model, Layout& layout) {
    if (!isPolished(model))
        return;
    for (int round = 0; round < kPolishRounds; ++round) {
        const std::vector<int> candidates = bestForAnchors(model, anchorsOf(layout));
        if (candidates.empty())
            return;
        Layout better(model);
        better.load(candidates);
        if (!(better.score() < layout.score()))
            return;
        layout = better;
    }
}

Mender::Mender(const Model& model)
    : m_model(model), m_neighbours(model, isPolished(model) ? 0 : neighboursFor(model)) {}

std::vector<int> Mender::lawful(const std::vector<int>& candidates) const {
    return !candidates.empty() && m_model.isLawful(candidates) ? candidates : std::vector<int>();
}

std::vector<int> Mender::mend(const std::vector<int>& candidates, std::uint64_t seed,
                              const std::stop_token& stop) const {
    Layout layout(m_model);
    layout.load(withoutClashes(m_model, candidates));
    placeLoose(layout);
    layout.settle();
    layout.begin();
    if (isPolished(m_model)) {
        polish(m_model, layout);
        return lawful(layout.candidates());
    }
    Chain chain(layout, m_neighbours, seed);
    chain.keepBest(true);
    const double warmth = kMendWarmth * static_cast<double>(std::abs(layout.score().cost)) /
                          static_cast<double>(m_model.units());
    const int steps = std::min(kStepsForUnit * m_model.units(), kMostSteps);
    for (int done = 0; done < steps && !stop.stop_requested(); done += kStepsInRun) {
        const int halvings = done * (kMendHalvings + 1) / steps;
        chain.run(kStepsInRun, halvings == kMendHalvings ? 0 : warmth / (1 << halvings));
    }
    return lawful(chain.best());
}

} // namespace liaison::grouping
