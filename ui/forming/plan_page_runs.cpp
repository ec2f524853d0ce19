// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PlanPage that asks for plans and takes what comes of it.
#include "core/forming/forming_report.h"
#include "core/forming/forming_words.h"
#include "ui/forming/claim_bar.h"
#include "ui/forming/conflict_panel.h"
#include "ui/forming/plan_bodies.h"
#include "ui/forming/plan_members.h"
#include "ui/forming/plan_page.h"
#include "ui/forming/plan_reasons.h"
#include "ui/forming/plan_words.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_widget.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/tone_icon.h"

#include <QPushButton>
#include <QTimer>

namespace liaison {

void PlanPage::solve(bool fromPlan, const QString& search) {
    const std::optional<FormingPlan> from = fromPlan ? m_draft.plan : std::nullopt;
    m_runs = m_draft.question();
    m_isFirstLook = true;
    m_notice->hide();
    m_sinceLive.invalidate();
    if (search.isEmpty())
        m_work->clear();
    else
        m_work->putAway(search);
    m_claim->setClaim(tr("Looking for a plan"), {}, {});
    m_claim->setProgress(FormingProgress::Stage::Checking, 0);
    show(Showing::Waiting);
    m_run->start(m_draft.question(), m_draft.ground, m_draft.effort, from, true);
    updateActions();
}

void PlanPage::takeProgress(const FormingRun::State& state) {
    if (m_runs != m_draft.question() && m_isFirstLook)
        return;
    m_claim->setProgress(state.stage, state.share);
    if (state.conflict && m_isFirstLook) {
        m_conflict->setConflict(m_draft.question(), *state.conflict);
        showConflict(tr("No plan can keep all of this"));
    }
    if (!state.plan || state.plan->bodies.empty())
        return;
    if (m_isFirstLook) {
        showLive(*state.plan, state.isLawful);
        return;
    }
    if (!state.isLawful || m_work->isEmpty())
        return;
    const FormingClaim& known = m_work->planOf(0).claim;
    if (state.plan->claim.bound != known.bound || state.plan->claim.cost < known.cost)
        m_work->improve(*state.plan);
}

void PlanPage::takeAnswer(const FormingAnswer& answer) {
    if (m_isFirstLook && m_runs != m_draft.question())
        return;
    if (!answer.conflict.empty()) {
        m_isFirstLook = false;
        m_conflict->setConflict(m_draft.question(), answer.conflict, answer.isConflictProven);
        return showConflict(answer.isConflictProven ? tr("No plan can keep all of this")
                                                    : tr("No plan that keeps all of this was found"));
    }
    if (!answer.plan)
        return takeFailure({ErrorCode::NotFound,
                            tr("No plan was found in the time there was. Try again, or ask for less."),
                            {}});
    if (!m_isFirstLook) {
        if (answer.isLawful && !m_work->isEmpty())
            m_work->improve(*answer.plan);
        return;
    }
    m_isFirstLook = false;
    m_noOthers.clear();
    m_work->begin(tr("Best for what is asked"), *answer.plan);
    if (m_draft.job == FormingJob::Founding)
        // The map may have got its size just now.
        QTimer::singleShot(0, this, &PlanPage::lookAtFounders);
    if (!answer.isLawful)
        tell(Tone::Warn, tr("No plan that keeps all rules was found in the time there was. This is the "
                            "nearest to one. Not kept: %1.")
                             .arg(m_work->broken().join(u"; "_s)));
    if (m_beforeRelease)
        offerTakeBack();
    if (m_run->isRunning())
        m_claim->setComparing();
    if (std::exchange(m_goesOn, false))
        Q_EMIT proceeded();
}

void PlanPage::takeFailure(const Error& error) {
    m_goesOn = false;
    m_isFirstLook = false;
    m_claim->setClaim(tr("There is no plan"), {}, {});
    m_notice->showNotice(Tone::Bad, error.message, error.detail);
    m_notice->show();
    if (error.code == ErrorCode::Cancelled)
        m_notice->hide();
    offerPlansBefore();
    show(Showing::Waiting);
    updateActions();
}

void PlanPage::showConflict(const QString& claim) {
    m_goesOn = false;
    m_claim->setClaim(claim, {}, {}, toneIcon(Tone::Warn));
    if (m_showing != Showing::Conflict)
        offerPlansBefore();
    show(Showing::Conflict);
    updateActions();
}

void PlanPage::release(const Obstacle& obstacle) {
    if (!m_beforeRelease)
        m_beforeRelease = m_draft.question();
    m_draft.question() = obstacle.released;
    m_released = obstacle.text;
    solve(false, tr("Give up: %1").arg(obstacle.text));
}

void PlanPage::offerPlansBefore() {
    if (!m_work->hasPutAway())
        return;
    if (m_notice->isHidden())
        m_notice->showNotice(Tone::Plain, tr("The plan as it was before is still there."));
    QPushButton* back = m_notice->addButton(tr("&Back to that plan"));
    back->setObjectName(u"plansBefore"_s);
    connect(back, &QPushButton::clicked, this, [this] {
        m_notice->hide();
        m_beforeRelease.reset();
        m_work->bringBack();
    });
    m_notice->show();
}

void PlanPage::offerTakeBack() {
    m_notice->showNotice(Tone::Plain, tr("Given up: %1.").arg(m_released));
    QPushButton* back = m_notice->addButton(tr("&Take it back"));
    back->setObjectName(u"takeBackRelease"_s);
    connect(back, &QPushButton::clicked, this, [this] {
        m_draft.question() = *m_beforeRelease;
        m_beforeRelease.reset();
        solve(false, tr("Take back: %1").arg(m_released));
    });
    m_notice->show();
}

void PlanPage::showLive(const FormingPlan& plan, bool isLawful) {
    constexpr qint64 kShareOfTime = 4;
    if (m_sinceLive.isValid() && m_sinceLive.elapsed() < m_liveMs * kShareOfTime)
        return;
    // A map that is drawn anew before it is finished never shows whole.
    if (m_map->canvas()->isVisible() && !m_map->canvas()->isDrawn())
        return;
    QElapsedTimer took;
    took.start();
    show(Showing::Plan);
    const PlanFigures figures = figuresOf(m_draft.ground, m_draft.question(), plan);
    m_map->setScene(formingScene(m_draft.ground, plan));
    m_bodies->setPlan(m_draft.ground, m_draft.question(), plan, figures);
    m_members->setPlan(m_draft.ground, plan);
    m_reasons->showMembers({});
    const QString claim = isLawful ? claimText(plan.claim) : tr("Does not keep all rules yet");
    m_claim->setClaim(claim, totalsText(m_draft.question(), plan.claim, figures), {});
    updateActions();
    m_liveMs = took.elapsed();
    m_sinceLive.start();
}

} // namespace liaison
