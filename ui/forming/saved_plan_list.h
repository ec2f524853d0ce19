// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/saved_plan.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QPushButton;

namespace liaison {

class TableView;

/// The saved plans of a file, newest first, to be opened or deleted.
class SavedPlanList : public QWidget {
    Q_OBJECT

public:
    explicit SavedPlanList(QWidget* parent = nullptr);

    void setPlans(std::vector<SavedPlan> plans);
    bool isEmpty() const;
    /// Off: plans can be opened, but not deleted.
    void setCanWrite(bool canWrite);

Q_SIGNALS:
    void openWanted(const liaison::SavedPlan& plan);
    void removeWanted(const liaison::SavedPlan& plan);

private:
    const SavedPlan* current() const;
    void updateButtons();

    RowModel<SavedPlan>* m_model;
    TableView* m_table;
    QPushButton* m_open;
    QPushButton* m_remove;
    bool m_canWrite = true;
};

} // namespace liaison
