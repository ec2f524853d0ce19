// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/tone_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace liaison {

using namespace Qt::StringLiterals;

TableView::TableView(const QString& viewId, const QString& accessibleName, QWidget* parent)
    : QTableView(parent), m_viewId(viewId) {
    setObjectName(viewId + u"Table"_s);
    setAccessibleName(accessibleName);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new ToneDelegate(this));
    setUpHeader();
    applyRowHeight();
    m_copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy"), this);
    m_copyWithTitles = new QAction(tr("Copy with &headings"), this);
    connect(m_copy, &QAction::triggered, this, [this] { copy(false); });
    connect(m_copyWithTitles, &QAction::triggered, this, [this] { copy(true); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_model)
            Q_EMIT rowActivated(m_model->keyAt(index.row()));
    });
}

void TableView::setUpHeader() {
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setAccessibleName(tr("Column headings"));
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint& at) {
        QMenu menu;
        fillColumnMenu(&menu);
        menu.exec(header->viewport()->mapToGlobal(at));
    });
    for (const auto signal : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized})
        connect(header, signal, this, &TableView::saveColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::saveColumns);
}

void TableView::applyRowHeight() {
    const int height = fontMetrics().height() + fontMetrics().height() * 2 / 3;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
}

void TableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void TableView::resizeEvent(QResizeEvent* event) {
    const auto isAbove = [this](int bottom) { return visualRect(currentIndex()).bottom() < bottom; };
    const bool wasInSight = currentIndex().isValid() && visualRect(currentIndex()).top() >= 0 &&
                            isAbove(event->oldSize().height());
    QTableView::resizeEvent(event);
    if (!wasInSight || isAbove(viewport()->height()))
        return;
    const int across = horizontalScrollBar()->value();
    scrollTo(currentIndex());
    horizontalScrollBar()->setValue(across);
}

void TableView::setRowModel(RowModelBase* model) {
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::rememberSelection);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::restoreSelection);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_restoring)
            Q_EMIT selectedKeysChanged();
    });
    restoreColumns();
    setSortingEnabled(true);
}

QList<int> TableView::selectedRowNumbers() const {
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<qint64> TableView::selectedKeys() const {
    QList<qint64> keys;
    const QList<int> rows = selectedRowNumbers();
    for (const int row : rows)
        keys.append(m_model->keyAt(row));
    return keys;
}

qint64 TableView::currentKey() const {
    return m_model && currentIndex().isValid() ? m_model->keyAt(currentIndex().row()) : 0;
}

bool TableView::selectKey(qint64 key) {
    const int row = m_model ? m_model->rowOfKey(key) : -1;
    if (row < 0)
        return false;
    selectRow(row);
    scrollTo(m_model->index(row, std::max(0, currentIndex().column())));
    return true;
}

void TableView::rememberSelection() {
    m_keptKeys = selectedKeys();
    m_keptCurrent = currentKey();
    m_keptColumn = std::max(0, currentIndex().column());
    m_restoring = true;
}

void TableView::restoreSelection() {
    QList<int> rows;
    for (const qint64 key : std::as_const(m_keptKeys))
        if (const int row = m_model->rowOfKey(key); row >= 0)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    const int lastColumn = m_model->columnCount() - 1;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append({m_model->index(rows[i], 0), m_model->index(rows[end - 1], lastColumn)});
        i = end;
    }
    if (const int row = m_keptCurrent == 0 ? -1 : m_model->rowOfKey(m_keptCurrent); row >= 0) {
        const QModelIndex current = m_model->index(row, m_keptColumn);
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        scrollTo(current);
    }
    selectionModel()->select(selection, QItemSelectionModel::Select);
    if (!m_sized && m_model->rowCount() > 0)
        sizeColumnsAtFirst();
    m_restoring = false;
    if (rows.size() != m_keptKeys.size())
        Q_EMIT selectedKeysChanged();
}

TableExtract TableView::extractRows(const QList<int>& rows) const {
    TableExtract extract;
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        columns.append(column);
        extract.titles.append(m_model->heads()[static_cast<size_t>(column)].title);
    }
    extract.rows.reserve(rows.size());
    for (const int row : rows) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(m_model->textAt(row, column));
        extract.rows.append(cells);
    }
    return extract;
}

TableExtract TableView::extract(Scope scope) const {
    if (scope == Scope::Selection)
        return extractRows(selectedRowNumbers());
    QList<int> rows(m_model->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return extractRows(rows);
}

void TableView::setExporter(std::function<void(const TableExtract&)> exporter) {
    m_exporter = std::move(exporter);
}

void TableView::copySelection() {
    copy(false);
}

void TableView::copy(bool withTitles) {
    if (m_model && selectionModel()->hasSelection())
        QApplication::clipboard()->setText(extract(Scope::Selection).toTsv(withTitles));
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ControlModifier) && currentKey() != 0) {
        Q_EMIT rowActivated(currentKey());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_model)
        return;
    QMenu menu;
    menu.addActions(actions());
    if (!menu.isEmpty())
        menu.addSeparator();
    addTableActions(&menu);
    menu.exec(event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()
                  ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                  : event->globalPos());
}

void TableView::addTableActions(QMenu* menu) {
    const bool any = selectionModel()->hasSelection();
    m_copy->setEnabled(any);
    m_copyWithTitles->setEnabled(any);
    menu->addAction(m_copy);
    menu->addAction(m_copyWithTitles);
    menu->addAction(tr("Select &all"), this, &QTableView::selectAll);
    if (m_exporter) {
        menu->addSeparator();
        QAction* selection = menu->addAction(tr("Export &selection…"), this,
                                             [this] { m_exporter(extract(Scope::Selection)); });
        selection->setEnabled(any);
        menu->addAction(tr("&Export all that shows…"), this, [this] { m_exporter(extract(Scope::All)); });
    }
    menu->addSeparator();
    fillColumnMenu(menu->addMenu(tr("C&olumns")));
}

} // namespace liaison
