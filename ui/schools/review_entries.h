// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_plan.h"
#include "ui/imports/tick_table.h"

#include <memory>

class QLabel;

namespace liaison {

class TableView;

/// The schools of a plan that are of one kind, each with a tick, and field by field what would become of the
/// one that is selected.
class ReviewEntries : public QWidget {
    Q_OBJECT

public:
    explicit ReviewEntries(QWidget* parent = nullptr);

    void setPlan(std::shared_ptr<ImportPlan> plan);
    void showKind(EntryKind kind);

Q_SIGNALS:
    /// A tick was set or taken away, in the plan itself.
    void ticksChanged();

private:
    struct ChangeRow {
        int number = 0;
        QString field;
        QString before;
        QString after;
    };

    std::vector<Column<TickTable::Row>> columns() const;
    static std::vector<Column<ChangeRow>> changeColumns();
    const PlanEntry& entryOf(const TickTable::Row& row) const { return m_plan->entries[row.entry]; }
    QString summaryOf(const PlanEntry& entry) const;
    void showChanges();

    std::shared_ptr<ImportPlan> m_plan;
    TickTable* m_list;
    RowModel<ChangeRow>* m_changes;
    TableView* m_changeTable;
    QLabel* m_changeTitle;
};

} // namespace liaison
