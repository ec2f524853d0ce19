// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/import_planner.h"

#include "core/base/text.h"
#include "core/schools/draft_comparer.h"
#include "core/schools/draft_store.h"
#include "core/schools/list_intake.h"
#include "core/schools/repeated_rows.h"
#include "core/schools/school_matcher.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ImportPlan)
};

/// The fields that a mapping can fill.
std::vector<SchoolField> fedFields(const ColumnMapping& mapping) {
    std::vector<SchoolField> fields;
    for (const SchoolFieldInfo& info : schoolFields()) {
        if (mapping.feeds(info.field))
            fields.push_back(info.field);
    }
    return fields;
}

class Planner {
public:
    Planner(const ImportOptions& options, RowFilter filter, ImportPlan& plan)
        : m_options(options)
        , m_plan(plan)
        , m_existing(plan.pool, fedFields(options.mapping))
        , m_matcher(m_existing, plan.pool)
        , m_intake(options, std::move(filter), m_existing, m_drafts, m_notes, plan)
        , m_newPlaces(m_drafts, m_notes, plan) {}

    ExistingSchools& existing() { return m_existing; }
    Result<void> readRows(ListReader& reader, const ProgressReport& progress) {
        return m_intake.read(reader, progress);
    }
    void settleRows();
    void finish();

private:
    void findPlaces();
    void foreseeChanges();
    void settlePlace(const std::vector<std::size_t>& rows);
    void resolve(const DraftStore::Draft& draft);
    void resolveWithUrn(const DraftStore::Draft& draft);
    void resolveWithoutUrn(const DraftStore::Draft& draft);
    void resolveAnswered(const DraftStore::Draft& draft, const MatchAnswer& answer);
    void addExisting(const DraftStore::Draft& draft, std::size_t index);
    void ask(const DraftStore::Draft& draft, const QString& reason,
             const std::vector<std::size_t>& candidates);
    QString nameOf(const DraftStore::Draft& draft) const;
    QString keyOf(const DraftStore::Draft& draft) const;

    const ImportOptions& m_options;
    ImportPlan& m_plan;
    ExistingSchools m_existing;
    DraftStore m_drafts;
    SchoolMatcher m_matcher;
    NoteKeeper m_notes;
    ListIntake m_intake;
    std::optional<DraftComparer> m_comparer;
    std::set<std::size_t> m_usedByPlace;
    /// Name and postcode of the schools that rows with a URN speak of.
    QHash<QString, qint64> m_lineByPlace;
    NewPlaces m_newPlaces;
    bool m_hasRowsWithoutUrn = false;
    bool m_isStatusAssumed = false;
    bool m_recordHasSchoolsWithoutUrn = false;
};

void Planner::settleRows() {
    m_comparer.emplace(m_options, m_existing, m_drafts, m_notes, m_plan);
    std::unordered_map<qint64, std::vector<std::size_t>> repeated;
    std::unordered_map<qint64, std::size_t> firstOf;
    QHash<QString, std::vector<std::size_t>> byPlace;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const qint64 urn = m_drafts[i].urn;
        if (urn == 0) {
            m_hasRowsWithoutUrn = true;
            byPlace[keyOf(m_drafts[i])].push_back(i);
            continue;
        }
        const auto [first, isFirst] = firstOf.emplace(urn, i);
        if (isFirst)
            continue;
        std::vector<std::size_t>& rows = repeated[urn];
        if (rows.empty())
            rows.push_back(first->second);
        rows.push_back(i);
    }
    for (const auto& [urn, rows] : repeated)
        settleRowsOfOneUrn(rows, m_options, m_drafts, m_plan);
    for (const std::vector<std::size_t>& rows : std::as_const(byPlace))
        settlePlace(rows);
    for (std::size_t i = 0; i < m_existing.size() && !m_recordHasSchoolsWithoutUrn; ++i)
        m_recordHasSchoolsWithoutUrn = m_existing.entry(i).urn == 0;
    // Rows with a URN come first: a row without one must not be taken for a school that another row names.
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        if (!m_drafts[i].isDropped && m_drafts[i].urn != 0)
            resolve(m_drafts[i]);
    }
    if (m_hasRowsWithoutUrn)
        foreseeChanges();
    for (std::size_t i = 0; m_hasRowsWithoutUrn && i < m_drafts.size(); ++i) {
        if (!m_drafts[i].isDropped && m_drafts[i].urn == 0)
            resolve(m_drafts[i]);
    }
}

