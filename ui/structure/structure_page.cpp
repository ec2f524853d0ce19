// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_page.h"

#include "ui/shell/filter_memory.h"
#include "ui/shell/workspace.h"
#include "ui/structure/breach_list.h"
#include "ui/structure/school_tray.h"
#include "ui/structure/structure_actions.h"
#include "ui/structure/structure_details.h"
#include "ui/structure/structure_map_view.h"
#include "ui/structure/structure_state.h"
#include "ui/structure/structure_tree.h"
#include "ui/structure/structure_views.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/selection_bar.h"
#include "ui/widgets/setting.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace liaison {

namespace {

QString textOfUnplaced(qint64 count) {
    if (count == 0)
        return StructurePage::tr("Every school has a group");
    return count == 1 ? StructurePage::tr("1 school has no group")
                      : StructurePage::tr("%1 have no group").arg(schoolsWord(count));
}

QString textOfUnmapped(qint64 count) {
    if (count == 0)
        return StructurePage::tr("Every school is on the map");
    return count == 1 ? StructurePage::tr("1 school has no coordinates")
                      : StructurePage::tr("%1 have no coordinates").arg(schoolsWord(count));
}

} // namespace

StructurePage::StructurePage(Workspace& workspace, StructureHooks hooks, QWidget* parent)
    : Page(u"structure"_s, tr("Structure"), parent)
    , m_workspace(workspace)
    , m_state(new StructureState(workspace, hooks, this))
    , m_actions(new StructureActions(
          *m_state, [this] { return effectiveDay(); }, this))
    , m_views(new StructureViews(*m_state))
    , m_filter(new FilterBar(tr("Name, type or URN"), u"structureFilter"_s))
    , m_types(m_filter->addChoice(tr("Type"), u"filterType"_s))
    , m_breaching(new QAction(tr("Breaches &only"), this))
    , m_export(new QAction(QIcon::fromTheme(u"document-export"_s), tr("E&xport structure…"), this))
    , m_form(new QAction(QIcon::fromTheme(u"distribute-graph"_s), tr("&Form groups…"), this))
    , m_effective(new DateField(u"effectiveDay"_s))
    , m_asOfNotice(new NoticeBar)
    , m_cutNotice(new NoticeBar)
    , m_bar(new SelectionBar)
    , m_breaches(new BreachList(*m_state, this))
    , m_tray(new SchoolTray(u"structureTray"_s, *m_state, textOfUnplaced))
    , m_unmapped(new SchoolTray(u"structureUnmapped"_s, *m_state, textOfUnmapped))
    , m_splitter(new QSplitter)
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState(u"view-list-tree"_s, {}, {})) {
    layOut();
    connectParts();
    connectActions();
}

QWidget* StructurePage::makeTop() {
    auto* top = new QWidget;
    auto* label = new QLabel(tr("Changes take e&ffect on"));
    label->setBuddy(m_effective->textField());
    m_effective->setCompact(true);
    m_effective->setToday(m_workspace.clock().today());
    m_effective->textField()->setAccessibleName(tr("Changes take effect on"));
    m_effective->setToolTip(
        tr("The first day of what you change by dragging, by pasting, and at first in every "
           "dialog. Days before keep the structure they have."));
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_views->switcher());
    layout->addStretch(1);
    layout->addWidget(label);
    layout->addWidget(m_effective);
    return top;
}

QWidget* StructurePage::makeSide() {
    auto* side = new QSplitter(Qt::Vertical);
    side->setObjectName(u"structureSide"_s);
    side->setChildrenCollapsible(false);
    for (QWidget* part : std::initializer_list<QWidget*>{m_breaches, m_tray, m_unmapped})
        side->addWidget(part);
    for (QWidget* part : std::initializer_list<QWidget*>{m_breaches, m_tray, m_unmapped})
        part->layout()->setContentsMargins(rhythm(this), 0, 0, 0);
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    return side;
}

