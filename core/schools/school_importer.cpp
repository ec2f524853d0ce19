// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_importer.h"

#include "core/base/text.h"
#include "core/schools/import_planner.h"
#include "core/schools/import_repository.h"
#include "core/schools/link_repository.h"
#include "core/schools/list_survey.h"
#include "core/schools/school_links.h"
#include "core/schools/school_repository.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <charconv>
#include <future>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolImporter)
};

/// What a list of the register is that is not a list of schools, or nothing.
std::optional<Error> foreignListProblem(const QStringList& header) {
    if (isLinksHeader(header))
        return Error{ErrorCode::Invalid, Words::tr("This is a list of links; use “import links”."), {}};
    if (isGroupLinksHeader(header))
        return Error{
            ErrorCode::Invalid,
            Words::tr("This is a list of the trusts and federations that schools belong to (group links), "
                      "not of schools; choose a list that has a row for each school."),
            {}};
    return std::nullopt;
}

Result<ListFormat> formatOf(const QString& path, const ListOverrides& overrides) {
    Result<ListFormat> format = detectListFormat(path, schoolHeaderWords());
    if (!format)
        return format;
    if (!overrides.encoding.isEmpty())
        format->encoding = overrides.encoding;
    if (overrides.delimiter)
        format->delimiter = *overrides.delimiter;
    if (overrides.headerLine)
        format->headerLine = *overrides.headerLine;
    return format;
}

/// Puts what becomes of the places of schools among what becomes of their fields.
void takePlacements(ImportPlan& plan) {
    std::vector<PlannedChange> changes;
    changes.reserve(plan.changes.size() + plan.places.placements.size() * 2);
    auto placement = plan.places.placements.begin();
    for (std::size_t i = 0; i < plan.entries.size(); ++i) {
        PlanEntry& entry = plan.entries[i];
        const auto held = plan.changesOf(entry);
        entry.firstChange = quint32(changes.size());
        changes.insert(changes.end(), held.begin(), held.end());
        if (placement != plan.places.placements.end() && placement->entry == i) {
            const auto change = [&](SchoolField field, const QString& before, const QString& after) {
                if (before != after)
                    changes.push_back({field, plan.pool.intern(before), plan.pool.intern(after)});
            };
            change(SchoolField::Group, placement->before.group, placement->after.group);
            change(SchoolField::Hub, placement->before.hub, placement->after.hub);
            if (entry.kind == EntryKind::Unchanged)
                entry.kind = EntryKind::Changed;
            ++placement;
        }
        entry.changeCount = quint32(changes.size()) - entry.firstChange;
    }
    plan.changes = std::move(changes);
}

void planPlaces(ImportPlan& plan, Database& database, const ImportOptions& options) {
    const ListCompanion* companion = schoolCompanions().lists;
    if (companion == nullptr)
        return;
    const QDate day = options.placedFrom.isValid() ? options.placedFrom : options.today;
    plan.places = companion->plan(database, plan.placedRows, day, options.names);
    takePlacements(plan);
    plan.notes.insert(plan.notes.end(), plan.places.notes.begin(), plan.places.notes.end());
    std::stable_sort(plan.notes.begin(), plan.notes.end(),
                     [](const ListNote& one, const ListNote& other) { return one.line < other.line; });
}

} // namespace

SchoolImporter::SchoolImporter(Database& database, UnitOfWork& work, const Clock& clock)
    : m_database(database), m_work(work), m_clock(clock) {}

Result<ListInspection> SchoolImporter::inspect(const QString& path, const ListOverrides& overrides) const {
    const Result<ListFormat> format = formatOf(path, overrides);
    if (!format)
        return tl::unexpected<Error>(format.error());
    const auto reader = openList(path, *format);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    if (const auto problem = foreignListProblem((*reader)->header()))
        return tl::unexpected<Error>(*problem);
    Result<ListSample> sample = readSample(**reader);
    if (!sample)
        return tl::unexpected<Error>(sample.error());
    const auto saved = savedLayouts();
    if (!saved)
        return tl::unexpected<Error>(saved.error());
    ListInspection inspection{path, *format, {}, std::move(*sample)};
    const QStringList& header = (*reader)->header();
    if (overrides.layoutId.isEmpty()) {
        inspection.match = recogniseLayout(header, inspection.sample, *saved);
        return inspection;
    }
    Result<LayoutMatch> match = applyLayout(overrides.layoutId, header, inspection.sample, *saved);
    if (!match)
        return tl::unexpected<Error>(match.error());
    inspection.match = std::move(*match);
    return inspection;
}

