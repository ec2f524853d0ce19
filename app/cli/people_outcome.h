// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/people/people_plan.h"
#include "core/schools/import_plan.h"

namespace liaison::cli {

/// What is told of an import of people.
struct PeopleOutcomeView {
    const PeoplePlan& plan;
    /// Of a list; without a file name for what the record's own schools say.
    ImportSource source;
    bool isApplied = false;
    bool isDryRun = false;
};

/// Done, done but for some rows, or, where not one row could be taken, nothing done.
ExitCode exitCodeOf(const PeoplePlan& plan);

/// Everything about the list and its plan as one JSON object, in the shape of an import of schools.
void writePeopleOutcome(const Console& console, const PeopleOutcomeView& view);
/// The same for a person, cut to what can be read.
void tellPeopleOutcome(const Console& console, const PeopleOutcomeView& view);

} // namespace liaison::cli
