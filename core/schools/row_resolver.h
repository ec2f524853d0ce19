// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/draft_comparer.h"
#include "core/schools/repeated_rows.h"
#include "core/schools/school_matcher.h"

#include <set>

namespace liaison {

/// Says which school each row of a list speaks of: one of the record, a new one, or one that only the user
/// can tell.
class RowResolver {
public:
    /// Everything is the planner's and outlives this.
    RowResolver(const ImportOptions& options, ExistingSchools& existing, DraftStore& drafts,
                NoteKeeper& notes, ImportPlan& plan);

    /// Settles every row that is not dropped. Rows with a URN come first: a row without one must not be taken
    /// for a school that another row names.
    void resolveAll();
    /// Asks which school a row is, or whether it is a new one.
    void askAboutPlace(const DraftStore::Draft& draft, const QString& reason);
    /// Name and postcode of a row without a URN.
    QString keyOf(const DraftStore::Draft& draft) const;
    /// Whether a new school was taken for open because its row says nothing of it.
    bool isStatusAssumed() const { return m_isStatusAssumed; }

private:
    void foreseeChanges();
    void foreseePlaces();
    void resolve(const DraftStore::Draft& draft);
    void resolveWithUrn(const DraftStore::Draft& draft);
    void resolveWithoutUrn(const DraftStore::Draft& draft);
    void resolveAnswered(const DraftStore::Draft& draft, const MatchAnswer& answer);
    void addNew(const DraftStore::Draft& draft);
    void addExisting(const DraftStore::Draft& draft, std::size_t index);
    void ask(const DraftStore::Draft& draft, const QString& reason,
             const std::vector<std::size_t>& candidates);
    QString nameOf(const DraftStore::Draft& draft) const;

    const ImportOptions& m_options;
    ExistingSchools& m_existing;
    DraftStore& m_drafts;
    ImportPlan& m_plan;
    SchoolMatcher m_matcher;
    DraftComparer m_comparer;
    NewPlaces m_newPlaces;
    std::set<std::size_t> m_usedByPlace;
    /// Name and postcode of the schools that rows with a URN speak of.
    QHash<QString, qint64> m_lineByPlace;
    bool m_isStatusAssumed = false;
    bool m_recordHasSchoolsWithoutUrn = false;
};

} // namespace liaison
