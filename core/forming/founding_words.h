// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"

namespace liaison {

/// claimMeaning() for the job.
QString foundingClaimMeaning(const FormingQuestion& question, const FormingClaim& claim);
/// The lines of questionTexts() before the pins.
QStringList foundingQuestionTexts(const FormingGround& ground, const FormingQuestion& question);
/// whyHere() for the job.
QString foundingWhyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
                        const Member& member);

} // namespace liaison