void StructurePage::layOut() {
    auto* header = new PageHeader(title(), tr("Who belongs to which group, hub and board."));
    header->setPrimaryAction(m_actions->newBody);
    header->addAction(m_actions->addMembers);
    m_form->setObjectName(u"formFromHere"_s);
    m_form->setToolTip(tr("Propose liaison groups, hubs or a founding MAT from where the schools are"));
    if (m_state->hooks().formGroups)
        header->addAction(m_form);
    auto* breaching = new QToolButton;
    breaching->setObjectName(u"filterBreaching"_s);
    m_breaching->setCheckable(true);
    breaching->setDefaultAction(m_breaching);
    breaching->setFocusPolicy(Qt::StrongFocus);
    m_filter->addWidget(breaching);
    for (NoticeBar* notice : {m_asOfNotice, m_cutNotice})
        notice->hide();
    m_asOfNotice->setObjectName(u"asOfNotice"_s);
    m_asOfNotice->setClosable(false);
    m_cutNotice->setObjectName(u"cutNotice"_s);
    m_splitter->setObjectName(u"structureParts"_s);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(makeSide());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 92, fontMetrics().averageCharWidth() * 36});
    m_empty->setAction(m_actions->newGroup);
    m_empty->setHelp(tr("Read about the structure"), u"structure"_s);
    m_body->addWidget(m_splitter);
    m_body->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), 0);
    layout->setSpacing(rhythm(this) * 3 / 2);
    for (QWidget* part :
         std::initializer_list<QWidget*>{header, makeTop(), m_filter, m_asOfNotice, m_cutNotice, m_bar})
        layout->addWidget(part);
    layout->addWidget(m_body, 1);
    for (QAction* action : m_actions->forSelection())
        m_bar->addAction(action);
    m_views->addViewActions(m_actions->forViews());
    m_unmapped->addButton(m_actions->placeSchools);
    for (StructureTable* table : {m_tray->table(), m_unmapped->table()})
        table->addActions({m_actions->moveTo, m_actions->cut, m_actions->openInSchools});
    m_tray->table()->addAction(m_actions->acceptNoPlace);
}

void StructurePage::connectParts() {
    connect(m_state, &StructureState::changed, this, &StructurePage::structureChanged);
    // The window's day is changed from any page; this one may not show then.
    connect(&m_workspace, &Workspace::asOfChanged, this, &StructurePage::refresh);
    connect(&m_workspace, &Workspace::changedElsewhere, this, &StructurePage::refresh);
    connect(m_state, &StructureState::failed, &m_workspace, &Workspace::showError);
    connect(m_views, &StructureViews::picksChanged, this, [this] { select(m_views->picks()); });
    connect(m_views, &StructureViews::modeChanged, this, &StructurePage::updateSide);
    connect(m_filter, &FilterBar::filterChanged, this, &StructurePage::applyFilter);
    connect(m_filter, &FilterBar::cleared, this, [this] { m_breaching->setChecked(false); });
    connect(m_filter, &FilterBar::tableWanted, this,
            [this] { m_views->mainView()->setFocus(Qt::OtherFocusReason); });
    connect(m_breaching, &QAction::toggled, this, &StructurePage::applyFilter);
    connect(m_bar, &SelectionBar::clearWanted, this, [this] { select({}); });
    connect(m_breaches, &BreachList::wanted, this, [this](const Pick& pick) {
        select({pick});
        Q_EMIT detailsWanted();
    });
    for (SchoolTray* tray : {m_tray, m_unmapped})
        connect(tray->table(), &StructureTable::picksChanged, this,
                [this, tray] { pickBesideSelected(tray->table()); });
    connect(m_empty, &EmptyState::helpWanted, this, [this](const QString& topic) {
        if (m_state->hooks().showHelp)
            m_state->hooks().showHelp(m_workspace, window(), topic);
    });
    connect(m_form, &QAction::triggered, this,
            [this] { m_state->hooks().formGroups(m_workspace, window()); });
    m_export->setObjectName(u"exportStructure"_s);
    connect(m_export, &QAction::triggered, this, [this] { exportTable(m_views->lines()); });
    m_views->table()->setExporter([this](const TableExtract& extract) { exportTable(extract); });
}

