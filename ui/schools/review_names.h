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

/// Names of groups and hubs that are nearly alike: the user says whether they are one.
class ReviewNames : public QWidget {
    Q_OBJECT

public:
    explicit ReviewNames(ImportDraft& draft, QWidget* parent = nullptr);

    void setPlan(const ImportPlan* plan);
    /// Questions, answered or not.
    qint64 count() const { return qint64(m_rows.size()); }

Q_SIGNALS:
    /// The draft holds other answers than the plan was made with.
    void answered();

private:
    struct Row {
        qint64 key = 0;
        NameQuestion question;
    };
    enum class Answer { None, KeepsOther, KeepsName, Separate };

    std::vector<Column<Row>> columns() const;
    std::vector<Answer> offeredFor(const NameQuestion& question) const;
    Answer answerTo(const NameQuestion& question) const;
    QString textOf(Answer answer, const NameQuestion& question) const;
    void showAnswers();
    void choose(int place);

    ImportDraft& m_draft;
    std::vector<Row> m_rows;
    RowModel<Row>* m_model;
    TableView* m_table;
    QLabel* m_question;
    AnswerPanel* m_answers;
};

} // namespace liaison
