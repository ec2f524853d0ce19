// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_outcome.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportOutcome)
};

/// Everything noticed and everything refused, in the order of the list.
std::vector<ListNote> allNotes(const ImportOutcomeView& view) {
    std::vector<ListNote> notes = view.plan.notes;
    for (const ListNote& note : view.layoutNotes) {
        if (std::find(notes.begin(), notes.end(), note) == notes.end())
            notes.push_back(note);
    }
    return inListOrder(std::move(notes), rowsToMend(view.plan));
}

/// As allNotes; a program is told among them why nothing was taken.
std::vector<ListNote> notesForPrograms(const ImportOutcomeView& view) {
    std::vector<ListNote> notes = allNotes(view);
    const auto ofRows =
        std::find_if(notes.begin(), notes.end(), [](const ListNote& note) { return note.line > 0; });
    if (const QString why = whyNothingIsTaken(view.plan); !why.isEmpty())
        notes.insert(ofRows, {0, {}, u"nothing-taken"_s, {}, why, NoteSeverity::Warning});
    return notes;
}

/// How many bodies the list makes, and what becomes of the places of schools.
void writePlacements(JsonWriter& json, const PlacementPlan& places) {
    json.key("placements").beginObject();
    json.key("from").textOrNull(isoText(places.day));
    json.key("bodies").number(qint64(places.bodies.size()));
    json.key("joining").number(places.joining);
    json.key("moving").number(places.moving);
    json.key("unchanged").number(places.unchanged);
    json.key("waiting").number(places.waiting);
    json.endObject();
}

void writeCounts(JsonWriter& json, const ImportPlan& plan) {
    const ImportCounts counts = plan.counts();
    json.key("plan").beginObject();
    json.key("new").number(counts.fresh);
    json.key("changed").number(counts.changed);
    json.key("unchanged").number(counts.unchanged);
    json.key("closing").number(counts.closing);
    json.key("reopening").number(counts.reopening);
    json.key("filtered").number(counts.filtered);
    json.key("duplicates").number(counts.duplicates);
    json.key("refused").number(counts.refused);
    json.endObject();
    json.key("skipped").number(counts.skipped);
    writePlacements(json, plan.places);
}

void writeValue(JsonWriter& json, const ValuePool& pool, ValueId id) {
    id == 0 ? json.null() : json.text(pool.utf8(id));
}

void writeChanges(JsonWriter& json, const ImportPlan& plan) {
    json.key("changes").beginArray();
    for (const PlanEntry& entry : plan.entries) {
        if (entry.kind == EntryKind::Unchanged)
            continue;
        json.beginObject().key("urn");
        entry.urn > 0 ? json.number(entry.urn) : json.null();
        json.key("name").text(plan.pool.utf8(entry.name));
        json.key("line").number(entry.line);
        json.key("kind").text(entryKindKey(entry.kind));
        json.key("ticked").boolean(entry.ticked);
        json.key("fields").beginObject();
        for (const PlannedChange& change : plan.changesOf(entry)) {
            json.key(fieldInfo(change.field).key).beginArray();
            writeValue(json, plan.pool, change.before);
            writeValue(json, plan.pool, change.after);
            json.endArray();
        }
        json.endObject().endObject();
    }
    json.endArray();
}

QString changeText(const ImportPlan& plan, const PlanEntry& entry) {
    QStringList parts;
    for (const PlannedChange& change : plan.changesOf(entry)) {
        const auto shown = [&](ValueId id) { return id == 0 ? Words::tr("blank") : plan.text(id); };
        parts << u"%1 %2 → %3"_s.arg(schoolFieldLabel(change.field), shown(change.before),
                                     shown(change.after));
    }
    return parts.join(u"; "_s);
}

