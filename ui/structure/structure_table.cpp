// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_table.h"

#include "ui/structure/badge_icon.h"

namespace liaison {

StructureTable::StructureTable(const QString& viewId, const QString& accessibleName,
                               const StructureState& state, StructureRowModel::Columns columns,
                               QWidget* parent)
    : TableView(viewId, accessibleName, parent), m_rows(new StructureRowModel(state, columns, this)) {
    setRowModel(m_rows);
    setFrameShape(QFrame::NoFrame);
    setIconSize(badgeSize(this));
    setDragEnabled(true);
    setAcceptDrops(columns == StructureRowModel::Columns::All);
    setDragDropMode(columns == StructureRowModel::Columns::All ? DragDrop : DragOnly);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    connect(m_rows, &StructureRowModel::dropped, this, &StructureTable::dropped);
    connect(this, &TableView::selectedKeysChanged, this, [this] {
        if (!m_isSetting)
            Q_EMIT picksChanged();
    });
    connect(this, &TableView::rowActivated, this, [this](qint64 key) {
        if (const StructureRow* row = m_rows->find(key))
            Q_EMIT opened(row->pick);
    });
}

void StructureTable::setRows(std::vector<StructureRow> rows) {
    m_keyOfMember.clear();
    for (const StructureRow& row : rows)
        if (const qint64 key = memberKey(row.pick.member); !m_keyOfMember.contains(key))
            m_keyOfMember.insert(key, row.key);
    m_isSetting = true;
    m_rows->setRows(std::move(rows));
    m_isSetting = false;
}

Picks StructureTable::picks() const {
    Picks picks;
    for (const qint64 key : selectedKeys())
        if (const StructureRow* row = m_rows->find(key))
            picks.push_back(row->pick);
    return picks;
}

int StructureTable::rowOf(const Pick& pick) const {
    const int row = pick.membership.isValid() ? m_rows->rowOfKey(pick.membership.value) : -1;
    return row >= 0 ? row : m_rows->rowOfKey(m_keyOfMember.value(memberKey(pick.member), -1));
}

void StructureTable::setPicks(const Picks& picks) {
    m_isSetting = true;
    QItemSelection selection;
    int first = -1;
    for (const Pick& pick : picks) {
        const int row = rowOf(pick);
        if (row < 0)
            continue;
        selection.append({m_rows->index(row, 0), m_rows->index(row, m_rows->columnCount() - 1)});
        if (first < 0)
            first = row;
    }
    if (first >= 0) {
        selectionModel()->setCurrentIndex(m_rows->index(first, std::max(0, currentIndex().column())),
                                          QItemSelectionModel::NoUpdate);
        scrollTo(m_rows->index(first, 0));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_isSetting = false;
}

} // namespace liaison
