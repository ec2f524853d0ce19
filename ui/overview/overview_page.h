// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/overview_news.h"
#include "ui/shell/page.h"

class QLabel;
class QStackedWidget;

namespace liaison {

class ChartGrid;
class EmptyState;
class OverviewNotes;
class PageHeader;

/// What the Overview page asks of the rest of the program; what a hook that is empty would do is not offered.
struct OverviewHooks {
    /// Starts the import of a list of schools.
    std::function<void(Workspace&, QWidget* window)> importSchools;
    /// Opens a page of the help.
    std::function<void(Workspace&, QWidget* window, const QString& topic)> showHelp;
};

/// The first page: key figures, what calls for action, three charts, what was done last, what to do next.
class OverviewPage : public Page {
    Q_OBJECT

public:
    OverviewPage(Workspace& workspace, OverviewHooks hooks, QWidget* parent = nullptr);

    QList<MenuAction> menuActions() const override;
    void refresh() override;
    void saveState() override;
    void restoreState() override;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpActions();
    QWidget* makeEmpty();
    QWidget* makeBody();
    QWidget* makeCharts();
    void noteChange();
    void readInBackground();
    void take(const Result<OverviewNews>& news);
    void showFigures(const OverviewNews& news);
    void openCategory(const QString& chart, int category);
    void print();

    Workspace& m_workspace;
    OverviewHooks m_hooks;
    PageHeader* m_header = nullptr;
    QStackedWidget* m_stack;
    EmptyState* m_empty = nullptr;
    QLabel* m_counting = nullptr;
    QWidget* m_figures = nullptr;
    OverviewNotes* m_notes = nullptr;
    ChartGrid* m_charts = nullptr;
    QAction* m_asTable;
    QAction* m_print;
    QAction* m_import;
    OverviewFigures m_charted;
    bool m_isStale = true;
    int m_reading = 0;
};

} // namespace liaison
