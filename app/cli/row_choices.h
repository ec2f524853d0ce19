// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/import_schools.h"

namespace liaison::cli {

/// What a command line decides about single rows of a list, by their lines.
struct RowChoices {
    std::set<qint64> chosenLines;
    std::map<qint64, MatchAnswer> answers;

    bool isEmpty() const { return chosenLines.empty() && answers.empty(); }
};

/// Reads --choose-line and --match. Throws UsageError for what is no line, no answer or said twice; NotFound
/// where the record has no school of that URN.
Result<RowChoices> rowChoicesOf(const ImportSchoolsOptions& options, TrustFile& file);
/// Throws UsageError where a choice is about a line that leaves nothing to choose. `plan` is the one made
/// without the choices.
void checkRowChoices(const RowChoices& choices, const ImportPlan& plan);

} // namespace liaison::cli
