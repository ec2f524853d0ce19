// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/relaxation.h"

#include <algorithm>

namespace liaison::grouping {

// All that must be open, and the cheapest of the rest that the limits allow: within each other, they make a
// matroid, so the cheapest next is never wrong.
bool Relaxation::choose() {
    m_taken.clear();
    m_order.clear();
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        const bool isOpen = m_fates[candidate] == Fate::Open;
        m_lots[candidate] = isOpen ? Lot::Taken : Lot::Available;
        if (isOpen && m_worth[candidate] >= kForbidden)
            return false;
        if (!isOpen && m_worth[candidate] < kForbidden)
            m_order.push_back(candidate);
    }
    std::sort(m_order.begin(), m_order.end(),
              [this](int a, int b) { return m_worth[a] != m_worth[b] ? m_worth[a] < m_worth[b] : a < b; });
    for (Limit& limit : m_limits) {
        if (!keep(limit))
            return false;
    }
    const auto isTaken = [this](int candidate) { return m_lots[candidate] == Lot::Taken; };
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (isTaken(candidate))
            m_taken.push_back(candidate);
    }
    for (const int candidate : m_order) {
        if (std::ssize(m_taken) < m_model->groups() && m_lots[candidate] == Lot::Available) {
            m_lots[candidate] = Lot::Taken;
            m_taken.push_back(candidate);
        }
    }
    m_lastWorth = -kForbidden;
    for (const int candidate : m_taken)
        m_lastWorth =
            m_fates[candidate] == Fate::Free ? std::max(m_lastWorth, m_worth[candidate]) : m_lastWorth;
    return std::ssize(m_taken) == m_model->groups();
}

// Takes what a zone needs at least, and refuses what is more than it may have.
bool Relaxation::keep(const Limit& limit) {
    int taken = 0;
    for (const int candidate : limit.zone)
        taken += m_lots[candidate] == Lot::Taken ? 1 : 0;
    if (taken > limit.most)
        return false;
    int available = taken;
    for (const int candidate : m_order) {
        if (!limit.holds[candidate] || m_lots[candidate] != Lot::Available)
            continue;
        if (++available > limit.most)
            m_lots[candidate] = Lot::Refused;
        else if (available <= limit.least)
            m_lots[candidate] = Lot::Taken;
    }
    return available >= limit.least;
}

bool Relaxation::mayReplace(int candidate, int other) const {
    return std::all_of(m_limits.begin(), m_limits.end(), [&](const Limit& limit) {
        const int taken = limit.taken + (limit.holds[candidate] ? 1 : 0) - (limit.holds[other] ? 1 : 0);
        return limit.least <= taken && taken <= limit.most;
    });
}

Cost Relaxation::dearestReplaced(int candidate) const {
    Cost dearest = -kForbidden;
    for (const int other : m_taken) {
        if (m_fates[other] == Fate::Free && m_worth[other] > dearest && mayReplace(candidate, other))
            dearest = m_worth[other];
    }
    return dearest;
}

Cost Relaxation::cheapestReplacing(int candidate) const {
    for (const int other : m_order) {
        if (m_lots[other] != Lot::Taken && mayReplace(other, candidate))
            return m_worth[other];
    }
    return kForbidden;
}

int Relaxation::fixByWorth(Cost value, Cost limit) {
    for (Limit& zone : m_limits)
        zone.taken = static_cast<int>(std::count_if(m_taken.begin(), m_taken.end(),
                                                    [&](int candidate) { return zone.holds[candidate]; }));
    // One for another is enough to look at: that is how the best of a matroid change.
    std::vector<int> closed, opened;
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (m_fates[candidate] != Fate::Free)
            continue;
        if (m_lots[candidate] == Lot::Taken) {
            if (value + cheapestReplacing(candidate) - m_worth[candidate] > limit)
                opened.push_back(candidate);
        } else if (m_worth[candidate] >= kForbidden ||
                   value + m_worth[candidate] - dearestReplaced(candidate) > limit) {
            closed.push_back(candidate);
        }
    }
    for (const int candidate : closed)
        m_fates[candidate] = Fate::Closed;
    for (const int candidate : opened)
        decide(candidate, Fate::Open);
    return static_cast<int>(closed.size() + opened.size());
}

int Relaxation::strikePairs(Cost value, Cost limit, const std::vector<Cost>& multipliers) {
    int struck = 0;
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (m_worth[candidate] >= kForbidden)
            continue;
        const bool isTaken = std::find(m_taken.begin(), m_taken.end(), candidate) != m_taken.end();
        const Price& price = m_prices[candidate];
        struck += static_cast<int>(std::erase_if(m_arcs[candidate], [&](const Arc& arc) {
            const auto size = price.ofPupils ? m_model->pupils(arc.unit) : m_model->schools(arc.unit);
            // By duality: a unit that is put in costs its gain less the room it takes.
            const Cost extra =
                arc.cost - multipliers[arc.unit] + shareOf(-price.gain, size, price.size) - price.whole;
            const Cost worth = m_worth[candidate] + std::max<Cost>(extra, 0);
            const Cost without = isTaken ? m_worth[candidate] : std::min(m_lastWorth, worth);
            return value + worth - without > limit;
        }));
    }
    return struck;
}

} // namespace liaison::grouping