void Planner::foreseeChanges() {
    for (const PlanEntry& entry : m_plan.entries) {
        const qint64 index = m_existing.withUrn(entry.urn);
        if (index < 0)
            continue;
        for (const PlannedChange& change : m_plan.changesOf(entry))
            m_existing.foresee(std::size_t(index), change.field, change.after);
    }
    // Rows that contradict each other count too: whichever is chosen, a row without a URN is not another
    // school.
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

void Planner::settlePlace(const std::vector<std::size_t>& rows) {
    const std::vector<std::size_t> different = settleRowsOfOnePlace(rows, m_drafts, m_plan);
    if (different.size() < 2)
        return;
    for (const std::size_t row : different) {
        if (m_options.answers.contains(m_drafts[row].line))
            continue;
        m_drafts[row].isDropped = true;
        ask(m_drafts[row],
            Words::tr("Several rows without a URN have this name and postcode and say different things."),
            m_matcher
                .match(nameOf(m_drafts[row]), m_drafts.value(m_drafts[row], SchoolField::Postcode), false)
                .candidates);
    }
}

void Planner::resolve(const DraftStore::Draft& draft) {
    const auto answer = m_options.answers.find(draft.line);
    if (answer != m_options.answers.end() && (draft.urn == 0 || m_existing.withUrn(draft.urn) < 0))
        resolveAnswered(draft, answer->second);
    else if (draft.urn != 0)
        resolveWithUrn(draft);
    else
        resolveWithoutUrn(draft);
}

void Planner::resolveWithUrn(const DraftStore::Draft& draft) {
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
    m_isStatusAssumed = m_isStatusAssumed || m_drafts.value(draft, SchoolField::Status) == 0;
    m_comparer->addNew(draft);
}

void Planner::resolveWithoutUrn(const DraftStore::Draft& draft) {
    if (const qint64 line = m_lineByPlace.value(keyOf(draft), 0))
        return ask(draft, Words::tr("Line %1 has the same name and postcode, and a URN.").arg(line), {});
    const bool isClosed = school_status::isClosed(m_plan.text(draft.status));
    const SchoolMatcher::Match match =
        m_matcher.match(nameOf(draft), m_drafts.value(draft, SchoolField::Postcode), isClosed);
    switch (match.kind) {
    case SchoolMatcher::Match::Kind::Existing:
        return addExisting(draft, match.index);
    case SchoolMatcher::Match::Kind::New:
        m_isStatusAssumed = m_isStatusAssumed || m_drafts.value(draft, SchoolField::Status) == 0;
        return m_comparer->addNew(draft);
    case SchoolMatcher::Match::Kind::Ask:
        return ask(draft, match.reason, match.candidates);
    }
}

void Planner::resolveAnswered(const DraftStore::Draft& draft, const MatchAnswer& answer) {
    if (answer.kind == MatchAnswer::Kind::New)
        return m_newPlaces.isRepeat(draft, keyOf(draft)) ? void() : m_comparer->addNew(draft);
    const qint64 index = answer.kind == MatchAnswer::Kind::Existing ? m_existing.withId(answer.school) : -1;
    if (index >= 0)
        return addExisting(draft, std::size_t(index));
    ++m_plan.skipped;
}

void Planner::addExisting(const DraftStore::Draft& draft, std::size_t index) {
    if (!m_usedByPlace.insert(index).second)
        return ask(draft, Words::tr("Another row of this list is the same school."), {index});
    m_comparer->addExisting(draft, index);
}

void Planner::ask(const DraftStore::Draft& draft, const QString& reason,
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

QString Planner::nameOf(const DraftStore::Draft& draft) const {
    return m_plan.text(m_drafts.value(draft, SchoolField::Name));
}

QString Planner::keyOf(const DraftStore::Draft& draft) const {
    return placeKey(nameOf(draft), m_drafts.value(draft, SchoolField::Postcode));
}

void Planner::findPlaces() {
    const ColumnMapping& mapping = m_options.mapping;
    if (mapping.columnOf(SchoolField::Group) < 0 && mapping.columnOf(SchoolField::Hub) < 0)
        return;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const DraftStore::Draft& draft = m_drafts[i];
        const SchoolPlace said{m_plan.text(m_drafts.value(draft, SchoolField::Group)),
                               m_plan.text(m_drafts.value(draft, SchoolField::Hub))};
        if (draft.isDropped || said == SchoolPlace{})
            continue;
        const auto entry =
            std::lower_bound(m_plan.entries.begin(), m_plan.entries.end(), draft.line,
                             [](const PlanEntry& planned, qint64 line) { return planned.line < line; });
        if (entry != m_plan.entries.end() && entry->line == draft.line)
            m_plan.placedRows.push_back({std::size_t(entry - m_plan.entries.begin()), draft.line,
                                         entry->school, entry->isClosed, said});
    }
}

void Planner::finish() {
    if (m_isStatusAssumed && m_options.mapping.columnOf(SchoolField::Status) < 0)
        m_notes.add(
            {0,
             {},
             u"status-assumed"_s,
             {},
             Words::tr(
                 "The list has no column of statuses: new schools count as open unless a closing day has "
                 "passed."),
             NoteSeverity::Remark});
    m_plan.notes = m_notes.take();
    const auto byLine = [](const auto& one, const auto& other) { return one.line < other.line; };
    std::sort(m_plan.entries.begin(), m_plan.entries.end(), byLine);
    findPlaces();
    std::sort(m_plan.unmatched.begin(), m_plan.unmatched.end(), byLine);
    std::sort(m_plan.conflicts.begin(), m_plan.conflicts.end(), [](const auto& one, const auto& other) {
        return one.rows.front().line < other.rows.front().line;
    });
}

} // namespace

Result<ImportPlan> planImport(const ListOpener& open, const ImportOptions& options, const SchoolFeed& feed,
                              const ProgressReport& progress) {
    if (const auto problem = options.mapping.problem())
        return tl::unexpected<Error>(*problem);
    Result<RowFilter> filter = RowFilter::make(options);
    if (!filter)
        return tl::unexpected<Error>(filter.error());
    const auto reader = open();
    if (!reader)
        return tl::unexpected<Error>(reader.error());

    ImportPlan plan;
    plan.mapping = options.mapping;
    plan.source.layoutId = options.layoutId;
    {
        Planner planner(options, std::move(*filter), plan);
        feed(planner.existing().fields(),
             [&](const ExistingSchools::Entry& school, std::span<const std::string_view> texts) {
                 planner.existing().add(school, texts);
             });
        if (const auto read = planner.readRows(**reader, progress); !read)
            return tl::unexpected<Error>(read.error());
        planner.settleRows();
        if (const auto fetched = fetchCells(open, plan); !fetched)
            return tl::unexpected<Error>(fetched.error());
        planner.finish();
    }
    return plan;
}

} // namespace liaison
