// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shell_spec.h"

#include <QMainWindow>

class QStackedWidget;

namespace liaison {

class AsOfControl;
class CommandPalette;
class HelpViewer;
class NoticeBar;
class StatusLine;
class Theme;
class WindowActions;
class Workbench;

/// The window. It knows pages, not features: what there is to show comes as a ShellSpec, what is open as a
/// Workspace.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(ShellSpec spec, Workspace& workspace, Theme& theme);
    ~MainWindow() override;

    WindowActions& actions() { return *m_actions; }
    Workbench& workbench() { return *m_workbench; }
    /// Opens the help at a topic.
    void showHelp(const QString& topic);
    /// The help page of where the user is.
    QString helpTopic() const;
    CommandPalette& palette() { return *m_palette; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildCentre();
    void buildToolBar();
    void connectFile();
    void connectView();
    void connectGo();
    void showFile();
    void showWelcome();
    void showPage(Page* page);
    void updatePalette();
    void updateTitle();
    void updateRecent();
    void openByDialog();
    void openPath(const QString& path);
    void changeTextSize(int step);
    void showSettings();
    void saveView();
    void restoreView();
    void resetView();

    ShellSpec m_spec;
    Workspace& m_workspace;
    Theme& m_theme;
    WindowActions* m_actions;
    Workbench* m_workbench;
    QStackedWidget* m_centre;
    NoticeBar* m_welcomeNotices;
    StatusLine* m_status;
    CommandPalette* m_palette;
    AsOfControl* m_asOf = nullptr;
    QToolBar* m_toolBar = nullptr;
    HelpViewer* m_help = nullptr;
};

} // namespace liaison
