// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_maker.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QPieSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

class ChartMaker {
public:
    ChartMaker(const ChartSpec& spec, const ChartColours& colours, const QFont& font)
        : m_spec(spec), m_colours(colours), m_font(font), m_chart(std::make_unique<QChart>()) {}

    std::unique_ptr<QChart> make() {
        dress();
        if (m_spec.isEmpty()) {
            m_chart->setTitle(m_spec.title.isEmpty()
                                  ? Words::tr("There is nothing to show.")
                                  : Words::tr("%1: there is nothing to show.").arg(m_spec.title));
            return std::move(m_chart);
        }
        switch (m_spec.kind) {
        case ChartKind::Bar:
            addBars(new QBarSeries, Qt::AlignBottom, Qt::AlignLeft);
            break;
        case ChartKind::HorizontalBar:
            addBars(new QHorizontalBarSeries, Qt::AlignLeft, Qt::AlignBottom);
            break;
        case ChartKind::Line:
            addLines();
            break;
        case ChartKind::Pie:
            addPie();
            break;
        }
        return std::move(m_chart);
    }

private:
    void dress() {
        m_chart->setTitle(m_spec.title.toHtmlEscaped());
        QFont title = m_font;
        title.setBold(true);
        m_chart->setTitleFont(title);
        m_chart->setTitleBrush(m_colours.text);
        m_chart->setBackgroundBrush(m_colours.ground);
        m_chart->setBackgroundPen(Qt::NoPen);
        m_chart->setBackgroundRoundness(0);
        m_chart->setMargins(QMargins(4, 4, 12, 4));
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->setFont(m_font);
        m_chart->legend()->setFont(m_font);
        m_chart->legend()->setLabelColor(m_colours.text);
        m_chart->legend()->setAlignment(Qt::AlignBottom);
        m_chart->legend()->setVisible(m_spec.series.size() > 1 && m_spec.kind != ChartKind::Pie);
    }

    bool isTurned() const { return m_spec.kind == ChartKind::HorizontalBar; }

    // The first category of a lying bar chart belongs at the top, where Qt Charts puts the last.
    QStringList orderedCategories() const {
        QStringList ordered = m_spec.categories;
        if (isTurned())
            std::reverse(ordered.begin(), ordered.end());
        return ordered;
    }

    std::vector<double> orderedValues(const ChartSeries& series) const {
        std::vector<double> values = series.values;
        values.resize(static_cast<std::size_t>(m_spec.categories.size()), 0);
        if (isTurned())
            std::reverse(values.begin(), values.end());
        return values;
    }

    void addBars(QAbstractBarSeries* series, Qt::Alignment categorySide, Qt::Alignment valueSide) {
        for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
            auto* set = new QBarSet(m_spec.series[i].name);
            for (const double value : orderedValues(m_spec.series[i]))
                set->append(value);
            set->setColor(m_colours.ofSeries(i));
            set->setBorderColor(m_colours.ofSeries(i));
            set->setLabelColor(m_colours.text);
            set->setLabelFont(m_font);
            series->append(set);
        }
        series->setLabelsVisible(true);
        series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
        series->setLabelsPrecision(12);
        series->setBarWidth(0.65);
        m_chart->addSeries(series);
        attach(series, categoryAxis(), categorySide);
        attach(series, valueAxis(), valueSide);
    }

    void addLines() {
        QAbstractAxis* categories = categoryAxis();
        QAbstractAxis* values = valueAxis();
        m_chart->addAxis(categories, Qt::AlignBottom);
        m_chart->addAxis(values, Qt::AlignLeft);
        for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
            auto* line = new QLineSeries;
            line->setName(m_spec.series[i].name);
            double x = 0;
            for (const double value : orderedValues(m_spec.series[i]))
                line->append(x++, value);
            line->setPen(QPen(m_colours.ofSeries(i), 2));
            line->setPointsVisible(true);
            line->setPointLabelsVisible(true);
            line->setPointLabelsFormat(u"@yPoint"_s);
            line->setPointLabelsFont(m_font);
            line->setPointLabelsColor(m_colours.text);
            line->setPointLabelsClipping(false);
            m_chart->addSeries(line);
            line->attachAxis(categories);
            line->attachAxis(values);
        }
    }

    void addPie() {
        auto* pie = new QPieSeries;
        const std::vector<double> values = orderedValues(m_spec.series.front());
        const double total = std::accumulate(values.begin(), values.end(), 0.0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double share = total > 0 ? values[i] / total * 100 : 0;
            auto* slice = pie->append(Words::tr("%1: %2 (%3%)")
                                          .arg(m_spec.categories[static_cast<qsizetype>(i)].toHtmlEscaped(),
                                               m_spec.valueText(values[i]), QString::number(share, 'f', 0)),
                                      values[i]);
            slice->setColor(m_colours.ofSeries(i));
            slice->setBorderColor(m_colours.ground);
            slice->setBorderWidth(2);
            slice->setLabelVisible(values[i] > 0);
            slice->setLabelFont(m_font);
            slice->setLabelColor(m_colours.text);
        }
        pie->setPieSize(0.72);
        m_chart->addSeries(pie);
    }

    QAbstractAxis* categoryAxis() {
        auto* axis = new QBarCategoryAxis;
        axis->append(orderedCategories());
        axis->setGridLineVisible(false);
        dress(axis, m_spec.categoryTitle);
        return axis;
    }

    QAbstractAxis* valueAxis() {
        double lowest = 0;
        double highest = 0;
        for (const ChartSeries& series : m_spec.series)
            for (const double value : series.values) {
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
            }
        auto* axis = new QValueAxis;
        axis->setTickCount(5);
        // Room for the value written at the end of the longest bar.
        axis->setRange(lowest * 1.12, highest > 0 ? highest * 1.12 : 1);
        axis->applyNiceNumbers();
        const bool steps = m_spec.decimals == 0 && highest < 5;
        axis->setLabelFormat(u"%.%1f"_s.arg(steps ? 1 : m_spec.decimals));
        dress(axis, m_spec.valueTitle);
        return axis;
    }

    void dress(QAbstractAxis* axis, const QString& title) {
        axis->setLabelsFont(m_font);
        axis->setLabelsColor(m_colours.quietText);
        axis->setGridLineColor(m_colours.grid);
        axis->setLinePenColor(m_colours.grid);
        axis->setTitleText(title.toHtmlEscaped());
        axis->setTitleFont(m_font);
        axis->setTitleBrush(m_colours.quietText);
    }

    void attach(QAbstractSeries* series, QAbstractAxis* axis, Qt::Alignment side) {
        m_chart->addAxis(axis, side);
        series->attachAxis(axis);
    }

    const ChartSpec& m_spec;
    const ChartColours& m_colours;
    QFont m_font;
    std::unique_ptr<QChart> m_chart;
};

} // namespace

std::unique_ptr<QChart> makeChart(const ChartSpec& spec, const ChartColours& colours, const QFont& font) {
    return ChartMaker(spec, colours, font).make();
}

} // namespace liaison
