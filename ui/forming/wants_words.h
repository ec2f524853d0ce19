// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"

namespace liaison {

/// How many bodies a question makes where it does not say: one for each anchor, today's number, a third.
int usualCount(const FormingQuestion& question, const FormingGround& ground);
/// "one for each secondary: 18".
QString usualCountText(const FormingQuestion& question, const FormingGround& ground);

/// What a question means for those who take part, as far as can be told without looking for a plan.
struct Consequence {
    /// "18 liaison groups of 8 to 16 schools: 230 schools fit."
    QString text;
    /// It cannot be done.
    bool isImpossible = false;
};
Consequence consequenceOf(const FormingQuestion& question, const FormingGround& ground);

} // namespace liaison
