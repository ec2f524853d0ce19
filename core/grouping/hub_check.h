// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/feasibility.h"
#include "core/grouping/hub_units.h"

namespace liaison::grouping {

/// Whether sums, or what one unit asks for by itself, show that there are no hubs. Quick and never wrong;
/// false says nothing.
bool arePlainlyImpossible(const HubUnits& units);

/// Whether there are hubs because nothing but their numbers of groups counts, and these can be had.
bool arePlainlyPossible(const HubUnits& units);

/// Whether pins, sizes or what one unit asks for by itself show that there are no hubs. Quick and never
/// wrong; false says nothing.
bool isPlainlyImpossible(const HubProblem& problem);

/// Whether there are any hubs, good or not: quick checks, a short search, then an exact one as far as its
/// effort goes. Unknown too where it was stopped.
Feasibility hubFeasibility(const HubProblem& problem, const HubEffort& effort);

} // namespace liaison::grouping
