// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/row_resolver.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ImportPlan)
};

} // namespace

RowResolver::RowResolver(const ImportOptions& options, ExistingSchools& existing, DraftStore& drafts,
                         NoteKeeper& notes, ImportPlan& plan)
    : m_options(options)
    , m_existing(existing)
    , m_drafts(drafts)
    , m_plan(plan)
    , m_matcher(existing, plan.pool)
    , m_comparer(options, existing, drafts, notes, plan)
    , m_newPlaces(drafts, notes, plan) {
    for (std::size_t i = 0; i < m_existing.size() && !m_recordHasSchoolsWithoutUrn; ++i)
        m_recordHasSchoolsWithoutUrn = m_existing.entry(i).urn == 0;
}

void RowResolver::resolveAll() {
    bool hasRowsWithoutUrn = false;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        hasRowsWithoutUrn = hasRowsWithoutUrn || m_drafts[i].urn == 0;
        if (!m_drafts[i].isDropped && m_drafts[i].urn != 0)
            resolve(m_drafts[i]);
    }
    if (!hasRowsWithoutUrn)
        return;
    foreseeChanges();
    foreseePlaces();
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        if (!m_drafts[i].isDropped && m_drafts[i].urn == 0)
            resolve(m_drafts[i]);
    }
}

void RowResolver::foreseeChanges() {
    for (const PlanEntry& entry : m_plan.entries) {
        const qint64 index = m_existing.withUrn(entry.urn);
        if (index < 0)
            continue;
        for (const PlannedChange& change : m_plan.changesOf(entry))
            m_existing.foresee(std::size_t(index), change.field, change.after);
    }
}

/// Rows that contradict each other count too: whichever is chosen, a row without a URN is not another school.
void RowResolver::foreseePlaces() {
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const DraftStore::Draft& draft = m_drafts[i];
        if (draft.urn == 0)
            continue;
        ValueId name = m_drafts.value(draft, SchoolField::Name);
        ValueId postcode = m_drafts.value(draft, SchoolField::Postcode);
        if (const qint64 index = m_existing.withUrn(draft.urn); index >= 0) {
            const ValueId heldName = m_existing.value(std::size_t(index), SchoolField::Name);
            const ValueId heldPostcode = m_existing.value(std::size_t(index), SchoolField::Postcode);
            m_lineByPlace.insert(placeKey(m_plan.text(heldName), heldPostcode), draft.line);
            name = name != 0 ? name : heldName;
            postcode = postcode != 0 ? postcode : heldPostcode;
        }
        m_lineByPlace.insert(placeKey(m_plan.text(name), postcode), draft.line);
    }
}

void RowResolver::askAboutPlace(const DraftStore::Draft& draft, const QString& reason) {
    ask(draft, reason,
        m_matcher.match(nameOf(draft), m_drafts.value(draft, SchoolField::Postcode), false).candidates);
}

void RowResolver::resolve(const DraftStore::Draft& draft) {
    const auto answer = m_options.answers.find(draft.line);
    if (answer != m_options.answers.end() && (draft.urn == 0 || m_existing.withUrn(draft.urn) < 0))
        resolveAnswered(draft, answer->second);
    else if (draft.urn != 0)
        resolveWithUrn(draft);
    else
        resolveWithoutUrn(draft);
}

void RowResolver::resolveWithUrn(const DraftStore::Draft& draft) {
    const qint64 index = m_existing.withUrn(draft.urn);
    if (index >= 0)
        return addExisting(draft, std::size_t(index));
    if (m_recordHasSchoolsWithoutUrn) {
        const auto candidates =
            m_matcher.withoutUrn(nameOf(draft), m_drafts.value(draft, SchoolField::Postcode));
        if (!candidates.empty())
            return ask(draft, Words::tr("The record has a school of this name and postcode without a URN."),
                       candidates);
    }
    addNew(draft);
}

void RowResolver::resolveWithoutUrn(const DraftStore::Draft& draft) {
    if (const qint64 line = m_lineByPlace.value(keyOf(draft), 0))
        return ask(draft, Words::tr("Line %1 has the same name and postcode, and a URN.").arg(line), {});
    const bool isClosed = school_status::isClosed(m_plan.text(draft.status));
    const SchoolMatcher::Match match =
        m_matcher.match(nameOf(draft), m_drafts.value(draft, SchoolField::Postcode), isClosed);
    switch (match.kind) {
    case SchoolMatcher::Match::Kind::Existing:
        return addExisting(draft, match.index);
    case SchoolMatcher::Match::Kind::New:
        return addNew(draft);
    case SchoolMatcher::Match::Kind::Ask:
        return ask(draft, match.reason, match.candidates);
    }
}

void RowResolver::resolveAnswered(const DraftStore::Draft& draft, const MatchAnswer& answer) {
    if (answer.kind == MatchAnswer::Kind::New)
        return m_newPlaces.isRepeat(draft, keyOf(draft)) ? void() : m_comparer.addNew(draft);
    const qint64 index = answer.kind == MatchAnswer::Kind::Existing ? m_existing.withId(answer.school) : -1;
    if (index >= 0)
        return addExisting(draft, std::size_t(index));
    ++m_plan.skipped;
}

void RowResolver::addNew(const DraftStore::Draft& draft) {
    m_isStatusAssumed = m_isStatusAssumed || m_drafts.value(draft, SchoolField::Status) == 0;
    m_comparer.addNew(draft);
}

void RowResolver::addExisting(const DraftStore::Draft& draft, std::size_t index) {
    if (!m_usedByPlace.insert(index).second)
        return ask(draft, Words::tr("Another row of this list is the same school."), {index});
    m_comparer.addExisting(draft, index);
}

void RowResolver::ask(const DraftStore::Draft& draft, const QString& reason,
                      const std::vector<std::size_t>& candidates) {
    UnmatchedRow row;
    row.line = draft.line;
    row.name = nameOf(draft);
    row.postcode = m_plan.text(m_drafts.value(draft, SchoolField::Postcode));
    row.reason = reason;
    for (const std::size_t index : candidates)
        row.candidates.push_back(m_matcher.candidate(index));
    m_plan.unmatched.push_back(std::move(row));
}

QString RowResolver::nameOf(const DraftStore::Draft& draft) const {
    return m_plan.text(m_drafts.value(draft, SchoolField::Name));
}

QString RowResolver::keyOf(const DraftStore::Draft& draft) const {
    return placeKey(nameOf(draft), m_drafts.value(draft, SchoolField::Postcode));
}

} // namespace liaison
