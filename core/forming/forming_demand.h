// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

namespace liaison {

/// One thing that a question asks for and that its user can give up.
struct FormingDemand {
    /// "pin 3", "count": as scripts name it.
    QString key;
    /// The user's words.
    QString text;
    /// Changes a question into one that asks for it no longer.
    std::function<void(FormingQuestion&)> giveUp;
};

/// The demands that the pins of a question are.
std::vector<FormingDemand> pinDemands(const FormingGround& ground, const FormingQuestion& question);

/// Whether a question is impossible; false where nobody knows.
using IsImpossible = std::function<bool(const FormingQuestion&)>;

/// Of the demands of a question that is impossible, those that together make it so, though it is not if any
/// one of them is given up. What comes first is given up first. What is plainly impossible is told quickly
/// and asked first; `isImpossible` tells the rest. More are left where nobody knows, or when it says no for
/// being stopped.
std::vector<FormingDemand> conflictAmong(const FormingQuestion& question, std::vector<FormingDemand> demands,
                                         const IsImpossible& isPlainly, const IsImpossible& isImpossible);

/// The demand as one of those that cannot all be met, not worked out yet.
Obstacle obstacleOf(const FormingDemand& demand, const FormingQuestion& question);

/// The demands of a conflict with what giving each of them up leads to; tells of them before the first is
/// worked out and after each.
std::vector<Obstacle> obstaclesAmong(const FormingQuestion& question,
                                     const std::vector<FormingDemand>& conflict,
                                     const std::function<Obstacle(const FormingDemand&)>& release,
                                     const OnConflict& onConflict);

} // namespace liaison
