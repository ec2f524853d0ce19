// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_review_page.h"

#include "core/base/text.h"
#include "ui/people/people_entries.h"
#include "ui/people/people_questions.h"
#include "ui/schools/review_refused.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace liaison {

PeopleReviewPage::PeopleReviewPage(Workspace& workspace, PeopleImportDraft& draft)
    : WorkingPage(workspace, tr("Review"), tr("This is what the import will do. Is it right?"))
    , m_draft(draft)
    , m_review(new QWidget)
    , m_summary(quietLabel({}))
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_entries(new PeopleEntries)
    , m_questions(new PeopleQuestions(draft))
    , m_refused(
          new ReviewProblems(ReviewProblems::What::Refused,
                             tr("These rows are not imported. Save them, mend them, and import the mended "
                                "list: it holds its own columns and what was wrong with each row.")))
    , m_notes(new ReviewProblems(ReviewProblems::What::Notes,
                                 tr("Nothing here is refused, but look at it: something is odd."))) {
    layOut();
    connect(m_tabs, &QTabBar::currentChanged, this, &PeopleReviewPage::showTab);
    connect(m_entries, &PeopleEntries::ticksChanged, this, &PeopleReviewPage::updateSummary);
    connect(m_questions, &PeopleQuestions::answered, this, &PeopleReviewPage::markStale);
    connect(m_refused, &ReviewProblems::saveWanted, this, &PeopleReviewPage::saveRefused);
}

void PeopleReviewPage::layOut() {
    m_summary->setObjectName(u"peopleSummary"_s);
    m_tabs->setObjectName(u"peopleReviewTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the review"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_entries, m_questions, m_refused, m_notes})
        m_stack->addWidget(widget);
    auto* review = new QVBoxLayout(m_review);
    review->setContentsMargins(0, 0, 0, 0);
    review->setSpacing(rhythm(this));
    review->addWidget(m_summary);
    review->addWidget(m_tabs);
    review->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_review, 1);
    layout->addStretch(0);
    m_review->hide();
}

void PeopleReviewPage::enter() {
    sayIfNothingCanBeWritten();
    if (m_draft.plan)
        return showPlan();
    m_unticked.clear();
    makePlan();
}

void PeopleReviewPage::makePlan() {
    m_review->hide();
    runAway<std::shared_ptr<PeoplePlan>>(
        m_draft.isHeads ? tr("Comparing the school list with the record")
                        : tr("Comparing the list with the record"),
        Database::Access::ReadOnly,
        [draft = m_draft](TrustFile& file, JobProgress& progress) -> Result<std::shared_ptr<PeoplePlan>> {
            const PeopleImporter importer(file.database(), file.unitOfWork(), file.clock());
            Result<PeoplePlan> plan = draft.isHeads ? importer.planHeads(draft.options)
                                                    : importer.plan(draft.path, draft.look->format,
                                                                    draft.options, progressOf(progress));
            if (!plan)
                return tl::unexpected<Error>(plan.error());
            return std::make_shared<PeoplePlan>(std::move(*plan));
        },
        [this](Result<std::shared_ptr<PeoplePlan>> plan) { take(std::move(plan)); });
}

void PeopleReviewPage::take(Result<std::shared_ptr<PeoplePlan>> plan) {
    if (!plan) {
        m_draft.plan.reset();
        offerNewPlan(plan.error());
        Q_EMIT stateChanged();
        return;
    }
    m_draft.plan = std::move(*plan);
    m_stale = false;
    for (PeopleEntry& entry : m_draft.plan->entries)
        if (m_unticked.contains(entry.line))
            entry.ticked = false;
    showPlan();
}

QString PeopleReviewPage::problem() const {
    if (const QString reason = workspace().whyNoWriting(); !reason.isEmpty())
        return reason;
    if (!m_draft.plan)
        return tr("There is no plan yet; see above.");
    if (m_stale || m_draft.plan->writes() > 0)
        return {};
    const PeopleCounts counts = m_draft.plan->counts();
    if (counts.newTerms + counts.endedTerms + counts.contacts > 0)
        return tr("Nothing is ticked, so there is nothing to take in.");
    if (counts.questions > 0)
        return tr("Answer the questions, or there is nothing to take in.");
    if (m_draft.isHeads && m_draft.plan->rows == 0)
        return tr("No open school of the record names its head.");
    return tr("Nothing to take in: the record holds all this already.");
}

QString PeopleReviewPage::nextText() const {
    if (m_stale)
        return tr("&Update the review");
    return m_draft.plan && m_draft.plan->writes() > 0
               ? tr("&Import %1").arg(counted(m_draft.plan->writes(), tr("row"), tr("rows")))
               : tr("&Import");
}

void PeopleReviewPage::proceed() {
    if (!m_stale)
        return apply();
    keepUnticked();
    makePlan();
}

void PeopleReviewPage::keepUnticked() {
    m_unticked.clear();
    for (const PeopleEntry& entry : m_draft.plan->entries)
        if (!entry.ticked)
            m_unticked.insert(entry.line);
}

void PeopleReviewPage::apply() {
    m_review->setEnabled(false);
    runAway<PeopleOutcome>(
        tr("Importing the people"), Database::Access::ReadWrite,
        [plan = m_draft.plan](TrustFile& file, JobProgress&) {
            return PeopleImporter(file.database(), file.unitOfWork(), file.clock()).apply(*plan);
        },
        [this](Result<PeopleOutcome> outcome) {
            m_review->setEnabled(true);
            if (!outcome)
                return offerNewPlan(outcome.error());
            m_draft.outcome = *outcome;
            announceAction(workspace(), outcome->changeSetId);
            Q_EMIT proceeded();
        });
}

} // namespace liaison
