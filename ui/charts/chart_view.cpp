// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/charts/chart_maker.h"

#include <QAbstractBarSeries>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace liaison {

ChartView::ChartView(QWidget* parent) : QChartView(parent) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    // Reached by keyboard, so that a screen reader can read its description.
    setFocusPolicy(Qt::TabFocus);
    redraw();
}

void ChartView::setSpec(const ChartSpec& spec) {
    if (spec == m_spec)
        return;
    m_spec = spec;
    redraw();
    updateGeometry();
}

void ChartView::setLeadingOn(bool leadsOn) {
    m_leadsOn = leadsOn;
    redraw();
}

QSize ChartView::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 26, std::max(line * 14, minimumSizeHint().height())};
}

QSize ChartView::minimumSizeHint() const {
    const int line = fontMetrics().height();
    if (!m_spec.hasLyingBars())
        return {line * 12, line * 10};
    const int bars = std::max(1, int(m_spec.series.size()));
    return {line * 12, line * 7 + int(m_spec.categories.size()) * bars * line * 5 / 4};
}

void ChartView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
}

void ChartView::redraw() {
    if (m_isRedrawing)
        return;
    const QScopedValueRollback guard(m_isRedrawing, true);
    setAccessibleName(m_spec.title);
    setAccessibleDescription(m_spec.description());
    const std::unique_ptr<QChart> old(chart());
    setChart(makeChart(m_spec, ChartColours::screen(palette()), font()).release());
    if (m_leadsOn)
        listenToBars();
}

void ChartView::listenToBars() {
    for (QAbstractSeries* series : chart()->series()) {
        auto* bars = qobject_cast<QAbstractBarSeries*>(series);
        if (!bars)
            continue;
        connect(bars, &QAbstractBarSeries::clicked, this, [this](int bar) {
            // Lying bars stand from the bottom up.
            const int last = int(m_spec.categories.size()) - 1;
            Q_EMIT categoryClicked(m_spec.hasLyingBars() ? last - bar : bar);
        });
        connect(bars, &QAbstractBarSeries::hovered, this, [this](bool isOver) {
            viewport()->setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
        });
    }
}

} // namespace liaison
