// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/chart_panel.h"

#include "core/base/text.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace liaison {

ChartPanel::ChartPanel(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_stack(new QStackedWidget)
    , m_chart(new ChartView)
    , m_table(new TableView(u"overview/"_s + name, {})) {
    m_chart->setObjectName(name + u"Chart"_s);
    m_table->setObjectName(name + u"Table"_s);
    m_chart->setLeadingOn(true);
    m_chart->setToolTip(tr("Click a bar to list its schools."));
    connect(m_chart, &ChartView::categoryClicked, this, &ChartPanel::categoryWanted);
    connect(m_table, &TableView::rowActivated, this,
            [this](qint64 key) { Q_EMIT categoryWanted(int(key) - 1); });
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setMinimumSize(fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 19);
}

RowModel<ChartPanel::Row>* ChartPanel::makeModel(const ChartSpec& spec) {
    const QString valueTitle = spec.series.empty() ? QString() : spec.series.front().name;
    return new RowModel<Row>(
        {Column<Row>(u"category"_s, spec.categoryTitle, [](const Row& row) { return row.category; })
             .sortedBy([](const Row& row) { return QVariant(row.number); }),
         Column<Row>(u"value"_s, valueTitle, [](const Row& row) { return row.text; })
             .number([](const Row& row) { return QVariant(row.value); })},
        [](const Row& row) { return row.number; }, this);
}

void ChartPanel::setSpec(const ChartSpec& spec) {
    m_chart->setSpec(spec);
    setMinimumHeight(std::max(fontMetrics().height() * 19, m_chart->minimumSizeHint().height()));
    m_table->setAccessibleName(spec.title);
    if (!m_model) {
        m_model = makeModel(spec);
        m_table->setRowModel(m_model);
    }
    std::vector<Row> rows;
    for (qsizetype i = 0; !spec.series.empty() && i < spec.categories.size(); ++i) {
        const double value = spec.series.front().values.at(std::size_t(i));
        rows.push_back({i + 1, spec.categories[i], value, spec.valueText(value)});
    }
    m_model->setRows(std::move(rows));
}

void ChartPanel::setTableShown(bool shown) {
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_table) : m_chart);
}

} // namespace liaison
