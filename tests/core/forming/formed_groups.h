// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/group_problem.h"
#include "core/grouping/judge.h"
#include "tests/core/forming/forming_cases.h"

namespace liaison::test {

/// Enough steps for a plan of a county's schools that keeps what is asked.
inline constexpr qint64 kSteps = 4000;
/// Enough time to prove the plan of a small question.
inline constexpr std::chrono::milliseconds kProof(20000);

/// The answer to a question that makes sense.
inline FormingAnswer formed(const FormingQuestion& question, const FormingGround& ground,
                            const FormingEffort& effort = stepsOf(kSteps)) {
    const auto answer = form(question, ground, effort);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return *answer;
}

/// What is said of a question that makes none; empty where it is answered.
inline QString refusal(const FormingQuestion& question, const FormingGround& ground) {
    const auto answer = form(question, ground, stepsOf(100));
    return answer ? QString() : answer.error().message;
}

/// What the judge of the grouping room makes of a plan.
inline grouping::Judgement judged(const FormingQuestion& question, const FormingGround& ground,
                                  const FormingPlan& plan) {
    return grouping::judge(groupProblem(ground, question), *groupingPlan(ground, plan));
}

} // namespace liaison::test
