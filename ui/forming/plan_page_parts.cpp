// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PlanPage that lays it out, keeps what is selected in step, and does what its buttons say.
#include "core/forming/forming_report.h"
#include "core/forming/forming_words.h"
#include "core/store/trust_file.h"
#include "ui/forming/claim_bar.h"
#include "ui/forming/conflict_panel.h"
#include "ui/forming/plan_bodies.h"
#include "ui/forming/plan_cards.h"
#include "ui/forming/plan_members.h"
#include "ui/forming/plan_menu.h"
#include "ui/forming/plan_page.h"
#include "ui/forming/plan_reasons.h"
#include "ui/forming/plan_words.h"
#include "ui/forming/rule_dialog.h"
#include "ui/forming/save_plan_dialog.h"
#include "ui/maps/map_widget.h"
#include "ui/reports/report_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/shown.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace liaison {

void PlanPage::makeActions() {
    const auto make = [this](const QString& name, const QString& icon, const QString& text,
                             const QKeySequence& shortcut = {}) {
        auto* action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setObjectName(name);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_undo = make(u"planUndo"_s, u"edit-undo"_s, tr("&Undo"), QKeySequence::Undo);
    m_redo = make(u"planRedo"_s, u"edit-redo"_s, tr("Red&o"), QKeySequence(u"Ctrl+Shift+Z"_s));
    m_again = make(u"solveAgain"_s, u"view-refresh"_s, tr("&Re-solve around my changes"));
    m_save = make(u"savePlan"_s, u"document-save"_s, tr("&Save plan…"), QKeySequence::Save);
    m_report = make(u"planReport"_s, u"document-print-preview"_s, tr("Re&port…"), QKeySequence::Print);
    m_size = make(u"planSize"_s, u"measure"_s, tr("A si&ze of its own…"));
    connect(m_undo, &QAction::triggered, m_work, &PlanWork::undo);
    connect(m_redo, &QAction::triggered, m_work, &PlanWork::redo);
    connect(m_again, &QAction::triggered, this, [this] { solve(m_work->isByHand()); });
    connect(m_save, &QAction::triggered, this, &PlanPage::savePlan);
    connect(m_report, &QAction::triggered, this, &PlanPage::showReport);
    connect(m_size, &QAction::triggered, this, &PlanPage::askSize);
}

QWidget* PlanPage::makeTables() {
    auto* tables = new QSplitter(Qt::Vertical);
    tables->setObjectName(u"planTables"_s);
    tables->setChildrenCollapsible(false);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bodies, m_members, m_reasons})
        tables->addWidget(part);
    tables->setStretchFactor(0, 4);
    tables->setStretchFactor(1, 4);
    tables->setStretchFactor(2, 3);
    return tables;
}

QWidget* PlanPage::makePlanView() {
    m_map->setObjectName(u"planMap"_s);
    m_map->setEmptyTexts(tr("Nothing to show yet"), tr("The plan shows here as soon as there is one."));
    m_map->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_map->setLegendFolded(true);
    auto* view = new QSplitter;
    view->setObjectName(u"planView"_s);
    view->setChildrenCollapsible(false);
    view->addWidget(m_map);
    view->addWidget(makeTables());
    view->setStretchFactor(0, 1);
    view->setStretchFactor(1, 1);
    return view;
}

QWidget* PlanPage::makeButtons() {
    auto* buttons = new QWidget;
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    for (QAction* action : {m_undo, m_redo, m_again, m_save, m_report}) {
        QPushButton* button = buttonForAction(action, buttons);
        button->setAutoDefault(false);
        layout->addWidget(button);
        if (action == m_again)
            layout->addStretch(1);
    }
    return buttons;
}

void PlanPage::layOut() {
    m_notice->setObjectName(u"planNotice"_s);
    m_notice->hide();
    m_waiting->setObjectName(u"planWaiting"_s);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_waiting);
    m_stack->addWidget(makePlanView());
    m_stack->addWidget(m_conflict);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_claim);
    layout->addWidget(m_notice);
    layout->addWidget(m_cards);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeButtons());
}

void PlanPage::connectSelection() {
    connect(m_bodies, &PlanBodies::currentChanged, this, [this](int body) {
        m_members->showBody(body);
        m_map->setHighlightedArea(body);
        updateActions();
    });
    connect(m_map, &MapWidget::areaPicked, this, [this](qint64 area) { m_bodies->setCurrent(int(area)); });
    connect(m_map, &MapWidget::selectionChanged, this, [this](const QList<qint64>& keys) {
        std::vector<Member> members;
        for (const qint64 key : keys)
            members.push_back(memberOfPlaceKey(m_draft.job, key));
        if (members.size() == 1 && !m_work->isEmpty())
            m_bodies->setCurrent(m_work->plan().bodyOf(members.front()));
        select(members);
    });
    connect(m_members, &PlanMembers::selectionChanged, this, [this] { select(m_members->selected()); });
    connect(m_reasons, &PlanReasons::moveWanted, this, &PlanPage::move);
    // The drag has to end before the map is made anew.
    connect(m_map, &MapWidget::placesDropped, this, [this](const QList<qint64>& keys, qint64 area) {
        std::vector<Member> members;
        for (const qint64 key : keys)
            members.push_back(memberOfPlaceKey(m_draft.job, key));
        QTimer::singleShot(0, this, [this, members, area] { move(members, int(area)); });
    });
    connect(m_map, &MapWidget::menuRequested, this,
            [this](const QList<qint64>&, const QPoint& at) { showMenu(at); });
    auto* menu = new QMenu(this);
    menu->setObjectName(u"memberMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMemberMenu(menu, *m_work, m_selected, canArgue());
    });
    m_menu = new QAction(tr("&Move, or make a rule"), this);
    m_menu->setMenu(menu);
    m_members->table()->addAction(m_menu);
    m_bodies->table()->addAction(m_size);
}

void PlanPage::select(const std::vector<Member>& members) {
    m_selected = members;
    m_members->select(members);
    QList<qint64> keys;
    for (const Member& member : members)
        keys << placeKeyOf(member);
    m_map->setSelectedKeys(keys);
    m_reasons->showMembers(m_isFirstLook ? std::vector<Member>() : members);
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
    m_again->setEnabled(!m_isFirstLook);
    m_again->setText(m_work->isByHand() ? tr("&Re-solve around my changes") : tr("&Look again"));
    m_save->setEnabled(argues && m_workspace.canWrite());
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
    m_notice->showNotice(Tone::Warn, tr("%1 cannot be moved there: it would leave a group with nobody in it.")
                                         .arg(membersText(m_draft.ground, members)));
    m_notice->show();
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
        m_notice->showNotice(Tone::Good, tr("The plan “%1” was saved.").arg(m_draft.savedName));
        m_notice->show();
    });
}

void PlanPage::showReport() {
    const QString title =
        m_draft.savedName.isEmpty()
            ? tr("Plan: %1").arg(bodiesCounted(m_draft.job, qint64(m_work->plan().bodies.size())))
            : m_draft.savedName;
    const auto make = [ground = m_draft.ground, question = m_draft.question(), plan = m_work->plan(),
                       title](TrustFile& file) { return formingReport(file, ground, question, plan, title); };
    liaison::showReport(m_workspace, window(), {title, makerFor(m_workspace, make)});
}

} // namespace liaison
