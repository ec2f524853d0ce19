// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/forming_question.h"
#include "core/grouping/feasibility.h"

#include <stop_token>

namespace liaison {

/// A question about hubs in numbers: groups count as the items of the ground do.
struct HubCase {
    grouping::HubProblem problem;
    /// The hubs of today that groups are pinned to: their numbers in the problem are their places here.
    std::vector<Id<Body>> named;
    /// Two pins contradict each other, or one names a hub that is not there.
    bool isHopeless = false;
};
/// Without what a hub of today that groups are pinned to keeps of its own groups: see HubCores.
HubCase hubCase(const FormingQuestion& question, const FormingGround& ground);

/// Invalid, in words, where a question about hubs makes no sense by itself.
Result<void> checkHubQuestion(const FormingQuestion& question, const FormingGround& ground);

/// What came of a question about hubs.
struct HubSolution {
    grouping::HubVerdict verdict = grouping::HubVerdict::NotFound;
    /// With the number of hubs that the plan has, or that was asked for.
    HubCase asked;
    std::optional<grouping::HubPlan> plan;

    /// It is shown that there is no plan.
    bool isImpossible() const;
};

/// Whether sums, or what one pin or group asks for by itself, show that a question has no hubs, whatever
/// their number. Quick and never wrong; false says nothing.
bool isPlainlyImpossible(const FormingQuestion& question, const FormingGround& ground);

/// Whether there are any hubs, good or not, as far as it can be told in a moment; Unknown too where it was
/// stopped.
grouping::Feasibility hubFeasibility(const FormingQuestion& question, const FormingGround& ground,
                                     const grouping::HubEffort& effort);

/// Looks for hubs. A question without a number of hubs gets a third of the groups, or the nearest number for
/// which there is a plan.
HubSolution solveHubs(const FormingQuestion& question, const FormingGround& ground,
                      const grouping::HubEffort& effort);

/// The least tolerance with which there are so many hubs, as far as it can be told.
std::optional<qint64> leastHubTolerance(const FormingQuestion& question, const FormingGround& ground,
                                        int hubs, const std::stop_token& stop = {});

} // namespace liaison
