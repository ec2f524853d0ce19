// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/draft_comparer.h"

namespace liaison {

DraftComparer::DraftComparer(const ImportOptions& options, const ExistingSchools& existing,
                             const DraftStore& drafts, ImportPlan& plan)
    : m_existing(existing)
    , m_drafts(drafts)
    , m_plan(plan)
    , m_hasStatusColumn(options.mapping.columnOf(SchoolField::Status) >= 0)
    , m_open(plan.pool.intern(school_status::open()))
    , m_closed(plan.pool.intern(school_status::closed()))
    , m_closing(plan.pool.intern(school_status::closing())) {}

void DraftComparer::addNew(const DraftStore::Draft& draft) {
    PlanEntry entry;
    entry.kind = EntryKind::New;
    entry.urn = draft.urn;
    entry.line = draft.line;
    entry.name = m_drafts.value(draft, SchoolField::Name);
    entry.firstChange = quint32(m_plan.changes.size());
    bool hasStatus = false;
    for (const RowDraft::Value& value : m_drafts.values(draft)) {
        if (value.value == 0)
            continue;
        // The status goes where the order of fields wants it, so that entries compare alike.
        if (!hasStatus && value.field >= SchoolField::Status) {
            change(SchoolField::Status, 0, draft.status);
            hasStatus = true;
        }
        if (value.field != SchoolField::Status)
            change(value.field, 0, value.value);
    }
    if (!hasStatus)
        change(SchoolField::Status, 0, draft.status);
    entry.changeCount = quint32(m_plan.changes.size()) - entry.firstChange;
    m_plan.entries.push_back(entry);
}

void DraftComparer::addExisting(const DraftStore::Draft& draft, std::size_t index) {
    const ExistingSchools::Entry& school = m_existing.entry(index);
    PlanEntry entry;
    entry.urn = school.urn != 0 ? school.urn : draft.urn;
    entry.school = school.id;
    entry.version = school.version;
    entry.line = draft.line;
    entry.firstChange = quint32(m_plan.changes.size());
    if (school.urn == 0 && draft.urn != 0)
        change(SchoolField::Urn, 0, m_plan.pool.intern(std::to_string(draft.urn)));

    const ValueId statusBefore = m_existing.value(index, SchoolField::Status);
    const ValueId status = statusAfter(draft, index);
    const bool isReopening = statusBefore == m_closed && (status == m_open || status == m_closing);
    change(SchoolField::Status, statusBefore, status);
    for (const RowDraft::Value& value : m_drafts.values(draft)) {
        const ValueId before = m_existing.value(index, value.field);
        if (takes(value, before, draft))
            change(value.field, before, value.value);
    }
    // A school that is open again is no longer closed since a day and for a reason, unless the row gives new
    // ones.
    for (const SchoolField field : {SchoolField::Closed, SchoolField::ClosedReason}) {
        if (isReopening && !m_drafts.mentions(draft, field))
            change(field, m_existing.value(index, field), 0);
    }
    entry.changeCount = quint32(m_plan.changes.size()) - entry.firstChange;
    entry.name = m_drafts.value(draft, SchoolField::Name);
    if (entry.name == 0)
        entry.name = m_existing.value(index, SchoolField::Name);
    if (status == m_closed && statusBefore != m_closed)
        entry.kind = EntryKind::Closing;
    else if (isReopening)
        entry.kind = EntryKind::Reopening;
    else
        entry.kind = entry.changeCount > 0 ? EntryKind::Changed : EntryKind::Unchanged;
    m_plan.entries.push_back(entry);
}

ValueId DraftComparer::statusAfter(const DraftStore::Draft& draft, std::size_t index) const {
    const ValueId before = m_existing.value(index, SchoolField::Status);
    if (m_hasStatusColumn) {
        const ValueId said = m_drafts.value(draft, SchoolField::Status);
        return said != 0 ? said : before;
    }
    // Without a column of statuses only a closing day says something about a school that the record has.
    const bool saysClosed = draft.status == m_closed || (draft.status == m_closing && before == m_open);
    return saysClosed ? draft.status : before;
}

bool DraftComparer::takes(const RowDraft::Value& value, ValueId before,
                          const DraftStore::Draft& draft) const {
    if (value.field == SchoolField::Status)
        return false;
    if (value.field == SchoolField::Name && value.value == 0)
        return false;
    if (value.field == SchoolField::Phase && draft.isPhaseFromFlags)
        return before == 0;
    return true;
}

void DraftComparer::change(SchoolField field, ValueId before, ValueId after) {
    if (before != after)
        m_plan.changes.push_back({field, before, after});
}

} // namespace liaison
