// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/layout.h"

namespace liaison::grouping {

/// What a pupil too many or too few costs a layout while a search is on: where sizes in pupils bind, good
/// plans lie apart, with none that keeps them between. It rises while too few steps end lawful and falls
/// while many do (strategic oscillation of Glover).
class Toll {
public:
    /// None where no group needs pupils: then a layout is never better for breaking sizes.
    explicit Toll(const Layout& start);

    bool isCharged() const { return m_price > 0; }
    /// For so many pupils.
    Cost on(std::int64_t broken) const { return broken * m_price / kUnit; }
    /// Takes note of how a step ended.
    void learn(bool isLawful);

private:
    static constexpr Cost kUnit = 64;
    Cost m_price = 0, m_least = 0;
    int m_steps = 0, m_lawful = 0;
};

} // namespace liaison::grouping
