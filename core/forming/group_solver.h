// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

namespace liaison {

/// form() for liaison groups.
Result<FormingAnswer> formGroups(const FormingQuestion& question, const FormingGround& ground,
                                 const FormingEffort& effort, std::stop_token stop = {},
                                 const OnForming& onProgress = {}, const FormingPlan* from = nullptr);

/// The other ways to ask about groups that are worth a look.
std::vector<FormingVariant> groupVariantsOf(const FormingQuestion& question, const FormingGround& ground,
                                            const FormingPlan* plan);

/// The plan with what the question itself counts; the claim holds no bound unless one is given that is known
/// for all plans that keep the question's rules, and this one does.
FormingPlan costedGroups(const FormingQuestion& question, const FormingGround& ground, FormingPlan plan,
                         std::optional<qint64> bound);

} // namespace liaison
