// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"

namespace liaison {

/// claimMeaning() for the job.
QString hubClaimMeaning(const FormingQuestion& question, const FormingClaim& claim);
/// The lines of questionTexts() before the pins.
QStringList hubQuestionTexts(const FormingGround& ground, const FormingQuestion& question);
/// whyHere() for the job.
QString hubWhyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
                   const Member& member);

/// "Hubs differ from the mean number of schools by no more than 25 %".
QString hubBalanceText(const HubsQuestion& wants);
/// "12.5 %": of thousandths.
QString hubShareText(qint64 thousandths);

} // namespace liaison
