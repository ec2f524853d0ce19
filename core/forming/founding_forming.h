// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

namespace liaison {

/// Chooses the schools that found a trust: form() for the job Founding. Of a range of numbers the largest
/// that the rules allow is planned: the others are among the variants.
Result<FormingAnswer> formFounding(const FormingQuestion& question, const FormingGround& ground,
                                   const FormingEffort& effort, std::stop_token stop = {},
                                   const OnForming& onProgress = {});

/// variantsOf() for founding: fewer schools ("10 schools: 9.1 km across"), or the other aim.
std::vector<FormingVariant> foundingVariantsOf(const FormingQuestion& question, const FormingGround& ground,
                                               const FormingPlan* plan);

/// What the best choice of so many schools costs.
struct FoundingSize {
    int schools = 0;
    qint64 cost = 0;
    bool isProven = true;
};
/// Every number of schools that a question leaves open and that its rules allow, the largest first.
std::vector<FoundingSize> foundingSizes(const FormingQuestion& question, const FormingGround& ground);

/// A variant's plan as the question itself counts it. The bound is one for as many founders as the question's
/// own plan has; where the variant only has fewer, its own claim stays.
FormingPlan costedFounders(const FormingQuestion& question, const FormingGround& ground, FormingPlan plan,
                           const FormingPlan& own);

} // namespace liaison
