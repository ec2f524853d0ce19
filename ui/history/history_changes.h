// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/row_words.h"
#include "ui/history/history_entries.h"

#include <QMap>
#include <QWidget>

class QLabel;

namespace liaison {

class TableView;

/// What one action changed, a line for each field: its name, what it held before and after.
class HistoryChanges : public QWidget {
    Q_OBJECT

public:
    explicit HistoryChanges(RowWords words, QWidget* parent = nullptr);

    void showNothing();
    /// What went wrong is answered, for the window to tell.
    Result<void> showEntry(TrustFile& file, const HistoryEntry& entry);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    int widestOf(const QString& key) const;

    /// A column's width before it grew for the action shown, and since.
    struct Growth {
        int from = 0;
        int to = -1;
    };

    RowWords m_words;
    ChangeModel* m_model;
    TableView* m_table;
    QLabel* m_summary;
    QMap<QString, Growth> m_growths;
};

} // namespace liaison
