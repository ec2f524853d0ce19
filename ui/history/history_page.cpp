// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_page.h"

#include "core/base/text.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "ui/history/history_changes.h"
#include "ui/history/history_filter.h"
#include "ui/history/moment_text.h"
#include "ui/history/revert.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/setting.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace liaison {

namespace {

/// How many actions are read before anybody asks for older ones.
constexpr int kNewest = 1000;

QString splitterKey() {
    return viewSettingKey(u"history"_s, u"splitter"_s);
}

} // namespace

HistoryPage::HistoryPage(Workspace& workspace, RowWords words, QWidget* parent)
    : Page(u"history"_s, tr("History"), parent)
    , m_workspace(workspace)
    , m_model(makeHistoryModel(this))
    , m_changes(new HistoryChanges(std::move(words)))
    , m_filter(new HistoryFilter(workspace.clock().today()))
    , m_empty(new EmptyState(u"appointment-new"_s, tr("Nothing has been done yet"),
                             tr("Every import, edit and move will stand here, with who did it and when. Each "
                                "can be turned round later.")))
    , m_revert(new QAction(QIcon::fromTheme(u"document-revert"_s), tr("&Revert…"), this)) {
    setUpActions();
    auto* header = new PageHeader(
        title(), tr("Everything that was done to the record, and the way to turn an action round."));
    header->setPrimaryAction(m_revert);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setObjectName(u"historySplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeActionList());
    m_splitter->addWidget(m_changes);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this));
    layout->setSpacing(rhythm(this));
    layout->addWidget(header);
    layout->addWidget(m_filter);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_empty, 1);
    connect(m_filter, &FilterBar::filterChanged, this, &HistoryPage::applyFilter);
    connect(&m_workspace, &Workspace::committed, this, &HistoryPage::noteCommit);
    connect(&m_workspace, &Workspace::changedElsewhere, this, &HistoryPage::noteCommit);
    connect(m_model, &RowModelBase::visibleRowsChanged, this, &HistoryPage::updateStatus);
    m_empty->setObjectName(u"historyEmpty"_s);
    m_empty->hide();
    showSelected();
}

void HistoryPage::setUpActions() {
    m_revert->setObjectName(u"revert"_s);
    m_revert->setShortcut(Qt::CTRL | Qt::Key_R);
    m_revert->setToolTip(tr("Put back what the selected action changed (Ctrl+R)"));
    m_revert->setEnabled(false);
    connect(m_revert, &QAction::triggered, this, &HistoryPage::revertSelected);
}

QWidget* HistoryPage::makeActionList() {
    auto* list = new QWidget;
    m_table = new TableView(u"history"_s, tr("Actions, newest first"));
    m_table->setObjectName(u"historyTable"_s);
    m_table->setRowModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->addAction(m_revert);
    m_older = new QWidget;
    m_olderText = quietLabel({});
    QPushButton* all = linkButton(tr("Show all actions"));
    all->setObjectName(u"historyShowAll"_s);
    auto* row = new QHBoxLayout(m_older);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_olderText);
    row->addWidget(all);
    row->addStretch(1);
    m_older->hide();
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_older);
    connect(all, &QPushButton::clicked, this, [this] { read(0); });
    connect(m_table, &TableView::selectedKeysChanged, this, &HistoryPage::showSelected);
    connect(m_table, &TableView::rowActivated, this, [this] { Q_EMIT detailsWanted(); });
    connect(m_filter, &FilterBar::tableWanted, m_table, [this] { m_table->setFocus(); });
    return list;
}

QList<MenuAction> HistoryPage::menuActions() const {
    return {{MenuPlace::Edit, m_revert}};
}

QWidget* HistoryPage::details() {
    if (!m_details) {
        m_details = new DetailsPanel;
        m_details->setObjectName(u"historyDetails"_s);
        connect(m_details, &QObject::destroyed, this, [this] { m_details = nullptr; });
        showDetails(selected());
    }
    return m_details;
}

void HistoryPage::refresh() {
    read(m_total > kNewest && m_model->totalCount() > kNewest ? 0 : kNewest);
}

void HistoryPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isStale)
        refresh();
}

void HistoryPage::noteCommit() {
    m_isStale = true;
    if (isVisible())
        refresh();
}

