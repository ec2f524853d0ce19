// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/people/structure_figures.h"
#include "core/schools/overview_figures.h"
#include "core/store/change_set.h"
#include "core/trust/trust.h"
#include "ui/shell/place.h"

#include <functional>
#include <optional>

namespace liaison {

class TrustFile;

/// What the Overview page tells of a record on one day.
struct OverviewNews {
    Trust trust;
    OverviewFigures figures;
    StructureFigures structure;
    /// Every school of the record, open or not.
    qint64 schoolsInAll = 0;
    /// The newest actions, newest first.
    std::vector<ChangeSet> lastActions;
};

/// Reads it all. May be called on any connection to the file.
Result<OverviewNews> readOverview(TrustFile& file, QDate day);

/// Something that somebody should look into: "12 schools have no coordinates".
struct CallForAction {
    /// Stable name: "withoutPlace".
    QString key;
    QString text;
    /// Why it matters, in a few words.
    QString why;
    /// Whether a school is one of those counted, on that day.
    std::function<bool(const School&)> concerns;
    /// Where the list of what is counted stands; without it, a list of schools or of members opens.
    std::optional<Place> place = {};
    /// What is counted, where it is bodies or memberships.
    std::vector<ConcernedMember> members = {};
};

std::vector<CallForAction> callsForAction(const OverviewFigures& figures);
/// What the structure and its offices call for: each leads to a page or has its members.
std::vector<CallForAction> structureCalls(const StructureFigures& figures);
/// Where the Structure page shows a body or a school.
Place placeOf(const ConcernedMember& concerned);

/// The list of schools filtered to those that a figure counts; none where the list does not have them.
std::optional<Place> placeOf(const CountedFigure& counted, const OverviewFigures& figures, QDate today);
/// What leads to the schools that a figure counts, where no list has just them.
CallForAction schoolsCounted(const CountedFigure& counted, QDate day);

/// The schools that a call for action counts, sorted by name.
Result<std::vector<School>> schoolsConcerned(TrustFile& file, const CallForAction& call);

} // namespace liaison
