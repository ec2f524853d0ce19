// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/list_intake.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QHash>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ImportPlan)
};

QStringList cellsOf(const ListRecord& record) {
    QStringList cells;
    for (const std::string_view field : record.fields)
        cells << QString::fromUtf8(field.data(), qsizetype(field.size()));
    return cells;
}

} // namespace

ListIntake::ListIntake(const ImportOptions& options, RowFilter filter, const ExistingSchools& existing,
                       DraftStore& drafts, NoteKeeper& notes, ImportPlan& plan)
    : m_options(options)
    , m_filter(std::move(filter))
    , m_existing(existing)
    , m_drafts(drafts)
    , m_notes(notes)
    , m_plan(plan)
    , m_drafter(options, plan.pool)
    , m_age(options, plan.pool) {}

Result<void> ListIntake::read(ListReader& reader, const ProgressReport& progress) {
    ListRecord record;
    qint64 count = 0;
    while (true) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        readRow(record);
        if (progress && ++count % 512 == 0 && !progress(reader.progress()))
            return failure(ErrorCode::Cancelled, Words::tr("The import was stopped; nothing was changed."));
    }
    m_plan.source.latest = m_age.latest();
    for (const ListNote& note : reader.notes())
        m_notes.add(note);
    for (const ListNote& note : m_filter.unheldValues())
        m_notes.add(note);
    return {};
}

void ListIntake::readRow(const ListRecord& record) {
    const auto skipped = [&](const QString& code, const QString& value, const QString& text) {
        m_notes.add({record.line, {}, code, value, text, NoteSeverity::Remark});
    };
    const RowDrafter::Outcome outcome = m_drafter.read(record);
    if (outcome == RowDrafter::Outcome::Blank)
        return skipped(u"blank-row"_s, {}, Words::tr("This row is blank and was left out."));
    if (outcome == RowDrafter::Outcome::Totals)
        return skipped(u"totals-row"_s, cellsOf(record).join(u' ').simplified(),
                       Words::tr("This row holds totals and was left out."));
    if (outcome == RowDrafter::Outcome::RepeatedHeader)
        return skipped(u"repeated-header"_s, {}, Words::tr("This row repeats the header and was left out."));
    ++m_plan.source.rows;
    RowDraft& draft = m_drafter.draft();
    m_age.look(record, draft);
    const ValueId status = statusOf(draft);
    if (!m_filter.keeps(record, draft, m_plan.pool.text(status), m_plan.pool)) {
        ++m_plan.filtered;
        return;
    }
    checkName(draft);
    if (m_drafter.isRefused())
        return keepRefusal(record);
    for (const ListNote& doubt : m_drafter.doubts())
        m_notes.add(doubt);
    m_drafts.add(draft, status);
}

void ListIntake::checkName(const RowDraft& draft) {
    if (draft.value(SchoolField::Name) != 0 || (draft.urn != 0 && m_existing.withUrn(draft.urn) >= 0))
        return;
    const int column = m_options.mapping.columnOf(SchoolField::Name);
    if (m_drafter.isAtFault(column))
        return;
    m_drafter.refuse(
        column, {}, u"no-name"_s,
        column >= 0 ? Words::tr("The row has no name, and the school is not in the record.")
                    : Words::tr("The list has no column of names, and the school is not in the record."));
}

void ListIntake::keepRefusal(const ListRecord& record) {
    RefusedRow& kept = m_plan.refused.emplace_back(m_drafter.refusal());
    kept.cells = cellsOf(record);
}

ValueId ListIntake::statusOf(const RowDraft& draft) const {
    if (const ValueId said = draft.value(SchoolField::Status))
        return said;
    const bool hasColumn = m_options.mapping.columnOf(SchoolField::Status) >= 0;
    const qint64 index = draft.urn != 0 ? m_existing.withUrn(draft.urn) : -1;
    const bool saysClosed = draft.value(SchoolField::Closed) != 0 || draft.isClosedOnUnknownDay;
    if (index >= 0 && (hasColumn || !saysClosed)) {
        if (const ValueId held = m_existing.value(std::size_t(index), SchoolField::Status))
            return held;
    }
    return m_drafter.statusFromDates();
}

Result<void> fetchCells(const ListOpener& open, ImportPlan& plan) {
    QHash<qint64, QStringList*> wanted;
    for (ConflictingRows& conflict : plan.conflicts) {
        for (ConflictingRows::Row& row : conflict.rows)
            wanted.insert(row.line, &row.cells);
    }
    for (UnmatchedRow& row : plan.unmatched)
        wanted.insert(row.line, &row.cells);
    if (wanted.isEmpty())
        return {};
    const auto reader = open();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    ListRecord record;
    while (!wanted.isEmpty()) {
        const Result<bool> more = (*reader)->next(record);
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        if (QStringList* cells = wanted.take(record.line))
            *cells = cellsOf(record);
    }
    return {};
}

} // namespace liaison
