// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <functional>

class QMenu;

namespace liaison {

class RowModelBase;

/// What a table shows, taken out of it as text: for the clipboard and for exports.
struct TableExtract {
    QStringList titles;
    QList<QStringList> rows;
    /// Tabs between cells, one row a line; tabs and line ends within a cell become spaces.
    QString toTsv(bool withTitles) const;
};

/// The one table of the program over a RowModel: sortable, with columns to choose, order and hide, remembered
/// under a settings key; copies its selection, exports, and opens a row on Enter or double click. Actions
/// added to the view (QWidget::addAction) lead its context menu.
class TableView : public QTableView {
    Q_OBJECT

public:
    enum class Scope { Selection, All };

    /// The view remembers its columns under "viewId"; "accessibleName" says what the table lists.
    TableView(const QString& viewId, const QString& accessibleName, QWidget* parent = nullptr);

    void setRowModel(RowModelBase* model);
    RowModelBase* rowModel() const { return m_model; }

    QList<qint64> selectedKeys() const;
    qint64 currentKey() const;
    /// Selects the row of the key and scrolls to it; false where it does not show.
    bool selectKey(qint64 key);
    /// Visible columns in the order in which they stand.
    QStringList visibleColumnKeys() const;
    void setColumnShown(const QString& key, bool shown);
    TableExtract extract(Scope scope) const;
    /// Where "Export…" hands what it took out; without it the menu has no export.
    void setExporter(std::function<void(const TableExtract&)> exporter);
    /// The menu that shows and hides columns, for a header or a button.
    void fillColumnMenu(QMenu* menu);
    /// Columns, widths and order as they were at first.
    void resetColumns();

public Q_SLOTS:
    void copySelection();

Q_SIGNALS:
    /// Enter, or a double click.
    void rowActivated(qint64 key);
    /// The selection changed, or what is selected did.
    void selectedKeysChanged();
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// The current row stays in sight if it was.
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpHeader();
    void applyRowHeight();
    void restoreColumns();
    void saveColumns();
    void sizeColumnsAtFirst();
    void rememberSelection();
    void restoreSelection();
    TableExtract extractRows(const QList<int>& rows) const;
    QList<int> selectedRowNumbers() const;
    void copy(bool withTitles);
    void exportScope(Scope scope);
    void addTableActions(QMenu* menu);

    QString m_viewId;
    RowModelBase* m_model = nullptr;
    std::function<void(const TableExtract&)> m_exporter;
    QAction* m_copy = nullptr;
    QAction* m_copyWithTitles = nullptr;
    bool m_restoring = false;
    bool m_sized = false;
    QList<qint64> m_keptKeys;
    qint64 m_keptCurrent = 0;
    int m_keptColumn = 0;
};

} // namespace liaison
