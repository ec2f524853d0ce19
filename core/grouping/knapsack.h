// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

namespace liaison::grouping {

/// A unit in a group, and how much of it.
struct Item {
    int unit;
    double share;
};

/// A unit that may join a group.
struct Offer {
    Cost gain; ///< what it adds to the cost: below 0 it pays
    std::int64_t size;
    int unit;
    double rate; ///< gain for size; division keeps the order but for ties
};

/// What room is worth at the margin: gain for size; and whose size.
struct Price {
    Cost gain = 0;
    std::int64_t size = 1;
    bool ofPupils = false;
    Cost whole = 0; ///< what whole units cost more than units in parts

    double rate() const { return static_cast<double>(gain) / static_cast<double>(size); }
};

/// A share of a gain, rounded down whatever its sign.
Cost shareOf(Cost gain, std::int64_t part, std::int64_t whole);

/// Fills a group with the units that cost least together.
class Knapsack {
public:
    /// What may join; to be set before packing, in any order.
    std::vector<Offer>& offers() { return m_offers; }
    /// Whether units that are not offered would not fill up either.
    void setComplete(bool complete) { m_complete = complete; }

    /// Appends units whose sizes together are within the bounds and returns what they add. They are whole
    /// where that does not take long, and otherwise the last one may be in part, which never adds more. A
    /// rate near the price's makes it quicker.
    Cost pack(const Bounds& bounds, double nearRate, std::vector<Item>& items);
    /// The same where every unit is of size 1.
    Cost packUnits(const Bounds& bounds, std::vector<Item>& items);
    /// Of the last packing; whose size is the caller's to say.
    const Price& price() const { return m_price; }

private:
    using Offers = std::vector<Offer>::iterator;
    Cost takeWeightless(std::vector<Item>& items);
    Cost fill(Offers first, Offers last, std::int64_t size, double nearRate, std::vector<Item>& items);
    Cost packWhole(const Bounds& bounds, Cost inParts, Cost weightless, std::vector<Item>& items);

    std::vector<Offer> m_offers, m_hopeful;
    bool m_complete = true;
    Price m_price;
    double m_slack = 0; ///< what whole units may cost more than units in parts at most
};

} // namespace liaison::grouping
