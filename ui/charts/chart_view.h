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
    /// Whether its bars can be clicked.
    void setLeadingOn(bool leadsOn);
    QSize sizeHint() const override;
    /// High enough that a lying bar chart names every category.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A bar was clicked; the place of its category among those of the spec.
    void categoryClicked(int category);

protected:
    void changeEvent(QEvent* event) override;

private:
    void redraw();
    void listenToBars();

    ChartSpec m_spec;
    bool m_leadsOn = false;
    bool m_isRedrawing = false;
};

} // namespace liaison
