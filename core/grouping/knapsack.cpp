// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/relaxation.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

// A share of a gain, rounded down whatever its sign.
Cost shareOf(Cost gain, std::int64_t part, std::int64_t whole) {
    const __int128_t product = static_cast<__int128_t>(gain) * part;
    const auto share = static_cast<Cost>(product / whole);
    return product < 0 && product % whole != 0 ? share - 1 : share;
}

} // namespace

// The units that may join, with what each is worth here.
void Relaxation::collect(int candidate, const std::vector<Cost>& multipliers) {
    m_offers.clear();
    const bool mayLack =
        m_model->schoolBounds(candidate).least > 0 || m_model->pupilBounds(candidate).least > 0;
    for (const int unit : m_forbidden[candidate])
        m_marks[unit] = 1;
    for (const Arc& arc : m_arcs[candidate]) {
        // Beyond the highest multiplier nothing pays; a group that must be filled needs it all the same.
        if (arc.cost >= m_highest && !mayLack)
            break;
        const Cost gain = arc.cost - multipliers[arc.unit];
        if ((gain < 0 || mayLack) && m_forcedTo[arc.unit] < 0 && !m_marks[arc.unit])
            m_offers.push_back({gain, 1, arc.unit});
    }
    for (const int unit : m_forbidden[candidate])
        m_marks[unit] = 0;
}

void Relaxation::fillKnapsack(int candidate, const std::vector<Cost>& multipliers) {
    std::vector<Item>& items = m_items[candidate];
    const int home = m_model->homeOf(candidate);
    items.assign(1, {home, 1});
    for (const int unit : m_forcedIn[candidate])
        items.push_back({unit, 1});
    Cost forced = 0;
    std::int64_t schools = 0, pupils = 0;
    for (const Item& item : items) {
        forced += m_model->cost(item.unit, candidate) * kFine - multipliers[item.unit];
        schools += m_model->schools(item.unit);
        pupils += m_model->pupils(item.unit);
    }
    m_worth[candidate] = kForbidden;
    if (m_forcedTo[home] >= 0 && m_forcedTo[home] != candidate)
        return;
    collect(candidate, multipliers);
    for (Offer& offer : m_offers)
        offer.size = m_model->schools(offer.unit);
    const auto keep = static_cast<std::ptrdiff_t>(items.size());
    Cost worth = m_model->unitsAreSchools() ? packUnitSizes(m_model->schoolBounds(candidate), schools, items)
                                            : packSizes(m_model->schoolBounds(candidate), schools, items);
    if (worth < kForbidden && m_model->pupilsBind()) {
        // Either size alone gives a bound: the better one counts.
        m_spare.assign(items.begin(), items.begin() + keep);
        for (Offer& offer : m_offers)
            offer.size = m_model->pupils(offer.unit);
        const Cost other = packSizes(m_model->pupilBounds(candidate), pupils, m_spare);
        if (other > worth) {
            worth = other;
            std::swap(items, m_spare);
        }
    }
    if (worth < kForbidden)
        m_worth[candidate] = forced + worth;
}

// Every unit is one school: the best ones, as many as pay or as there must be.
Cost Relaxation::packUnitSizes(const Bounds& bounds, std::int64_t forced, std::vector<Item>& items) {
    if (forced > bounds.most)
        return kForbidden;
    const std::int64_t room = std::min<std::int64_t>(bounds.most - forced, std::ssize(m_offers));
    const std::int64_t need = std::max<std::int64_t>(bounds.least - forced, 0);
    if (need > std::ssize(m_offers) && m_complete)
        return kForbidden;
    const auto better = [](const Offer& a, const Offer& b) {
        return a.gain != b.gain ? a.gain < b.gain : a.unit < b.unit;
    };
    const auto paying =
        std::partition(m_offers.begin(), m_offers.end(), [](const Offer& o) { return o.gain < 0; });
    std::int64_t count = std::distance(m_offers.begin(), paying);
    if (count > room) {
        std::nth_element(m_offers.begin(), m_offers.begin() + room, paying, better);
        count = room;
    } else if (count < need) {
        // Pairs that are not listed cost nothing at the least.
        const std::int64_t reach = std::min<std::int64_t>(need, std::ssize(m_offers));
        if (reach < std::ssize(m_offers))
            std::nth_element(paying, m_offers.begin() + reach, m_offers.end(), better);
        count = m_complete ? reach : count;
    }
    Cost worth = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        worth += m_offers[static_cast<std::size_t>(i)].gain;
        items.push_back({m_offers[static_cast<std::size_t>(i)].unit, 1});
    }
    return worth;
}

// Sizes differ: by gain for size, the last unit in part.
Cost Relaxation::packSizes(const Bounds& bounds, std::int64_t forced, std::vector<Item>& items) {
    if (forced > bounds.most)
        return kForbidden;
    Cost worth = 0;
    // What takes no room is taken where it pays.
    std::erase_if(m_offers, [&](const Offer& offer) {
        if (offer.size == 0 && offer.gain < 0) {
            worth += offer.gain;
            items.push_back({offer.unit, 1});
        }
        return offer.size == 0;
    });
    std::sort(m_offers.begin(), m_offers.end(), [](const Offer& a, const Offer& b) {
        const auto one = static_cast<__int128_t>(a.gain) * b.size,
                   other = static_cast<__int128_t>(b.gain) * a.size;
        return one != other ? one < other : a.unit < b.unit;
    });
    const std::int64_t room = bounds.most - forced;
    std::int64_t need = bounds.least - forced, used = 0;
    for (const Offer& offer : m_offers) {
        // What does not pay is taken only to fill up, and pairs that are not listed would fill up for
        // nothing.
        if (offer.gain >= 0 && (used >= need || !m_complete))
            break;
        const std::int64_t limit = offer.gain < 0 ? room : need;
        const std::int64_t part = std::min(offer.size, limit - used);
        if (part <= 0)
            break;
        worth += shareOf(offer.gain, part, offer.size);
        items.push_back({offer.unit, static_cast<double>(part) / static_cast<double>(offer.size)});
        used += part;
    }
    return used < need && m_complete ? kForbidden : worth;
}

} // namespace liaison::grouping
