// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_maker.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
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
        if (m_spec.kind == ChartKind::Line)
            addLines();
        else if (m_spec.kind == ChartKind::Pie)
            addPie();
        else if (isTurned())
            addBars(new QHorizontalBarSeries, Qt::AlignLeft, Qt::AlignBottom);
        else
            addBars(new QBarSeries, Qt::AlignBottom, Qt::AlignLeft);
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
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->setFont(m_font);
        m_chart->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_chart->setLocalizeNumbers(true);
        m_chart->legend()->setFont(m_font);
        m_chart->legend()->setLabelColor(m_colours.text);
        // The labels of thin slices would lie on top of each other; beside the pie they form a list.
        const bool isPie = m_spec.kind == ChartKind::Pie;
        m_chart->legend()->setAlignment(isPie ? Qt::AlignRight : Qt::AlignBottom);
        m_chart->legend()->setVisible(!m_spec.isEmpty() && (isPie || m_spec.series.size() > 1));
    }

    bool isTurned() const { return m_spec.hasLyingBars(); }

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
        for (std::size_t place = 0; place < m_spec.series.size(); ++place) {
            // From the bottom up where bars lie, so that the first series is on top there too.
            const std::size_t i = isTurned() ? m_spec.series.size() - 1 - place : place;
            auto* set = new QBarSet(m_spec.series[i].name);
            for (const double value : orderedValues(m_spec.series[i]))
                set->append(value);
            set->setColor(m_colours.ofSeries(i));
            set->setBorderColor(m_colours.ofSeries(i));
            set->setLabelColor(m_colours.text);
            set->setLabelFont(m_font);
            series->append(set);
        }
        m_chart->legend()->setReverseMarkers(isTurned());
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
            // The values of several lines would be written over each other; the description has them all.
            line->setPointLabelsVisible(m_spec.series.size() == 1);
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
            slice->setBorderWidth(1);
        }
        pie->setPieSize(0.85);
        m_chart->addSeries(pie);
        for (QLegendMarker* marker : m_chart->legend()->markers())
            marker->setPen(Qt::NoPen); // or the slice's pale border would hide it
    }

    QAbstractAxis* categoryAxis() {
        auto* axis = new QBarCategoryAxis;
        axis->append(orderedCategories());
        axis->setTruncateLabels(false);
        axis->setGridLineVisible(false);
        dress(axis, m_spec.categoryTitle);
        return axis;
    }

    // The distance of the grid lines: 1, 2 or 5 times a power of ten, for four to eight of them.
    double niceStep(double range) const {
        const double least = m_spec.decimals == 0 ? 1 : std::pow(10, -m_spec.decimals);
        const double power = std::pow(10, std::floor(std::log10(std::max(range, least) / 5)));
        for (const double factor : {1.0, 2.0, 5.0})
            if (range / (power * factor) <= 6)
                return std::max(power * factor, least);
        return std::max(power * 10, least);
    }

    QAbstractAxis* valueAxis() {
        double lowest = 0;
        double highest = 0;
        for (const ChartSeries& series : m_spec.series)
            for (const double value : series.values) {
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
            }
        // Room for the value written at the end of the longest bar.
        const double step = niceStep((highest - lowest) * 1.08);
        auto* axis = new QValueAxis;
        const double first = std::floor(lowest * 1.08 / step) * step;
        const double last = std::max(std::ceil(highest * 1.08 / step) * step, first + step);
        axis->setRange(first, last);
        axis->setTickCount(static_cast<int>(std::lround((last - first) / step)) + 1);
        const int decimals = step < 1 ? static_cast<int>(std::ceil(-std::log10(step))) : 0;
        axis->setLabelFormat(u"%.%1f"_s.arg(decimals));
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
