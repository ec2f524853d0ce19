// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_table.h"

#include <QWidget>

namespace liaison {

class Heading;

/// Schools that want something, under a heading that counts them: those without a group, those that a map
/// cannot show.
class SchoolTray : public QWidget {
    Q_OBJECT

public:
    /// "textOf" makes the heading of a number.
    SchoolTray(const QString& name, const StructureState& state, std::function<QString(qint64)> textOf,
               QWidget* parent = nullptr);

    /// Accepted rows are not among those counted.
    void setRows(std::vector<StructureRow> rows);
    StructureTable* table() const { return m_table; }
    QString text() const;
    /// A button under the list.
    void addButton(QAction* action);

private:
    std::function<QString(qint64)> m_textOf;
    Heading* m_heading;
    StructureTable* m_table;
};

} // namespace liaison
