// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_review_page.h"

#include "core/base/text.h"
#include "core/schools/older_list.h"
#include "ui/imports/review_problems.h"
#include "ui/schools/import_tasks.h"
#include "ui/schools/review_duplicates.h"
#include "ui/schools/review_entries.h"
#include "ui/schools/review_names.h"
#include "ui/schools/review_questions.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/date_words.h"

namespace liaison {

namespace {

/// "From 1 Jan 2027: 24 groups and hubs are opened (Chess, Vale, …), 265 schools join, 13 move."
QString placesInWords(const PlacementPlan& places) {
    const QString waiting = places.waiting == 0
                                ? QString()
                                : ImportReviewPage::tr("The group or hub of %1 waits for an answer.")
                                      .arg(counted(places.waiting, ImportReviewPage::tr("school"),
                                                   ImportReviewPage::tr("schools")));
    if (places.placements.empty())
        return waiting;
    constexpr std::size_t kNamedAtMost = 6;
    QStringList parts;
    QStringList names;
    for (std::size_t i = 0; i < places.bodies.size() && i < kNamedAtMost; ++i)
        names << places.bodies[i].name;
    if (places.bodies.size() > kNamedAtMost)
        names << u"…"_s;
    if (!names.isEmpty())
        parts << ImportReviewPage::tr("%1 opened (%2)")
                     .arg(counted(qint64(places.bodies.size()), ImportReviewPage::tr("group or hub is"),
                                  ImportReviewPage::tr("groups and hubs are")),
                          names.join(u", "_s));
    if (places.joining > 0)
        parts << counted(places.joining, ImportReviewPage::tr("school joins a group"),
                         ImportReviewPage::tr("schools join a group"));
    if (places.moving > 0)
        parts << counted(places.moving, ImportReviewPage::tr("school moves"),
                         ImportReviewPage::tr("schools move"));
    const QString told = ImportReviewPage::tr("From %1: %2.").arg(dateText(places.day), parts.join(u", "_s));
    return waiting.isEmpty() ? told : told + u' ' + waiting;
}

} // namespace

QString countsInWords(const ImportCounts& counts) {
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString& what) {
        if (count > 0)
            parts << u"%1 %2"_s.arg(countText(count), what);
    };
    add(counts.fresh, ImportReviewPage::tr("new"));
    add(counts.changed, ImportReviewPage::tr("changed"));
    add(counts.closing, ImportReviewPage::tr("closing"));
    add(counts.reopening, ImportReviewPage::tr("reopening"));
    add(counts.unchanged, ImportReviewPage::tr("unchanged"));
    add(counts.duplicates, ImportReviewPage::tr("duplicate"));
    add(counts.refused, ImportReviewPage::tr("refused or asked about"));
    add(counts.filtered + counts.skipped, ImportReviewPage::tr("left out by your choice"));
    return parts.join(u", "_s);
}

ImportReviewPage::ImportReviewPage(Workspace& workspace, ImportDraft& draft)
    : PlanReviewPage(workspace, u"review"_s, u"reviewSummary"_s, draft.plan, draft.outcome)
    , m_draft(draft)
    , m_entries(new ReviewEntries)
    , m_duplicates(new ReviewDuplicates(draft))
    , m_questions(new ReviewQuestions(draft))
    , m_names(new ReviewNames(draft)) {
    tabs()->addParts({m_entries, m_duplicates, m_questions, m_names, refused(), notes()});
    connect(m_entries, &ReviewEntries::ticksChanged, this, &ImportReviewPage::updateSummary);
    connect(m_duplicates, &ReviewDuplicates::answered, this, &ImportReviewPage::markStale);
    connect(m_questions, &ReviewQuestions::answered, this, &ImportReviewPage::markStale);
    connect(m_names, &ReviewNames::answered, this, &ImportReviewPage::markStale);
    connect(refused(), &ReviewProblems::saveWanted, this, [this] {
        askToSaveRefused(this, u"refusedDialog"_s, refusedRows(m_draft),
                         [this](const Error& error) { showFailure(error); });
    });
}

void ImportReviewPage::makePlan() {
    plan(tr("Comparing the list with the record"), [draft = m_draft](TrustFile& file, JobProgress& progress) {
        return planDraft(file, draft, progress);
    });
}

std::vector<ReviewTabs::Tab> ImportReviewPage::fillParts() {
    const ImportPlan& plan = *m_draft.plan;
    m_entries->setPlan(m_draft.plan);
    m_duplicates->setPlan(&plan);
    m_questions->setPlan(&plan);
    m_names->setPlan(&plan);
    refused()->setRefused(plan.refused);
    notes()->setNotes(plan.notes);
    const ImportCounts counts = plan.counts();
    const auto ofKind = [this](EntryKind kind, qint64 count) {
        return ReviewTabs::Tab{entryKindLabel(kind), count, m_entries,
                               [this, kind] { m_entries->showKind(kind); }};
    };
    return {ofKind(EntryKind::New, counts.fresh),
            ofKind(EntryKind::Changed, counts.changed),
            ofKind(EntryKind::Closing, counts.closing),
            ofKind(EntryKind::Reopening, counts.reopening),
            ofKind(EntryKind::Unchanged, counts.unchanged),
            {tr("Duplicate"), counts.duplicates, m_duplicates},
            {tr("Questions"), qint64(plan.unmatched.size()), m_questions},
            {tr("Names alike"), m_names->count(), m_names},
            {tr("Refused"), qint64(plan.refused.size()), refused()},
            {tr("Notes"), qint64(plan.notes.size()), notes()}};
}

QString ImportReviewPage::summary() const {
    const ImportPlan& plan = *m_draft.plan;
    const QString text =
        tr("%1: %2.").arg(counted(plan.source.rows, tr("row"), tr("rows")), countsInWords(plan.counts()));
    const QString places = placesInWords(plan.places);
    return places.isEmpty() ? text : text + u'\n' + places;
}

QString ImportReviewPage::warning() const {
    const ListNote* older = olderListNote(*m_draft.plan);
    return older ? older->text : QString();
}

QString ImportReviewPage::whyNothing() const {
    if (const QString why = whyNothingIsTaken(*m_draft.plan); !why.isEmpty())
        return why;
    const ImportCounts counts = m_draft.plan->counts();
    if (counts.fresh + counts.changed + counts.closing + counts.reopening > 0)
        return tr("Nothing is ticked, so there is nothing to import.");
    return tr("Nothing to import: the record holds all this already.");
}

QString ImportReviewPage::countedWrites(qint64 writes) const {
    return countedSchools(writes);
}

void ImportReviewPage::apply() {
    carryOut(tr("Importing %1").arg(countedSchools(m_draft.plan->writes())),
             [draft = m_draft](TrustFile& file, JobProgress& progress) {
                 return applyDraft(file, draft, progress);
             });
}

} // namespace liaison
