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
                                            const FormingPlan* plan, const std::stop_token& stop = {});

/// The plan with what the question itself counts, and its bound, which is known for all plans that keep what
/// the question asks; empty where this one does not keep it.
std::optional<FormingPlan> costedGroups(const FormingQuestion& question, const FormingGround& ground,
                                        FormingPlan plan, std::optional<qint64> bound);

} // namespace liaison
