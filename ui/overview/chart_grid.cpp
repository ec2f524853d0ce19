// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/chart_grid.h"

#include "ui/overview/chart_panel.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

#include <algorithm>

namespace liaison {

namespace {

/// A chart needs this many characters across for its longest names and its bars.
constexpr int kChartWidth = 56;

} // namespace

ChartGrid::ChartGrid(const QStringList& names, QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(rhythm(this, 2));
    for (const QString& name : names) {
        m_charts.push_back(new ChartPanel(name, this));
        connect(m_charts.back(), &ChartPanel::categoryWanted, this,
                [this, name](int category) { Q_EMIT categoryWanted(name, category); });
    }
    arrange();
}

void ChartGrid::setSpecs(const std::vector<ChartSpec>& specs) {
    for (std::size_t i = 0; i < std::min(specs.size(), m_charts.size()); ++i)
        m_charts[i]->setSpec(specs[i]);
}

void ChartGrid::setTablesShown(bool shown) {
    for (ChartPanel* chart : m_charts)
        chart->setTableShown(shown);
}

void ChartGrid::arrange() {
    const int count = int(m_charts.size());
    const int each = fontMetrics().averageCharWidth() * kChartWidth + m_grid->spacing();
    const int columns = std::clamp((width() + m_grid->spacing()) / std::max(1, each), 1, count);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (ChartPanel* chart : m_charts)
        m_grid->removeWidget(chart);
    for (int i = 0; i < count; ++i) {
        const int column = i % columns;
        const int span = i + 1 == count ? columns - column : 1;
        m_grid->addWidget(m_charts[std::size_t(i)], i / columns, column, 1, span);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void ChartGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace liaison
