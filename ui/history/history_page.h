// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/row_words.h"
#include "ui/history/history_entries.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace liaison {

class DetailsPanel;
class EmptyState;
class HistoryChanges;
class HistoryFilter;
class TableView;

/// Everything that was done to the record, newest first; what each action changed; and the way to turn an old
/// one round.
class HistoryPage : public Page {
    Q_OBJECT

public:
    HistoryPage(Workspace& workspace, RowWords words, QWidget* parent = nullptr);

    QList<MenuAction> menuActions() const override;
    QWidget* details() override;
    void refresh() override;
    void focusSearch() override;
    bool showItem(const QString& item) override;
    bool leave() override;
    void saveState() override;
    void restoreState() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpActions();
    QWidget* makeActionList();
    void noteCommit();
    void read(int limit);
    void applyFilter();
    void showBody();
    void updateStatus();
    void showSelected();
    void showDetails(const HistoryEntry* entry);
    void revertSelected();
    const HistoryEntry* selected() const;

    Workspace& m_workspace;
    HistoryModel* m_model;
    HistoryChanges* m_changes;
    HistoryFilter* m_filter;
    TableView* m_table = nullptr;
    QWidget* m_older = nullptr;
    QLabel* m_olderText = nullptr;
    QSplitter* m_splitter = nullptr;
    EmptyState* m_empty;
    DetailsPanel* m_details = nullptr;
    QAction* m_revert;
    qint64 m_total = 0;
    qint64 m_shownId = 0;
    bool m_isStale = true;
};

} // namespace liaison
