// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/chart_spec.h"

#include <QWidget>

class QGridLayout;

namespace liaison {

class ChartPanel;

/// Charts side by side, as many abreast as stay readable; the last one fills its row.
class ChartGrid : public QWidget {
    Q_OBJECT

public:
    /// One chart for each object name.
    explicit ChartGrid(const QStringList& names, QWidget* parent = nullptr);

    void setSpecs(const std::vector<ChartSpec>& specs);
    void setTablesShown(bool shown);

Q_SIGNALS:
    /// The schools of a category are asked for; "name" is the chart's.
    void categoryWanted(const QString& name, int category);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QGridLayout* m_grid;
    std::vector<ChartPanel*> m_charts;
    int m_columns = 0;
};

} // namespace liaison
