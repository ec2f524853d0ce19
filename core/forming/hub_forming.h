// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

namespace liaison {

/// Puts liaison groups into hubs: form() for the job Hubs.
Result<FormingAnswer> formHubs(const FormingQuestion& question, const FormingGround& ground,
                               const FormingEffort& effort, std::stop_token stop = {},
                               const OnForming& onProgress = {});

/// variantsOf() for hubs: the other way to balance them, and none at all.
std::vector<FormingVariant> hubVariantsOf(const FormingQuestion& question);

/// A variant's plan as the question itself counts it: the bound, which is one for all hubs that keep the
/// question's rules, is told only where these do.
FormingPlan costedHubs(const FormingQuestion& question, const FormingGround& ground, FormingPlan plan,
                       std::optional<qint64> bound);

} // namespace liaison
