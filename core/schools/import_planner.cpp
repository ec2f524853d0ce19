// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/import_planner.h"

#include "core/base/text.h"
#include "core/schools/list_intake.h"
#include "core/schools/older_list.h"
#include "core/schools/repeated_rows.h"
#include "core/schools/row_resolver.h"

#include <QCoreApplication>

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
        , m_intake(options, std::move(filter), m_existing, m_drafts, m_notes, plan) {}

    ExistingSchools& existing() { return m_existing; }
    Result<void> readRows(ListReader& reader, const ProgressReport& progress) {
        return m_intake.read(reader, progress);
    }
    void settleRows();
    void finish();

private:
    void settleRepeats(RowResolver& resolver);
    void settlePlace(const std::vector<std::size_t>& rows, RowResolver& resolver);
    void findPlaces();

    const ImportOptions& m_options;
    ImportPlan& m_plan;
    ExistingSchools m_existing;
    DraftStore m_drafts;
    NoteKeeper m_notes;
    ListIntake m_intake;
    bool m_isStatusAssumed = false;
};

void Planner::settleRows() {
    RowResolver resolver(m_options, m_existing, m_drafts, m_notes, m_plan);
    settleRepeats(resolver);
    resolver.resolveAll();
    m_isStatusAssumed = resolver.isStatusAssumed();
}

void Planner::settleRepeats(RowResolver& resolver) {
    std::unordered_map<qint64, std::vector<std::size_t>> repeated;
    std::unordered_map<qint64, std::size_t> firstOf;
    QHash<QString, std::vector<std::size_t>> byPlace;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const qint64 urn = m_drafts[i].urn;
        if (urn == 0) {
            byPlace[resolver.keyOf(m_drafts[i])].push_back(i);
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
        settlePlace(rows, resolver);
}

void Planner::settlePlace(const std::vector<std::size_t>& rows, RowResolver& resolver) {
    const std::vector<std::size_t> different = settleRowsOfOnePlace(rows, m_drafts, m_plan);
    if (different.size() < 2)
        return;
    for (const std::size_t row : different) {
        if (m_options.answers.contains(m_drafts[row].line))
            continue;
        m_drafts[row].isDropped = true;
        resolver.askAboutPlace(
            m_drafts[row],
            Words::tr("Several rows without a URN have this name and postcode and say different things."));
    }
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
    noteOlderList(m_plan, m_notes);
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
