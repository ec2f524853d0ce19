// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_demand.h"

namespace liaison {

/// The rules and numbers of an impossible question about hubs that contradict each other, none too many.
std::vector<FormingDemand> contradictionOfHubs(const FormingQuestion& question, const FormingGround& ground,
                                               const grouping::HubEffort& effort);

/// The rules and numbers of an impossible question about hubs that contradict each other, none too many, each
/// with what giving it up leads to. Of the balance it is told how far it would have to give way.
std::vector<Obstacle> hubConflict(const FormingQuestion& question, const FormingGround& ground,
                                  const grouping::HubEffort& effort, const OnConflict& onConflict = {});

} // namespace liaison
