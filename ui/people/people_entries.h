// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_plan.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace liaison {

class TableView;

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
    /// An entry by its place in the plan.
    struct Row {
        std::size_t entry = 0;
    };

    std::vector<Column<Row>> columns() const;
    const PeopleEntry& entryOf(const Row& row) const { return m_plan->entries[row.entry]; }
    QString whatHappens(const PeopleEntry& entry) const;
    QString contactChange(const PeopleEntry& entry) const;
    void tick(qint64 key, bool on);
    void tickAll(bool on);
    void showMore();

    std::shared_ptr<PeoplePlan> m_plan;
    PeopleEntryKind m_kind = PeopleEntryKind::NewTerm;
    RowModel<Row>* m_model;
    TableView* m_table;
    QPushButton* m_all;
    QPushButton* m_none;
    QLabel* m_more;
};

} // namespace liaison
