// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/save_refused.h"
#include "ui/schools/import_draft.h"
#include "ui/shell/job.h"

namespace liaison {

class TrustFile;

/// How many rows of the front of a list a preview shows, and how many with letters beyond plain English.
inline constexpr int kPreviewRows = 30;
inline constexpr int kOddRows = 20;

// What the wizard has done away from the window; each runs on a connection of its own.

/// Tells what a list is and picks out the rows to look at.
Result<ListLook> lookAtList(TrustFile& file, const QString& path, const ListOverrides& overrides,
                            JobProgress& progress);
/// Counts what there is to choose from.
Result<ListValues> surveyDraft(TrustFile& file, const ImportDraft& draft, JobProgress& progress);
/// Works out what importing would do.
Result<std::shared_ptr<ImportPlan>> planDraft(TrustFile& file, const ImportDraft& draft,
                                              JobProgress& progress);
/// Does it, as one action; keeps the mapping under its name first, if it has one. What fails or is stopped
/// leaves nothing behind.
Result<ImportOutcome> applyDraft(TrustFile& file, const ImportDraft& draft, JobProgress& progress);
/// The rows that the plan refuses, to be saved and mended.
RefusedList refusedRows(const ImportDraft& draft);

} // namespace liaison
