// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_page.h"

#include "core/forming/forming_report.h"
#include "core/forming/forming_words.h"
#include "core/forming/plan_breaks.h"
#include "ui/forming/claim_bar.h"
#include "ui/forming/conflict_panel.h"
#include "ui/forming/plan_bodies.h"
#include "ui/forming/plan_cards.h"
#include "ui/forming/plan_members.h"
#include "ui/forming/plan_reasons.h"
#include "ui/forming/plan_words.h"
#include "ui/maps/map_widget.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/tone_icon.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace liaison {

PlanPage::PlanPage(Workspace& workspace, FormingDraft& draft)
    : StepPage(tr("Plan"), tr("Is this how it should be?"))
    , m_workspace(workspace)
    , m_draft(draft)
    , m_work(new PlanWork(draft, this))
    , m_run(new FormingRun(this))
    , m_claim(new ClaimBar)
    , m_notice(new NoticeBar)
    , m_cards(new PlanCards(*m_work))
    , m_stack(new QStackedWidget)
    , m_waiting(new QLabel)
    , m_conflict(new ConflictPanel)
    , m_view(new QSplitter)
    , m_map(new MapWidget)
    , m_tabs(new QTabWidget)
    , m_bodies(new PlanBodies)
    , m_members(new PlanMembers)
    , m_reasons(new PlanReasons(*m_work)) {
    makeActions();
    layOut();
    connectParts();
    connectSelection();
    updateActions();
}

PlanPage::~PlanPage() = default;

void PlanPage::connectParts() {
    connect(m_run, &FormingRun::progressed, this, &PlanPage::takeProgress);
    connect(m_run, &FormingRun::answered, this, [this](const FormingRun::Answer& answer) {
        if (*answer)
            takeAnswer(**answer);
        else
            takeFailure(answer->error());
    });
    connect(m_run, &FormingRun::variantsFound, this, &PlanPage::takeVariants);
    connect(m_run, &FormingRun::ended, this, &PlanPage::endRun);
    connect(m_claim, &ClaimBar::stopped, m_run, &FormingRun::stop);
    connect(m_work, &PlanWork::planChanged, this, &PlanPage::showPlan);
    connect(m_work, &PlanWork::claimChanged, this, &PlanPage::showClaimNow);
    connect(m_conflict, &ConflictPanel::releaseWanted, this, &PlanPage::release);
    connect(m_conflict, &ConflictPanel::rulesWanted, this, &PlanPage::rulesWanted);
}

void PlanPage::enter() {
    if (m_draft.isAnswered()) {
        const bool isAtHand = !m_work->isEmpty() && m_work->plan() == *m_draft.plan;
        if (!isAtHand) {
            m_savedPlan = m_draft.plan;
            m_work->begin(m_draft.savedName, *m_draft.plan);
            m_notice->setVisible(!m_draft.missing.isEmpty());
            if (!m_draft.missing.isEmpty())
                tell(Tone::Warn, tr("Left out, because the record no longer has them on that day: %1.")
                                     .arg(m_draft.missing.join(u", "_s)));
        } else {
            showPlan();
        }
        return;
    }
    // A plan of the same schools is a good beginning for what is asked now.
    const bool isAkin = m_draft.asked && m_draft.plan &&
                        m_draft.asked->members == m_draft.question().members &&
                        m_draft.asked->wants == m_draft.question().wants;
    m_beforeRelease.reset();
    solve(isAkin, isAkin ? tr("Other rules") : QString());
}

void PlanPage::showPlan() {
    if (m_work->isEmpty())
        return;
    show(Showing::Plan);
    const FormingPlan& plan = m_work->plan();
    m_map->setScene(formingScene(m_draft.ground, plan));
    m_bodies->setPlan(m_draft.ground, m_draft.question(), plan, m_work->desk().figures());
    m_members->setPlan(m_draft.ground, plan);
    m_members->showBody(m_bodies->current());
    select(m_selected);
    showClaimNow();
    showBroken();
}

void PlanPage::showClaimNow() {
    if (m_work->isEmpty())
        return;
    const FormingClaim& claim = m_work->plan().claim;
    const bool isBroken = !m_work->broken().isEmpty();
    const QString meaning = isBroken ? tr("How good a plan is can only be said of one that keeps the rules.")
                                     : claimMeaning(m_draft.question(), claim);
    m_claim->setClaim(isBroken ? brokenClaimText() : claimText(claim),
                      totalsText(m_draft.question(), claim, m_work->figuresOfCard(m_work->current())),
                      meaning + u' ' + straightLineCaution() + notesNow(),
                      isBroken         ? toneIcon(Tone::Warn)
                      : claim.isProven ? toneIcon(Tone::Good)
                                       : QIcon());
    updateActions();
}

void PlanPage::show(Showing what) {
    m_showing = what;
    m_tabs->setTabText(m_tabs->indexOf(m_bodies), m_draft.job == FormingJob::Groups ? tr("&Groups")
                                                  : m_draft.job == FormingJob::Hubs ? tr("H&ubs")
                                                                                    : tr("&Trust"));
    m_waiting->setText(what == Showing::Waiting && m_run->isRunning() ? tr("Checking the rules…")
                                                                      : QString());
    m_stack->setCurrentIndex(int(what));
    m_cards->setVisible(what == Showing::Plan && m_work->count() > 1);
}

bool PlanPage::canArgue() const {
    return m_showing == Showing::Plan && !m_isFirstLook && !m_work->isEmpty();
}

void PlanPage::proceed() {
    if (m_isFirstLook && m_run->isRunning()) {
        m_goesOn = true;
        m_claim->setStopping();
        m_run->stop();
        return;
    }
    m_run->stop();
    Q_EMIT proceeded();
}

QString PlanPage::problem() const {
    switch (m_showing) {
    case Showing::Conflict:
        return tr("Give something up, or change the rules.");
    case Showing::Waiting:
        return m_run->isRunning() ? tr("There is no plan yet.") : tr("There is no plan.");
    case Showing::Plan:
        break;
    }
    return {};
}

void PlanPage::hideEvent(QHideEvent* event) {
    m_run->stop();
    StepPage::hideEvent(event);
}

} // namespace liaison
