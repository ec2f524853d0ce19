// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

namespace liaison {

/// The bodies of today as if they were a plan: a liaison group is counted from that of its secondaries (where
/// it has none, of its schools) from which all of it is nearest. Bodies without members on the ground are
/// left out.
FormingPlan planOfToday(const FormingGround& ground);

/// A body before and after: only today where it ends, only then where it is new.
struct ComparedBody {
    QString name;
    std::optional<FormedFigures> today;
    std::optional<FormedFigures> then;
};

/// Those of the plan in its order, then those of today that it does not carry on.
std::vector<ComparedBody> comparedBodies(const FormingGround& ground, const FormingQuestion& question,
                                         const FormingPlan& plan);

/// How far a member is from the anchor of its body; without one, from the farthest of the others.
qint64 lineOf(const FormingGround& ground, const GroundIndex& index, const FormedBody& body,
              const FormingItem& item);

} // namespace liaison
