// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_draft.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

namespace liaison {

class AnswerPanel;
class TableView;

/// Rows of which it cannot be told who is meant, and seats into which rows put different people: the user
/// says.
class PeopleQuestions : public QWidget {
    Q_OBJECT

public:
    explicit PeopleQuestions(PeopleImportDraft& draft, QWidget* parent = nullptr);

    void setPlan(const PeoplePlan* plan);

Q_SIGNALS:
    /// The draft holds other answers than the plan was made with.
    void answered();

private:
    struct Answer {
        QString text;
        /// For one row; without it, a choice among rows that contradict each other.
        std::optional<PersonAnswer> person;
        /// The row chosen; 0 for none of them.
        qint64 line = 0;
    };
    struct Question {
        qint64 key = 0;
        QString name;
        QString office;
        QString place;
        QString reason;
        /// The rows it is about.
        std::vector<qint64> lines;
        std::vector<Answer> answers;
    };

    static std::vector<Column<Question>> columns(const PeopleQuestions* self);
    Question questionOf(const PersonQuestion& asked) const;
    Question questionOf(const SeatConflict& conflict) const;
    int chosen(const Question& question) const;
    void showAnswers();
    void choose(int id);

    PeopleImportDraft& m_draft;
    RowModel<Question>* m_model;
    TableView* m_table;
    AnswerPanel* m_answers;
};

} // namespace liaison
