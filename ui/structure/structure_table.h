// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_rows.h"
#include "ui/widgets/table_view.h"

namespace liaison {

/// A table of bodies and schools that speaks in picks; it can be dragged from, and its bodies dropped on.
class StructureTable : public TableView {
    Q_OBJECT

public:
    StructureTable(const QString& viewId, const QString& accessibleName, const StructureState& state,
                   StructureRowModel::Columns columns, QWidget* parent = nullptr);

    StructureRowModel& rows() const { return *m_rows; }
    void setRows(std::vector<StructureRow> rows);
    Picks picks() const;
    /// Selects the rows of these members as far as they show; says nothing of it.
    void setPicks(const Picks& picks);

Q_SIGNALS:
    /// The user selected something else.
    void picksChanged();
    void opened(const liaison::Pick& pick);
    void dropped(const liaison::Picks& picks, liaison::Id<liaison::Body> onto);

private:
    int rowOf(const Pick& pick) const;

    StructureRowModel* m_rows;
    QHash<qint64, qint64> m_keyOfMember;
    bool m_isSetting = false;
};

} // namespace liaison
