// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_model_base.h"

#include <QIcon>

namespace liaison {

/// One column over rows of one kind: `Column<School>(key, title, display).number(pupils).tip(…)`.
template <class Row>
struct Column {
    using Text = std::function<QString(const Row&)>;
    using Value = std::function<QVariant(const Row&)>;

    Column(QString key, QString title, Text displayOf)
        : head{std::move(key), std::move(title)}, display(std::move(displayOf)) {}

    /// What the column sorts by: a number, date, bool or text; an invalid value sorts last. Without it, the
    /// display.
    Column& sortedBy(Value value) {
        sortValue = std::move(value);
        return *this;
    }
    /// A column of numbers: at the right, sorted by value.
    Column& number(Value value) {
        head.alignment = Qt::AlignRight | Qt::AlignVCenter;
        return sortedBy(std::move(value));
    }
    /// What the heading means, in a sentence.
    Column& tip(const QString& text) {
        head.tooltip = text;
        return *this;
    }
    Column& hiddenAtFirst() {
        head.shownAtFirst = false;
        return *this;
    }
    Column& toned(std::function<Tone(const Row&)> toneOf) {
        tone = std::move(toneOf);
        return *this;
    }
    /// A freedesktop icon name before the text, or nothing.
    Column& withIcon(Text iconOf) {
        icon = std::move(iconOf);
        return *this;
    }
    Column& withCellTip(Text tipOf) {
        cellTooltip = std::move(tipOf);
        return *this;
    }
    /// Makes the cell a tick box. Ticking emits checkToggled(); the page changes its row and calls replace().
    Column& tickedBy(std::function<bool(const Row&)> isTicked) {
        checked = std::move(isTicked);
        return *this;
    }

    ColumnHead head;
    Text display;
    Value sortValue;
    std::function<Tone(const Row&)> tone;
    Text icon;
    Text cellTooltip;
    std::function<bool(const Row&)> checked;
};

/// A table model over plain structs: the columns say how to show them, the model sorts and filters, and never
/// writes. Made for 50,000 rows; each row has a key of its own.
template <class Row>
class RowModel : public RowModelBase {
public:
    using KeyOf = std::function<qint64(const Row&)>;

    RowModel(std::vector<Column<Row>> columns, KeyOf keyOf, QObject* parent = nullptr)
        : RowModelBase(headsOf(columns), parent), m_columns(std::move(columns)), m_keyOf(std::move(keyOf)) {}

    void setRows(std::vector<Row> rows) {
        changeRows([&] { m_rows = std::move(rows); });
    }
    /// All rows, in the order they were given.
    const std::vector<Row>& rows() const { return m_rows; }
    /// The row shown at this place.
    const Row& at(int row) const { return m_rows.at(static_cast<size_t>(sourceRow(row))); }
    /// The row of this key, shown or not; null where there is none.
    const Row* find(qint64 key) const {
        const int source = sourceOfKey(key);
        return source < 0 ? nullptr : &m_rows[static_cast<size_t>(source)];
    }
    /// The rows that show, in the order in which they show.
    std::vector<const Row*> visibleRows() const {
        std::vector<const Row*> shown;
        shown.reserve(visibleSources().size());
        for (const int source : visibleSources())
            shown.push_back(&m_rows[static_cast<size_t>(source)]);
        return shown;
    }
    /// Puts new values in place of the row with the same key, or adds the row.
    void replace(Row row) {
        const int source = sourceOfKey(m_keyOf(row));
        if (source < 0) {
            changeRows([&] { m_rows.push_back(std::move(row)); });
            return;
        }
        m_rows[static_cast<size_t>(source)] = std::move(row);
        rowReplaced(source);
    }
    void remove(qint64 key) {
        const int source = sourceOfKey(key);
        if (source >= 0)
            changeRows([&] { m_rows.erase(m_rows.begin() + source); });
    }
    /// Shows only rows that this lets through; an empty function lets all through. Say that it narrows where
    /// it lets nothing through that the filter before it did not: then only what shows is looked at.
    void setFilter(std::function<bool(const Row&)> accept, bool narrows = false) {
        m_accept = std::move(accept);
        refilter(narrows);
    }
    /// What setSearch() looks in: text folded by searchKey(). Kept per row, so it may be slow to make.
    void setSearchKey(std::function<QString(const Row&)> searchKeyOf) {
        changeRows([&] { m_searchKeyOf = std::move(searchKeyOf); });
    }

protected:
    int sourceCount() const override { return static_cast<int>(m_rows.size()); }
    qint64 sourceKey(int source) const override { return m_keyOf(m_rows[static_cast<size_t>(source)]); }
    QVariant sourceSortValue(int source, int column) const override {
        const Column<Row>& c = m_columns[static_cast<size_t>(column)];
        const Row& row = m_rows[static_cast<size_t>(source)];
        return c.sortValue ? c.sortValue(row) : QVariant(c.display(row));
    }
    QString sourceSearchKey(int source) const override {
        return m_searchKeyOf ? m_searchKeyOf(m_rows[static_cast<size_t>(source)]) : QString();
    }
    bool sourceAccepted(int source) const override {
        return !m_accept || m_accept(m_rows[static_cast<size_t>(source)]);
    }
    QVariant sourceData(int source, int column, int role) const override {
        const Column<Row>& c = m_columns[static_cast<size_t>(column)];
        const Row& row = m_rows[static_cast<size_t>(source)];
        if (role == Qt::DisplayRole)
            return c.display ? QVariant(c.display(row)) : QVariant();
        if (role == Qt::CheckStateRole && c.checked)
            return QVariant::fromValue(c.checked(row) ? Qt::Checked : Qt::Unchecked);
        if (role == Qt::DecorationRole && c.icon)
            return QIcon::fromTheme(c.icon(row));
        if (role == Qt::ToolTipRole && c.cellTooltip)
            return c.cellTooltip(row);
        if (role == ToneRole && c.tone)
            return static_cast<int>(c.tone(row));
        return {};
    }

private:
    static std::vector<ColumnHead> headsOf(const std::vector<Column<Row>>& columns) {
        std::vector<ColumnHead> heads;
        for (const Column<Row>& c : columns)
            heads.push_back(c.head);
        return heads;
    }

    std::vector<Column<Row>> m_columns;
    KeyOf m_keyOf;
    std::vector<Row> m_rows;
    std::function<bool(const Row&)> m_accept;
    std::function<QString(const Row&)> m_searchKeyOf;
};

/// The form of a text in which setSearch() finds it: folded, and folded with its words left as they are.
QString searchKey(QStringView text);

} // namespace liaison
