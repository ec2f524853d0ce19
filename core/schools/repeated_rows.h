// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/draft_store.h"
#include "core/schools/import_plan.h"

#include <QHash>

namespace liaison {

/// Settles the rows of a list that share one URN: alike, all but the first are dropped; different, all are
/// dropped and become a conflict, unless the user has chosen one of them.
void settleRowsOfOneUrn(const std::vector<std::size_t>& rows, const ImportOptions& options,
                        DraftStore& drafts, ImportPlan& plan);

/// Settles the rows without a URN that share name and postcode: of those that are alike all but the first are
/// dropped. Returns the rows that are left.
std::vector<std::size_t> settleRowsOfOnePlace(const std::vector<std::size_t>& rows, DraftStore& drafts,
                                              ImportPlan& plan);

/// The new schools that rows without a URN give, so that no two rows make one school twice.
class NewPlaces {
public:
    /// Everything is the planner's and outlives this.
    NewPlaces(const DraftStore& drafts, NoteKeeper& notes, ImportPlan& plan)
        : m_drafts(drafts), m_notes(notes), m_plan(plan) {}

    /// Whether an earlier row without a URN made a new school of this name and postcode; then the row is
    /// noted and counted as a duplicate. `key` is the row's placeKey.
    bool isRepeat(const DraftStore::Draft& draft, const QString& key);

private:
    const DraftStore& m_drafts;
    NoteKeeper& m_notes;
    ImportPlan& m_plan;
    QHash<QString, qint64> m_lines;
};

} // namespace liaison