void StructurePage::connectActions() {
    const auto open = [this](const Pick& pick) {
        select({pick});
        Q_EMIT detailsWanted();
    };
    connect(m_views, &StructureViews::opened, this, open);
    connect(m_tray->table(), &StructureTable::opened, this, open);
    connect(m_unmapped->table(), &StructureTable::opened, this, open);
    // The drag has to end before the lines it came from are made again.
    connect(m_views, &StructureViews::dropped, this, [this](const Picks& picks, Id<Body> onto) {
        QTimer::singleShot(0, this, [this, picks, onto] { m_actions->moveInto(picks, onto); });
    });
    connect(m_actions, &StructureActions::cutChanged, this, &StructurePage::updateNotices);
    connect(m_cutNotice, &NoticeBar::closed, m_actions, &StructureActions::forgetCut);
    connect(m_actions, &StructureActions::bodyOpened, this, [this](Id<Body> id) {
        m_filter->clear();
        select({placeOf(m_state->structure(), id)});
        Q_EMIT detailsWanted();
    });
}

QList<MenuAction> StructurePage::menuActions() const {
    QList<MenuAction> actions{{MenuPlace::File, m_export}};
    for (QAction* action : m_actions->forViews())
        actions << MenuAction{MenuPlace::Edit, action};
    return actions;
}

QWidget* StructurePage::details() {
    if (!m_details) {
        m_details = new StructureDetails(*m_state);
        connect(m_details, &StructureDetails::wanted, this, [this](const Member& member) {
            if (showItem(itemOf(member)))
                Q_EMIT itemShown(itemOf(member));
        });
        updateDetails();
    }
    return m_details;
}

QDate StructurePage::effectiveDay() const {
    const QDate day = m_effective->date();
    return day.isValid() ? day : m_workspace.asOf();
}

void StructurePage::saveState() {
    const auto key = [this](const QString& what) { return viewSettingKey(id(), what); };
    Setting<int>(key(u"mode"_s)).set(int(m_views->mode()));
    Setting<bool>(key(u"byHub"_s)).set(m_views->map()->isByHub());
    Setting<QByteArray>(key(u"parts"_s)).set(m_splitter->saveState());
    Setting<QByteArray>(key(u"side"_s)).set(findChild<QSplitter*>(u"structureSide"_s)->saveState());
    Setting<QByteArray>(key(u"both"_s)).set(m_views->splitter()->saveState());
    const FilterMemory memory(m_workspace, id());
    memory.set(u"text"_s, m_filter->text());
    memory.set(u"type"_s, m_types->chosen());
}

void StructurePage::restoreState() {
    const auto key = [this](const QString& what) { return viewSettingKey(id(), what); };
    m_splitter->restoreState(Setting<QByteArray>(key(u"parts"_s)).value());
    findChild<QSplitter*>(u"structureSide"_s)->restoreState(Setting<QByteArray>(key(u"side"_s)).value());
    m_views->splitter()->restoreState(Setting<QByteArray>(key(u"both"_s)).value());
    m_views->map()->setByHub(Setting<bool>(key(u"byHub"_s)).value());
    const int mode = Setting<int>(key(u"mode"_s)).value();
    m_views->setMode(StructureViews::Mode(std::clamp(mode, 0, int(StructureViews::Mode::Map))));
    const FilterMemory memory(m_workspace, id());
    m_filter->setText(memory.value<QString>(u"text"_s));
    m_types->setChosen(memory.value<QStringList>(u"type"_s));
}

} // namespace liaison
