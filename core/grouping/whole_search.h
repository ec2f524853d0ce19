// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/knapsack.h"
#include "core/grouping/model.h"

namespace liaison::grouping {

/// The cheapest choice of whole offers, which are in the order of gain for size: of those that pay what fits
/// the room, or, to cover a need, of all from a certain one on. Depth first, as Horowitz and Sahni did.
class WholeSearch {
public:
    explicit WholeSearch(const std::vector<Offer>& offers) : m_offers(offers) {}

    bool fit(std::int64_t room) {
        m_worth = 0;
        look<true>(0, room, 0);
        return m_steps <= kMostSteps;
    }
    bool cover(std::size_t from, std::int64_t need) {
        m_worth = kForbidden;
        look<false>(from, need, 0);
        return m_steps <= kMostSteps && m_worth < kForbidden;
    }
    Cost worth() const { return m_worth; }
    const std::vector<std::size_t>& best() const { return m_best; }

private:
    static constexpr int kMostSteps = 3000;

    template <bool Fits>
    bool isOver(std::size_t at) const {
        return at >= m_offers.size() || (Fits && m_offers[at].gain >= 0);
    }

    template <bool Fits>
    Cost bestInParts(std::size_t from, std::int64_t size, Cost worth) const {
        for (std::size_t i = from; !isOver<Fits>(i); ++i) {
            if (m_offers[i].size >= size)
                return worth + shareOf(m_offers[i].gain, size, m_offers[i].size);
            worth += m_offers[i].gain;
            size -= m_offers[i].size;
        }
        return Fits ? worth : kForbidden;
    }

    template <bool Fits>
    void look(std::size_t at, std::int64_t size, Cost worth) {
        if ((Fits || size <= 0) && worth < m_worth) {
            m_worth = worth;
            m_best = m_chosen;
        }
        for (; !isOver<Fits>(at) && (Fits || size > 0); ++at) {
            if (++m_steps > kMostSteps || bestInParts<Fits>(at, size, worth) >= m_worth)
                return;
            if (Fits && m_offers[at].size > size)
                continue;
            m_chosen.push_back(at);
            look<Fits>(at + 1, size - m_offers[at].size, worth + m_offers[at].gain);
            m_chosen.pop_back();
        }
    }

    const std::vector<Offer>& m_offers;
    Cost m_worth = 0;
    std::vector<std::size_t> m_chosen, m_best;
    int m_steps = 0;
};

} // namespace liaison::grouping
