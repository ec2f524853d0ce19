// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"

namespace liaison {

/// What of what is asked a plan does not keep, in words without a full stop: "Oak group has 18 schools, at
/// most 17", "Hill Primary School is in the group of Oak Academy". Empty where it keeps all.
QStringList brokenRules(const FormingGround& ground, const FormingQuestion& question,
                        const FormingDesk& desk);
QStringList brokenRules(const FormingGround& ground, const FormingQuestion& question,
                        const FormingPlan& plan);
/// What stands in the place of a claim where a plan does not keep what is asked.
QString brokenClaimText();

} // namespace liaison
