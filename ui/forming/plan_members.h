// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLineEdit;

namespace liaison {

class Heading;
class TableView;

/// The members of one body of a plan, or of all: where each is, how far it has to go, and where it is today.
class PlanMembers : public QWidget {
    Q_OBJECT

public:
    explicit PlanMembers(QWidget* parent = nullptr);

    void setPlan(const FormingGround& ground, const FormingPlan& plan);
    /// Shows the members of one body; of all where it is -1.
    void showBody(int body);
    std::vector<Member> selected() const;
    /// Selects without telling; bodies that do not show are passed over.
    void select(const std::vector<Member>& members);
    TableView* table() const { return m_table; }

Q_SIGNALS:
    void selectionChanged();

private:
    struct Row {
        const FormingItem* item = nullptr;
        int body = -1;
        QString bodyName;
        bool isAnchor = false;
        std::optional<qint64> distance;
        QString today;
        bool moves = false;
    };
    static std::vector<Column<Row>> columns();
    void placeMembers(std::vector<Row>& rows, const GroundIndex& index, const FormedBody& body, int number);
    void updateHeading();

    FormingGround m_ground;
    QStringList m_names;
    int m_body = -1;
    Heading* m_heading;
    QLineEdit* m_find;
    RowModel<Row>* m_model;
    TableView* m_table;
    bool m_isSelecting = false;
};

} // namespace liaison
