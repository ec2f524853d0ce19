// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_proof.h"

#include "core/grouping/hub_exact.h"

#include <algorithm>

namespace liaison::grouping {

namespace {

constexpr std::size_t kMostColumns = 400'000;
constexpr std::size_t kWindowUnits = 21;
constexpr int kWindowRounds = 200;
constexpr std::int64_t kWindowSteps = 200'000;

std::int64_t costOfUnits(const HubUnits& units, const std::vector<int>& hubOf) {
    std::int64_t cost = 0;
    for (std::size_t one = 0; one < units.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other)
            cost += hubOf[one] == hubOf[other] ? units.between(one, other) : 0;
    }
    return cost;
}

/// The hubs around each hub are solved exactly as a problem of their own, until no such window gains
/// anything.
class WindowPolish {
public:
    WindowPolish(const HubUnits& units, HubFound& found, const std::stop_token& stop)
        : m_units(units)
        , m_found(found)
        , m_stop(stop)
        , m_in(std::size_t(units.hubs))
        , m_changed(std::size_t(units.hubs), 1)
        , m_solved(std::size_t(units.hubs), 0) {
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            m_in[std::size_t(found.hubOf[unit])].push_back(unit);
    }

    void run(std::int64_t windows) {
        const std::size_t hubs = m_in.size();
        std::size_t unchanged = 0;
        for (std::size_t hub = 0; unchanged < hubs && windows > 0 && !m_stop.stop_requested();
             hub = (hub + 1) % hubs) {
            const std::vector<std::size_t> window = windowAround(hub);
            const bool isNew = std::any_of(window.begin(), window.end(),
                                           [&](std::size_t one) { return m_changed[one] > m_solved[hub]; });
            windows -= isNew ? 1 : 0;
            m_solved[hub] = ++m_clock;
            unchanged = isNew && improve(window) ? 0 : unchanged + 1;
        }
    }

private:
    std::int64_t apartness(std::size_t one, std::size_t other) const {
        std::int64_t sum = 0;
        for (const std::size_t a : m_in[one]) {
            for (const std::size_t b : m_in[other])
                sum += m_units.between(a, b) / m_units.count[a] / m_units.count[b];
        }
        return sum / std::int64_t(std::max<std::size_t>(m_in[one].size() * m_in[other].size(), 1));
    }

    std::vector<std::size_t> windowAround(std::size_t hub) const {
        std::vector<std::pair<std::int64_t, std::size_t>> near;
        for (std::size_t other = 0; other < m_in.size(); ++other)
            near.emplace_back(other == hub ? -1 : apartness(hub, other), other);
        std::sort(near.begin(), near.end());
        std::vector<std::size_t> window;
        std::size_t many = 0;
        for (const auto& [metres, other] : near) {
            many += m_in[other].size();
            if (many > kWindowUnits)
                break;
            window.push_back(other);
        }
        return window;
    }

    HubUnits part(const std::vector<std::size_t>& window, std::vector<std::size_t>& chosen,
                  HubFound& now) const {
        std::vector<int> hubOf(m_units.size(), -1);
        for (std::size_t k = 0; k < window.size(); ++k) {
            for (const std::size_t unit : m_in[window[k]]) {
                chosen.push_back(unit);
                hubOf[unit] = int(k);
            }
        }
        std::sort(chosen.begin(), chosen.end());
        HubUnits units = m_units.part(chosen, int(window.size()));
        for (const std::size_t unit : chosen)
            now.hubOf.push_back(hubOf[unit]);
        now.cost = costOfUnits(units, now.hubOf);
        return units;
    }

    bool improve(const std::vector<std::size_t>& window) {
        std::vector<std::size_t> chosen;
        HubOutcome outcome;
        const HubUnits units = part(window, chosen, outcome.found);
        const std::int64_t before = outcome.found.cost;
        proveHubs(units, {kWindowRounds, kWindowSteps}, m_stop, outcome);
        if (outcome.found.cost >= before)
            return false;
        m_found.cost -= before - outcome.found.cost;
        for (const std::size_t hub : window) {
            m_in[hub].clear();
            m_changed[hub] = m_clock + 1;
        }
        for (std::size_t k = 0; k < chosen.size(); ++k) {
            const std::size_t hub = window[std::size_t(outcome.found.hubOf[k])];
            m_in[hub].push_back(chosen[k]);
            m_found.hubOf[chosen[k]] = int(hub);
        }
        return true;
    }

    const HubUnits& m_units;
    HubFound& m_found;
    const std::stop_token& m_stop;
    std::vector<std::vector<std::size_t>> m_in;
    std::vector<std::int64_t> m_changed;
    std::vector<std::int64_t> m_solved;
    std::int64_t m_clock = 0;
};

} // namespace

void proveHubs(const HubUnits& units, const ProofEffort& effort, const std::stop_token& stop,
               HubOutcome& outcome) {
    std::optional<HubColumns> columns = hubColumns(units, kMostColumns);
    if (!columns) {
        outcome.lower = nearestHubBound(units);
        return;
    }
    const std::int64_t limit = outcome.found.hubOf.empty() ? kNoHubCost : outcome.found.cost;
    const HubPrices prices = hubPrices(units, *columns, limit, effort.rounds, stop);
    outcome.lower = std::max<std::int64_t>((prices.bound + kPartsOfMetre - 1) / kPartsOfMetre, 0);
    if (prices.bound >= kNoHubCost || outcome.lower >= limit) {
        outcome.isComplete = true;
        return;
    }
    const HubExact exact = exactHubs(units, *columns, prices, limit, effort.exactSteps, stop);
    outcome.isComplete = exact.isComplete;
    if (!exact.hubOf.empty())
        outcome.found = {exact.hubOf, costOfUnits(units, exact.hubOf)};
}

void polishHubs(const HubUnits& units, std::int64_t windows, const std::stop_token& stop, HubFound& found) {
    WindowPolish(units, found, stop).run(windows);
}

} // namespace liaison::grouping
