// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/list_preview_model.h"

#include <algorithm>

namespace liaison {

void ListPreviewModel::setList(const QStringList& headers, ListSample rows) {
    beginResetModel();
    m_headers = headers;
    m_rows = std::move(rows);
    qsizetype columns = headers.size();
    for (const SampleRow& row : m_rows)
        columns = std::max(columns, row.cells.size());
    m_columns = int(columns);
    endResetModel();
}

int ListPreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ListPreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_columns;
}

QVariant ListPreviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    QString text = m_rows[size_t(index.row())].cells.value(index.column());
    if (role == Qt::DisplayRole)
        text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text.isEmpty() && role == Qt::ToolTipRole ? QVariant() : QVariant(text);
}

QVariant ListPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QVariant(m_rows[size_t(section)].line) : QVariant();
    const QString header = m_headers.value(section);
    return header.isEmpty() ? tr("Column %1").arg(section + 1) : header;
}

} // namespace liaison
