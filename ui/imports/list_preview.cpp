// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/list_preview.h"

#include "ui/imports/list_preview_model.h"

#include <QHeaderView>

#include <algorithm>

namespace liaison {

ListPreview::ListPreview(const QString& objectName, QWidget* parent)
    : QTableView(parent), m_model(new ListPreviewModel(this)) {
    setObjectName(objectName);
    setAccessibleName(tr("Preview of the list"));
    setModel(m_model);
    setEditTriggers(QTableView::NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 5 / 3);
}

void ListPreview::setList(const QStringList& headers, ListSample rows) {
    m_model->setList(headers, std::move(rows));
    show();
    resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * 36;
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, std::min(widest, columnWidth(column)));
}

} // namespace liaison
