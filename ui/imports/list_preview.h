// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_mapping.h"

#include <QTableView>

namespace liaison {

class ListPreviewModel;

/// Some rows of a list as they read, to be looked at.
class ListPreview : public QTableView {
    Q_OBJECT

public:
    explicit ListPreview(const QString& objectName, QWidget* parent = nullptr);

    void setList(const QStringList& headers, ListSample rows);

private:
    ListPreviewModel* m_model;
};

} // namespace liaison
