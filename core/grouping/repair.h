// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/draws.h"
#include "core/grouping/toll.h"

namespace liaison::grouping {

/// Puts loose units back into the groups around them.
class Repair {
public:
    Repair(Layout& layout, const Toll& toll) : m_layout(layout), m_toll(toll) {}

    /// Puts every loose unit into one of the groups, in an order that is drawn, then fills groups that lack
    /// schools; where a toll is charged, groups are as full as is cheapest. False, and half done, as soon as
    /// that is seen to cost more than `most`; nothing is too dear where that is kForbidden or more.
    bool run(const std::vector<int>& loose, const std::vector<int>& slots, Cost most, Draws& draws);
    /// What the units now cost that the last run was to put back, as far as it came.
    Cost spent() const { return m_spent; }

private:
    void price(const std::vector<int>& loose, const std::vector<int>& slots);
    bool isTooDear(std::size_t width, Cost most) const;
    void orderBy(const std::vector<int>& loose, Draws& draws);
    void place(int index, int unit, const std::vector<int>& slots, Draws& draws);
    Score scoreOf(int slot, int unit, Cost cost) const;
    bool fill(int slot, const std::vector<int>& slots);

    Layout& m_layout;
    const Toll& m_toll;
    Cost m_spent = 0;
    std::vector<Cost> m_costs, m_keys;
    std::vector<int> m_order;
};

} // namespace liaison::grouping
