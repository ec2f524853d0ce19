// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_tasks.h"

#include "core/store/trust_file.h"
#include "ui/imports/away_work.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

SchoolImporter importerOf(TrustFile& file) {
    return SchoolImporter(file.database(), file.unitOfWork(), file.clock());
}

bool isBeyondEnglish(const ListRecord& record) {
    return std::any_of(record.fields.begin(), record.fields.end(), [](std::string_view field) {
        return std::any_of(field.begin(), field.end(),
                           [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    });
}

SampleRow sampleOf(const ListRecord& record) {
    SampleRow row{record.line, {}};
    for (const std::string_view field : record.fields)
        row.cells << QString::fromUtf8(field.data(), qsizetype(field.size()));
    return row;
}

Error cancelled() {
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("liaison::ImportTasks", "Stopped. Nothing was changed."),
            {}};
}

Result<ListSample> oddRows(const QString& path, const ListFormat& format, JobProgress& progress) {
    const auto reader = openList(path, format);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    ListSample odd;
    ListRecord record;
    const ProgressReport report = progressOf(progress);
    for (qint64 count = 0; odd.size() < kOddRows; ++count) {
        const Result<bool> more = (*reader)->next(record);
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        if (isBeyondEnglish(record))
            odd.push_back(sampleOf(record));
        if (count % 512 == 0 && !report((*reader)->progress()))
            return tl::unexpected<Error>(cancelled());
    }
    return odd;
}

} // namespace

Result<ListLook> lookAtList(TrustFile& file, const QString& path, const ListOverrides& overrides,
                            JobProgress& progress) {
    const SchoolImporter importer = importerOf(file);
    Result<ListInspection> inspection = importer.inspect(path, overrides);
    if (!inspection)
        return tl::unexpected<Error>(inspection.error());
    const auto saved = importer.savedLayouts();
    if (!saved)
        return tl::unexpected<Error>(saved.error());
    Result<ListSample> odd = oddRows(path, inspection->format, progress);
    if (!odd)
        return tl::unexpected<Error>(odd.error());
    return ListLook{std::move(*inspection), std::move(*odd), knownLayouts(*saved)};
}

Result<ListValues> surveyDraft(TrustFile& file, const ImportDraft& draft, JobProgress& progress) {
    return importerOf(file).survey(draft.path, draft.look->inspection.format, draft.options.mapping,
                                   progressOf(progress));
}

Result<std::shared_ptr<ImportPlan>> planDraft(TrustFile& file, const ImportDraft& draft,
                                              JobProgress& progress) {
    Result<ImportPlan> plan =
        importerOf(file).plan(draft.path, draft.look->inspection.format, draft.options, progressOf(progress));
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    return std::make_shared<ImportPlan>(std::move(*plan));
}

Result<ImportOutcome> applyDraft(TrustFile& file, const ImportDraft& draft, JobProgress& progress) {
    SchoolImporter importer = importerOf(file);
    if (!draft.layoutName.isEmpty())
        // Before the import, so that Undo takes the import back and not the layout.
        if (const auto kept = importer.saveLayout(SavedLayout::of(draft.layoutName, draft.options.mapping));
            !kept)
            return tl::unexpected<Error>(kept.error());
    Result<ImportOutcome> outcome = importer.apply(*draft.plan, progressOf(progress));
    if (!outcome && !draft.layoutName.isEmpty())
        if (const auto undone = file.unitOfWork().undo(); !undone)
            return tl::unexpected<Error>(undone.error());
    return outcome;
}

RefusedList refusedRows(const ImportDraft& draft) {
    return {draft.plan->source.fileName, draft.path,
            [plan = draft.plan](const QString& path) { return writeRefusedRows(*plan, path); }};
}

} // namespace liaison
