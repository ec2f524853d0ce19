// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/links_pages.h"

#include "core/base/text.h"
#include "core/schools/school_layouts.h"
#include "ui/imports/review_problems.h"
#include "ui/imports/review_tabs.h"
#include "ui/schools/links_review.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QLabel>

namespace liaison {

namespace {

LinkImporter linkImporterOf(TrustFile& file) {
    return LinkImporter(file.database(), file.unitOfWork(), file.clock());
}

Result<std::shared_ptr<LinksPlan>> planLinks(TrustFile& file, const QString& path, JobProgress& progress) {
    const Result<ListFormat> format = detectListFormat(path, schoolHeaderWords());
    if (!format)
        return tl::unexpected<Error>(format.error());
    Result<LinksPlan> plan = linkImporterOf(file).plan(path, *format, progressOf(progress));
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    return std::make_shared<LinksPlan>(std::move(*plan));
}

QString countedLinks(qint64 count) {
    return counted(count, LinksReviewPage::tr("link"), LinksReviewPage::tr("links"));
}

} // namespace

LinksFilePage::LinksFilePage(Workspace& workspace, LinksDraft& draft)
    : ListFilePage(workspace,
                   {tr("Which links file do you want to import?"),
                    tr("Drop the register’s links file here: delimited text or a workbook."),
                    tr("A links file says which school followed which: the academy that took a school’s "
                       "place, the two schools that became one."),
                    tr("Choose a links file"), tr("Choose a links file to go on."),
                    tr("This file cannot be read as links; see above.")},
                   u"linksFile"_s)
    , m_draft(draft)
    , m_text(quietLabel({})) {
    m_text->setObjectName(u"linksText"_s);
    body()->addWidget(m_text);
    body()->addStretch(1);
}

void LinksFilePage::look(const QString& path) {
    m_draft = {path, {}, {}, {}};
    m_text->clear();
    runAway<std::shared_ptr<LinksPlan>>(
        tr("Reading the links"), Database::Access::ReadOnly,
        [path](TrustFile& file, JobProgress& progress) { return planLinks(file, path, progress); },
        [this](Result<std::shared_ptr<LinksPlan>> plan) {
            if (!plan) {
                showFailure(plan.error());
            } else {
                m_draft.plan = std::move(*plan);
                showLook();
            }
            Q_EMIT stateChanged();
        });
}

void LinksFilePage::showLook() {
    sayIfNothingCanBeWritten();
    const LinksPlan& plan = *m_draft.plan;
    QStringList kinds;
    for (const auto& [count, kind] : {std::pair(qint64(plan.fresh.size()), tr("%1 not in the record yet")),
                                      std::pair(qint64(plan.changed.size()), tr("%1 that differ")),
                                      std::pair(plan.unchanged, tr("%1 there already"))})
        if (count > 0)
            kinds << kind.arg(countText(count));
    m_text->setText(tr("%1: %2. %3 can be handed over, and %4 for you to decide.")
                        .arg(countedLinks(qint64(plan.list.links.size())),
                             kinds.isEmpty() ? tr("none can be kept") : kinds.join(u", "_s),
                             countedSchools(qint64(plan.handOvers.size())),
                             counted(qint64(plan.decisions.size()), tr("school is"), tr("schools are"))));
}

LinksReviewPage::LinksReviewPage(Workspace& workspace, LinksDraft& draft)
    : WorkingPage(workspace, tr("Review"),
                  tr("Which schools are handed over to the school that followed them?"))
    , m_draft(draft)
    , m_tabs(new ReviewTabs(u"linksTabs"_s))
    , m_handOvers(new HandOverTable(draft))
    , m_decisions(new DecisionTable(draft))
    , m_links(new LinkTable(draft))
    , m_refused(
          new ReviewProblems(ReviewProblems::What::Notes, tr("These rows cannot be links and are left out.")))
    , m_notes(new ReviewProblems(ReviewProblems::What::Notes,
                                 tr("These links are kept. See whether they are right."))) {
    m_tabs->addParts({m_handOvers, m_decisions, m_links, m_refused, m_notes});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_tabs, 1);
    connect(m_handOvers, &HandOverTable::changed, this, &StepPage::stateChanged);
    connect(m_decisions, &DecisionTable::changed, this, &StepPage::stateChanged);
}

void LinksReviewPage::enter() {
    m_handOvers->showPlan();
    m_decisions->showPlan();
    m_links->showPlan();
    m_refused->setNotes(m_draft.plan->list.refused);
    m_notes->setNotes(m_draft.plan->list.notes);
    const LinksPlan& plan = *m_draft.plan;
    m_tabs->setTabs({{tr("Hand over"), qint64(plan.handOvers.size()), m_handOvers},
                     {tr("To decide"), qint64(plan.decisions.size()), m_decisions},
                     {tr("Links"), links(), m_links},
                     {tr("Refused"), qint64(plan.list.refused.size()), m_refused},
                     {tr("Notes"), qint64(plan.list.notes.size()), m_notes}});
    Q_EMIT stateChanged();
}

qint64 LinksReviewPage::links() const {
    return qint64(m_draft.plan->fresh.size() + m_draft.plan->changed.size());
}

QString LinksReviewPage::problem() const {
    return m_draft.plan && links() == 0 && m_draft.handOvers() == 0
               ? tr("Nothing to import: the record holds all this already.")
               : QString();
}

QString LinksReviewPage::nextText() const {
    if (!m_draft.plan)
        return tr("&Import");
    const qint64 handOvers = m_draft.handOvers();
    if (handOvers == 0)
        return tr("&Import %1").arg(countedLinks(links()));
    if (links() == 0)
        return tr("&Hand over %1").arg(countedSchools(handOvers));
    return tr("&Import %1, hand over %2").arg(countedLinks(links()), countedSchools(handOvers));
}

void LinksReviewPage::proceed() {
    runAway<LinksOutcome>(
        tr("Importing the links"), Database::Access::ReadWrite,
        [plan = m_draft.planToApply()](TrustFile& file, JobProgress&) {
            return linkImporterOf(file).apply(plan, true);
        },
        [this](Result<LinksOutcome> outcome) { take(std::move(outcome)); });
}

void LinksReviewPage::take(Result<LinksOutcome> outcome) {
    if (!outcome)
        return showFailure(outcome.error());
    m_draft.outcome = *outcome;
    announceAction(workspace(), outcome->changeSetId);
    Q_EMIT proceeded();
}

LinksDonePage::LinksDonePage(Workspace& workspace, LinksDraft& draft)
    : DonePage(workspace, tr("The links are imported"), u"done"_s,
               tr("The import was undone. The links are as they were before."))
    , m_draft(draft) {}

void LinksDonePage::enter() {
    const QString text =
        tr("%1 kept, %2 handed over.")
            .arg(countedLinks(m_draft.outcome->links), countedSchools(m_draft.outcome->handedOver));
    showDone(text, tr("Each school shows in its details which school it followed and which followed it."),
             m_draft.outcome->changeSetId);
    workspace().notify(text, true);
}

} // namespace liaison
