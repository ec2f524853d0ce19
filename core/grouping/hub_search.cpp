// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_search.h"

#include "core/grouping/draws.h"
#include "core/grouping/hub_state.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace liaison::grouping {

namespace {

constexpr std::size_t kHubNeighbours = 12;
constexpr int kHubRounds = 2;
constexpr std::int64_t kHubWarmth = 5;
constexpr std::int64_t kStepsBetweenLooks = 1024;
constexpr std::int64_t kDearestFault = std::int64_t(1) << 40;

/// Units change places round a ring: each goes to the hub of the next. A ring of one goes to a hub that is
/// given.
struct Ring {
    std::array<int, 3> units{};
    std::array<int, 3> targets{};
    std::size_t size = 0;
};

class HubSearch {
public:
    HubSearch(const HubUnits& units, const HubEffort& effort)
        : m_units(units), m_effort(effort), m_draws(effort.seed), m_state(units) {
        findNeighbours();
        const bool areSingle =
            std::all_of(units.count.begin(), units.count.end(), [](auto c) { return c == 1; });
        m_firstMoves = !areSingle ? 0 : units.leastCount != units.mostCount ? 1 : kHubRounds;
    }

    HubFound run() {
        start();
        noteBest();
        for (int round = 0; round < kHubRounds; ++round) {
            if (!m_best.hubOf.empty())
                restore(m_best.hubOf);
            m_mayMove = round >= m_firstMoves;
            m_faultCost = m_warmth / (4 * kHubWarmth) + 1;
            const std::int64_t steps = m_effort.steps / kHubRounds;
            for (std::int64_t left = steps; left > 0; --left) {
                if ((left % kStepsBetweenLooks == 0 && !look()) || isEnough())
                    return m_best;
                step((m_warmth >> round) * left / steps);
            }
        }
        return m_best;
    }

private:
    void findNeighbours() {
        const std::size_t many = m_units.size();
        std::vector<int> others(many);
        std::int64_t nearest = 0;
        for (std::size_t unit = 0; unit < many; ++unit) {
            std::iota(others.begin(), others.end(), 0);
            const auto share = [&](int other) {
                return m_units.between(unit, std::size_t(other)) / m_units.count[std::size_t(other)];
            };
            others.erase(std::find(others.begin(), others.end(), int(unit)));
            const auto kept = std::ptrdiff_t(std::min(kHubNeighbours, others.size()));
            std::partial_sort(others.begin(), others.begin() + kept, others.end(), [&](int one, int other) {
                return std::pair(share(one), one) < std::pair(share(other), other);
            });
            m_near.emplace_back(others.begin(), others.begin() + kept);
            nearest += others.empty() ? 0 : share(others.front());
            others.push_back(0);
        }
        m_warmth = kHubWarmth * nearest / std::int64_t(many) + 1;
    }

