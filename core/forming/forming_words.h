// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

namespace liaison {

/// "Best possible for these rules (proven)", "Within 1.2 % of the best possible", "Bound not known yet".
QString claimText(const FormingClaim& claim);
/// What the claim means, for somebody who has not used the wizard: a sentence or two.
QString claimMeaning(const FormingQuestion& question, const FormingClaim& claim);
/// "12.3 km", "850 m".
QString distanceText(qint64 metres);
/// A cost in the unit of the question: "412.6 km", "61,300 pupil-km".
QString costText(const FormingQuestion& question, qint64 cost);
/// With a sign: "+1.1 km", "−0.4 km", "no change".
QString changeText(const FormingQuestion& question, qint64 change);
/// "14 of 8–16", "14 of at most 16", "14".
QString sizeText(qint64 size, const SizeBounds& bounds);
/// "1,204", of a body of which some pupils are not known "1,204+", of all "not known"; with its bounds.
QString pupilsText(const FormedFigures& figures);
/// "1,204 to 2,310 pupils", "1,204+ to 2,310+ pupils" where some are not known, "pupils not known".
QString pupilsRangeText(const PlanFigures& figures);
/// "nothing moves", "17 schools move", "261 schools join for the first time", or both.
QString movesText(FormingJob job, const PlanFigures& figures);
/// "3 of 4 feeder links are followed"; empty where none is wished for.
QString linksText(const PlanFigures& figures);
/// "Ashbury Primary School and 15 others stay together": a pin in the user's words.
QString pinText(const FormingGround& ground, const Pin& pin);
/// What is asked, line by line, as the report and the wizard's summary say it; the pins last.
QStringList questionTexts(const FormingGround& ground, const FormingQuestion& question);
/// "Liaison groups", "Hubs", "Founding MAT".
QString jobName(FormingJob job);
/// "liaison group", "hub", "founding trust".
QString bodyNoun(FormingJob job);
/// "205 schools", "18 liaison groups": so many of what is put somewhere.
QString itemsText(FormingJob job, qint64 count);
/// "18 liaison groups", "1 founding trust".
QString bodiesText(FormingJob job, qint64 count);
/// Distances are straight lines; a river or an estuary may lie between.
QString straightLineCaution();

} // namespace liaison
