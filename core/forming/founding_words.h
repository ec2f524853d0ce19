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

/// "12 schools".
QString foundersText(qint64 number);
/// "10 to 12 schools found the trust".
QString foundingCountText(const FoundingQuestion& wants);
/// "6 to 9 of them are primary".
QString foundingQuotaText(const KindQuota& quota);
/// "Ashbury School leads".
QString foundingLeadText(const FormingGround& ground, const FoundingQuestion& wants);
/// "10 schools: 9.1 km across"; near a lead "10 schools: 31.4 km to the lead in all".
QString foundersAcrossText(const FormingQuestion& question, qint64 schools, qint64 cost);

} // namespace liaison
