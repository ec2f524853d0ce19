// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_plan.h"
#include "ui/imports/tick_table.h"

#include <memory>

class QLabel;

namespace liaison {

/// The rows of a plan that are of one kind, each with a tick, and in words what becomes of each.
class PeopleEntries : public QWidget {
    Q_OBJECT

public:
    explicit PeopleEntries(QWidget* parent = nullptr);

    void setPlan(std::shared_ptr<PeoplePlan> plan);
    void showKind(PeopleEntryKind kind);

Q_SIGNALS:
    /// A tick was set or taken away, in the plan itself.
    void ticksChanged();

private:
    std::vector<Column<TickTable::Row>> columns() const;
    const PeopleEntry& entryOf(const TickTable::Row& row) const { return m_plan->entries[row.entry]; }
    QString whatHappens(const PeopleEntry& entry) const;
    QString contactChange(const PeopleEntry& entry) const;
    void showMore();

    std::shared_ptr<PeoplePlan> m_plan;
    TickTable* m_list;
    QLabel* m_more;
};

} // namespace liaison
