// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/tick_table.h"
#include "ui/schools/links_draft.h"

class QLabel;

namespace liaison {

class AnswerPanel;
class TableView;

/// Closed schools with one open successor, each with a tick to hand it over.
class HandOverTable : public QWidget {
    Q_OBJECT

public:
    explicit HandOverTable(LinksDraft& draft, QWidget* parent = nullptr);
    void showPlan();

Q_SIGNALS:
    void changed();

private:
    const HandOver& handOver(const TickTable::Row& row) const { return m_draft.plan->handOvers[row.entry]; }
    std::vector<Column<TickTable::Row>> columns() const;

    LinksDraft& m_draft;
    TickTable* m_list;
};

/// Splits, mergers and the like, each with the schools that it could be handed over to.
class DecisionTable : public QWidget {
    Q_OBJECT

public:
    explicit DecisionTable(LinksDraft& draft, QWidget* parent = nullptr);
    void showPlan();

Q_SIGNALS:
    void changed();

private:
    std::vector<Column<LinkDecision>> columns() const;
    void showChoices();
    void choose(int answer);

    LinksDraft& m_draft;
    RowModel<LinkDecision>* m_model;
    TableView* m_table;
    QLabel* m_question;
    AnswerPanel* m_choices;
};

/// The links themselves that the list adds or changes.
class LinkTable : public QWidget {
    Q_OBJECT

public:
    explicit LinkTable(LinksDraft& draft, QWidget* parent = nullptr);
    void showPlan();

private:
    struct Row {
        int number = 0;
        SchoolLink link;
        bool isNew = true;
    };
    static std::vector<Column<Row>> columns();

    LinksDraft& m_draft;
    RowModel<Row>* m_model;
    TableView* m_table;
};

} // namespace liaison
