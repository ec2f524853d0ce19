// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/founding_problem.h"

namespace liaison {

/// What came of choosing founders.
struct FoundingSolution {
    std::optional<grouping::FoundingPlan> plan;
    /// It is shown that there is none.
    bool isImpossible = false;
};

/// Chooses so many founders that meet the aim exactly, those that stay together or apart included: the pure
/// room knows nothing of these, so it is asked again and again with some of them in or out.
FoundingSolution chooseFounders(const FoundingCase& asked, int schools, const std::stop_token& stop = {});

/// Any so many founders that keep the rules, at once.
FoundingSolution anyFounders(const FoundingCase& asked, int schools);
/// Whether it is shown that none of the numbers of schools can be had.
bool isFoundingImpossible(const FoundingCase& asked);

} // namespace liaison
