// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/import_draft.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLabel;

namespace liaison {

class AnswerPanel;
class TableView;

/// Rows without a URN that may be schools of the record: the user says which.
class ReviewQuestions : public QWidget {
    Q_OBJECT

public:
    explicit ReviewQuestions(ImportDraft& draft, QWidget* parent = nullptr);

    void setPlan(const ImportPlan* plan);

Q_SIGNALS:
    /// The draft holds other answers than the plan was made with.
    void answered();

private:
    std::vector<Column<UnmatchedRow>> columns() const;
    QString answerText(const UnmatchedRow& row) const;
    void showAnswers();
    void choose(int id);

    ImportDraft& m_draft;
    RowModel<UnmatchedRow>* m_model;
    TableView* m_table;
    QLabel* m_why;
    QLabel* m_question;
    AnswerPanel* m_answers;
    std::vector<MatchAnswer> m_offered;
};

} // namespace liaison
