// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_views.h"

#include "ui/structure/structure_map_view.h"
#include "ui/structure/structure_state.h"
#include "ui/structure/structure_table.h"
#include "ui/structure/structure_tree.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace liaison {

StructureViews::StructureViews(const StructureState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_switcher(new QWidget)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter)
    , m_tree(new StructureTree(state))
    , m_table(new StructureTable(u"structure"_s, tr("Structure as a table"), state,
                                 StructureRowModel::Columns::All))
    , m_map(new StructureMapView(state)) {
    m_splitter->setObjectName(u"structureSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_table);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_map);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeSwitcher();
    follow(m_tree);
    follow(m_table);
    follow(m_map);
    setMode(Mode::Tree);
}

void StructureViews::makeSwitcher() {
    auto* layout = new QHBoxLayout(m_switcher);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    const auto add = [&](Mode mode, const QString& name, const QString& text, const QString& icon) {
        auto* button = new QToolButton;
        button->setObjectName(name);
        button->setText(text);
        button->setIcon(QIcon::fromTheme(icon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, mode] { setMode(mode); });
        m_buttons.push_back(button);
        layout->addWidget(button);
    };
    add(Mode::Tree, u"viewTree"_s, tr("&Tree"), u"view-list-tree"_s);
    add(Mode::Table, u"viewTable"_s, tr("Ta&ble"), u"view-list-details"_s);
    add(Mode::Both, u"viewBoth"_s, tr("Bot&h"), u"view-split-left-right"_s);
    add(Mode::Map, u"viewMap"_s, tr("&Map"), u"map-globe"_s);
    for (QToolButton* button : m_buttons)
        button->setAccessibleName(tr("Show as: %1").arg(button->text().remove(u'&')));
}

template <class View>
void StructureViews::follow(View* view) {
    connect(view, &View::picksChanged, this, [this, view] {
        m_picks = view->picks();
        spread(view);
        Q_EMIT picksChanged();
    });
    connect(view, &View::opened, this, &StructureViews::opened);
    connect(view, &View::dropped, this, &StructureViews::dropped);
}

void StructureViews::setMode(Mode mode) {
    m_mode = mode;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == std::size_t(mode));
    m_tree->setVisible(showsTree());
    m_table->setVisible(showsTable());
    m_stack->setCurrentWidget(mode == Mode::Map ? static_cast<QWidget*>(m_map) : m_splitter);
    bringUpToDate();
    spread(nullptr);
    Q_EMIT modeChanged();
}

void StructureViews::rebuild() {
    m_treeIsOld = m_tableIsOld = m_mapIsOld = true;
    bringUpToDate();
    spread(nullptr);
}

void StructureViews::needRows() {
    if (!m_tableIsOld)
        return;
    m_tableIsOld = false;
    m_table->setRows(structureRows(m_state));
}

void StructureViews::bringUpToDate() {
    if (m_isFiltered || showsTable())
        needRows();
    if (showsTree() && m_treeIsOld) {
        m_treeIsOld = false;
        if (m_isFiltered)
            filterTree();
        else
            m_tree->rebuild();
    }
    if (m_mode == Mode::Map && m_mapIsOld) {
        m_mapIsOld = false;
        m_map->rebuild();
    }
}

void StructureViews::setFilter(const QString& text, const QStringList& types, bool breaching) {
    const bool filters = !text.trimmed().isEmpty() || !types.isEmpty() || breaching;
    if (!filters && !m_isFiltered)
        return;
    m_isFiltered = filters;
    needRows();
    const QSet<QString> wanted(types.begin(), types.end());
    if (wanted.isEmpty() && !breaching)
        m_table->rows().setFilter({});
    else
        m_table->rows().setFilter([this, wanted, breaching](const StructureRow& row) {
            return (wanted.isEmpty() || wanted.contains(row.type)) &&
                   (!breaching || m_state.breachCount(row.pick.member) > 0);
        });
    m_table->rows().setSearch(text);
    m_treeIsOld = true;
    if (showsTree()) {
        m_treeIsOld = false;
        filterTree();
    }
}

void StructureViews::filterTree() {
    if (!m_isFiltered)
        return m_tree->setFilter({});
    QSet<qint64> found;
    for (const StructureRow* row : m_table->rows().visibleRows())
        found.insert(memberKey(row->pick.member));
    m_tree->setFilter([found](const Pick& pick) { return found.contains(memberKey(pick.member)); });
}

TableExtract StructureViews::lines() {
    needRows();
    return m_table->extract(TableView::Scope::All);
}

int StructureViews::shownCount() const {
    return m_table->rows().rowCount();
}

int StructureViews::totalCount() const {
    return m_table->rows().totalCount();
}

void StructureViews::spread(const QWidget* origin) {
    if (showsTree() && origin != m_tree)
        m_tree->setPicks(m_picks);
    if (showsTable() && origin != m_table)
        m_table->setPicks(m_picks);
    if (m_mode == Mode::Map && origin != m_map)
        m_map->setPicks(m_picks);
}

void StructureViews::setPicks(const Picks& picks) {
    m_picks = picks;
    spread(nullptr);
}

QWidget* StructureViews::mainView() const {
    if (m_mode == Mode::Map)
        return m_map;
    return m_mode == Mode::Table ? static_cast<QWidget*>(m_table) : m_tree;
}

void StructureViews::addViewActions(const QList<QAction*>& actions) {
    m_tree->addActions(actions);
    m_table->addActions(actions);
    m_map->addActions(actions);
}

} // namespace liaison
