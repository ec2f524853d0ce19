// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/import_draft.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace liaison {

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
    void addAnswer(const QString& text, const MatchAnswer& answer, bool isChosen);
    void choose(int id);

    ImportDraft& m_draft;
    RowModel<UnmatchedRow>* m_model;
    TableView* m_table;
    QWidget* m_answers = nullptr;
    QButtonGroup* m_group = nullptr;
    QVBoxLayout* m_layout;
    std::vector<MatchAnswer> m_offered;
};

} // namespace liaison
