// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shell_spec.h"

#include <QWidget>

class QSplitter;

namespace liaison {

class DetailsFrame;
class NavigationBar;
class NoticeBar;
class PageHost;
struct Notice;

/// The middle of the window while a file is open: navigation, the page under its notices, details.
class Workbench : public QWidget {
    Q_OBJECT

public:
    Workbench(const ShellSpec& spec, Workspace& workspace, QWidget* parent = nullptr);

    NavigationBar& navigation() { return *m_navigation; }
    PageHost& pages() { return *m_pages; }
    DetailsFrame& details() { return *m_details; }
    NoticeBar& notices() { return *m_notices; }
    void updateBadges();
    void saveLayout();
    void restoreLayout();
    /// The widths as they are at first.
    void resetLayout();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showPage(Page* page);
    void showNotice(const Notice& notice);
    void saveWidths();
    void restoreWidths();

    Workspace& m_workspace;
    NavigationBar* m_navigation;
    PageHost* m_pages;
    DetailsFrame* m_details;
    NoticeBar* m_notices;
    QSplitter* m_splitter;
    /// The id of the page that shows.
    QString m_shownPage;
};

} // namespace liaison
