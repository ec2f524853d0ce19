// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/links_pages.h"

#include "core/base/text.h"
#include "core/schools/school_layouts.h"
#include "ui/schools/drop_zone.h"
#include "ui/schools/import_tasks.h"
#include "ui/schools/links_review.h"
#include "ui/schools/review_refused.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_dialogs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace liaison {

namespace {

LinkImporter importerOf(TrustFile& file) {
    return LinkImporter(file.database(), file.unitOfWork(), file.clock());
}

Result<std::shared_ptr<LinksPlan>> planLinks(TrustFile& file, const QString& path, JobProgress& progress) {
    const Result<ListFormat> format = detectListFormat(path, schoolHeaderWords());
    if (!format)
        return tl::unexpected<Error>(format.error());
    Result<LinksPlan> plan = importerOf(file).plan(path, *format, progressOf(progress));
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    return std::make_shared<LinksPlan>(std::move(*plan));
}

QString countedLinks(qint64 count) {
    return counted(count, LinksReviewPage::tr("link"), LinksReviewPage::tr("links"));
}

} // namespace

LinksFilePage::LinksFilePage(Workspace& workspace, LinksDraft& draft)
    : WorkingPage(workspace, tr("File"), tr("Which links file do you want to import?"))
    , m_draft(draft)
    , m_drop(new DropZone(tr("Drop the register’s links file here: delimited text or a workbook."),
                          u"linksFile"_s))
    , m_text(quietLabel({})) {
    m_text->setObjectName(u"linksText"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(quietLabel(tr("A links file says which school followed which: the academy that took a "
                                    "school’s place, the two schools that became one.")));
    layout->addWidget(m_drop);
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_text);
    layout->addStretch(1);
    connect(m_drop, &DropZone::chooseWanted, this, &LinksFilePage::choose);
    connect(m_drop, &DropZone::dropped, this, &LinksFilePage::setPath);
}

void LinksFilePage::enter() {
    sayIfNothingCanBeWritten();
    if (m_draft.plan)
        showPlan();
}

QString LinksFilePage::problem() const {
    if (const QString reason = workspace().whyNoWriting(); !reason.isEmpty())
        return reason;
    if (m_draft.path.isEmpty())
        return tr("Choose a links file to go on.");
    return m_draft.plan ? QString() : tr("This file cannot be read as links; see above.");
}

void LinksFilePage::choose() {
    chooseList(this, tr("Choose a links file"), [this](const QString& path) { setPath(path); });
}

void LinksFilePage::setPath(const QString& path) {
    if (path.isEmpty())
        return;
    rememberListFolder(path);
    m_draft = {path, {}, {}, {}};
    m_drop->setPath(path);
    m_text->clear();
    runAway<std::shared_ptr<LinksPlan>>(
        tr("Reading the links"), Database::Access::ReadOnly,
        [path](TrustFile& file, JobProgress& progress) { return planLinks(file, path, progress); },
        [this](Result<std::shared_ptr<LinksPlan>> plan) {
            if (!plan) {
                showFailure(plan.error());
            } else {
                m_draft.plan = std::move(*plan);
                showPlan();
            }
            Q_EMIT stateChanged();
        });
}

void LinksFilePage::showPlan() {
    sayIfNothingCanBeWritten();
    const LinksPlan& plan = *m_draft.plan;
    m_text->setText(
        tr("%1: %2 not in the record yet, %3 that differ, %4 that are there already. %5 can be handed "
           "over, and %6 for you to decide.")
            .arg(countedLinks(qint64(plan.list.links.size())), countText(qint64(plan.fresh.size())),
                 countText(qint64(plan.changed.size())), countText(plan.unchanged),
                 countedSchools(qint64(plan.handOvers.size())),
                 counted(qint64(plan.decisions.size()), tr("school is"), tr("schools are"))));
}