    /// Fixed units first, then hub after hub with what is nearest.
    void start() {
        for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
            if (m_units.fixedHub[unit] >= 0)
                m_state.put(int(unit), m_units.fixedHub[unit]);
        }
        std::int64_t left = 0;
        for (std::size_t unit = 0; unit < m_units.size(); ++unit)
            left += m_state.hubOf(int(unit)) < 0 ? m_units.count[unit] : 0;
        for (int hub = 0; hub < m_units.hubs; ++hub) {
            const std::int64_t share = (left + m_units.hubs - hub - 1) / (m_units.hubs - hub);
            const std::int64_t goal = std::clamp(share, m_units.leastCount, m_units.mostCount);
            while (m_state.count(hub) < goal) {
                const int unit = nearestFree(hub);
                if (unit < 0)
                    break;
                m_state.put(unit, hub);
                left -= m_units.count[std::size_t(unit)];
            }
        }
        for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
            if (m_state.hubOf(int(unit)) < 0)
                m_state.put(int(unit), m_state.emptiest());
        }
        m_now = m_state.all();
    }

    int nearestFree(int hub) const {
        int found = -1;
        std::int64_t least = 0;
        for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
            if (m_state.hubOf(int(unit)) >= 0 || m_state.count(hub) + m_units.count[unit] > m_units.mostCount)
                continue;
            const HubChange added = m_state.joining(int(unit), hub, -1);
            if (added.faults == 0 && (found < 0 || added.cost < least)) {
                found = int(unit);
                least = added.cost;
            }
        }
        return found;
    }

    HubChange worth(const Ring& ring) const {
        HubChange all;
        for (std::size_t k = 0; k < ring.size; ++k) {
            const int unit = ring.units[k];
            const int gone = ring.size == 1 ? -1 : ring.units[(k + 1) % ring.size];
            const HubChange to = m_state.joining(unit, ring.targets[k], gone);
            const HubChange from = m_state.joining(unit, m_state.hubOf(unit), unit);
            all.cost += to.cost - from.cost;
            all.faults += to.faults - from.faults + changedFaults(ring, k, gone);
        }
        return all;
    }

    /// How the sizes of the hub that the k-th unit goes to change, and for a lone unit of the one it leaves.
    std::int64_t changedFaults(const Ring& ring, std::size_t k, int gone) const {
        const auto unit = std::size_t(ring.units[k]);
        std::int64_t count = m_units.count[unit];
        std::int64_t load = m_units.load[unit];
        std::int64_t changed = 0;
        if (gone >= 0) {
            count -= m_units.count[std::size_t(gone)];
            load -= m_units.load[std::size_t(gone)];
        } else {
            const int from = m_state.hubOf(int(unit));
            changed += m_state.faults(from, -count, -load) - m_state.faults(from);
            changed += m_state.ownFaults(from, -1, int(unit)) - m_state.ownFaults(from);
        }
        const int target = ring.targets[k];
        changed += m_state.ownFaults(target, int(unit), gone) - m_state.ownFaults(target);
        return changed + m_state.faults(target, count, load) - m_state.faults(target);
    }

    void step(std::int64_t warmth) {
        const Ring ring = drawRing();
        if (ring.size == 0)
            return;
        const HubChange change = worth(ring);
        const auto slack = std::int64_t(m_draws.next() % std::uint64_t(warmth + 1));
        if (change.cost + m_faultCost * change.faults > slack)
            return;
        for (std::size_t k = 0; k < ring.size; ++k)
            m_state.take(ring.units[k]);
        for (std::size_t k = 0; k < ring.size; ++k)
            m_state.put(ring.units[k], ring.targets[k]);
        m_now.cost += change.cost;
        m_now.faults += change.faults;
        noteBest();
    }

    /// A unit joins a neighbour's hub, and one of that hub makes room; empty where fixed units are in the
    /// way.
    Ring drawRing() {
        Ring ring;
        const int first = int(m_draws.below(m_units.size()));
        const int home = m_state.hubOf(first);
        const int friendOfFirst = drawNeighbour(first);
        if (m_units.fixedHub[std::size_t(first)] >= 0 || friendOfFirst < 0)
            return ring;
        const int target = m_state.hubOf(friendOfFirst);
        if (target == home)
            return ring;
        if (m_mayMove && m_draws.below(3) == 0) {
            // What a hub lacks may be too much at the other end of the map, and nobody is near an empty hub.
            const bool isFar = m_now.faults > 0 && m_draws.below(2) == 0;
            const int anywhere = int(m_draws.below(std::size_t(m_units.hubs)));
            return {{first}, {isFar && anywhere != home ? anywhere : target}, 1};
        }
        const int second = drawLeaver(target, friendOfFirst);
        if (second < 0)
            return ring;
        if (m_units.hubs < 3 || m_draws.below(3) != 0)
            return {{first, second}, {target, home}, 2};
        const int friendOfSecond = drawNeighbour(second);
        const int third = m_state.hubOf(friendOfSecond);
        const int last = third == home || third == target ? -1 : drawLeaver(third, friendOfSecond);
        return last < 0 ? ring : Ring{{first, second, last}, {target, third, home}, 3};
    }

    int drawNeighbour(int unit) {
        const std::vector<int>& near = m_near[std::size_t(unit)];
        return near.empty() ? -1 : near[m_draws.below(near.size())];
    }

    int drawLeaver(int hub, int stays) {
        const std::vector<int>& in = m_state.in(hub);
        const int drawn = in[m_draws.below(in.size())];
        return (drawn == stays && in.size() > 1) || m_units.fixedHub[std::size_t(drawn)] >= 0 ? -1 : drawn;
    }

    /// Makes broken rules dearer while there are any; false when it is time to stop.
    bool look() {
        m_faultCost = m_now.faults > 0 ? std::min(m_faultCost * 5 / 4 + 1, kDearestFault)
                                       : std::max(m_faultCost * 9 / 10, std::int64_t(1));
        return !m_effort.stop.stop_requested();
    }

    bool isEnough() const { return m_effort.untilLawful && !m_best.hubOf.empty(); }

    void noteBest() {
        if (m_now.faults == 0 && (m_best.hubOf.empty() || m_now.cost < m_best.cost))
            m_best = {m_state.hubs(), m_now.cost};
    }

    void restore(const std::vector<int>& hubOf) {
        for (std::size_t unit = 0; unit < hubOf.size(); ++unit)
            m_state.take(int(unit));
        for (std::size_t unit = 0; unit < hubOf.size(); ++unit)
            m_state.put(int(unit), hubOf[unit]);
        m_now = {m_best.cost, 0};
    }

    const HubUnits& m_units;
    const HubEffort& m_effort;
    Draws m_draws;
    HubState m_state;
    std::vector<std::vector<int>> m_near;
    std::int64_t m_warmth = 1;
    std::int64_t m_faultCost = 1;
    HubChange m_now;
    /// The first sizes are kept for a round where that can be: exchanges alone balance better.
    int m_firstMoves = 0;
    bool m_mayMove = false;
    HubFound m_best;
};

} // namespace

HubFound searchHubs(const HubUnits& units, const HubEffort& effort) {
    return HubSearch(units, effort).run();
}

} // namespace liaison::grouping
