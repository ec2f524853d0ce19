// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/start_tile.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// How many characters wide the page is where two columns have room.
constexpr int kTwoColumns = 100;

StartTile* tileFor(QAction* action, const QString& title, const QString& line) {
    auto* tile = new StartTile(action->icon(), title, line);
    tile->setObjectName(action->objectName() + u"Tile"_s);
    tile->setVisible(action->isVisible());
    QObject::connect(tile, &QAbstractButton::clicked, action, &QAction::trigger);
    return tile;
}

void removeItems(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->layout())
            removeItems(item->layout());
        delete item->widget();
        delete item;
    }
}

} // namespace

WelcomePage::WelcomePage(const StartActions& actions, QWidget* parent) : QWidget(parent) {
    setObjectName(u"welcomePage"_s);
    setAccessibleName(tr("Start"));
    auto* content = new QWidget;
    auto* middle = new QWidget;
    middle->setMaximumWidth(fontMetrics().averageCharWidth() * 140);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(rhythm(this, 6));
    m_columns->addWidget(makeStart(actions), 1);
    m_columns->addWidget(makeRecent(), 1);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(rhythm(this, 5));
    column->addStretch(2);
    column->addWidget(makeIntroduction());
    column->addLayout(m_columns);
    column->addStretch(3);
    auto* row = new QHBoxLayout(content);
    row->addStretch(1);
    row->addWidget(middle, 8);
    row->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"welcomeScroll"_s);
    scroll->setAccessibleName(tr("Start"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    refresh();
}

QWidget* WelcomePage::makeIntroduction() {
    auto* introduction = new QWidget;
    auto* icon = new QLabel;
    const int size = fontMetrics().height() * 5;
    icon->setPixmap(applicationIcon().pixmap(QSize(size, size), devicePixelRatioF()));
    icon->setAccessibleName(tr("The icon of Liaison"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(rhythm(this) / 2);
    texts->addStretch(1);
    auto* title = new Heading(u"Liaison"_s, 1);
    texts->addWidget(title);
    texts->addWidget(
        quietLabel(tr("The desk of an education trust: its schools and its papers, in one file.")));
    texts->addStretch(1);
    auto* row = new QHBoxLayout(introduction);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rhythm(this, 3));
    row->addWidget(icon);
    row->addLayout(texts, 1);
    return introduction;
}

QWidget* WelcomePage::makeStart(const StartActions& actions) {
    auto* start = new QWidget;
    auto* column = new QVBoxLayout(start);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm(this));
    column->addWidget(new Heading(tr("Start"), 2));
    StartTile* first =
        tileFor(actions.newFile, tr("New trust file"), tr("Name the trust and say where to keep it"));
    first->setPrimary(true);
    column->addWidget(first);
    column->addWidget(
        tileFor(actions.openFile, tr("Open a trust file"), tr("One you made before, or were given")));
    column->addWidget(
        tileFor(actions.openSample, tr("Open the sample county"), tr("An invented county to look round in")));
    column->addSpacing(rhythm(this));
    QPushButton* help = linkButton(tr("Read how to get started"));
    help->setObjectName(u"welcomeHelp"_s);
    connect(help, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(u"getting-started"_s); });
    column->addWidget(help, 0, Qt::AlignLeft);
    column->addStretch(1);
    return start;
}

QWidget* WelcomePage::makeRecent() {
    m_recentPanel = new QWidget;
    m_recentPanel->setObjectName(u"recentPanel"_s);
    auto* column = new QVBoxLayout(m_recentPanel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm(this));
    column->addWidget(new Heading(tr("Recent files"), 2));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    column->addStretch(1);
    return m_recentPanel;
}

void WelcomePage::refresh() {
    removeItems(m_recent);
    const std::vector<RecentFile> files = recentFiles();
    if (files.empty())
        m_recent->addWidget(quietLabel(tr("Files you have opened will be listed here.")));
    int number = 1;
    for (const RecentFile& file : files) {
        const QFileInfo info(file.path);
        const QString folder = QDir::toNativeSeparators(info.path());
        auto* tile = new StartTile(
            QIcon::fromTheme(file.isMissing ? u"data-warning"_s : u"x-office-document"_s),
            info.completeBaseName(), file.isMissing ? tr("Not found in %1").arg(folder) : folder);
        tile->setObjectName(u"recentFile%1"_s.arg(number));
        tile->setCompact(true);
        tile->setQuiet(file.isMissing);
        tile->setEnabled(!file.isMissing);
        tile->setToolTip(QDir::toNativeSeparators(file.path));
        connect(tile, &QAbstractButton::clicked, this, [this, path = file.path] { Q_EMIT fileWanted(path); });
        auto* remove = new QToolButton;
        remove->setObjectName(u"recentRemove%1"_s.arg(number++));
        remove->setIcon(QIcon::fromTheme(u"list-remove"_s));
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::StrongFocus);
        remove->setAccessibleName(tr("Take “%1” off this list").arg(info.completeBaseName()));
        remove->setToolTip(tr("Take off this list (the file stays where it is)"));
        connect(
            remove, &QToolButton::clicked, this,
            [this, path = file.path] {
                forgetRecentFile(path);
                refresh();
            },
            Qt::QueuedConnection);
        auto* row = new QHBoxLayout;
        row->addWidget(tile, 1);
        row->addWidget(remove);
        m_recent->addLayout(row);
    }
}

/// In one column where two would cut what they say.
void WelcomePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * kTwoColumns;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void WelcomePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

} // namespace liaison