void HistoryPage::read(int limit) {
    m_isStale = false;
    m_shownId = 0;
    if (!m_workspace.hasFile()) {
        m_total = 0;
        m_model->setRows({});
        showBody();
        return;
    }
    Database& database = m_workspace.file()->database();
    const auto total = History(database).count();
    auto entries = readHistory(database, limit);
    if (!total || !entries) {
        m_workspace.showError(total ? entries.error() : total.error());
        return;
    }
    m_total = *total;
    m_model->setRows(std::move(*entries));
    m_filter->offer(m_model->rows());
    m_older->setVisible(m_model->totalCount() < m_total);
    m_olderText->setText(
        tr("The newest %1 of %2 actions.").arg(countText(m_model->totalCount()), countText(m_total)));
    if (m_table->selectedKeys().isEmpty() && m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showBody();
    showSelected();
    updateStatus();
}

void HistoryPage::showBody() {
    m_empty->setVisible(m_total == 0);
    m_filter->setVisible(m_total > 0);
    m_splitter->setVisible(m_total > 0);
}

void HistoryPage::applyFilter() {
    // What is looked for may be older than what has been read.
    if (m_filter->isNarrow() && m_model->totalCount() < m_total)
        read(0);
    m_model->setFilter(m_filter->test());
    m_model->setSearch(m_filter->text());
}

void HistoryPage::updateStatus() {
    const QString text = m_model->rowCount() == m_total
                             ? counted(m_total, tr("action"), tr("actions"))
                             : tr("%1 of %2 actions").arg(countText(m_model->rowCount()), countText(m_total));
    m_filter->setSummary(text);
    setStatusText(text);
}

const HistoryEntry* HistoryPage::selected() const {
    const QList<qint64> keys = m_table->selectedKeys();
    return keys.isEmpty() ? nullptr : m_model->find(keys.front());
}

void HistoryPage::showSelected() {
    const HistoryEntry* entry = selected();
    const qint64 id = entry ? entry->action.id.value : 0;
    if (id != 0 && id == m_shownId)
        return;
    m_shownId = id;
    m_revert->setEnabled(entry && !entry->action.isUndone);
    showDetails(entry);
    if (!entry)
        return m_changes->showNothing();
    if (const auto done = m_changes->showEntry(*m_workspace.file(), *entry); !done)
        m_workspace.showError(done.error());
}

void HistoryPage::showDetails(const HistoryEntry* entry) {
    if (!m_details)
        return;
    if (!entry) {
        m_details->showNothing(tr("Select an action to see when it was done and by whom."));
        return;
    }
    m_details->clearSections();
    m_details->setTitle(actionTitle(entry->action), momentText(entry->action.at));
    m_details->setActions({m_revert});
    auto* facts = new FactList;
    facts->setFacts({{tr("Who"), entry->action.who},
                     {tr("Kind"), kindText(entry->action.kind)},
                     {tr("Rows"), countText(entry->rowCount)},
                     {tr("State"), entry->action.isUndone ? tr("Undone since") : tr("Stands"),
                      entry->action.isUndone ? Tone::Quiet : Tone::Good},
                     {tr("Turned round"), entry->action.reverts.isValid()
                                              ? tr("action number %1").arg(entry->action.reverts.value)
                                              : QString()},
                     {tr("Number"), QString::number(entry->action.id.value)}});
    m_details->addSection({}, facts);
}

void HistoryPage::revertSelected() {
    if (const HistoryEntry* entry = selected())
        askToRevert(m_workspace, this, entry->action, entry->rowCount);
}

void HistoryPage::focusSearch() {
    m_filter->focusText();
}

bool HistoryPage::showItem(const QString& item) {
    if (item.isEmpty())
        return true;
    if (m_isStale)
        refresh();
    const qint64 id = item.toLongLong();
    if (m_table->selectKey(id))
        return true;
    m_filter->clear();
    if (!m_model->find(id))
        read(0);
    return m_table->selectKey(id);
}

bool HistoryPage::leave() {
    if (!m_filter->isNarrow())
        return false;
    m_filter->clear();
    return true;
}

void HistoryPage::saveState() {
    QSettings().setValue(splitterKey(), m_splitter->saveState());
}

void HistoryPage::restoreState() {
    m_splitter->restoreState(QSettings().value(splitterKey()).toByteArray());
}

} // namespace liaison
