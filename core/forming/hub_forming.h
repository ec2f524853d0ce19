// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

namespace liaison {

/// Puts liaison groups into hubs: form() for the job Hubs.
Result<FormingAnswer> formHubs(const FormingQuestion& question, const FormingGround& ground,
                               const FormingEffort& effort, std::stop_token stop = {},
                               const OnForming& onProgress = {});

/// variantsOf() for hubs: more equal ones, or balanced in the other way too.
std::vector<FormingVariant> hubVariantsOf(const FormingQuestion& question, const FormingGround& ground,
                                          const FormingPlan* plan, const std::stop_token& stop = {});

/// A variant's plan with the bound of the question itself; empty where it does not keep what that asks.
std::optional<FormingPlan> costedHubs(const FormingQuestion& question, const FormingGround& ground,
                                      FormingPlan plan, std::optional<qint64> bound);

} // namespace liaison
