// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shell_spec.h"

#include <QHash>
#include <QMenu>
#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;

namespace liaison {

/// The window's own actions and its menu bar: made once, named, and enabled as the workspace stands. The
/// window connects them; pages and commands add theirs.
class WindowActions : public QObject {
    Q_OBJECT

public:
    WindowActions(const ShellSpec& spec, Workspace& workspace, QMainWindow& window);

    QMenu* menu(MenuPlace place) const { return m_menus.value(place); }
    QMenu* recentMenu() const { return m_recent; }
    /// Puts the actions of the page that shows into the menus, in place of those of the page before.
    void setPageActions(const QList<MenuAction>& actions);
    /// Undo and Redo with what they would do.
    void updateUndo();

    // File
    QAction* newFile;
    QAction* openFile;
    QAction* openSample;
    QAction* closeFile;
    QAction* quit;
    // Edit
    QAction* undo;
    QAction* redo;
    QAction* find;
    QAction* settings;
    // View
    QAction* navigation;
    QAction* details;
    QAction* asOf;
    QAction* refresh;
    QAction* largerText;
    QAction* smallerText;
    QAction* normalText;
    QAction* fullScreen;
    QAction* resetView;
    // Go
    QAction* back;
    QAction* forward;
    QAction* palette;
    // Help
    QAction* help;
    QAction* shortcuts;
    QAction* about;
    /// One for each page, in order.
    QList<QAction*> pages;

private:
    QAction* make(const QString& name, const QString& text, const QString& icon, const QKeySequence& shortcut,
                  bool needsFile);
    void makeAll();
    void makePages(const ShellSpec& spec);
    void makeCommands(const ShellSpec& spec);
    void buildMenus();
    void updateEnabled();

    Workspace& m_workspace;
    QMainWindow& m_window;
    QHash<MenuPlace, QMenu*> m_menus;
    QMenu* m_recent = nullptr;
    QList<QAction*> m_needFile;
    /// What writes to the file, with the tip it has while it can.
    QList<std::pair<QAction*, QString>> m_writing;
    QList<std::pair<MenuPlace, QAction*>> m_commands;
    QList<std::pair<QMenu*, QPointer<QAction>>> m_pageActions;
};

} // namespace liaison
