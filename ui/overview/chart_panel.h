// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/chart_spec.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QStackedWidget;

namespace liaison {

class ChartView;
class TableView;

/// A chart, and behind it the same values as a table.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    /// "name" tells the panel's widgets from those of others: "kind".
    explicit ChartPanel(const QString& name, QWidget* parent = nullptr);

    void setSpec(const ChartSpec& spec);
    void setTableShown(bool shown);

Q_SIGNALS:
    /// A bar was clicked, or a row of the table opened: the place of its category.
    void categoryWanted(int category);

private:
    struct Row {
        qint64 number = 0;
        QString category;
        double value = 0;
        QString text;
    };
    RowModel<Row>* makeModel(const ChartSpec& spec);

    QString m_name;
    QStackedWidget* m_stack;
    ChartView* m_chart;
    TableView* m_table;
    RowModel<Row>* m_model = nullptr;
};

} // namespace liaison
