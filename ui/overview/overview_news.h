// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schools/overview_figures.h"
#include "core/store/change_set.h"
#include "core/trust/trust.h"
#include "ui/shell/place.h"

namespace liaison {

class TrustFile;

/// What the Overview page tells of a record on one day.
struct OverviewNews {
    Trust trust;
    OverviewFigures figures;
    /// Every school of the record, open or not.
    qint64 schoolsInAll = 0;
    /// The newest actions, newest first.
    std::vector<ChangeSet> lastActions;
};

/// Reads it all. May be called on any connection to the file.
Result<OverviewNews> readOverview(TrustFile& file, QDate day);

/// Something that somebody should look into: "12 schools have no coordinates".
struct CallForAction {
    QString text;
    /// Why it matters, in a few words.
    QString why;
    /// The list behind the number.
    Place place;
};

std::vector<CallForAction> callsForAction(const OverviewFigures& figures);

} // namespace liaison
