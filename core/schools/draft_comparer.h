// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/draft_store.h"
#include "core/schools/existing_schools.h"

#include <optional>

namespace liaison {

/// Compares what a row says with what the record holds and writes the differences into the plan.
class DraftComparer {
public:
    /// Everything is the planner's and outlives this.
    DraftComparer(const ImportOptions& options, const ExistingSchools& existing, const DraftStore& drafts,
                  NoteKeeper& notes, ImportPlan& plan);

    void addNew(const DraftStore::Draft& draft);
    /// `index` is the school's place in ExistingSchools.
    void addExisting(const DraftStore::Draft& draft, std::size_t index);

private:
    /// One row and the school it speaks of.
    struct Meeting {
        const DraftStore::Draft& draft;
        /// The school's place in ExistingSchools; none where it is new.
        std::optional<std::size_t> index;
        ValueId status = 0;
        bool isReopening = false;
    };
    void takeValues(const Meeting& meeting);
    ValueId statusAfter(const DraftStore::Draft& draft, std::size_t index) const;
    ValueId before(const Meeting& meeting, SchoolField field) const;
    ValueId after(const Meeting& meeting, SchoolField field) const;
    /// Whether a cell says something that the school may take.
    bool takes(const Meeting& meeting, const RowDraft::Value& value) const;
    /// Notes what a blank cell would have cleared but must not.
    void noteKept(const Meeting& meeting);
    /// The fields of a row that cannot stand beside others, noted; they are not taken.
    std::vector<SchoolField> clashingFields(const Meeting& meeting);
    /// Whether a reopening comes from a list that shows no sign of being newer than the closing.
    bool isOutdated(const Meeting& meeting) const;
    QDate closedBefore(const Meeting& meeting) const;
    void noteReopening(const Meeting& meeting);
    void change(SchoolField field, ValueId before, ValueId after);

    const ImportOptions& m_options;
    const ExistingSchools& m_existing;
    const DraftStore& m_drafts;
    NoteKeeper& m_notes;
    ImportPlan& m_plan;
    bool m_hasStatusColumn;
    ValueId m_open;
    ValueId m_closed;
    ValueId m_closing;
};

} // namespace liaison
