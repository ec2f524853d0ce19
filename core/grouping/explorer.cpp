// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/explorer.h"

#include "core/grouping/dive.h"
#include "core/grouping/flow.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr Ascent kLook{0, 30, 0.05};
constexpr Ascent kTrial{0, 6, 0.05};
constexpr std::size_t kTrials = 5;

} // namespace

Explorer::Explorer(Relaxation relaxation, const std::vector<Zone>& zones, const Mender& mender,
                   std::stop_token stop)
    : m_relaxation(std::move(relaxation)), m_zones(zones), m_mender(mender), m_stop(std::move(stop)) {}

bool Explorer::apply(const std::vector<Decision>& decisions) {
    m_relaxation.reset();
    return std::all_of(decisions.begin(), decisions.end(),
                       [this](const Decision& decision) { return apply(decision); });
}

bool Explorer::apply(const Decision& decision) {
    switch (decision.kind) {
    case Decision::Kind::Open:
        return m_relaxation.decide(decision.which, Fate::Open);
    case Decision::Kind::Close:
        return m_relaxation.decide(decision.which, Fate::Closed);
    case Decision::Kind::AtLeast:
        return m_relaxation.limit(m_zones[decision.which].candidates, decision.value,
                                  m_relaxation.model().groups());
    case Decision::Kind::AtMost:
        return m_relaxation.limit(m_zones[decision.which].candidates, 0, decision.value);
    case Decision::Kind::Force:
        return m_relaxation.force(decision.value, decision.which);
    case Decision::Kind::Forbid:
        m_relaxation.forbid(decision.value, decision.which);
        return true;
    }
    return false;
}

Explorer::Result Explorer::explore(const Node& node, Cost best, std::uint64_t seed) {
    m_best = best;
    Result result;
    if (!apply(node.decisions))
        return result;
    auto multipliers = std::make_shared<std::vector<Cost>>(*node.multipliers);
    const Ascended ascended = ascend(m_relaxation, *multipliers, target(), kLook, m_stop);
    if (m_stop.stop_requested()) {
        result.isBroken = true;
        return result;
    }
    const Cost value = std::max(ascended.value, node.value);
    if (wholeCost(value) >= best)
        return result;
    const Cost reached = m_relaxation.evaluateAll(*multipliers);
    if (reached >= kForbidden)
        return result;
    Node tight{value, settled(node.decisions, reached), std::move(multipliers)};
    if (m_relaxation.evaluate(*tight.multipliers) < kForbidden)
        part(tight, ascended.open, result);
    if (seed != 0)
        dive(tight, ascended.open, seed, result);
    result.isBroken = m_stop.stop_requested();
    return result;
}

// A plan that may be better, from this node down.
void Explorer::dive(const Node& node, const std::vector<double>& open, std::uint64_t seed, Result& result) {
    if (!result.plan.empty() || !apply(node.decisions))
        return;
    const std::vector<int> leanings =
        leaningsByDiving(m_relaxation, *node.multipliers, open, target(), m_stop);
    if (!leanings.empty())
        result.plan = m_mender.mend(leanings, seed, m_stop);
}

// What no better plan can have otherwise is decided at once and handed down.
std::vector<Decision> Explorer::settled(const std::vector<Decision>& before, Cost value) {
    const int candidates = m_relaxation.model().candidates();
    std::vector<Fate> fates;
    for (int candidate = 0; candidate < candidates; ++candidate)
        fates.push_back(m_relaxation.fate(candidate));
    m_relaxation.fixByWorth(value, target() - Relaxation::kFine);
    std::vector<Decision> decisions = before;
    for (int candidate = 0; candidate < candidates; ++candidate) {
        const Fate fate = m_relaxation.fate(candidate);
        if (fate != fates[candidate])
            decisions.push_back(
                {fate == Fate::Open ? Decision::Kind::Open : Decision::Kind::Close, candidate, 0});
    }
    return decisions;
}

std::optional<Explorer::Split> Explorer::splitOf(int zone, const std::vector<double>& opens) const {
    const std::vector<int>& candidates = m_zones[zone].candidates;
    int open = 0, free = 0;
    double sum = 0;
    for (const int candidate : candidates) {
        const Fate fate = m_relaxation.fate(candidate);
        open += fate == Fate::Open ? 1 : 0;
        free += fate == Fate::Free ? 1 : 0;
        sum += fate == Fate::Free ? opens[candidate] : 0;
    }
    const auto [least, most] = m_relaxation.limitOf(candidates);
    const int low = std::max(least, open), high = std::min(most, open + free);
    if (low >= high)
        return {};
    const int floor = std::clamp(open + static_cast<int>(sum), low, high - 1);
    const double part = std::clamp(open + sum - floor, 0.0, 1.0);
    return Split{zone, floor, std::min(part, 1 - part) * m_zones[zone].isolation};
}

// The most promising ones first.
std::vector<Explorer::Split> Explorer::splits(const std::vector<double>& opens) const {
    std::vector<Split> found;
    for (int zone = 0; zone < static_cast<int>(m_zones.size()); ++zone) {
        if (const auto split = splitOf(zone, opens))
            found.push_back(*split);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Split& a, const Split& b) { return a.promise > b.promise; });
    return found;
}

// The node with one thing more decided, and a few steps to see what that is worth.
Node Explorer::tried(const Node& node, const Decision& more) {
    Node child = node;
    child.decisions.push_back(more);
    child.value = kForbidden;
    if (!apply(child.decisions))
        return child;
    auto multipliers = std::make_shared<std::vector<Cost>>(*node.multipliers);
    child.value = std::max(node.value, ascend(m_relaxation, *multipliers, target(), kTrial, m_stop).value);
    child.multipliers = std::move(multipliers);
    return child;
}

// Tries the most doubtful splits and takes the one after which both sides are dearest (strong branching of
// Applegate, Bixby, Chvátal and Cook).
void Explorer::part(const Node& node, const std::vector<double>& opens, Result& result) {
    std::vector<Split> found = splits(opens);
    if (found.empty()) {
        partUnits(node, result);
        return;
    }
    found.resize(std::min(found.size(), kTrials));
    double most = -1;
    for (const Split& split : found) {
        Node one = tried(node, {Decision::Kind::AtLeast, split.zone, split.most + 1}),
             other = tried(node, {Decision::Kind::AtMost, split.zone, split.most});
        if (m_stop.stop_requested())
            return;
        const auto rise = [&](const Node& child) {
            return 1 + static_cast<double>(std::min(child.value, target()) - node.value);
        };
        const double worth = rise(one) * rise(other);
        if (worth > most) {
            most = worth;
            result.parts.clear();
            for (Node* child : {&one, &other}) {
                if (wholeCost(child->value) < m_best)
                    result.parts.push_back(std::move(*child));
            }
        }
    }
}

// All anchors are known: a flow is exact; otherwise the parting goes on with the units.
void Explorer::partUnits(const Node& node, Result& result) {
    const Model& model = m_relaxation.model();
    if (flowIsExact(model)) {
        result.plan = bestForAnchors(model, m_relaxation.taken());
        return;
    }
    const std::vector<int> whole = m_relaxation.plainSolution();
    if (!whole.empty() && model.isLawful(whole)) {
        result.plan = whole;
        return;
    }
    const auto [unit, candidate] = m_relaxation.mostDisputed();
    if (unit < 0 || candidate < 0)
        return;
    for (const Decision::Kind kind : {Decision::Kind::Force, Decision::Kind::Forbid}) {
        Node child = node;
        child.decisions.push_back({kind, candidate, unit});
        result.parts.push_back(std::move(child));
    }
}

} // namespace liaison::grouping
