// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/forming_service.h"
#include "core/maps/map_scene.h"
#include "core/reports/report_document.h"

namespace liaison {

class TrustFile;

/// A plan on paper: the answer and the claim with what it means, the rules used, the map, before and after,
/// who moves where, and each body with its schools and distances.
Result<ReportDocument> formingReport(TrustFile& file, const FormingGround& ground,
                                     const FormingQuestion& question, const FormingPlan& plan,
                                     const QString& title, QDate effective = {});

/// The plan as a map: the members in the areas that the plan gives them; anchors emphasised.
MapScene formingScene(const FormingGround& ground, const FormingPlan& plan);
/// The same members in the bodies of today.
MapScene todayScene(const FormingGround& ground);

} // namespace liaison
