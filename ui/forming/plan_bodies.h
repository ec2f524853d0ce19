// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

namespace liaison {

class PlanWork;
class TableView;

/// The bodies of a plan in figures: how large, how far, and whether they keep their sizes.
class PlanBodies : public QWidget {
    Q_OBJECT

public:
    explicit PlanBodies(QWidget* parent = nullptr);

    void setPlan(const FormingGround& ground, const FormingQuestion& question, const FormingPlan& plan,
                 const PlanFigures& figures);
    /// The index of the body that is selected, or -1.
    int current() const;
    void setCurrent(int body);
    TableView* table() const { return m_table; }

Q_SIGNALS:
    void currentChanged(int body);

private:
    struct Row {
        int body = 0;
        QString name;
        QString today;
        FormingJob job = FormingJob::Groups;
        FormedFigures figures;
    };
    static std::vector<Column<Row>> columns();

    RowModel<Row>* m_model;
    TableView* m_table;
};

} // namespace liaison
