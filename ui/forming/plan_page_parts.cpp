// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PlanPage that lays it out and keeps what is selected in step.
#include "ui/forming/claim_bar.h"
#include "ui/forming/conflict_panel.h"
#include "ui/forming/plan_bodies.h"
#include "ui/forming/plan_cards.h"
#include "ui/forming/plan_members.h"
#include "ui/forming/plan_menu.h"
#include "ui/forming/plan_page.h"
#include "ui/forming/plan_reasons.h"
#include "ui/maps/map_widget.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

namespace liaison {

namespace {

/// So many characters wide the page has to be for the map and the tables to stand beside each other.
constexpr int kCharsForBoth = 112;
constexpr int kMapLines = 13;

} // namespace

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
    m_undo = make(u"planUndo"_s, u"edit-undo"_s, tr("Un&do"), QKeySequence::Undo);
    m_redo = make(u"planRedo"_s, u"edit-redo"_s, tr("Red&o"), QKeySequence(u"Ctrl+Shift+Z"_s));
    m_again = make(u"solveAgain"_s, u"view-refresh"_s, tr("&Re-solve around my changes"));
    m_compare = make(u"comparePlan"_s, u"view-split-left-right"_s, tr("&Compare with…"));
    m_save = make(u"savePlan"_s, u"document-save"_s, tr("&Save plan…"), QKeySequence::Save);
    m_report = make(u"planReport"_s, u"document-print-preview"_s, tr("Re&port…"), QKeySequence::Print);
    m_size = make(u"planSize"_s, u"measure"_s, tr("A si&ze of its own…"));
    connect(m_undo, &QAction::triggered, m_work, &PlanWork::undo);
    connect(m_redo, &QAction::triggered, m_work, &PlanWork::redo);
    connect(m_again, &QAction::triggered, this, [this] {
        ++m_draft.effort.seed;
        solve(true, m_work->isByHand() ? tr("Re-solve around my changes") : tr("Look again"));
    });
    connect(m_compare, &QAction::triggered, this, &PlanPage::compare);
    connect(m_save, &QAction::triggered, this, &PlanPage::savePlan);
    connect(m_report, &QAction::triggered, this, &PlanPage::showReport);
    connect(m_size, &QAction::triggered, this, &PlanPage::askSize);
}

QWidget* PlanPage::makeTables() {
    m_tabs->setObjectName(u"planTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_bodies, tr("&Groups"));
    m_tabs->addTab(m_members, tr("&Members"));
    m_tabs->tabBar()->setAccessibleName(tr("Tables of the plan"));
    auto* tables = new QSplitter(Qt::Vertical);
    tables->setObjectName(u"planTables"_s);
    tables->setChildrenCollapsible(false);
    tables->setHandleWidth(rhythm(this));
    tables->addWidget(m_tabs);
    tables->addWidget(m_reasons);
    tables->setStretchFactor(0, 3);
    tables->setStretchFactor(1, 2);
    tables->setSizes({fontMetrics().height() * 13, fontMetrics().height() * 14});
    return tables;
}

QWidget* PlanPage::makePlanView() {
    m_map->setObjectName(u"planMap"_s);
    m_map->setEmptyTexts(tr("Nothing to show yet"), tr("The plan shows here as soon as there is one."));
    m_map->setMinimumSize(fontMetrics().averageCharWidth() * 40, fontMetrics().height() * kMapLines);
    m_map->setLegendFolded(true);
    m_view->setObjectName(u"planView"_s);
    m_view->setChildrenCollapsible(false);
    m_view->setHandleWidth(rhythm(this));
    m_view->addWidget(m_map);
    m_view->addWidget(makeTables());
    m_view->setStretchFactor(0, 1);
    m_view->setStretchFactor(1, 1);
    shareView();
    return m_view;
}

void PlanPage::shareView() {
    m_view->setSizes({fontMetrics().averageCharWidth() * 64, fontMetrics().averageCharWidth() * 82});
}

void PlanPage::resizeEvent(QResizeEvent* event) {
    StepPage::resizeEvent(event);
    setNarrow(width() < fontMetrics().averageCharWidth() * kCharsForBoth);
}

void PlanPage::setNarrow(bool isNarrow) {
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    if (isNarrow) {
        m_tabs->insertTab(0, m_map, tr("M&ap"));
        m_tabs->setCurrentIndex(0);
        return;
    }
    m_view->insertWidget(0, m_map);
    m_map->show();
    m_view->setStretchFactor(0, 1);
    m_view->setStretchFactor(1, 1);
    shareView();
}

QWidget* PlanPage::makeButtons() {
    auto* buttons = new QWidget;
    auto* layout = new FlowLayout(rhythm(this), buttons);
    for (QAction* action : {m_undo, m_redo, m_again, m_compare, m_save, m_report}) {
        QPushButton* button = buttonForAction(action, buttons);
        button->setAutoDefault(false);
        layout->addWidget(button);
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
    connect(m_bodies->table(), &TableView::rowActivated, this,
            [this] { m_tabs->setCurrentWidget(m_members); });
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
    connect(m_reasons, &PlanReasons::swapWanted, this,
            [this](const Member& member, const Member& other) { m_work->swap(member, other); });
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

} // namespace liaison
