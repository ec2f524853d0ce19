// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_model.h"

#include <QWidget>

class QPushButton;

namespace liaison {

class TableView;

/// The entries of a plan that are of one kind, each with a tick, and buttons to tick all or none of them.
class TickTable : public QWidget {
    Q_OBJECT

public:
    /// An entry by its place in the plan.
    struct Row {
        std::size_t entry = 0;
    };
    struct Entries {
        std::size_t count = 0;
        /// Which kind an entry is of.
        std::function<int(std::size_t)> kindOf;
        /// The tick of an entry; null where it has none to set.
        std::function<bool*(std::size_t)> tickOf;
    };

    /// The buttons are named after `ticksName`: "ticksNameAll" and "ticksNameNone".
    TickTable(const QString& tableName, const QString& ticksName, const QString& accessibleName,
              QWidget* parent = nullptr);

    /// What the rows show, and how the columns share the width.
    void setColumns(std::vector<Column<Row>> columns, const QList<int>& weights);
    void setEntries(Entries entries);
    /// Forgets the entries, before what they refer to goes away.
    void clear() { setEntries({}); }
    void showKind(int kind);
    /// The entry that is selected.
    std::optional<std::size_t> current() const;

Q_SIGNALS:
    /// A tick was set or taken away, in the plan itself.
    void ticksChanged();
    void currentChanged();

private:
    void tick(std::size_t entry, bool on);
    void tickAll(bool on);

    TableView* m_table;
    QPushButton* m_all;
    QPushButton* m_none;
    RowModel<Row>* m_model = nullptr;
    Entries m_entries;
    int m_kind = 0;
};

} // namespace liaison
