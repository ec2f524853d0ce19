// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_review_page.h"

#include "core/base/text.h"
#include "ui/imports/review_problems.h"
#include "ui/imports/save_refused.h"
#include "ui/people/people_entries.h"
#include "ui/people/people_questions.h"

#include <algorithm>

namespace liaison {

PeopleReviewPage::PeopleReviewPage(Workspace& workspace, PeopleImportDraft& draft)
    : PlanReviewPage(workspace, u"peopleReview"_s, u"peopleSummary"_s, draft.plan, draft.outcome)
    , m_draft(draft)
    , m_entries(new PeopleEntries)
    , m_questions(new PeopleQuestions(draft)) {
    tabs()->addParts({m_entries, m_questions, refused(), notes()});
    connect(m_entries, &PeopleEntries::ticksChanged, this, &PeopleReviewPage::updateSummary);
    connect(m_questions, &PeopleQuestions::answered, this, &PeopleReviewPage::markStale);
    connect(refused(), &ReviewProblems::saveWanted, this, &PeopleReviewPage::saveRefused);
}

void PeopleReviewPage::makePlan() {
    plan(m_draft.isHeads ? tr("Comparing the school list with the record")
                         : tr("Comparing the list with the record"),
         [draft = m_draft](TrustFile& file, JobProgress& progress) -> PlanResult {
             const PeopleImporter importer(file.database(), file.unitOfWork(), file.clock());
             Result<PeoplePlan> made = draft.isHeads ? importer.planHeads(draft.options)
                                                     : importer.plan(draft.path, draft.look->format,
                                                                     draft.options, progressOf(progress));
             if (!made)
                 return tl::unexpected<Error>(made.error());
             return std::make_shared<PeoplePlan>(std::move(*made));
         });
}

std::vector<ReviewTabs::Tab> PeopleReviewPage::fillParts() {
    const PeoplePlan& plan = *m_draft.plan;
    m_entries->setPlan(m_draft.plan);
    m_questions->setPlan(&plan);
    std::vector<RefusedRow> rows = plan.refused;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const RefusedRow& one, const RefusedRow& other) { return one.line < other.line; });
    refused()->setRefused(rows);
    notes()->setNotes(plan.notes);
    std::vector<ReviewTabs::Tab> shown;
    for (const PeopleEntryKind kind : {PeopleEntryKind::NewTerm, PeopleEntryKind::Changed,
                                       PeopleEntryKind::Contact, PeopleEntryKind::Unchanged})
        shown.push_back({peopleEntryKindLabel(kind),
                         std::count_if(plan.entries.begin(), plan.entries.end(),
                                       [kind](const PeopleEntry& entry) { return entry.kind == kind; }),
                         m_entries, [this, kind] { m_entries->showKind(kind); }});
    shown.push_back({tr("Questions"), qint64(plan.questions.size() + plan.conflicts.size()), m_questions});
    shown.push_back({tr("Refused"), qint64(plan.refused.size()), refused()});
    shown.push_back({tr("Notes"), qint64(plan.notes.size()), notes()});
    return shown;
}

QString PeopleReviewPage::summary() const {
    const PeopleCounts counts = m_draft.plan->counts(true);
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString& one, const QString& many) {
        if (count > 0)
            parts << counted(count, one, many);
    };
    add(counts.newPeople, tr("new person"), tr("new people"));
    add(counts.newTerms, tr("new term"), tr("new terms"));
    add(counts.endedTerms, tr("term that ends"), tr("terms that end"));
    add(counts.contacts, tr("contact changed"), tr("contacts changed"));
    add(counts.unchanged, tr("row unchanged"), tr("rows unchanged"));
    add(counts.questions, tr("row to answer"), tr("rows to answer"));
    add(counts.refused, tr("row refused"), tr("rows refused"));
    const QString rows = counted(m_draft.plan->rows, tr("row"), tr("rows"));
    return parts.isEmpty() ? tr("%1.").arg(rows) : tr("%1: %2.").arg(rows, parts.join(u", "_s));
}

QString PeopleReviewPage::whyNothing() const {
    const PeopleCounts counts = m_draft.plan->counts();
    if (counts.newTerms + counts.endedTerms + counts.contacts > 0)
        return tr("Nothing is ticked, so there is nothing to take in.");
    if (counts.questions > 0)
        return tr("Answer the questions, or there is nothing to take in.");
    if (m_draft.isHeads && m_draft.plan->rows == 0)
        return tr("No open school of the record names its head.");
    return tr("Nothing to take in: the record holds all this already.");
}

QString PeopleReviewPage::countedWrites(qint64 writes) const {
    return counted(writes, tr("row"), tr("rows"));
}

void PeopleReviewPage::apply() {
    carryOut(tr("Importing the people"), [plan = m_draft.plan](TrustFile& file, JobProgress&) {
        return PeopleImporter(file.database(), file.unitOfWork(), file.clock()).apply(*plan);
    });
}

void PeopleReviewPage::saveRefused() {
    const auto write = [plan = m_draft.plan](const QString& path) { return writeRefusedPeople(*plan, path); };
    askToSaveRefused(this, u"peopleRefusedDialog"_s, {m_draft.plan->sourceName, m_draft.path, write},
                     [this](const Error& error) { showFailure(error); });
}

} // namespace liaison
