// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/chart_spec.h"

#include <QChartView>

namespace liaison {

/// A chart on screen, in the window's own colours, with what it says as its accessible description.
class ChartView : public QChartView {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    const ChartSpec& spec() const { return m_spec; }
    void setSpec(const ChartSpec& spec);
    QSize sizeHint() const override;
    /// High enough that a lying bar chart names every category.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void redraw();

    ChartSpec m_spec;
    bool m_isRedrawing = false;
};

} // namespace liaison
