// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/draws.h"
#include "core/grouping/layout.h"

namespace liaison::grouping {

/// Puts loose units back into the groups around them.
class Repair {
public:
    explicit Repair(Layout& layout) : m_layout(layout) {}

    /// Puts every loose unit into one of the groups, in an order that is drawn, then fills groups that lack
    /// schools.
    void run(const std::vector<int>& loose, const std::vector<int>& slots, Draws& draws);

private:
    void price(const std::vector<int>& loose, const std::vector<int>& slots);
    void orderBy(const std::vector<int>& loose, Draws& draws);
    void place(int index, int unit, const std::vector<int>& slots, Draws& draws);
    bool fill(int slot, const std::vector<int>& slots);

    Layout& m_layout;
    std::vector<Cost> m_costs, m_keys;
    std::vector<int> m_order;
};

} // namespace liaison::grouping
