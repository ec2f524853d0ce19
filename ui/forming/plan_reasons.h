// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace liaison {

class Heading;
class PlanWork;
class TableView;

/// Why a member is where it is, and where else it could be at what price.
class PlanReasons : public QWidget {
    Q_OBJECT

public:
    explicit PlanReasons(PlanWork& work, QWidget* parent = nullptr);

    /// Shows one member; several are only counted, none leaves a sentence.
    void showMembers(const std::vector<Member>& members);
    /// Off: nothing is to be moved just now.
    void setCanMove(bool canMove);

Q_SIGNALS:
    void moveWanted(const std::vector<liaison::Member>& members, int body);
    void swapWanted(const liaison::Member& member, const liaison::Member& other);

private:
    struct Row {
        int number = 0;
        FormingOption option;
        QString name;
        QString change;
        QString note;
        QString swap;
    };
    static std::vector<Column<Row>> columns();
    Row rowOf(int number, const FormingOption& option) const;
    const Row* current() const;
    QString noteOf(const FormingOption& option) const;
    /// All that is known of an option, in sentences.
    QString wholeText(const Row& row) const;
    void showWhole();
    void updateButton();
    void moveHere();
    void swapWith();

    PlanWork& m_work;
    std::vector<Member> m_members;
    Heading* m_title;
    QLabel* m_why;
    RowModel<Row>* m_model;
    TableView* m_table;
    QLabel* m_whole;
    QPushButton* m_move;
    QPushButton* m_swap;
    bool m_canMove = true;
};

} // namespace liaison
