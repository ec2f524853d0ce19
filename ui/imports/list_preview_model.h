// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_mapping.h"

#include <QAbstractTableModel>

namespace liaison {

/// Some rows of a list as they read, with their lines; a list without a header gets numbered columns.
class ListPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setList(const QStringList& headers, ListSample rows);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    ListSample m_rows;
    int m_columns = 0;
};

} // namespace liaison
