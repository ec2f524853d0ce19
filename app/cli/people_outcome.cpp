// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/people_outcome.h"

#include "app/cli/list_source.h"
#include "app/cli/listing.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PeopleOutcome)
};

struct FieldChange {
    const char* key;
    QString before;
    QString after;
};

/// What an entry changes of a term and of its person.
std::vector<FieldChange> changesOf(const PeoplePlan& plan, const PeopleEntry& entry) {
    const PlannedPerson& person = plan.people[entry.person];
    const bool isNewTerm = entry.kind == PeopleEntryKind::NewTerm;
    const auto was = [isNewTerm](QDate day) { return isNewTerm ? QString() : isoText(day); };
    std::vector<FieldChange> changes = {
        {"name", person.before.fullName(), person.after.fullName()},
        {"email", person.before.email, person.after.email},
        {"telephone", person.before.telephone, person.after.telephone},
        {"begins", was(entry.before.begins), isoText(entry.after.begins)},
        {"ends", was(entry.before.ends), isoText(entry.after.ends)},
    };
    std::erase_if(changes, [](const FieldChange& change) { return change.before == change.after; });
    return changes;
}

void writeCounts(JsonWriter& json, const PeopleCounts& counts) {
    json.key("plan").beginObject();
    json.key("new_people").number(counts.newPeople);
    json.key("matched").number(counts.matched);
    json.key("new_terms").number(counts.newTerms);
    json.key("ended_terms").number(counts.endedTerms);
    json.key("contacts").number(counts.contacts);
    json.key("unchanged").number(counts.unchanged);
    json.key("duplicates").number(counts.repeated);
    json.key("questions").number(counts.questions);
    json.key("refused").number(counts.refused);
    json.endObject();
}

void writeEntry(JsonWriter& json, const PeoplePlan& plan, const PeopleEntry& entry) {
    const PlannedPerson& person = plan.people[entry.person];
    json.beginObject().key("line").number(entry.line);
    json.key("kind").text(peopleEntryKindKey(entry.kind));
    writeJsonValue(json.key("person"), numberValue(person.before.id.value));
    json.key("name").text(person.after.fullName());
    json.key("office").text(entry.office).key("place").text(entry.place);
    writeJsonValue(json.key("urn"), numberValue(entry.urn));
    json.key("fields").beginObject();
    for (const FieldChange& change : changesOf(plan, entry)) {
        json.key(change.key).beginArray();
        json.textOrNull(change.before).textOrNull(change.after).endArray();
    }
    json.endObject().key("ended").beginArray();
    for (const EndedTerm& ended : entry.ended) {
        json.beginObject().key("term").number(ended.term.id.value);
        json.key("name").text(ended.person).key("last_day").text(isoText(ended.lastDay)).endObject();
    }
    json.endArray().endObject();
}

void writeQuestions(JsonWriter& json, const PeoplePlan& plan) {
    json.key("questions").beginArray();
    for (const PersonQuestion& question : plan.questions) {
        json.beginObject().key("line").number(question.line).key("name").text(question.name);
        json.key("office").text(question.office).key("place").text(question.place);
        json.key("reason").text(question.reason).key("candidates").beginArray();
        for (const PersonQuestion::Candidate& candidate : question.candidates) {
            json.beginObject();
            writeJsonValue(json.key("person"), numberValue(candidate.person.value));
            writeJsonValue(json.key("line"), numberValue(candidate.line));
            json.key("name").text(candidate.name).key("email").textOrNull(candidate.email);
            json.key("offices").textOrNull(candidate.offices).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
}

QString entryText(const PeoplePlan& plan, const PeopleEntry& entry) {
    QStringList parts;
    for (const FieldChange& change : changesOf(plan, entry)) {
        if (!change.before.isEmpty())
            parts << u"%1 %2 → %3"_s.arg(QLatin1String(change.key), change.before, change.after);
    }
    for (const EndedTerm& ended : entry.ended)
        parts << Words::tr("%1 until %2").arg(ended.person, isoText(ended.lastDay));
    const QString more = parts.isEmpty() ? QString() : u": "_s + parts.join(u"; "_s);
    return u"  %1  %2, %3, %4%5"_s.arg(peopleEntryKindLabel(entry.kind),
                                       plan.people[entry.person].after.fullName(), entry.office, entry.place,
                                       more);
}

QString verdict(const PeopleOutcomeView& view) {
    if (view.isDryRun)
        return Words::tr("Nothing was written: this was a dry run.");
    if (!view.isApplied)
        return Words::tr("Nothing was written: no row could be taken.");
    if (view.plan.writes() == 0)
        return Words::tr("The record already says all this; nothing had to be written.");
    return Words::tr("Written as one action; “undo” takes it back.");
}

} // namespace

ExitCode exitCodeOf(const PeoplePlan& plan) {
    if (plan.refused.empty() && plan.questions.empty() && plan.conflicts.empty())
        return ExitCode::Done;
    return plan.entries.empty() ? ExitCode::NothingDone : ExitCode::SomeRefused;
}

void writePeopleOutcome(const Console& console, const PeopleOutcomeView& view) {
    JsonWriter json = console.json();
    json.beginObject().key("source");
    if (view.source.fileName.isEmpty()) {
        json.beginObject().key("file").null().key("rows").number(view.plan.rows).endObject();
    } else {
        json.beginObject();
        writeSource(json, view.source);
        json.endObject();
    }
    writeCounts(json, view.plan.counts());
    json.key("changes").beginArray();
    for (const PeopleEntry& entry : view.plan.entries) {
        if (entry.kind != PeopleEntryKind::Unchanged)
            writeEntry(json, view.plan, entry);
    }
    json.endArray();
    writeQuestions(json, view.plan);
    writeNotes(json, inListOrder(view.plan.notes, peopleRowsToMend(view.plan)));
    json.key("applied").boolean(view.isApplied).endObject();
}

void tellPeopleOutcome(const Console& console, const PeopleOutcomeView& view) {
    const PeoplePlan& plan = view.plan;
    console.line(view.source.fileName.isEmpty()
                     ? plan.sourceName
                     : u"%1: %2"_s.arg(view.source.fileName, sourceText(view.source)));
    const PeopleCounts counts = plan.counts();
    tellCounts(console, {
                            {Words::tr("New people"), counts.newPeople},
                            {Words::tr("People known already"), counts.matched},
                            {Words::tr("New terms"), counts.newTerms},
                            {Words::tr("Terms ended"), counts.endedTerms},
                            {Words::tr("Contact details"), counts.contacts},
                            {Words::tr("Unchanged"), counts.unchanged},
                            {Words::tr("Repeated"), counts.repeated},
                            {Words::tr("Waiting for an answer"), counts.questions},
                            {Words::tr("Refused"), counts.refused},
                        });
    QStringList changes;
    for (const PeopleEntry& entry : plan.entries) {
        if (entry.kind != PeopleEntryKind::Unchanged)
            changes << entryText(plan, entry);
    }
    console.firstLines(changes);
    tellNotes(console, inListOrder(plan.notes, peopleRowsToMend(plan)));
    console.line(verdict(view));
}

} // namespace liaison::cli
