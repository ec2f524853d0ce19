// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_schools.h"

#include "app/cli/import_outcome.h"
#include "app/cli/progress_line.h"
#include "app/cli/row_choices.h"
#include "core/base/text.h"
#include "core/schools/row_filter.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportSchools)
};

/// The id of a layout given by id or by name; throws UsageError where there is none.
QString layoutIdOf(const QString& typed, const std::vector<SavedLayout>& saved) {
    QStringList ids;
    for (const LayoutName& layout : knownLayouts(saved)) {
        const QString name = layout.id.startsWith("saved:"_L1) ? layout.id.mid(6) : layout.label;
        if (layout.id == typed || name.compare(typed, Qt::CaseInsensitive) == 0 ||
            layout.label.compare(typed, Qt::CaseInsensitive) == 0)
            return layout.id;
        ids << layout.id;
    }
    throw UsageError(
        Words::tr("--layout: there is no layout “%1”; there are: %2.").arg(typed, ids.join(u", "_s)));
}

std::vector<ListFilter> filtersOf(const std::vector<std::string>& texts) {
    std::vector<ListFilter> filters;
    for (const std::string& text : texts) {
        auto filter = ListFilter::fromText(textOf(text));
        if (!filter)
            throw UsageError(u"--where: "_s + filter.error().message);
        filters.push_back(std::move(*filter));
    }
    return filters;
}

/// Refuses to guess: a script has nobody to ask.
std::optional<Error> doubtAbout(const ListInspection& list) {
    if (list.match.isCertain)
        return std::nullopt;
    return Error{
        ErrorCode::Invalid,
        Words::tr("It cannot be told what the columns of “%1” are; name them in a header line, or say "
                  "which layout it has with --layout.")
            .arg(list.path),
        {}};
}

Result<ListInspection> inspect(const SchoolImporter& importer, const ImportSchoolsOptions& options) {
    ListOverrides overrides = overridesOf(options.source);
    if (!options.layout.empty()) {
        const auto saved = importer.savedLayouts();
        if (!saved)
            return handedOn(saved.error());
        overrides.layoutId = layoutIdOf(textOf(options.layout), *saved);
    }
    auto list = importer.inspect(textOf(options.list), overrides);
    if (!list)
        return list;
    if (const auto doubt = doubtAbout(*list); doubt && options.layout.empty())
        return handedOn(*doubt);
    return list;
}

/// What is asked of the list as a whole.
ImportOptions wishesOf(const ListInspection& list, const ImportSchoolsOptions& options) {
    ImportOptions wishes;
    wishes.mapping = list.match.mapping;
    wishes.layoutId = list.match.layout.id;
    wishes.blank = options.blank == "clears" ? BlankPolicy::Clears : BlankPolicy::Keeps;
    wishes.openOnly = options.openOnly;
    wishes.where = filtersOf(options.where);
    wishes.placedFrom = dayOf(options.placedFrom);
    if (const auto filter = RowFilter::make(wishes); !filter)
        throw UsageError(u"--where: "_s + filter.error().message);
    return wishes;
}

Result<ImportPlan> makePlan(const SchoolImporter& importer, const ListInspection& list,
                            const ImportSchoolsOptions& options, TrustFile& file) {
    ImportOptions wishes = wishesOf(list, options);
    const auto choices = rowChoicesOf(options, file);
    if (!choices)
        return handedOn(choices.error());
    ProgressLine progress(Words::tr("Reading the list"));
    const auto tell = [&](double done) { return progress.tell(done); };
    if (!choices->isEmpty()) {
        // Only a plan without them knows which rows leave something to choose.
        const auto undecided = importer.plan(list.path, list.format, wishes, tell);
        if (!undecided)
            return handedOn(undecided.error());
        checkRowChoices(*choices, *undecided);
    }
    wishes.chosenLines = choices->chosenLines;
    wishes.answers = choices->answers;
    wishes.reopened = choices->reopened;
    wishes.names = choices->names;
    return importer.plan(list.path, list.format, std::move(wishes), tell);
}

Result<void> apply(SchoolImporter& importer, const ImportPlan& plan, const ImportSchoolsOptions& options) {
    if (!options.saveLayout.empty()) {
        const auto kept = importer.saveLayout(SavedLayout::of(textOf(options.saveLayout), plan.mapping));
        if (!kept)
            return kept;
    }
    ProgressLine progress(Words::tr("Writing the schools"));
    const auto done = importer.apply(plan, [&](double part) { return progress.tell(part); });
    return done ? Result<void>() : Result<void>(handedOn(done.error()));
}

} // namespace

Result<ExitCode> importSchools(Console& console, const ImportSchoolsOptions& options) {
    auto file = openForImport(
        console, {options.path(), textOf(options.list), textOf(options.refused), options.dryRun});
    if (!file)
        return handedOn(file.error());
    SchoolImporter importer((*file)->database(), (*file)->unitOfWork(), console.clock());
    const auto list = inspect(importer, options);
    if (!list)
        return handedOn(list.error());
    const auto plan = makePlan(importer, *list, options, **file);
    if (!plan)
        return handedOn(plan.error());
    if (!options.refused.empty()) {
        if (const auto written = writeRefusedRows(*plan, textOf(options.refused)); !written)
            return handedOn(written.error());
    }
    const ExitCode code = exitCodeOf(*plan);
    const bool isToBeApplied = !options.dryRun && code != ExitCode::NothingDone;
    if (isToBeApplied) {
        if (const auto applied = apply(importer, *plan, options); !applied)
            return handedOn(applied.error());
    }
    const ImportOutcomeView view{*plan, list->match.notes, isToBeApplied, options.dryRun};
    if (console.isJson())
        writeOutcome(console, view);
    else
        tellOutcome(console, view);
    return code;
}

} // namespace liaison::cli
