// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/draft_store.h"
#include "core/schools/import_planner.h"
#include "core/schools/list_age.h"
#include "core/schools/row_filter.h"

namespace liaison {

/// The first half of planning: reads the list from front to back, sorts out what is no data, what is not
/// wanted and what cannot be read, and keeps a draft of every other row.
class ListIntake {
public:
    /// Everything is the planner's and outlives this.
    ListIntake(const ImportOptions& options, RowFilter filter, const ExistingSchools& existing,
               DraftStore& drafts, NoteKeeper& notes, ImportPlan& plan);

    Result<void> read(ListReader& reader, const ProgressReport& progress);

private:
    void readRow(const ListRecord& record);
    /// A school that the record does not have needs a name.
    void checkName(const RowDraft& draft);
    void keepRefusal(const ListRecord& record);
    ValueId statusOf(const RowDraft& draft) const;

    const ImportOptions& m_options;
    RowFilter m_filter;
    const ExistingSchools& m_existing;
    DraftStore& m_drafts;
    NoteKeeper& m_notes;
    ImportPlan& m_plan;
    RowDrafter m_drafter;
    ListAge m_age;
};

/// Reads the list again for the cells of rows that contradict each other or wait for an answer.
Result<void> fetchCells(const ListOpener& open, ImportPlan& plan);

} // namespace liaison