LinksReviewPage::LinksReviewPage(Workspace& workspace, LinksDraft& draft)
    : WorkingPage(workspace, tr("Review"),
                  tr("Which schools are handed over to the school that followed them?"))
    , m_draft(draft)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_handOvers(new HandOverTable(draft))
    , m_decisions(new DecisionTable(draft))
    , m_links(new LinkTable(draft))
    , m_refused(
          new ReviewProblems(ReviewProblems::What::Notes, tr("These rows cannot be links and are left out.")))
    , m_notes(new ReviewProblems(ReviewProblems::What::Notes,
                                 tr("These links are kept. See whether they are right."))) {
    m_tabs->setObjectName(u"linksTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the review"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_handOvers, m_decisions, m_links, m_refused, m_notes})
        m_stack->addWidget(widget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            m_stack->setCurrentIndex(m_tabs->tabData(index).toInt());
    });
    connect(m_handOvers, &HandOverTable::changed, this, &StepPage::stateChanged);
    connect(m_decisions, &DecisionTable::changed, this, &StepPage::stateChanged);
}

void LinksReviewPage::enter() {
    m_handOvers->showPlan();
    m_decisions->showPlan();
    m_links->showPlan();
    m_refused->setNotes(m_draft.plan->list.refused);
    m_notes->setNotes(m_draft.plan->list.notes);
    fillTabs();
    Q_EMIT stateChanged();
}

void LinksReviewPage::fillTabs() {
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    const LinksPlan& plan = *m_draft.plan;
    const auto add = [this](int page, const QString& title, qint64 count) {
        if (count > 0 || page == 0)
            m_tabs->setTabData(m_tabs->addTab(u"%1  %2"_s.arg(title, countText(count))), page);
    };
    add(0, tr("Hand over"), qint64(plan.handOvers.size()));
    add(1, tr("To decide"), qint64(plan.decisions.size()));
    add(2, tr("Links"), links());
    add(3, tr("Refused"), qint64(plan.list.refused.size()));
    add(4, tr("Notes"), qint64(plan.list.notes.size()));
    m_tabs->setCurrentIndex(0);
    m_stack->setCurrentIndex(0);
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
            return importerOf(file).apply(plan, true);
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
    : WorkingPage(workspace, tr("Done"), tr("The links are imported"))
    , m_draft(draft)
    , m_text(new QLabel)
    , m_next(quietLabel({}))
    , m_undo(new QPushButton(QIcon::fromTheme(u"edit-undo"_s), tr("&Undo the import"))) {
    m_text->setObjectName(u"doneText"_s);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"doneUndo"_s);
    m_undo->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_text);
    layout->addWidget(m_undo, 0, Qt::AlignLeft);
    layout->addSpacing(rhythm(this));
    layout->addWidget(new Heading(tr("What happens next"), 3));
    layout->addWidget(m_next);
    layout->addStretch(1);
    connect(m_undo, &QPushButton::clicked, this, &LinksDonePage::takeBack);
}

void LinksDonePage::enter() {
    m_text->setText(
        tr("%1 kept, %2 handed over.")
            .arg(countedLinks(m_draft.outcome->links), countedSchools(m_draft.outcome->handedOver)));
    m_next->setText(tr("Each school shows in its details which school it followed and which followed it."));
    m_undo->setEnabled(m_draft.outcome->changeSetId != 0);
    workspace().notify(m_text->text(), true);
}

void LinksDonePage::takeBack() {
    m_undo->setEnabled(false);
    runAway<qint64>(
        tr("Undoing the import"), Database::Access::ReadWrite,
        [id = m_draft.outcome->changeSetId](TrustFile& file, JobProgress&) {
            return takeBackAction(file, id);
        },
        [this](Result<qint64> undone) {
            if (!undone) {
                m_undo->setEnabled(true);
                return showFailure(undone.error());
            }
            announceAction(workspace(), *undone);
            m_text->setText(tr("The import was undone. The links are as they were before."));
            m_next->setText(tr("Redo on the toolbar brings the import back."));
        });
}

} // namespace liaison