void tellChanges(const Console& console, const ImportPlan& plan) {
    QStringList lines;
    for (const PlanEntry& entry : plan.entries) {
        if (entry.kind == EntryKind::Unchanged || entry.kind == EntryKind::New)
            continue;
        const QString urn = entry.urn > 0 ? QString::number(entry.urn) : u"–"_s;
        const QString kind = entry.ticked
                                 ? entryKindLabel(entry.kind)
                                 : Words::tr("%1 (not done; --reopen)").arg(entryKindLabel(entry.kind));
        lines << u"  %1  %2 %3: %4"_s.arg(kind, urn, plan.text(entry.name), changeText(plan, entry));
    }
    console.firstLines(lines);
}

void tellPlacements(const Console& console, const PlacementPlan& places) {
    if (places.waiting > 0)
        console.line(Words::tr("Nothing is done yet about the liaison group or hub of %1: see the questions "
                               "below, mend the list or answer with --same-name or --separate-name.")
                         .arg(counted(places.waiting, Words::tr("school"), Words::tr("schools"))));
    if (places.bodies.empty() && places.placements.empty())
        return;
    console.line(Words::tr("Liaison groups and hubs from %1: %2 join, %3 move, %4 stay")
                     .arg(isoText(places.day),
                          counted(places.joining, Words::tr("school"), Words::tr("schools")),
                          countText(places.moving), countText(places.unchanged)));
    QStringList names;
    for (const auto& body : places.bodies)
        names << body.name;
    if (!names.isEmpty())
        console.line(Words::tr("  New: %1 (%2)").arg(countText(names.size()), firstFew(names, u", "_s)));
}

} // namespace

ExitCode exitCodeOf(const ImportPlan& plan) {
    if (plan.entries.empty())
        return ExitCode::NothingDone;
    const bool isAsked = plan.counts().refused > 0 || plan.places.hasQuestions();
    return isAsked ? ExitCode::SomeRefused : ExitCode::Done;
}

void writeOutcome(const Console& console, const ImportOutcomeView& view) {
    JsonWriter json = console.json();
    json.beginObject();
    json.key("source").beginObject();
    writeSource(json, view.plan.source);
    json.endObject();
    writeCounts(json, view.plan);
    writeChanges(json, view.plan);
    writeNotes(json, notesForPrograms(view));
    json.key("applied").boolean(view.isApplied);
    json.endObject();
}

void tellOutcome(const Console& console, const ImportOutcomeView& view) {
    const ImportPlan& plan = view.plan;
    console.line(u"%1: %2"_s.arg(plan.source.fileName, sourceText(plan.source)));
    const ImportCounts counts = plan.counts();
    tellCounts(console, {
                            {entryKindLabel(EntryKind::New), counts.fresh},
                            {entryKindLabel(EntryKind::Changed), counts.changed},
                            {entryKindLabel(EntryKind::Unchanged), counts.unchanged},
                            {entryKindLabel(EntryKind::Closing), counts.closing},
                            {entryKindLabel(EntryKind::Reopening), counts.reopening},
                            {Words::tr("Left out by filters"), counts.filtered},
                            {Words::tr("Repeated or contradicting"), counts.duplicates},
                            {Words::tr("Refused"), counts.refused},
                            {Words::tr("Left out as answered"), counts.skipped},
                        });
    tellPlacements(console, plan.places);
    tellChanges(console, plan);
    tellNotes(console, allNotes(view));
    if (const QString why = whyNothingIsTaken(plan); !why.isEmpty())
        console.line(Words::tr("%1 Nothing was written.").arg(why));
    else if (view.isDryRun)
        console.line(Words::tr("Nothing was written: this was a dry run."));
    else if (plan.writes() == 0 && plan.counts().reopening > 0)
        console.line(Words::tr("Nothing was written: name the schools to be opened again with --reopen."));
    else if (plan.writes() == 0)
        console.line(Words::tr("The record already says all this; nothing had to be written."));
    else
        console.line(Words::tr("Written as one action; “undo” takes it back."));
}

} // namespace liaison::cli
