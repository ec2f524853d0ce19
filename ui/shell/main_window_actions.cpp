// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that answers the actions of its menus.
#include "ui/shell/about_dialog.h"
#include "ui/shell/as_of_control.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/details_frame.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/page_host.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/settings.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/window_state.h"
#include "ui/shell/workbench.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/table_view.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>

#include <algorithm>

namespace liaison {

void MainWindow::connectFile() {
    connect(m_actions->newFile, &QAction::triggered, this, [this] { m_spec.newFile(m_workspace, this); });
    connect(m_actions->openFile, &QAction::triggered, this, &MainWindow::openByDialog);
    connect(m_actions->openSample, &QAction::triggered, this,
            [this] { m_spec.openSample(m_workspace, this); });
    m_actions->newFile->setVisible(static_cast<bool>(m_spec.newFile));
    m_actions->openSample->setVisible(static_cast<bool>(m_spec.openSample));
    connect(m_actions->closeFile, &QAction::triggered, &m_workspace, &Workspace::closeFile);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->undo, &QAction::triggered, &m_workspace, &Workspace::undo);
    connect(m_actions->redo, &QAction::triggered, &m_workspace, &Workspace::redo);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(&m_workspace, &Workspace::fileOpened, this, &MainWindow::showFile);
    connect(&m_workspace, &Workspace::fileClosed, this, &MainWindow::showWelcome);
    connect(m_actions->recentMenu(), &QMenu::aboutToShow, this, &MainWindow::updateRecent);
}

void MainWindow::connectView() {
    connect(m_actions->navigation, &QAction::toggled, this,
            [this](bool wide) { m_workbench->navigation().setNarrow(!wide); });
    connect(m_actions->details, &QAction::toggled, &m_workbench->details(), &DetailsFrame::setWanted);
    connect(&m_workbench->details(), &DetailsFrame::closeWanted, m_actions->details, &QAction::trigger);
    connect(m_actions->asOf, &QAction::triggered, m_asOf, &AsOfControl::focusDate);
    connect(m_actions->refresh, &QAction::triggered, &m_workbench->pages(), &PageHost::refreshAll);
    connect(m_actions->largerText, &QAction::triggered, this, [this] { changeTextSize(Theme::kTextStep); });
    connect(m_actions->smallerText, &QAction::triggered, this, [this] { changeTextSize(-Theme::kTextStep); });
    connect(m_actions->normalText, &QAction::triggered, this, [this] { changeTextSize(0); });
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    connect(m_actions->resetView, &QAction::triggered, this, &MainWindow::resetView);
}

void MainWindow::connectGo() {
    PageHost& pages = m_workbench->pages();
    connect(m_actions->back, &QAction::triggered, &pages, &PageHost::goBack);
    connect(m_actions->forward, &QAction::triggered, &pages, &PageHost::goForward);
    const auto followTrail = [this] {
        m_actions->back->setEnabled(m_workbench->pages().canGoBack());
        m_actions->forward->setEnabled(m_workbench->pages().canGoForward());
    };
    connect(&pages, &PageHost::trailChanged, this, followTrail);
    connect(&m_workspace, &Workspace::placeWanted, &pages,
            [&pages](const Place& place) { pages.goTo(place); });
    connect(&pages, &PageHost::pageShown, this, &MainWindow::showPage);
    connect(&pages, &PageHost::statusTextChanged, m_status, &StatusLine::setPageText);
    connect(&pages, &PageHost::detailsWanted, this, [this] { m_actions->details->setChecked(true); });
    connect(&pages, &PageHost::menuActionsChanged, this,
            [this] { m_actions->setPageActions(m_workbench->pages().currentPage()->menuActions()); });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (Page* page = m_workbench->pages().currentPage())
            page->focusSearch();
    });
    connect(m_actions->palette, &QAction::triggered, this, [this] { m_palette->open(); });
    connect(m_actions->help, &QAction::triggered, this, [this] { showHelp(helpTopic()); });
    connect(&m_workspace, &Workspace::helpWanted, this, &MainWindow::showHelp);
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { ShortcutsSheet(*menuBar(), this).exec(); });
    connect(m_actions->about, &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
    followTrail();
}

void MainWindow::openByDialog() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a trust file"), documentsFolder(),
                                                      tr("Trust files (*.liaison);;All files (*)"));
    if (!path.isEmpty())
        m_workspace.openFile(path);
}

void MainWindow::updateRecent() {
    QMenu* menu = m_actions->recentMenu();
    menu->clear();
    int number = 1;
    for (const RecentFile& file : recentFiles()) {
        if (file.isMissing)
            continue;
        const QFileInfo info(file.path);
        QAction* action = menu->addAction(
            tr("&%1  %2 in %3").arg(QString::number(number++), info.completeBaseName(), info.path()));
        connect(action, &QAction::triggered, this, [this, path = file.path] { m_workspace.openFile(path); });
    }
    menu->menuAction()->setEnabled(!menu->isEmpty());
}

void MainWindow::changeTextSize(int step) {
    const int size = step == 0 ? Theme::kSmallestText : settings::kTextSize.value() + step;
    settings::kTextSize.set(std::clamp(size, Theme::kSmallestText, Theme::kLargestText));
    m_theme.apply();
    m_workspace.notify(tr("Text size: %1 %").arg(settings::kTextSize.value()));
}

void MainWindow::showSettings() {
    SettingsDialog dialog(m_theme, this);
    connect(&dialog, &SettingsDialog::resetViewWanted, this, &MainWindow::resetView);
    if (dialog.exec() == QDialog::Accepted && m_workspace.hasFile())
        m_workbench->pages().refreshAll();
}

void MainWindow::saveView() {
    window_state::save(*this);
    m_workbench->saveLayout();
}

void MainWindow::restoreView() {
    window_state::restore(*this);
    m_workbench->restoreLayout();
    m_actions->navigation->setChecked(!m_workbench->navigation().isNarrow());
    m_actions->details->setChecked(m_workbench->details().isWanted());
}

void MainWindow::resetView() {
    window_state::forget();
    settings::kTextSize.reset();
    m_theme.apply();
    window_state::restore(*this);
    m_actions->navigation->setChecked(true);
    m_actions->details->setChecked(true);
    m_workbench->resetLayout();
    const QList<Page*> pages = m_workbench->pages().pages();
    for (Page* page : pages) {
        const QList<TableView*> tables = page->findChildren<TableView*>();
        for (TableView* table : tables)
            table->resetColumns();
        page->restoreState();
        page->refresh();
    }
    m_workspace.notify(tr("The view is as it was at first."));
}

} // namespace liaison
