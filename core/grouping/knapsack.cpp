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

// The cheapest choice of whole offers, which are in the order of gain for size: of those that pay what fits
// the room, or, to cover a need, of all from a certain one on.
template <typename Offer>
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

} // namespace

// The units that may join, with what each is worth here; those that do not pay only where asked.
void Relaxation::collect(int candidate, const std::vector<Cost>& multipliers, bool alsoPoor) {
    m_offers.clear();
    for (const int unit : m_forbidden[candidate])
        m_marks[unit] = 1;
    for (const Arc& arc : m_arcs[candidate]) {
        if (arc.cost >= m_highest && !alsoPoor)
            break;
        const Cost gain = arc.cost - multipliers[arc.unit];
        if ((gain < 0 || alsoPoor) && m_forcedTo[arc.unit] < 0 && !m_marks[arc.unit])
            m_offers.push_back({gain, 1, arc.unit});
    }
    for (const int unit : m_forbidden[candidate])
        m_marks[unit] = 0;
}

void Relaxation::fillKnapsack(int candidate, const std::vector<Cost>& multipliers) {
    std::vector<Item>& items = m_items[candidate];
    const int home = m_model->homeOf(candidate);
    m_worth[candidate] = kForbidden;
    if (m_forcedTo[home] >= 0 && m_forcedTo[home] != candidate)
        return;
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
    const auto keep = static_cast<std::ptrdiff_t>(items.size());
    Cost worth = packSide(candidate, multipliers, false, schools, items);
    m_prices[candidate] = m_price;
    if (worth < kForbidden && m_model->pupilsBind()) {
        // Either size alone gives a bound: the better one counts.
        m_spare.assign(items.begin(), items.begin() + keep);
        const Cost other = packSide(candidate, multipliers, true, pupils, m_spare);
        if (other > worth) {
            worth = other;
            std::swap(items, m_spare);
            m_prices[candidate] = m_price;
        }
    }
    if (worth < kForbidden)
        m_worth[candidate] = forced + worth;
}

// The knapsack by one of the two sizes.
Cost Relaxation::packSide(int candidate, const std::vector<Cost>& multipliers, bool byPupils,
                          std::int64_t forced, std::vector<Item>& items) {
    const Bounds& bounds = byPupils ? m_model->pupilBounds(candidate) : m_model->schoolBounds(candidate);
    m_price = {0, 1, byPupils, 0};
    if (forced > bounds.most)
        return kForbidden;
    const auto sizeUp = [&] {
        std::int64_t sum = forced;
        for (Offer& offer : m_offers) {
            offer.size = byPupils ? m_model->pupils(offer.unit) : m_model->schools(offer.unit);
            sum += offer.size;
        }
        return sum;
    };
    collect(candidate, multipliers, false);
    if (sizeUp() < bounds.least) {
        collect(candidate, multipliers, true);
        if (sizeUp() < bounds.least && m_complete)
            return kForbidden;
    }
    return !byPupils && m_model->unitsAreSchools() ? packUnitSizes(bounds, forced, items)
                                                   : packSizes(bounds, forced, items);
}

// The best whole units for the room or the need, by depth first search; gives up with the value in parts
// where that takes long. Where a need binds, all that pays is in.
Cost Relaxation::packWhole(std::int64_t room, std::int64_t need, Cost inParts, std::vector<Item>& items) {
    WholeSearch search(m_offers);
    std::size_t paying = 0;
    Cost sure = 0;
    if (m_price.gain > 0) {
        for (; paying < m_offers.size() && m_offers[paying].gain < 0; ++paying) {
            need -= m_offers[paying].size;
            sure += m_offers[paying].gain;
        }
    }
    if (!(m_price.gain > 0 ? search.cover(paying, need) : search.fit(room)))
        return inParts;
    const Cost worth = sure + m_zeroWorth + search.worth();
    if (worth <= inParts)
        return inParts;
    std::erase_if(items, [&](const Item& item) {
        return std::any_of(m_offers.begin(), m_offers.end(),
                           [&](const Offer& o) { return o.unit == item.unit; });
    });
    for (std::size_t i = 0; i < paying; ++i)
        items.push_back({m_offers[i].unit, 1});
    for (const std::size_t i : search.best())
        items.push_back({m_offers[i].unit, 1});
    m_price.whole = worth - inParts;
    return worth;
}

// Every unit is one school: the best ones, as many as pay or as there must be.
Cost Relaxation::packUnitSizes(const Bounds& bounds, std::int64_t forced, std::vector<Item>& items) {
    const std::int64_t room = std::min<std::int64_t>(bounds.most - forced, std::ssize(m_offers));
    const std::int64_t need = std::max<std::int64_t>(bounds.least - forced, 0);
    const auto better = [](const Offer& a, const Offer& b) {
        return a.gain != b.gain ? a.gain < b.gain : a.unit < b.unit;
    };
    const auto paying =
        std::partition(m_offers.begin(), m_offers.end(), [](const Offer& o) { return o.gain < 0; });
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

// Sizes differ: by gain for size, the last unit in part.
Cost Relaxation::packSizes(const Bounds& bounds, std::int64_t forced, std::vector<Item>& items) {
    m_zeroWorth = 0;
    // What takes no room is taken where it pays.
    std::erase_if(m_offers, [&](const Offer& offer) {
        if (offer.size == 0 && offer.gain < 0) {
            m_zeroWorth += offer.gain;
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
    Cost worth = m_zeroWorth;
    for (const Offer& offer : m_offers) {
        // What does not pay is taken only to fill up, and pairs that are not listed would fill up for
        // nothing.
        if (offer.gain >= 0 && (used >= need || !m_complete))
            break;
        const std::int64_t limit = offer.gain < 0 ? room : need;
        const std::int64_t part = std::min(offer.size, limit - used);
        if (part < offer.size) {
            m_price.gain = offer.gain;
            m_price.size = offer.size;
        }
        if (part <= 0)
            break;
        worth += shareOf(offer.gain, part, offer.size);
        items.push_back({offer.unit, static_cast<double>(part) / static_cast<double>(offer.size)});
        used += part;
    }
    if (m_price.gain != 0)
        worth = packWhole(room, need, worth, items);
    return worth;
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