Result<ListValues> SchoolImporter::survey(const QString& path, const ListFormat& format,
                                          const ColumnMapping& mapping,
                                          const ProgressReport& progress) const {
    const auto reader = openList(path, format);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return surveyList(**reader, mapping, m_clock.today(), progress);
}

Result<ImportPlan> SchoolImporter::plan(const QString& path, const ListFormat& format, ImportOptions options,
                                        const ProgressReport& progress) const {
    if (!options.today.isValid())
        options.today = m_clock.today();
    // The digest takes as long as reading: they go side by side.
    auto digest = std::async(std::launch::async, [&path] { return sha256OfFile(path); });
    const SchoolRepository schools(m_database);
    QString state;
    const SchoolFeed feed = [&](const std::vector<SchoolField>& fields, const AddSchool& add) {
        state = schools.state();
        const std::map<qint64, StoredLink> handedOver = LinkRepository(m_database).handedOver();
        const auto urn = std::find(fields.begin(), fields.end(), SchoolField::Urn) - fields.begin();
        schools.forEachText(fields,
                            [&](Id<School> id, qint64 version, std::span<const std::string_view> texts) {
                                const std::string_view digits = texts[std::size_t(urn)];
                                qint64 number = 0;
                                std::from_chars(digits.data(), digits.data() + digits.size(), number);
                                ExistingSchools::Entry entry{id, version, number};
                                if (const auto link = handedOver.find(number); link != handedOver.end()) {
                                    entry.successor = link->second.link.successor;
                                    entry.handedOver = link->second.handedOver;
                                }
                                add(entry, texts);
                            });
    };
    auto planned = guarded([&] {
        auto plan = planImport([&] { return openList(path, format); }, options, feed, progress);
        if (plan && !plan->placedRows.empty())
            planPlaces(*plan, m_database, options);
        return plan;
    });
    const Result<QString> sha256 = digest.get();
    if (!planned)
        return tl::unexpected<Error>(planned.error());
    Result<ImportPlan>& plan = *planned;
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    if (!sha256)
        return tl::unexpected<Error>(sha256.error());
    plan->source.fileName = QFileInfo(path).fileName();
    plan->source.sha256 = *sha256;
    plan->source.format = format;
    plan->recordState = state;
    return std::move(plan);
}

Result<ImportOutcome> SchoolImporter::apply(const ImportPlan& plan, const ProgressReport& progress) {
    ImportOutcome outcome;
    outcome.counts = plan.tickedCounts();
    const qint64 writes = plan.writes();
    if (writes == 0)
        return outcome;
    const QString title =
        Words::tr("Import %1 from %2")
            .arg(counted(writes, Words::tr("school"), Words::tr("schools")), plan.source.fileName);
    const auto done = m_work.run(title, [&](Recorder& recorder) {
        if (SchoolRepository(m_database).state() != plan.recordState)
            throw StoreError(
                ErrorCode::Conflict,
                Words::tr(
                    "The schools have been changed since this import was looked through; look through it "
                    "again."));
        const ImportRepository imports(m_database);
        imports.apply(recorder, plan, progress);
        outcome.importId = imports.record(recorder, plan);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    outcome.changeSetId = done->id.value;
    return outcome;
}

Result<std::vector<ImportRecord>> SchoolImporter::imports() const {
    return guarded([this] { return ImportRepository(m_database).imports(); });
}

Result<std::vector<SavedLayout>> SchoolImporter::savedLayouts() const {
    return guarded([this] { return ImportRepository(m_database).layouts(); });
}

Result<void> SchoolImporter::saveLayout(const SavedLayout& layout) {
    if (layout.name.trimmed().isEmpty())
        return failure(ErrorCode::Invalid, Words::tr("A layout needs a name to be found again."));
    const auto done = m_work.run(Words::tr("Save the layout “%1”").arg(layout.name), [&](Recorder& recorder) {
        ImportRepository(m_database).saveLayout(recorder, layout);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

Result<void> SchoolImporter::removeLayout(const QString& name) {
    const auto done = m_work.run(Words::tr("Remove the layout “%1”").arg(name), [&](Recorder& recorder) {
        if (!ImportRepository(m_database).removeLayout(recorder, name))
            throw StoreError(ErrorCode::NotFound, Words::tr("There is no layout “%1”.").arg(name));
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

} // namespace liaison
