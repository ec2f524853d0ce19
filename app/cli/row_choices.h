// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/import_schools.h"

namespace liaison::cli {

/// What a command line decides about single rows of a list, by their lines, about single schools, and about
/// names of groups and hubs.
struct RowChoices {
    std::set<qint64> chosenLines;
    std::map<qint64, MatchAnswer> answers;
    /// Schools that were handed over and are to be open again, by URN.
    std::set<qint64> reopened;
    /// About names of groups and hubs that are nearly alike.
    NameAnswers names;

    bool isEmpty() const {
        return chosenLines.empty() && answers.empty() && reopened.empty() && names.isEmpty();
    }
};

/// Reads --choose-line, --match, --reopen, --same-name and --separate-name. Throws UsageError for what is no
/// line, no answer or said twice; NotFound where the record has no school of that URN.
Result<RowChoices> rowChoicesOf(const ImportSchoolsOptions& options, TrustFile& file);
/// Throws UsageError where a choice is about a line, a school or a name that leaves nothing to choose. `plan`
/// is the one made without the choices.
void checkRowChoices(const RowChoices& choices, const ImportPlan& plan);

} // namespace liaison::cli
