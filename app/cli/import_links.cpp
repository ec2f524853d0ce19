// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_links.h"

#include "app/cli/progress_line.h"
#include "core/base/text.h"
#include "core/schools/link_importer.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportLinks)
};

Result<ListFormat> formatOf(const ImportLinksOptions& options) {
    const ListOverrides overrides = overridesOf(options.source);
    auto format = detectListFormat(textOf(options.list), schoolHeaderWords());
    if (!format)
        return format;
    if (!overrides.encoding.isEmpty())
        format->encoding = overrides.encoding;
    format->delimiter = overrides.delimiter.value_or(format->delimiter);
    format->headerLine = overrides.headerLine.value_or(format->headerLine);
    return format;
}

ImportSource sourceOf(const LinksPlan& plan, const ListFormat& format) {
    ImportSource source;
    source.fileName = plan.fileName;
    source.sha256 = plan.sha256;
    source.format = format;
    source.layoutId = u"links"_s;
    source.rows = plan.list.rows;
    return source;
}

std::vector<ListNote> allNotes(const LinksPlan& plan) {
    std::vector<ListNote> notes = plan.list.notes;
    notes.insert(notes.end(), plan.list.refused.begin(), plan.list.refused.end());
    std::stable_sort(notes.begin(), notes.end(),
                     [](const ListNote& one, const ListNote& other) { return one.line < other.line; });
    return notes;
}

void writeSchool(JsonWriter& json, const NamedSchool& school) {
    json.key("urn").number(school.urn).key("name").text(school.name);
}

void writeHandOvers(JsonWriter& json, const LinksPlan& plan) {
    json.key("handovers").beginArray();
    for (const HandOver& handOver : plan.handOvers) {
        json.beginObject();
        writeSchool(json, handOver.from);
        json.key("successor").beginObject();
        writeSchool(json, handOver.to);
        json.endObject().key("via").beginArray();
        for (const qint64 urn : handOver.by)
            json.number(urn);
        json.endArray().endObject();
    }
    json.endArray();
}

void writeDecisions(JsonWriter& json, const LinksPlan& plan) {
    json.key("decisions").beginArray();
    for (const LinkDecision& decision : plan.decisions) {
        json.beginObject();
        writeSchool(json, decision.from);
        json.key("code").text(decision.code).key("reason").text(decision.reason);
        json.key("candidates").beginArray();
        for (const NamedSchool& candidate : decision.candidates) {
            json.beginObject();
            writeSchool(json, candidate);
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
}

void writePlan(const Console& console, const LinksPlan& plan, const ListFormat& format, bool isApplied) {
    JsonWriter json = console.json();
    json.beginObject().key("source").beginObject();
    writeSource(json, sourceOf(plan, format));
    json.endObject().key("plan").beginObject();
    json.key("links_new").number(qint64(plan.fresh.size()));
    json.key("links_changed").number(qint64(plan.changed.size()));
    json.key("links_unchanged").number(plan.unchanged);
    json.key("handovers").number(qint64(plan.handOvers.size()));
    json.key("decisions").number(qint64(plan.decisions.size()));
    json.key("duplicates").number(plan.list.duplicates);
    json.key("refused").number(qint64(plan.list.refused.size()));
    json.endObject();
    writeHandOvers(json, plan);
    writeDecisions(json, plan);
    writeNotes(json, allNotes(plan));
    json.key("applied").boolean(isApplied).endObject();
}

QString schoolText(const NamedSchool& school) {
    return u"%1 %2"_s.arg(school.urn).arg(school.name);
}

void tellPlan(const Console& console, const LinksPlan& plan, const ListFormat& format,
              const ImportLinksOptions& options) {
    console.line(u"%1: %2"_s.arg(plan.fileName, sourceText(sourceOf(plan, format))));
    console.line(Words::tr("Links: %1 new, %2 changed, %3 as they were, %4 refused")
                     .arg(countText(qint64(plan.fresh.size())), countText(qint64(plan.changed.size())),
                          countText(plan.unchanged), countText(qint64(plan.list.refused.size()))));
    if (!plan.handOvers.empty())
        console.line(options.applyUnique && !options.dryRun
                         ? Words::tr("Handed over to the one open successor:")
                         : Words::tr("Could be handed over (--apply-unique):"));
    for (const HandOver& handOver : plan.handOvers)
        console.line(u"  %1 → %2"_s.arg(schoolText(handOver.from), schoolText(handOver.to)));
    if (!plan.decisions.empty())
        console.line(Words::tr("To be decided:"));
    for (const LinkDecision& decision : plan.decisions) {
        QStringList candidates;
        for (const NamedSchool& candidate : decision.candidates)
            candidates << schoolText(candidate);
        console.line(
            u"  %1: %2 %3"_s.arg(schoolText(decision.from), decision.reason, candidates.join(u", "_s)));
    }
    for (const ListNote& note : allNotes(plan))
        console.line(u"  "_s + noteText(note));
    if (options.dryRun)
        console.line(Words::tr("Nothing was written: this was a dry run."));
}

} // namespace

Result<ExitCode> importLinks(Console& console, const ImportLinksOptions& options) {
    auto file = openRecord(console, options.path(),
                           options.dryRun ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    if (!file)
        return handedOn(file.error());
    const auto format = formatOf(options);
    if (!format)
        return handedOn(format.error());
    LinkImporter importer((*file)->database(), (*file)->unitOfWork(), console.clock());
    ProgressLine progress(Words::tr("Reading the links"));
    const auto plan =
        importer.plan(textOf(options.list), *format, [&](double done) { return progress.tell(done); });
    if (!plan)
        return handedOn(plan.error());
    const bool anyRefused = !plan->list.refused.empty();
    const bool isNothing = anyRefused && plan->list.links.empty();
    const bool isApplied = !options.dryRun && !isNothing;
    if (isApplied) {
        if (const auto done = importer.apply(*plan, options.applyUnique); !done)
            return handedOn(done.error());
    }
    if (console.isJson())
        writePlan(console, *plan, *format, isApplied);
    else
        tellPlan(console, *plan, *format, options);
    if (isNothing)
        return ExitCode::NothingDone;
    return anyRefused ? ExitCode::SomeRefused : ExitCode::Done;
}

} // namespace liaison::cli
