// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/draft_comparer.h"

#include "core/base/days.h"
#include "core/base/text.h"
#include "core/schools/list_age.h"
#include "core/schools/school_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ImportPlan)
};

bool contains(const std::vector<SchoolField>& fields, SchoolField field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

} // namespace

DraftComparer::DraftComparer(const ImportOptions& options, const ExistingSchools& existing,
                             const DraftStore& drafts, NoteKeeper& notes, ImportPlan& plan)
    : m_options(options)
    , m_existing(existing)
    , m_drafts(drafts)
    , m_notes(notes)
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
    entry.isClosed = draft.status == m_closed;
    entry.firstChange = quint32(m_plan.changes.size());
    const std::vector<SchoolField> clashing = clashingFields({draft, std::nullopt, draft.status, false});
    bool hasStatus = false;
    for (const RowDraft::Value& value : m_drafts.values(draft)) {
        if (value.value == 0 || isPlaceField(value.field) || contains(clashing, value.field))
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
    const Meeting meeting{draft, index, status, isReopening};
    takeValues(meeting);
    entry.isClosed = status == m_closed;
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
    if (isReopening) {
        entry.mayBeOutdated = isOutdated(meeting);
        entry.ticked =
            m_options.reopened.contains(entry.urn) || (school.successor == 0 && !entry.mayBeOutdated);
        noteReopening(meeting);
    }
    m_plan.entries.push_back(entry);
}

void DraftComparer::takeValues(const Meeting& meeting) {
    const std::vector<SchoolField> clashing = clashingFields(meeting);
    change(SchoolField::Status, before(meeting, SchoolField::Status), meeting.status);
    for (const RowDraft::Value& value : m_drafts.values(meeting.draft)) {
        if (takes(meeting, value) && !contains(clashing, value.field))
            change(value.field, before(meeting, value.field), value.value);
    }
    // A school that is open again is no longer closed since a day and for a reason, unless the row gives new
    // ones.
    for (const SchoolField field : {SchoolField::Closed, SchoolField::ClosedReason}) {
        if (meeting.isReopening && (!m_drafts.mentions(meeting.draft, field) || contains(clashing, field)))
            change(field, before(meeting, field), 0);
    }
    if (m_options.blank == BlankPolicy::Clears)
        noteKept(meeting);
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

ValueId DraftComparer::before(const Meeting& meeting, SchoolField field) const {
    return meeting.index ? m_existing.value(*meeting.index, field) : 0;
}

ValueId DraftComparer::after(const Meeting& meeting, SchoolField field) const {
    if (m_drafts.mentions(meeting.draft, field)) {
        const RowDraft::Value value{field, m_drafts.value(meeting.draft, field)};
        if (takes(meeting, value))
            return value.value;
    } else if (meeting.isReopening && field == SchoolField::Closed) {
        return 0;
    }
    return before(meeting, field);
}

bool DraftComparer::takes(const Meeting& meeting, const RowDraft::Value& value) const {
    if (isPlaceField(value.field))
        return false;
    switch (value.field) {
    case SchoolField::Status:
        return false;
    case SchoolField::Name:
        return value.value != 0;
    case SchoolField::Closed:
        return value.value != 0 || meeting.status != m_closed;
    case SchoolField::Phase:
        return !meeting.draft.isPhaseFromFlags || before(meeting, SchoolField::Phase) == 0;
    default:
        return true;
    }
}

void DraftComparer::noteKept(const Meeting& meeting) {
    const auto keep = [&](SchoolField field, ValueId held) {
        m_notes.add({meeting.draft.line, m_options.mapping.columnName(m_options.mapping.columnOf(field)),
                     u"blank-kept"_s, m_plan.text(held),
                     Words::tr("A blank cell does not clear this; what the record has stays."),
                     NoteSeverity::Warning});
    };
    for (const RowDraft::Value& value : m_drafts.values(meeting.draft)) {
        const ValueId held = before(meeting, value.field);
        const bool isNeeded = value.field == SchoolField::Status || !takes(meeting, value);
        if (value.value == 0 && held != 0 && isNeeded)
            keep(value.field, held);
    }
    const qint64 urn = m_existing.entry(*meeting.index).urn;
    if (urn != 0 && meeting.draft.urn == 0 && m_options.mapping.columnOf(SchoolField::Urn) >= 0)
        keep(SchoolField::Urn, m_plan.pool.intern(std::to_string(urn)));
}

std::vector<SchoolField> DraftComparer::clashingFields(const Meeting& meeting) {
    const auto text = [&](SchoolField field) { return m_plan.pool.utf8(after(meeting, field)); };
    std::vector<SchoolField> left;
    for (const FieldClash& clash : fieldClashes({text(SchoolField::AgeLow), text(SchoolField::AgeHigh),
                                                 text(SchoolField::Opened), text(SchoolField::Closed)})) {
        QStringList columns;
        QStringList values;
        for (const SchoolField field : {clash.first, clash.second}) {
            const ValueId said = m_drafts.value(meeting.draft, field);
            if (said == 0)
                continue;
            left.push_back(field);
            columns << m_options.mapping.columnName(m_options.mapping.columnOf(field));
            values << m_plan.text(said);
        }
        if (!columns.isEmpty())
            m_notes.add({meeting.draft.line, columns.join(u", "_s), clash.code, values.join(u", "_s),
                         Words::tr("%1 What the list says of it is not used.").arg(clash.text),
                         NoteSeverity::Warning});
    }
    return left;
}

bool DraftComparer::isOutdated(const Meeting& meeting) const {
    return mayBeOlder(m_plan.source.latest, closedBefore(meeting));
}

QDate DraftComparer::closedBefore(const Meeting& meeting) const {
    return QDate::fromString(m_plan.text(before(meeting, SchoolField::Closed)), Qt::ISODate);
}

void DraftComparer::noteReopening(const Meeting& meeting) {
    const ExistingSchools::Entry& school = m_existing.entry(*meeting.index);
    const QDate day = closedBefore(meeting);
    const QString held = day.isValid()
                             ? Words::tr("The record has this school as closed since %1").arg(dayText(day))
                             : Words::tr("The record has this school as closed");
    const QString said = m_plan.text(meeting.status);
    ListNote note{meeting.draft.line,
                  m_options.mapping.columnName(m_options.mapping.columnOf(SchoolField::Status)),
                  u"reopening"_s,
                  said,
                  Words::tr("%1; the list says “%2”, so it is open again.").arg(held, said),
                  NoteSeverity::Warning};
    const QString unlessTicked = Words::tr("It stays closed unless it is ticked in the review.");
    if (school.successor != 0) {
        note.code = u"reopening-handed-over"_s;
        note.severity = NoteSeverity::Question;
        note.text = Words::tr("%1 and handed over to %2 on %3; the list says “%4”.")
                        .arg(held, QString::number(school.successor), dayText(school.handedOver), said) +
                    u' ' + unlessTicked;
    } else if (isOutdated(meeting)) {
        note.code = u"reopening-older-list"_s;
        note.severity = NoteSeverity::Question;
        note.text =
            Words::tr("%1; the list says “%2”, but its latest date is not after that.").arg(held, said) +
            u' ' + unlessTicked;
    }
    m_notes.add(std::move(note));
}

void DraftComparer::change(SchoolField field, ValueId before, ValueId after) {
    if (before != after)
        m_plan.changes.push_back({field, before, after});
}

} // namespace liaison
