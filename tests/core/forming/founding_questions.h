// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/founding_forming.h"
#include "invented_ground.h"

namespace liaison {

/// A question for at least and at most so many founders.
inline FormingQuestion foundersWanted(int fewest, int most) {
    FoundingQuestion wants;
    wants.fewest = fewest;
    wants.most = most;
    FormingQuestion question;
    question.wants = wants;
    return question;
}

inline FoundingQuestion& wantsOf(FormingQuestion& question) {
    return std::get<FoundingQuestion>(question.wants);
}

/// The answer; one with neither plan nor conflict where the question is refused.
inline FormingAnswer answerTo(const FormingQuestion& question, const FormingGround& ground) {
    const Result<FormingAnswer> answer = formFounding(question, ground, {});
    return answer ? *answer : FormingAnswer();
}

/// Rules that often contradict each other.
inline void ruleAtRandom(FormingQuestion& question, const FormingGround& ground, quint64 seed) {
    grouping::Draws draws(seed);
    const std::size_t many = ground.items.size();
    const PinKind kinds[] = {PinKind::In, PinKind::Out, PinKind::Together, PinKind::Apart};
    for (int id = 1; id <= 8; ++id) {
        const int one = int(draws.below(many));
        const int other = (one + 1 + int(draws.below(many - 1))) % int(many);
        const PinKind kind = kinds[draws.below(4)];
        question.pins.push_back(pinOf(id, kind, ground, {one + 1, other + 1}));
    }
    if (seed % 2 == 0)
        wantsOf(question).quotas = {{SchoolKind::Primary, {1, 2}}, {SchoolKind::Secondary, {1, 3}}};
    if (seed % 3 == 0)
        wantsOf(question).lead = {1 + qint64(draws.below(many))};
    if (seed % 6 == 0)
        wantsOf(question).aim = grouping::FoundingAim::Lead;
}

} // namespace liaison
