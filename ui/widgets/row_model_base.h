// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <vector>

namespace liaison {

using namespace Qt::StringLiterals;

/// How a cell is meant; a colour never says it alone.
enum class Tone { Plain, Quiet, Good, Warn, Bad };

/// What the head of a column says, whatever its rows are.
struct ColumnHead {
    /// Stable name for settings and exports.
    QString key;
    QString title;
    QString tooltip = {};
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    /// Whether the column shows before the user chooses columns.
    bool shownAtFirst = true;
};

/// The half of RowModel that does not know its rows: which rows show, in which order, and under which key.
///
/// Sorting and filtering work on raw values and folded keys over one vector of row numbers, so a keystroke in
/// a filter costs one pass over the rows. A change of the rows that show is a model reset; TableView keeps
/// selection and position over it by key.
class RowModelBase : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole, ToneRole };

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Ticking a cell asks for it by checkToggled(); the owner of the rows decides.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// Sorts by raw values, stable, with empty cells last either way. Column -1 is the order the rows came
    /// in.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const std::vector<ColumnHead>& heads() const { return m_heads; }
    int columnOfKey(const QString& key) const;
    /// How many rows there are, shown or not.
    int totalCount() const { return sourceCount(); }
    qint64 keyAt(int row) const;
    /// The row that shows the key, or -1.
    int rowOfKey(qint64 key) const;
    QString textAt(int row, int column) const;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Shows only rows whose search key holds every word of the query, whatever its case, accents and short
    /// forms.
    void setSearch(const QString& query);
    const QString& search() const { return m_search; }

Q_SIGNALS:
    /// After every change of what shows.
    void visibleRowsChanged(int visible, int total);
    void checkToggled(qint64 key, const QString& column, bool on);

protected:
    struct SortKey {
        bool empty = true;
        double number = 0;
        QString text;
    };

    RowModelBase(std::vector<ColumnHead> heads, QObject* parent);

    virtual int sourceCount() const = 0;
    virtual qint64 sourceKey(int source) const = 0;
    virtual QVariant sourceData(int source, int column, int role) const = 0;
    virtual QVariant sourceSortValue(int source, int column) const = 0;
    virtual QString sourceSearchKey(int source) const = 0;
    virtual bool sourceAccepted(int source) const = 0;

    /// Runs the change of the rows, then shows what the filters let through.
    void changeRows(const std::function<void()>& change);
    /// One row has new values: a repaint where it stays, a reset where it moves or goes.
    void rowReplaced(int source);
    /// The page's own filter changed. Where it only narrows what showed, the rows that did not are not asked
    /// again.
    void refilter(bool narrows = false);
    int sourceRow(int row) const { return m_visible.at(static_cast<size_t>(row)); }
    int sourceOfKey(qint64 key) const;
    const std::vector<int>& visibleSources() const { return m_visible; }

private:
    std::vector<int> sortedOrder() const;
    std::vector<int> filtered(const std::vector<int>& order) const;
    bool matches(int source) const;
    void forgetKeys();
    void show(std::vector<int> visible);
    static SortKey sortKeyOf(const QVariant& value);

    std::vector<ColumnHead> m_heads;
    std::vector<int> m_order;
    std::vector<int> m_visible;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QString m_search;
    QStringList m_foldedWords;
    QStringList m_plainWords;
    mutable std::vector<QString> m_searchKeys;
    mutable QHash<qint64, int> m_sourceOfKey;
    mutable std::vector<int> m_rowOfSource;
};

} // namespace liaison
