// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/hub_forming.h"
#include "invented_ground.h"

namespace liaison {

/// A question for hubs.
inline FormingQuestion hubsWanted(HubsQuestion wants = {}) {
    FormingQuestion question;
    question.wants = wants;
    return question;
}

/// Hubs of at least and at most so many groups, however uneven; so many of them where a count is given.
inline HubsQuestion sizes(int least, int most, std::optional<int> count = {}) {
    HubsQuestion wants;
    wants.least = least;
    wants.most = most;
    wants.count = count;
    wants.balance = grouping::HubBalance::None;
    return wants;
}

/// Hubs that differ from the mean by no more than so many thousandths.
inline HubsQuestion even(grouping::HubBalance balance, qint64 tolerance) {
    HubsQuestion wants;
    wants.balance = balance;
    wants.tolerance = tolerance;
    return wants;
}

/// The answer; one with neither plan nor conflict where the question is refused.
inline FormingAnswer answerTo(const FormingQuestion& question, const FormingGround& ground) {
    const Result<FormingAnswer> answer = formHubs(question, ground, {});
    return answer ? *answer : FormingAnswer();
}

/// A pin: so many schools are in a hub.
inline Pin sizePin(int id, const Member& target, SizeBounds schools) {
    Pin pin;
    pin.id = id;
    pin.kind = PinKind::Size;
    pin.target = target;
    pin.schools = schools;
    return pin;
}

} // namespace liaison
