// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_tree.h"

#include "ui/structure/badge_icon.h"
#include "ui/structure/structure_state.h"
#include "ui/structure/structure_tree_model.h"
#include "ui/widgets/tone_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// What is found is unfolded, unless it is too much to look through.
constexpr int kMostUnfolded = 400;
/// At first a county shows its groups, as far as they are few.
constexpr int kMostAtFirst = 60;
/// Letters of a name that are seen at any width.
constexpr int kLeastName = 28;

/// How many digits a column of figures has room for: "52,933+" is the longest of a county.
constexpr std::pair<int, int> kFigures[] = {{StructureTreeModel::RulesColumn, 7},
                                            {StructureTreeModel::SchoolsColumn, 8},
                                            {StructureTreeModel::PupilsColumn, 9}};

/// A body may show in several places; each place folds by itself.
qint64 foldKey(const Pick& pick) {
    return pick.parent.value * 1'000'003 + memberKey(pick.member);
}

} // namespace

StructureTree::StructureTree(const StructureState& state, QWidget* parent)
    : QTreeView(parent), m_state(state), m_lines(new StructureTreeModel(state, this)) {
    setObjectName(u"structureTree"_s);
    setAccessibleName(tr("Structure as a tree"));
    setModel(m_lines);
    setUp();
    connect(m_lines, &StructureTreeModel::dropped, this, &StructureTree::dropped);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isRestoring)
            Q_EMIT picksChanged();
    });
    connect(this, &QTreeView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_lines->pickAt(index)); });
}

void StructureTree::setUp() {
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new ToneDelegate(this));
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setAutoExpandDelay(600);
    setIndentation(fontMetrics().averageCharWidth() * 2);
    setExpandsOnDoubleClick(true);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setAccessibleName(tr("Column headings"));
    header()->setSectionResizeMode(StructureTreeModel::NameColumn, QHeaderView::Stretch);
    applySizes();
}

void StructureTree::applySizes() {
    setIconSize(badgeSize(this));
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (const auto& [column, digits] : kFigures)
        header()->resizeSection(column, digit * digits);
    fitColumns();
}

/// Names come first: where there is little room the figures give way, which the table beside shows as well.
void StructureTree::fitColumns() {
    int room = viewport()->width() - fontMetrics().averageCharWidth() * kLeastName;
    for (const auto& [column, digits] : kFigures) {
        room -= fontMetrics().horizontalAdvance(u'0') * digits;
        if (isColumnHidden(column) != (room < 0))
            setColumnHidden(column, room < 0);
    }
}

void StructureTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

void StructureTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

void StructureTree::gatherOpen(const QModelIndex& parent, QSet<qint64>& open) const {
    for (int row = 0; row < m_lines->rowCount(parent); ++row) {
        const QModelIndex index = m_lines->index(row, 0, parent);
        if (!isExpanded(index))
            continue;
        open.insert(foldKey(m_lines->pickAt(index)));
        gatherOpen(index, open);
    }
}

void StructureTree::unfold(const QModelIndex& parent, const QSet<qint64>& open) {
    for (int row = 0; row < m_lines->rowCount(parent); ++row) {
        const QModelIndex index = m_lines->index(row, 0, parent);
        if (!open.contains(foldKey(m_lines->pickAt(index))))
            continue;
        expand(index);
        unfold(index, open);
    }
}

void StructureTree::rebuild() {
    const Picks before = picks();
    if (!m_lines->isFiltered()) {
        m_open.clear();
        gatherOpen({}, m_open);
    }
    m_isRestoring = true;
    m_lines->rebuild();
    if (m_isFirst && m_lines->rowCount() > 0) {
        m_isFirst = false;
        if (m_lines->rowCount() <= kMostAtFirst)
            expandToDepth(0);
    } else {
        unfold({}, m_open);
    }
    m_isRestoring = false;
    setPicks(before);
    if (picks() != before)
        Q_EMIT picksChanged();
}

void StructureTree::setFilter(std::function<bool(const Pick&)> accept) {
    const Picks before = picks();
    if (!m_lines->isFiltered()) {
        m_open.clear();
        gatherOpen({}, m_open);
    }
    m_isRestoring = true;
    const bool filters = bool(accept);
    m_lines->setFilter(std::move(accept));
    if (!filters)
        unfold({}, m_open);
    else if (m_state.structure().bodies().size() <= kMostUnfolded)
        expandAll();
    else
        expandToDepth(1);
    m_isRestoring = false;
    setPicks(before);
}

QModelIndexList StructureTree::selectedLines() const {
    QModelIndexList lines;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            lines << m_lines->index(row, 0, range.parent());
    return lines;
}

Picks StructureTree::picks() const {
    Picks picks;
    for (const QModelIndex& line : selectedLines())
        picks.push_back(m_lines->pickAt(line));
    return picks;
}

void StructureTree::setPicks(const Picks& picks) {
    m_isRestoring = true;
    QItemSelection selection;
    QModelIndex first;
    for (const Pick& pick : picks) {
        const QModelIndex index = m_lines->indexOf(pick);
        if (!index.isValid())
            continue;
        selection.append(QItemSelectionRange(index, index.siblingAtColumn(m_lines->columnCount() - 1)));
        if (!first.isValid())
            first = index;
    }
    if (first.isValid()) {
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        scrollTo(first);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_isRestoring = false;
}

void StructureTree::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu;
    menu.addActions(actions());
    menu.addSeparator();
    menu.addAction(tr("Unfold &all"), this, &QTreeView::expandAll);
    menu.addAction(tr("&Fold all"), this, &QTreeView::collapseAll);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void StructureTree::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QStringList names;
        for (const Pick& pick : picks())
            names << m_state.structure().nameOf(pick.member);
        if (!names.isEmpty())
            QGuiApplication::clipboard()->setText(names.join(u'\n'));
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace liaison
