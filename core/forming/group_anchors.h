// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

#include <stop_token>

namespace liaison {

/// A question that a plan with other anchors answers, and such a plan.
struct OtherAnchors {
    /// The same question with a few of the anchors barred.
    FormingQuestion question;
    FormingPlan plan;
};

/// Bars as many of a plan's anchors as cost least to do without, and keeps all that is asked; empty where no
/// such plan is found.
std::optional<OtherAnchors> otherAnchors(const FormingQuestion& question, const FormingGround& ground,
                                         const FormingPlan& plan, const std::stop_token& stop = {});

} // namespace liaison
