// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PlanPage that does what its buttons and menus say.
#include "core/forming/forming_report.h"
#include "core/forming/forming_words.h"
#include "core/forming/void_rules.h"
#include "core/store/trust_file.h"
#include "ui/forming/claim_bar.h"
#include "ui/forming/plan_bodies.h"
#include "ui/forming/plan_menu.h"
#include "ui/forming/plan_page.h"
#include "ui/forming/plan_reasons.h"
#include "ui/forming/plan_words.h"
#include "ui/forming/rule_dialog.h"
#include "ui/forming/save_plan_dialog.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_widget.h"
#include "ui/reports/report_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/shown.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace liaison {

namespace {

/// So many metres round a founder show.
constexpr double kAround = 2500;

} // namespace

void PlanPage::lookAtFounders() {
    if (m_work->isEmpty() || m_draft.job != FormingJob::Founding)
        return;
    QRectF founders;
    for (const Member& member : m_work->plan().bodies.front().members)
        if (const FormingItem* item = m_draft.ground.find(member))
            founders |= QRectF(item->easting - kAround, -item->northing - kAround, 2 * kAround, 2 * kAround);
    m_map->canvas()->fitTo(founders);
}

void PlanPage::takeVariants(const FormingRun::Variants& variants) {
    for (const VariantPlan& variant : *variants)
        m_work->addPlan(variant.name, variant.plan, variant.aim);
    const auto isOfOthers = [](const VariantPlan& one) { return one.aim == VariantAim::Anchors; };
    if (!m_work->isEmpty() && std::none_of(variants->begin(), variants->end(), isOfOthers))
        m_noOthers = whyNoOtherAnchors(m_draft.question(), m_draft.ground, m_work->plan());
    showClaimNow();
}

/// What else is to be known of the claim: rules that say nothing, and plans that there cannot be.
QString PlanPage::notesNow() const {
    QString notes;
    for (const VoidRule& rule : voidRules(m_draft.ground, m_draft.question()))
        notes += tr(" “%1” %2.").arg(rule.text, rule.reason);
    return m_noOthers.isEmpty() ? notes : notes + u' ' + m_noOthers;
}

/// Rules that what was done by hand does not keep are told, not enforced.
void PlanPage::showBroken() {
    const QStringList broken = m_work->broken();
    if (broken.empty()) {
        if (m_tellsBroken)
            m_notice->hide();
        m_tellsBroken = false;
        return;
    }
    m_notice->showNotice(Tone::Warn, tr("Not kept as the plan lies: %1.").arg(broken.join(u"; "_s)));
    m_notice->show();
    m_tellsBroken = true;
}

bool PlanPage::hasUnsavedWork() const {
    return m_draft.plan && !m_draft.outcome && m_savedPlan != m_draft.plan;
}

void PlanPage::endRun() {
    // The button that stopped the run goes; the map's field would take the focus, and letters with it.
    const QWidget* focused = focusWidget();
    if (focused && m_claim->isAncestorOf(focused) && m_showing == Showing::Plan)
        m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
    m_claim->hideProgress();
    // Where the focus goes now is no reason to scroll the claim out of sight.
    PageScroll::showTopOf(this);
    if (m_showing == Showing::Waiting)
        m_waiting->setText(tr("Change what is wanted or the rules, or look again."));
    updateActions();
}

void PlanPage::updateActions() {
    const bool argues = canArgue();
    m_map->setTakesDrops(argues);
    m_reasons->setCanMove(argues);
    m_undo->setEnabled(argues && m_work->canUndo());
    m_redo->setEnabled(argues && m_work->canRedo());
    m_undo->setToolTip(m_undo->isEnabled() ? tr("Undo: %1").arg(m_work->undoText()) : tr("Nothing to undo"));
    m_redo->setToolTip(m_redo->isEnabled() ? tr("Redo: %1").arg(m_work->redoText()) : tr("Nothing to redo"));
    const bool isBest = argues && !m_work->isByHand() && m_work->plan().claim.isProven;
    m_again->setText(m_work->isByHand() ? tr("&Re-solve around my changes") : tr("&Look again"));
    m_again->setToolTip(isBest ? tr("It is proven that there is nothing better to be found") : QString());
    m_again->setEnabled(!m_isFirstLook && !isBest);
    m_compare->setEnabled(argues);
    m_save->setEnabled(argues && m_workspace.canWrite());
    m_save->setToolTip(m_workspace.whyNoWriting());
    m_report->setEnabled(argues);
    m_menu->setEnabled(argues && !m_selected.empty());
    m_size->setEnabled(argues && m_draft.job != FormingJob::Founding && m_bodies->current() >= 0);
    Q_EMIT stateChanged();
}

void PlanPage::move(const std::vector<Member>& members, int body) {
    if (!canArgue() || members.empty())
        return;
    if (m_work->move(members, body))
        return;
    tell(Tone::Warn, tr("%1 cannot be moved there: it would leave a group with nobody in it.")
                         .arg(membersText(m_draft.ground, members)));
}

void PlanPage::showMenu(const QPoint& globalPosition) {
    showMemberMenu(*m_work, m_selected, canArgue(), this, globalPosition);
}

void PlanPage::askSize() {
    const auto target = m_work->targetOf(m_bodies->current());
    if (!target)
        return;
    Pin pin;
    pin.id = m_draft.question().nextPinId();
    pin.kind = PinKind::Size;
    pin.target = target;
    for (const Pin& known : m_draft.question().pins)
        if (known.kind == PinKind::Size && known.target == target)
            pin = known;
    auto* dialog = shown(new RuleDialog(m_workspace, m_draft.ground, pin, this));
    connect(dialog, &RuleDialog::decided, m_work, &PlanWork::addPin);
}

void PlanPage::savePlan() {
    auto* dialog = shown(new SavePlanDialog(m_workspace, m_draft, this));
    connect(dialog, &SavePlanDialog::saved, this, [this] {
        m_savedPlan = m_draft.plan;
        tell(Tone::Good, tr("The plan “%1” was saved.").arg(m_draft.savedName));
    });
}

void PlanPage::compare() {
    auto plans = m_draft.service(*m_workspace.file()).list();
    if (!plans)
        return tell(Tone::Bad, plans.error().message);
    std::erase_if(*plans, [this](const SavedPlan& plan) { return plan.question.job() != m_draft.job; });
    if (plans->empty())
        return tell(Tone::Plain, tr("There is no saved plan to compare with. Save this one, and look at it "
                                    "again beside another."));
    auto* menu = new QMenu(this);
    menu->setObjectName(u"compareMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SavedPlan& plan : *plans)
        menu->addAction(plan.name, this, [this, plan] { m_work->addPlan(plan.name, plan.plan); });
    const auto* button = findChild<QPushButton*>(u"comparePlanButton"_s);
    menu->popup(button->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void PlanPage::tell(Tone tone, const QString& text) {
    m_notice->showNotice(tone, text);
    m_notice->show();
}

void PlanPage::showReport() {
    const QString title =
        m_draft.savedName.isEmpty()
            ? tr("Plan: %1").arg(bodiesText(m_draft.job, qint64(m_work->plan().bodies.size())))
            : m_draft.savedName;
    const auto make = [ground = m_draft.ground, question = m_draft.question(), plan = m_work->plan(),
                       title](TrustFile& file) { return formingReport(file, ground, question, plan, title); };
    liaison::showReport(m_workspace, window(), {title, makerFor(m_workspace, make)});
}

} // namespace liaison
