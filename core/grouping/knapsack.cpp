// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/knapsack.h"

#include "core/grouping/whole_search.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace liaison::grouping {
namespace {

constexpr double kRounding = 1e-9;
constexpr double kNear = 0.05;

struct BetterForSize {
    bool operator()(const Offer& a, const Offer& b) const {
        return a.rate != b.rate ? a.rate < b.rate : isBetterOfEqual(a, b);
    }
    static bool isBetterOfEqual(const Offer& a, const Offer& b) {
        const auto one = static_cast<__int128_t>(a.gain) * b.size,
                   other = static_cast<__int128_t>(b.gain) * a.size;
        return one != other ? one < other : a.unit < b.unit;
    }
};

bool pays(const Offer& offer) {
    return offer.gain < 0;
}

} // namespace

Cost shareOf(Cost gain, std::int64_t part, std::int64_t whole) {
    Cost small = 0;
    if (!__builtin_mul_overflow(gain, part, &small))
        return small / whole - (small < 0 && small % whole != 0 ? 1 : 0);
    const __int128_t product = static_cast<__int128_t>(gain) * part;
    const auto share = static_cast<Cost>(product / whole);
    return product < 0 && product % whole != 0 ? share - 1 : share;
}

// The best ones, as many as pay or as there must be.
Cost Knapsack::packUnits(const Bounds& bounds, std::vector<Item>& items) {
    m_price = {};
    const std::int64_t room = std::min<std::int64_t>(bounds.most, std::ssize(m_offers));
    const std::int64_t need = std::max<std::int64_t>(bounds.least, 0);
    const auto better = [](const Offer& a, const Offer& b) {
        return a.gain != b.gain ? a.gain < b.gain : a.unit < b.unit;
    };
    const Offers paying = std::partition(m_offers.begin(), m_offers.end(), pays);
    std::int64_t count = std::distance(m_offers.begin(), paying);
    if (count > room) {
        std::nth_element(m_offers.begin(), m_offers.begin() + room, paying, better);
        count = room;
        m_price.gain = m_offers[static_cast<std::size_t>(room)].gain;
    } else if (count < need) {
        // Pairs that are not listed cost nothing at the least.
        const std::int64_t reach = std::min<std::int64_t>(need, std::ssize(m_offers));
        if (reach < std::ssize(m_offers))
            std::nth_element(paying, m_offers.begin() + reach, m_offers.end(), better);
        count = m_complete ? reach : count;
        for (std::int64_t i = 0; i < count; ++i)
            m_price.gain = std::max(m_price.gain, m_offers[static_cast<std::size_t>(i)].gain);
    }
    Cost worth = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        worth += m_offers[static_cast<std::size_t>(i)].gain;
        items.push_back({m_offers[static_cast<std::size_t>(i)].unit, 1});
    }
    return worth;
}

// What takes no room is taken where it pays.
Cost Knapsack::takeWeightless(std::vector<Item>& items) {
    Cost worth = 0;
    std::erase_if(m_offers, [&](const Offer& offer) {
        if (offer.size == 0 && pays(offer)) {
            worth += offer.gain;
            items.push_back({offer.unit, 1});
        }
        return offer.size == 0;
    });
    return worth;
}

// All that pays and has room, or all that pays and then what must be added.
Cost Knapsack::pack(const Bounds& bounds, double nearRate, std::vector<Item>& items) {
    m_price = {};
    const Cost weightless = takeWeightless(items);
    const Offers paying = std::partition(m_offers.begin(), m_offers.end(), pays);
    std::int64_t size = 0;
    for (Offers offer = m_offers.begin(); offer != paying; ++offer)
        size += offer->size;
    Cost worth = weightless;
    if (size > bounds.most) {
        worth += fill(m_offers.begin(), paying, bounds.most, nearRate, items);
    } else {
        for (Offers offer = m_offers.begin(); offer != paying; ++offer) {
            worth += offer->gain;
            items.push_back({offer->unit, 1});
        }
        // Units that are not offered would fill up for nothing.
        if (size < bounds.least && m_complete)
            worth += fill(paying, m_offers.end(), bounds.least - size, nearRate, items);
    }
    return m_price.gain == 0 ? worth : packWhole(bounds, worth, weightless, items);
}

// The units that are best for their size, until so much is full, the last in part. Parts them first near
// where the price may be, then halves what is left again and again instead of sorting it (Balas and Zemel).
Cost Knapsack::fill(Offers first, Offers last, std::int64_t size, double nearRate, std::vector<Item>& items) {
    Cost worth = 0;
    const auto narrow = [&](Offers middle) {
        std::int64_t left = 0;
        for (Offers offer = first; offer != middle; ++offer)
            left += offer->size;
        if (left > size) {
            last = middle;
            return;
        }
        for (; first != middle; ++first) {
            worth += first->gain;
            items.push_back({first->unit, 1});
        }
        size -= left;
    };
    for (const double near : {1 - kNear, 1 + kNear})
        narrow(std::partition(first, last, [&](const Offer& offer) { return offer.rate < near * nearRate; }));
    while (first != last && (last - first > 1 || first->size <= size)) {
        const Offers middle = first + (last - first + 1) / 2;
        if (middle != last)
            std::nth_element(first, middle, last, BetterForSize());
        narrow(middle);
    }
    if (first == last)
        return worth;
    m_price.gain = first->gain;
    m_price.size = first->size;
    m_slack = 0;
    if (size == 0)
        return worth;
    const double rest = static_cast<double>(first->gain > 0 ? first->size - size : size);
    m_slack = std::abs(first->rate) * rest * (1 + kRounding) + 1;
    items.push_back({first->unit, static_cast<double>(size) / static_cast<double>(first->size)});
    return worth + shareOf(first->gain, size, first->size);
}

// The best whole units, by depth first search; gives up with the value in parts where that takes long. Where
// the least size binds, all that pays is in.
Cost Knapsack::packWhole(const Bounds& bounds, Cost inParts, Cost weightless, std::vector<Item>& items) {
    const bool isNeed = m_price.gain > 0;
    // Whoever costs more beyond the price than wholly taking, or leaving, the unit in part is no choice.
    m_hopeful.clear();
    for (const Offer& offer : m_offers) {
        const double beyond =
            static_cast<double>(offer.gain) - m_price.rate() * static_cast<double>(offer.size);
        if (pays(offer) == isNeed || beyond <= m_slack)
            m_hopeful.push_back(offer);
    }
    std::sort(m_hopeful.begin(), m_hopeful.end(), BetterForSize());
    WholeSearch search(m_hopeful);
    std::size_t sure = 0;
    Cost worth = weightless;
    std::int64_t need = bounds.least;
    for (; isNeed && sure < m_hopeful.size() && pays(m_hopeful[sure]); ++sure) {
        need -= m_hopeful[sure].size;
        worth += m_hopeful[sure].gain;
    }
    if (!(isNeed ? search.cover(sure, need) : search.fit(bounds.most)))
        return inParts;
    worth += search.worth();
    if (worth <= inParts)
        return inParts;
    std::erase_if(items, [&](const Item& item) {
        return std::any_of(m_offers.begin(), m_offers.end(),
                           [&](const Offer& offer) { return offer.unit == item.unit; });
    });
    for (std::size_t i = 0; i < sure; ++i)
        items.push_back({m_hopeful[i].unit, 1});
    for (const std::size_t i : search.best())
        items.push_back({m_hopeful[i].unit, 1});
    m_price.whole = worth - inParts;
    return worth;
}

} // namespace liaison::grouping
