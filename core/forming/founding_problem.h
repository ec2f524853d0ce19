// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/forming_question.h"

#include <stop_token>

namespace liaison {

/// A question about founders in numbers: places are the items of the ground.
struct FoundingCase {
    /// The number of schools is still open.
    grouping::FoundingProblem problem;
    /// The numbers of schools to choose from.
    int fewest = 0;
    int most = 0;
    /// The kinds that the quotas of the problem are for.
    std::vector<SchoolKind> kinds;
    /// Sets of which all are in or none.
    std::vector<std::vector<int>> together;
    /// Sets of which no two are in.
    std::vector<std::vector<int>> apart;
    /// Two quotas contradict each other, or a school has to be in that has no place on the map.
    bool isHopeless = false;

    /// What the aim makes small.
    qint64 valueOf(const grouping::FoundingPlan& plan) const;
};
FoundingCase foundingCase(const FormingQuestion& question, const FormingGround& ground);

/// Invalid, in words, where a question about founders makes no sense by itself.
Result<void> checkFoundingQuestion(const FormingQuestion& question, const FormingGround& ground);

} // namespace liaison
