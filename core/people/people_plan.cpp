// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_plan.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QSet>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleImporter)
};

} // namespace

QString peopleEntryKindKey(PeopleEntryKind kind) {
    switch (kind) {
    case PeopleEntryKind::NewTerm:
        return u"new-term"_s;
    case PeopleEntryKind::Changed:
        return u"changed"_s;
    case PeopleEntryKind::Contact:
        return u"contact"_s;
    case PeopleEntryKind::Unchanged:
        return u"unchanged"_s;
    }
    return {};
}

QString peopleEntryKindLabel(PeopleEntryKind kind) {
    switch (kind) {
    case PeopleEntryKind::NewTerm:
        return Words::tr("New term");
    case PeopleEntryKind::Changed:
        return Words::tr("Changed term");
    case PeopleEntryKind::Contact:
        return Words::tr("Contact details");
    case PeopleEntryKind::Unchanged:
        return Words::tr("Unchanged");
    }
    return {};
}

PeopleCounts PeoplePlan::counts(bool tickedOnly) const {
    PeopleCounts counts;
    QSet<std::size_t> seen;
    for (const PeopleEntry& entry : entries) {
        if (tickedOnly && !entry.ticked)
            continue;
        counts.newTerms += entry.kind == PeopleEntryKind::NewTerm;
        counts.contacts += entry.kind == PeopleEntryKind::Contact;
        counts.unchanged += entry.kind == PeopleEntryKind::Unchanged;
        counts.endedTerms += qint64(entry.ended.size());
        counts.endedTerms += entry.kind == PeopleEntryKind::Changed && entry.before.ends != entry.after.ends;
        if (seen.contains(entry.person))
            continue;
        seen.insert(entry.person);
        (people[entry.person].isNew() ? counts.newPeople : counts.matched) += 1;
    }
    counts.repeated = repeated;
    counts.refused = qint64(refused.size());
    counts.questions = qint64(questions.size());
    for (const SeatConflict& conflict : conflicts)
        counts.questions += qint64(conflict.rows.size());
    return counts;
}

qint64 PeoplePlan::writes() const {
    return std::count_if(entries.begin(), entries.end(), [](const PeopleEntry& entry) {
        return entry.ticked && entry.kind != PeopleEntryKind::Unchanged;
    });
}

std::vector<RefusedRow> peopleRowsToMend(const PeoplePlan& plan) {
    std::vector<RefusedRow> rows = plan.refused;
    for (const PersonQuestion& question : plan.questions)
        rows.push_back({question.line,
                        {},
                        u"who-is-meant"_s,
                        question.name,
                        question.reason,
                        question.cells,
                        NoteSeverity::Question});
    for (const SeatConflict& conflict : plan.conflicts) {
        for (const SeatConflict::Row& row : conflict.rows)
            rows.push_back(
                {row.line,
                 {},
                 u"conflict"_s,
                 row.name,
                 Words::tr("Rows of this list name different people as %1 of %2; keep one of them.")
                     .arg(conflict.office, conflict.place),
                 row.cells,
                 NoteSeverity::Question});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const RefusedRow& one, const RefusedRow& other) { return one.line < other.line; });
    return rows;
}

Result<void> writeRefusedPeople(const PeoplePlan& plan, const QString& path) {
    ImportPlan rows;
    rows.mapping.headers = plan.headers;
    rows.refused = peopleRowsToMend(plan);
    return writeRefusedRows(rows, path);
}

} // namespace liaison
