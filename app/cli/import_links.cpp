// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_links.h"

#include "app/cli/hand_overs.h"
#include "app/cli/progress_line.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportLinks)
};

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

void writeHandOvers(JsonWriter& json, const std::vector<HandOver>& handOvers) {
    json.beginArray();
    for (const HandOver& handOver : handOvers) {
        json.beginObject();
        writeSchool(json, handOver.from);
        json.key("successor").beginObject();
        writeSchool(json, handOver.to);
        json.endObject().key("via").beginArray();
        for (const qint64 urn : handOver.by)
            json.number(urn);
        json.endArray().key("carried").beginArray();
        for (const QString& part : handOver.carried)
            json.text(part);
        json.endArray().endObject();
    }
    json.endArray();
}

void writeDecisions(JsonWriter& json, const std::vector<LinkDecision>& decisions) {
    json.beginArray();
    for (const LinkDecision& decision : decisions) {
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

/// What is told of a links file.
struct LinksView {
    const LinksPlan& plan;
    const ListFormat& format;
    /// What the command line decided.
    const std::vector<HandOver>& decided;
    /// What is left to be decided.
    std::vector<LinkDecision> open;
    bool isApplied = false;
};

std::vector<LinkDecision> leftOpen(const LinksPlan& plan, const std::vector<HandOver>& decided) {
    std::vector<LinkDecision> open;
    std::copy_if(plan.decisions.begin(), plan.decisions.end(), std::back_inserter(open),
                 [&decided](const LinkDecision& decision) {
                     return std::none_of(decided.begin(), decided.end(), [&](const HandOver& handOver) {
                         return handOver.from.urn == decision.from.urn;
                     });
                 });
    return open;
}

void writePlan(const Console& console, const LinksView& view) {
    const LinksPlan& plan = view.plan;
    JsonWriter json = console.json();
    json.beginObject().key("source").beginObject();
    writeSource(json, sourceOf(plan, view.format));
    json.endObject().key("plan").beginObject();
    json.key("links_new").number(qint64(plan.fresh.size()));
    json.key("links_changed").number(qint64(plan.changed.size()));
    json.key("links_unchanged").number(plan.unchanged);
    json.key("handovers").number(qint64(plan.handOvers.size()));
    json.key("decided").number(qint64(view.decided.size()));
    json.key("decisions").number(qint64(view.open.size()));
    json.key("duplicates").number(plan.list.duplicates);
    json.key("refused").number(qint64(plan.list.refused.size()));
    json.endObject();
    writeHandOvers(json.key("handovers"), plan.handOvers);
    writeHandOvers(json.key("decided"), view.decided);
    writeDecisions(json.key("decisions"), view.open);
    writeNotes(json, allNotes(plan));
    json.key("applied").boolean(view.isApplied).endObject();
}

QString schoolText(const NamedSchool& school) {
    return u"%1 %2"_s.arg(school.urn).arg(school.name);
}

void tellHandOvers(const Console& console, const QString& heading, const std::vector<HandOver>& handOvers) {
    if (!handOvers.empty())
        console.line(heading);
    for (const HandOver& handOver : handOvers)
        console.line(u"  %1 → %2%3"_s.arg(
            schoolText(handOver.from), schoolText(handOver.to),
            handOver.carried.isEmpty() ? QString() : u" ("_s + handOver.carried.join(u", "_s) + u')'));
}

void tellDecisions(const Console& console, const std::vector<LinkDecision>& decisions) {
    if (!decisions.empty())
        console.line(Words::tr("To be decided (--hand-over OLDURN=NEWURN):"));
    for (const LinkDecision& decision : decisions) {
        QStringList candidates;
        for (const NamedSchool& candidate : decision.candidates)
            candidates << schoolText(candidate);
        QString text = u"  %1: %2"_s.arg(schoolText(decision.from), decision.reason);
        if (!candidates.isEmpty())
            text += u' ' + candidates.join(u", "_s);
        console.line(text);
    }
}

void tellPlan(const Console& console, const LinksView& view, const ImportLinksOptions& options) {
    const LinksPlan& plan = view.plan;
    console.line(u"%1: %2"_s.arg(plan.fileName, sourceText(sourceOf(plan, view.format))));
    console.line(Words::tr("Links: %1 new, %2 changed, %3 as they were, %4 refused")
                     .arg(countText(qint64(plan.fresh.size())), countText(qint64(plan.changed.size())),
                          countText(plan.unchanged), countText(qint64(plan.list.refused.size()))));
    tellHandOvers(console,
                  options.dryRun ? Words::tr("Would be handed over as decided:")
                                 : Words::tr("Handed over as decided:"),
                  view.decided);
    tellHandOvers(console,
                  options.applyUnique && !options.dryRun
                      ? Words::tr("Handed over to the one open successor:")
                      : Words::tr("Could be handed over (--apply-unique):"),
                  plan.handOvers);
    tellDecisions(console, view.open);
    for (const ListNote& note : allNotes(plan))
        console.line(u"  "_s + noteText(note));
    if (options.dryRun)
        console.line(Words::tr("Nothing was written: this was a dry run."));
}

/// The proposals that were not decided one by one.
void takeOut(const std::vector<HandOver>& decided, std::vector<HandOver>& proposed) {
    const auto isDecided = [&decided](const HandOver& proposal) {
        return std::any_of(decided.begin(), decided.end(),
                           [&](const HandOver& handOver) { return handOver.from.urn == proposal.from.urn; });
    };
    proposed.erase(std::remove_if(proposed.begin(), proposed.end(), isDecided), proposed.end());
}

} // namespace

Result<ExitCode> importLinks(Console& console, const ImportLinksOptions& options) {
    const std::vector<HandOverPair> pairs = handOverPairsOf(options.handOvers);
    auto file = openRecord(console, options.path(),
                           options.dryRun ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    if (!file)
        return handedOn(file.error());
    const auto format = formatOf(textOf(options.list), schoolHeaderWords(), options.source);
    if (!format)
        return handedOn(format.error());
    LinkImporter importer((*file)->database(), (*file)->unitOfWork(), console.clock());
    ProgressLine progress(Words::tr("Reading the links"));
    auto plan =
        importer.plan(textOf(options.list), *format, [&](double done) { return progress.tell(done); });
    if (!plan)
        return handedOn(plan.error());
    const auto decided = decidedHandOvers(pairs, *plan, **file);
    if (!decided)
        return handedOn(decided.error());
    takeOut(*decided, plan->handOvers);
    const bool anyRefused = !plan->list.refused.empty();
    const bool isNothing = anyRefused && plan->list.links.empty();
    const bool isApplied = !options.dryRun && !isNothing;
    if (isApplied) {
        const auto done = importer.apply(planWith(*decided, *plan, options.applyUnique), true);
        if (!done)
            return handedOn(done.error());
    }
    const LinksView view{*plan, *format, *decided, leftOpen(*plan, *decided), isApplied};
    if (console.isJson())
        writePlan(console, view);
    else
        tellPlan(console, view, options);
    if (isNothing)
        return ExitCode::NothingDone;
    return anyRefused ? ExitCode::SomeRefused : ExitCode::Done;
}

} // namespace liaison::cli
