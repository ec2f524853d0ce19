// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"

namespace liaison {

/// "Move Oak Primary School to Hill group": what was done by hand, for Undo.
QString moveText(const FormingGround& ground, const FormingPlan& plan, const std::vector<Member>& moved,
                 int body);
/// "Oak Primary School", "3 schools".
QString membersText(const FormingGround& ground, const std::vector<Member>& members);
/// "Replace it by Oak Primary School", "Take it in, in the place of Oak Primary School": an option of a
/// founder, or of a school that could be one.
QString exchangeText(const FormingGround& ground, const FormingOption& option);
/// "412.6 km in all · longest 14.2 km"; pupils × distance beside them where that is what counts.
QString totalsText(const FormingQuestion& question, const FormingClaim& claim, const PlanFigures& figures);
/// "8 to 16 schools · 23 move": sizes and moves of a plan.
QString sizesText(const FormingQuestion& question, const PlanFigures& figures);
/// How large a body is and was to be: "14 of 8–16".
QString badgeText(FormingJob job, const FormedFigures& figures);
/// "Too large by 2", "Too few pupils", "Kept".
QString statusText(const FormedFigures& figures);
/// How far a member is from the one in the middle of its body; where there is none, from the farthest of all.
/// Nothing for the one in the middle.
std::optional<qint64> distanceInBody(const FormingItem& item, const FormingItem* anchor,
                                     const std::vector<const FormingItem*>& all);

} // namespace liaison
