// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/list_source.h"

namespace liaison::cli {

/// What is told of an import.
struct ImportOutcomeView {
    const ImportPlan& plan;
    /// What was noticed while the layout was recognised.
    const std::vector<ListNote>& layoutNotes;
    bool isApplied = false;
    bool isDryRun = false;
};

/// Done, done but for some rows or for questions about places, or, where not one row could be taken, nothing
/// done.
ExitCode exitCodeOf(const ImportPlan& plan);

/// Everything about the list and its plan as one JSON object. Fields of schools are texts: dates as
/// 2026-09-01, numbers as digits, null where there is nothing.
void writeOutcome(const Console& console, const ImportOutcomeView& view);
/// The same for a person, cut to what can be read.
void tellOutcome(const Console& console, const ImportOutcomeView& view);

} // namespace liaison::cli
