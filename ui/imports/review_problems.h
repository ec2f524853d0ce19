// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_plan.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLabel;

namespace liaison {

class TableView;

/// Rows that were not taken, each with what is wrong with it; and what was noticed on the way.
class ReviewProblems : public QWidget {
    Q_OBJECT

public:
    enum class What { Refused, Notes };

    /// "text" says what these rows are. Only refused rows can be saved.
    ReviewProblems(What what, const QString& text, QWidget* parent = nullptr);

    void setRefused(const std::vector<RefusedRow>& refused);
    void setNotes(const std::vector<ListNote>& notes);

Q_SIGNALS:
    void saveWanted();

private:
    struct Row {
        int number = 0;
        qint64 line = 0;
        QString column;
        QString value;
        QString reason;
    };

    static std::vector<Column<Row>> columns();

    void selectFirst();
    void showWhole();

    RowModel<Row>* m_model;
    TableView* m_table;
    QLabel* m_whole;
};

} // namespace liaison
