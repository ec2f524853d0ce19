// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/import_draft.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLabel;

namespace liaison {

class TableView;

/// Rows that say different things about one school, to tick the one to be believed.
class ReviewDuplicates : public QWidget {
    Q_OBJECT

public:
    explicit ReviewDuplicates(ImportDraft& draft, QWidget* parent = nullptr);

    void setPlan(const ImportPlan* plan);

Q_SIGNALS:
    /// The draft holds other lines to be believed than the plan was made with.
    void answered();

private:
    struct Row {
        qint64 urn = 0;
        QString name;
        qint64 line = 0;
        QString says;
    };

    std::vector<Column<Row>> columns() const;
    void choose(qint64 line, bool on);
    void showWhole();

    ImportDraft& m_draft;
    QLabel* m_text;
    RowModel<Row>* m_model;
    TableView* m_table;
    QLabel* m_whole;
};

} // namespace liaison
