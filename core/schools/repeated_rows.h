// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/draft_store.h"
#include "core/schools/import_plan.h"

namespace liaison {

/// Settles the rows of a list that share one URN: alike, all but the first are dropped; different, all are
/// dropped and become a conflict, unless the user has chosen one of them.
void settleRowsOfOneUrn(const std::vector<std::size_t>& rows, const ImportOptions& options,
                        DraftStore& drafts, ImportPlan& plan);

/// Settles the rows without a URN that share name and postcode: of those that are alike all but the first are
/// dropped. Returns the rows that are left.
std::vector<std::size_t> settleRowsOfOnePlace(const std::vector<std::size_t>& rows, DraftStore& drafts,
                                              ImportPlan& plan);

} // namespace liaison
