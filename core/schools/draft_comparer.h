// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/draft_store.h"
#include "core/schools/existing_schools.h"

namespace liaison {

/// Compares what a row says with what the record holds and writes the differences into the plan.
class DraftComparer {
public:
    DraftComparer(const ImportOptions& options, const ExistingSchools& existing, const DraftStore& drafts,
                  ImportPlan& plan);

    void addNew(const DraftStore::Draft& draft);
    /// `index` is the school's place in ExistingSchools.
    void addExisting(const DraftStore::Draft& draft, std::size_t index);

private:
    ValueId statusAfter(const DraftStore::Draft& draft, std::size_t index) const;
    bool takes(const RowDraft::Value& value, ValueId before, const DraftStore::Draft& draft) const;
    void change(SchoolField field, ValueId before, ValueId after);

    const ExistingSchools& m_existing;
    const DraftStore& m_drafts;
    ImportPlan& m_plan;
    bool m_hasStatusColumn;
    ValueId m_open;
    ValueId m_closed;
    ValueId m_closing;
};

} // namespace liaison
