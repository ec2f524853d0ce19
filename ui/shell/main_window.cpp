// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "ui/shell/as_of_control.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/details_frame.h"
#include "ui/shell/help_viewer.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/page_host.h"
#include "ui/shell/palette_providers.h"
#include "ui/shell/status_line.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/window_state.h"
#include "ui/shell/workbench.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/notice_bar.h"

#include "core/store/trust_file.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

namespace liaison {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(ShellSpec spec, Workspace& workspace, Theme& theme)
    : m_spec(std::move(spec))
    , m_workspace(workspace)
    , m_theme(theme)
    , m_actions(new WindowActions(m_spec, workspace, *this))
    , m_workbench(new Workbench(m_spec, workspace))
    , m_centre(new QStackedWidget)
    , m_welcomeNotices(new NoticeBar)
    , m_status(new StatusLine(workspace))
    , m_palette(new CommandPalette(this)) {
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setStatusBar(m_status);
    buildToolBar();
    buildCentre();
    connectFile();
    connectView();
    connectGo();
    restoreView();
    if (workspace.hasFile())
        showFile();
    else
        showWelcome();
}

MainWindow::~MainWindow() {
    // Pages may look at the workspace until they are gone.
    m_workbench->pages().clear();
}

void MainWindow::buildCentre() {
    auto* welcome = new QWidget;
    auto* column = new QVBoxLayout(welcome);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_welcomeNotices);
    auto* page = new WelcomePage({m_actions->newFile, m_actions->openFile, m_actions->openSample});
    column->addWidget(page, 1);
    connect(page, &WelcomePage::fileWanted, &m_workspace, &Workspace::openFile);
    connect(page, &WelcomePage::helpWanted, this, &MainWindow::showHelp);
    connect(&m_workspace, &Workspace::fileClosed, page, &WelcomePage::refresh);
    connect(&m_workspace, &Workspace::noticed, this, [this](const Notice& notice) {
        if (notice.kind != Notice::Kind::Done && !m_workspace.hasFile())
            m_welcomeNotices->showNotice(notice.kind == Notice::Kind::Failure ? Tone::Bad : Tone::Warn,
                                         notice.text, notice.detail);
    });
    m_centre->addWidget(welcome);
    m_centre->addWidget(m_workbench);
    setCentralWidget(m_centre);
}

void MainWindow::buildToolBar() {
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->addActions({m_actions->navigation, m_actions->back, m_actions->forward});
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->undo, m_actions->redo});
    auto* search = new QToolButton;
    search->setObjectName(u"searchButton"_s);
    search->setIcon(m_actions->palette->icon());
    search->setText(tr("Search everything   Ctrl+K"));
    search->setToolTip(tr("Schools, pages, commands and reports from one box"));
    search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    search->setProperty("field", true);
    search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    search->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    search->setMaximumWidth(fontMetrics().averageCharWidth() * 46);
    connect(search, &QToolButton::clicked, m_actions->palette, &QAction::trigger);
    auto* left = new QWidget;
    left->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* right = new QWidget;
    right->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_asOf = new AsOfControl(m_workspace);
    m_toolBar->addWidget(left);
    m_toolBar->addWidget(search);
    // A tool bar makes its buttons flat; this one is a field.
    search->setAutoRaise(false);
    m_toolBar->addWidget(right);
    m_toolBar->addWidget(m_asOf);
    m_toolBar->addAction(m_actions->details);
    const QList<QAction*> actions = m_toolBar->actions();
    for (QAction* action : actions) {
        auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action));
        if (!button || button == search)
            continue;
        button->setFocusPolicy(Qt::TabFocus);
        button->setObjectName(action->objectName() + u"Button"_s);
    }
}

void MainWindow::showFile() {
    m_welcomeNotices->hide();
    // Before the workbench shows: the navigation chooses its first page by itself when it gets the focus.
    if (!m_workbench->pages().goTo({window_state::lastPage(m_workspace.file()->path()), {}}) &&
        !m_spec.pages.empty())
        m_workbench->pages().goTo({m_spec.pages.front().id, {}});
    m_centre->setCurrentWidget(m_workbench);
    m_toolBar->show();
    updatePalette();
    updateTitle();
    updateRecent();
    m_workbench->navigation().setFocus();
}

void MainWindow::showWelcome() {
    m_centre->setCurrentIndex(0);
    m_toolBar->hide();
    m_status->setPageText({});
    updatePalette();
    updateTitle();
    updateRecent();
}

void MainWindow::showPage(Page* page) {
    m_actions->setPageActions(page->menuActions());
    m_status->setPageText(page->statusText());
    window_state::setLastPage(m_workspace.file()->path(), page->id());
    m_actions->details->setEnabled(m_workbench->details().hasDetails());
}

void MainWindow::updatePalette() {
    std::vector<std::unique_ptr<PaletteProvider>> providers;
    providers.push_back(std::make_unique<PagesPalette>(m_actions->pages));
    if (m_workspace.hasFile())
        for (const auto& make : m_spec.paletteProviders)
            providers.push_back(make(m_workspace, this));
    QList<QAction*> without = m_actions->pages;
    without.append(m_actions->palette);
    providers.push_back(std::make_unique<CommandsPalette>(*menuBar(), without));
    m_palette->setProviders(std::move(providers));
}

void MainWindow::updateTitle() {
    if (!m_workspace.hasFile()) {
        setWindowTitle(u"Liaison"_s);
        setWindowFilePath({});
        return;
    }
    const QFileInfo file(m_workspace.file()->path());
    const QString name = m_workspace.file()->isReadOnly()
                             ? tr("%1 (reading only)").arg(file.completeBaseName())
                             : file.completeBaseName();
    setWindowFilePath(file.filePath());
    setWindowTitle(tr("%1 – Liaison").arg(name));
}

QString MainWindow::helpTopic() const {
    const Page* page = m_workspace.hasFile() ? m_workbench->pages().currentPage() : nullptr;
    return page ? page->helpTopic() : u"getting-started"_s;
}

void MainWindow::showHelp(const QString& topic) {
    QWidget* modal = QApplication::activeModalWidget();
    if (!m_help && !modal)
        m_help = new HelpViewer(this);
    // A dialog that waits for an answer lets nothing through but its own children.
    HelpViewer* viewer = modal ? new HelpViewer(modal) : m_help;
    viewer->setAttribute(Qt::WA_DeleteOnClose, modal);
    viewer->showTopic(topic);
    viewer->show();
    viewer->raise();
    viewer->activateWindow();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveView();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openPath(event->mimeData()->urls().first().toLocalFile());
}

void MainWindow::openPath(const QString& path) {
    if (path.endsWith(u".liaison"_s, Qt::CaseInsensitive))
        m_workspace.openFile(path);
    else if (!m_workspace.hasFile())
        m_workspace.warn(tr("Open or make a trust file first; then drop the list on it again."));
    else if (m_spec.openList)
        m_spec.openList(m_workspace, this, path);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    Page* page = m_workspace.hasFile() ? m_workbench->pages().currentPage() : nullptr;
    if (event->key() != Qt::Key_Escape || !page || !page->leave())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_workspace.lookForOtherWriters();
}

} // namespace liaison
