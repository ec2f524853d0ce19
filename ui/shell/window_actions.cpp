// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_actions.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>

namespace liaison {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(const ShellSpec& spec, Workspace& workspace, QMainWindow& window)
    : QObject(&window), m_workspace(workspace), m_window(window) {
    makeAll();
    makePages(spec);
    makeCommands(spec);
    buildMenus();
    for (const auto signal : {&Workspace::fileOpened, &Workspace::fileClosed})
        connect(&workspace, signal, this, &WindowActions::updateEnabled);
    // Before the pages go, and their actions with them.
    connect(&workspace, &Workspace::fileAboutToClose, this, [this] { setPageActions({}); });
    connect(&workspace, &Workspace::undoChanged, this, &WindowActions::updateUndo);
    for (QAction* action : {undo, redo})
        action->setProperty("bareText", action->iconText());
    updateEnabled();
    updateUndo();
}

QAction* WindowActions::make(const QString& name, const QString& text, const QString& icon,
                             const QKeySequence& shortcut, bool needsFile) {
    auto* action = new QAction(text, &m_window);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(QIcon::fromTheme(icon));
    action->setShortcut(shortcut);
    if (!shortcut.isEmpty())
        action->setToolTip(u"%1 (%2)"_s.arg(action->iconText(), shortcut.toString(QKeySequence::NativeText)));
    m_window.addAction(action);
    if (needsFile)
        m_needFile.append(action);
    return action;
}

void WindowActions::makeAll() {
    newFile = make(u"newFile"_s, tr("&New trust file…"), u"document-new"_s, QKeySequence::New, false);
    openFile = make(u"openFile"_s, tr("&Open…"), u"document-open"_s, QKeySequence::Open, false);
    openSample = make(u"openSample"_s, tr("Open the &sample county"), u"view-institution"_s, {}, false);
    closeFile = make(u"closeFile"_s, tr("&Close file"), u"document-close"_s, QKeySequence(u"Ctrl+W"_s), true);
    quit = make(u"quit"_s, tr("&Quit"), u"application-exit"_s, QKeySequence(u"Ctrl+Q"_s), false);
    quit->setMenuRole(QAction::QuitRole);
    undo = make(u"undo"_s, tr("&Undo"), u"edit-undo"_s, QKeySequence::Undo, false);
    redo = make(u"redo"_s, tr("&Redo"), u"edit-redo"_s, QKeySequence(u"Ctrl+Shift+Z"_s), false);
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    find = make(u"find"_s, tr("&Find on this page"), u"edit-find"_s, QKeySequence::Find, true);
    settings = make(u"settings"_s, tr("&Settings…"), u"configure"_s, QKeySequence(u"Ctrl+,"_s), false);
    settings->setMenuRole(QAction::PreferencesRole);
    navigation = make(u"navigationWide"_s, tr("&Page names at the left"), u"view-sidetree"_s,
                      QKeySequence(u"Ctrl+B"_s), true);
    navigation->setCheckable(true);
    details =
        make(u"details"_s, tr("&Details at the right"), u"view-right-new"_s, QKeySequence(u"Ctrl+I"_s), true);
    details->setCheckable(true);
    asOf = make(u"asOfAction"_s, tr("Change the &as-of date"), u"view-calendar"_s, QKeySequence(u"Ctrl+D"_s),
                true);
    refresh = make(u"refresh"_s, tr("&Read again"), u"view-refresh"_s, QKeySequence(u"F5"_s), true);
    largerText = make(u"largerText"_s, tr("&Larger text"), u"zoom-in"_s, QKeySequence::ZoomIn, false);
    largerText->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    smallerText =
        make(u"smallerText"_s, tr("&Smaller text"), u"zoom-out"_s, QKeySequence(u"Ctrl+-"_s), false);
    normalText =
        make(u"normalText"_s, tr("&Normal text size"), u"zoom-original"_s, QKeySequence(u"Ctrl+0"_s), false);
    fullScreen =
        make(u"fullScreen"_s, tr("&Full screen"), u"view-fullscreen"_s, QKeySequence(u"F11"_s), false);
    fullScreen->setCheckable(true);
    resetView = make(u"resetView"_s, tr("Rese&t view"), u"view-restore"_s, {}, false);
    back = make(u"back"_s, tr("&Back"), u"go-previous"_s, QKeySequence(u"Alt+Left"_s), true);
    forward = make(u"forward"_s, tr("&Forward"), u"go-next"_s, QKeySequence(u"Alt+Right"_s), true);
    palette = make(u"palette"_s, tr("&Search everything…"), u"edit-find"_s, QKeySequence(u"Ctrl+K"_s), false);
    help = make(u"help"_s, tr("&Help on this page"), u"help-contents"_s, QKeySequence(u"F1"_s), false);
    shortcuts = make(u"shortcuts"_s, tr("&Keyboard shortcuts"), u"input-keyboard"_s,
                     QKeySequence(u"Ctrl+/"_s), false);
    about = make(u"about"_s, tr("&About Liaison"), u"help-about"_s, {}, false);
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::makePages(const ShellSpec& spec) {
    for (const PageSpec& page : spec.pages) {
        const qsizetype number = pages.size() + 1;
        const QKeySequence shortcut = number <= 9 ? QKeySequence(u"Ctrl+%1"_s.arg(number)) : QKeySequence();
        QAction* action = make(u"go-"_s + page.id, page.title, page.iconName, shortcut, true);
        connect(action, &QAction::triggered, this, [this, id = page.id] { m_workspace.goTo({id, {}}); });
        pages.append(action);
    }
}

void WindowActions::makeCommands(const ShellSpec& spec) {
    for (const CommandSpec& command : spec.commands) {
        QAction* action =
            make(command.id, command.title, command.iconName, command.shortcut, command.needsFile);
        connect(action, &QAction::triggered, this,
                [this, run = command.run] { run(m_workspace, &m_window); });
        m_commands.append({command.place, action});
        if (command.writes)
            m_writing.append({action, action->toolTip()});
    }
}

void WindowActions::buildMenus() {
    const auto addMenu = [this](MenuPlace place, const QString& title, const QString& name) {
        QMenu* menu = m_window.menuBar()->addMenu(title);
        menu->setObjectName(name);
        menu->setToolTipsVisible(true);
        m_menus.insert(place, menu);
        return menu;
    };
    const auto addCommands = [this](MenuPlace place) {
        QMenu* into = menu(place);
        for (const auto& [where, action] : std::as_const(m_commands))
            if (where == place)
                into->addAction(action);
        // Actions of the page that shows stand before this, and hide it while there are none.
        into->addSeparator()->setObjectName(u"pageActionsEnd"_s);
    };
    QMenu* file = addMenu(MenuPlace::File, tr("&File"), u"fileMenu"_s);
    file->addActions({newFile, openFile});
    m_recent = file->addMenu(QIcon::fromTheme(u"document-open-recent"_s), tr("Open &recent"));
    m_recent->setObjectName(u"recentMenu"_s);
    file->addAction(openSample);
    file->addSeparator();
    addCommands(MenuPlace::File);
    file->addActions({closeFile, quit});
    QMenu* edit = addMenu(MenuPlace::Edit, tr("&Edit"), u"editMenu"_s);
    edit->addActions({undo, redo});
    edit->addSeparator();
    addCommands(MenuPlace::Edit);
    edit->addAction(find);
    edit->addSeparator();
    edit->addAction(settings);
    QMenu* view = addMenu(MenuPlace::View, tr("&View"), u"viewMenu"_s);
    view->addActions({navigation, details, asOf, refresh});
    view->addSeparator();
    addCommands(MenuPlace::View);
    view->addActions({largerText, smallerText, normalText});
    view->addSeparator();
    view->addActions({fullScreen, resetView});
    QMenu* go = addMenu(MenuPlace::Go, tr("&Go"), u"goMenu"_s);
    go->addActions({palette, back, forward});
    go->addSeparator();
    go->addActions(pages);
    addCommands(MenuPlace::Go);
    addMenu(MenuPlace::Tools, tr("&Tools"), u"toolsMenu"_s);
    addCommands(MenuPlace::Tools);
    addMenu(MenuPlace::Help, tr("&Help"), u"helpMenu"_s)->addActions({help, shortcuts});
    addCommands(MenuPlace::Help);
    menu(MenuPlace::Help)->addAction(about);
}

void WindowActions::setPageActions(const QList<MenuAction>& actions) {
    for (const auto& [menu, action] : std::as_const(m_pageActions))
        if (action)
            menu->removeAction(action);
    m_pageActions.clear();
    for (const MenuAction& one : actions) {
        QMenu* into = menu(one.place);
        QAction* before = nullptr;
        const QList<QAction*> all = into->actions();
        for (QAction* action : all)
            if (action->objectName() == u"pageActionsEnd"_s)
                before = action;
        into->insertAction(before, one.action);
        m_pageActions.append({into, one.action});
    }
    QMenu* tools = menu(MenuPlace::Tools);
    tools->menuAction()->setVisible(tools->actions().size() > 1);
}

void WindowActions::updateUndo() {
    const auto undoTitle = m_workspace.undoTitle();
    const auto redoTitle = m_workspace.redoTitle();
    undo->setEnabled(undoTitle.has_value());
    redo->setEnabled(redoTitle.has_value());
    undo->setText(undoTitle ? tr("&Undo: %1").arg(*undoTitle) : tr("&Undo"));
    redo->setText(redoTitle ? tr("&Redo: %1").arg(*redoTitle) : tr("&Redo"));
    undo->setToolTip(
        tr("%1 (Ctrl+Z)").arg(undoTitle ? tr("Undo: %1").arg(*undoTitle) : tr("Nothing to undo")));
    redo->setToolTip(
        tr("%1 (Ctrl+Shift+Z)").arg(redoTitle ? tr("Redo: %1").arg(*redoTitle) : tr("Nothing to redo")));
    if (const QString reason = m_workspace.whyNoWriting(); !reason.isEmpty())
        for (QAction* action : {undo, redo})
            action->setToolTip(reason);
}

void WindowActions::updateEnabled() {
    for (QAction* action : std::as_const(m_needFile))
        action->setEnabled(m_workspace.hasFile());
    const QString reason = m_workspace.whyNoWriting();
    for (const auto& [action, tip] : std::as_const(m_writing)) {
        action->setEnabled(m_workspace.canWrite());
        action->setToolTip(reason.isEmpty() ? tip : reason);
        action->setStatusTip(reason);
    }
}

} // namespace liaison
