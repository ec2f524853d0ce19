// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/review_duplicates.h"

#include "core/base/text.h"
#include "ui/imports/shared_width.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>

namespace liaison {

ReviewDuplicates::ReviewDuplicates(ImportDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_text(quietLabel({}))
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return row.line; }, this))
    , m_table(new TableView({}, tr("Rows that contradict each other")))
    , m_whole(new QLabel) {
    m_whole->setObjectName(u"duplicatesWhole"_s);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setWordWrap(true);
    m_text->setObjectName(u"duplicatesText"_s);
    m_table->setObjectName(u"duplicatesTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {38, 7, 55});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_text);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_whole);
    connect(m_table, &TableView::selectedKeysChanged, this, &ReviewDuplicates::showWhole);
    connect(m_model, &RowModelBase::checkToggled, this,
            [this](qint64 key, const QString&, bool on) { choose(key, on); });
    connect(m_table, &TableView::rowActivated, this,
            [this](qint64 key) { choose(key, !m_draft.options.chosenLines.contains(key)); });
}

std::vector<Column<ReviewDuplicates::Row>> ReviewDuplicates::columns() const {
    const auto school = [](const Row& row) { return schoolWithUrn(row.name, row.urn); };
    const auto isBelieved = [this](const Row& row) { return m_draft.options.chosenLines.contains(row.line); };
    const auto line = [](const Row& row) { return countText(row.line); };
    const auto lineValue = [](const Row& row) { return QVariant(row.line); };
    const auto says = [](const Row& row) { return row.says; };
    std::vector<Column<Row>> columns;
    columns.push_back(Column<Row>(u"school"_s, tr("School"), school).tickedBy(isBelieved));
    columns.push_back(Column<Row>(u"line"_s, tr("Line"), line).number(lineValue));
    columns.push_back(Column<Row>(u"says"_s, tr("What it says"), says).withCellTip(says));
    return columns;
}

void ReviewDuplicates::setPlan(const ImportPlan* plan) {
    std::vector<Row> rows;
    for (const ConflictingRows& conflict : plan->conflicts)
        for (const ConflictingRows::Row& row : conflict.rows) {
            QStringList says;
            for (const auto& [field, value] : row.differences)
                says << tr("%1: %2").arg(schoolFieldLabel(field),
                                         value.isEmpty() ? tr("(empty)") : shownFieldText(field, value));
            rows.push_back({conflict.urn, conflict.name, row.line, says.join(u"; "_s)});
        }
    QStringList sentences;
    if (!plan->conflicts.empty())
        sentences << tr("The list says different things about %1. Tick the row to be believed; a school "
                        "without a tick is left as it is.")
                         .arg(countedSchools(qint64(plan->conflicts.size())));
    if (plan->repeats > 0)
        sentences << tr("%1 word for word what stood before, and needed nothing.")
                         .arg(counted(plan->repeats, tr("row repeats"), tr("rows repeat")));
    m_text->setText(sentences.join(u' '));
    m_table->setVisible(!rows.empty());
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showWhole();
}

/// What a narrow column cuts can be read below the table.
void ReviewDuplicates::showWhole() {
    const Row* row = m_model->find(m_table->currentKey());
    m_whole->setVisible(row);
    if (row)
        m_whole->setText(tr("Line %1: %2").arg(countText(row->line), row->says));
}

void ReviewDuplicates::choose(qint64 line, bool on) {
    const Row* chosen = m_model->find(line);
    if (!chosen)
        return;
    const qint64 urn = chosen->urn;
    for (const Row& row : m_model->rows())
        if (row.urn == urn)
            m_draft.options.chosenLines.erase(row.line);
    if (on)
        m_draft.options.chosenLines.insert(line);
    m_table->viewport()->update();
    Q_EMIT answered();
}

} // namespace liaison
