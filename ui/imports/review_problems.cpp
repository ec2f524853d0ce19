// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/review_problems.h"

#include "core/base/text.h"
#include "ui/imports/shared_width.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace liaison {

ReviewProblems::ReviewProblems(What what, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return row.number; }, this))
    , m_table(new TableView({}, what == What::Refused ? tr("Refused rows") : tr("Notes")))
    , m_whole(new QLabel) {
    const bool isRefused = what == What::Refused;
    m_table->setObjectName(isRefused ? u"refusedTable"_s : u"notesTable"_s);
    m_table->setRowModel(m_model);
    m_whole->setObjectName(isRefused ? u"refusedWhole"_s : u"notesWhole"_s);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setWordWrap(true);
    shareWidth(m_table, {9, 20, 24, 47});
    connect(m_table, &TableView::selectedKeysChanged, this, &ReviewProblems::showWhole);
    auto* top = new QHBoxLayout;
    top->setSpacing(rhythm(this, 2));
    top->addWidget(quietLabel(text), 1);
    if (isRefused) {
        auto* save = new QPushButton(tr("&Save refused rows…"));
        save->setObjectName(u"saveRefused"_s);
        save->setAutoDefault(false);
        top->addWidget(save, 0, Qt::AlignTop);
        connect(save, &QPushButton::clicked, this, &ReviewProblems::saveWanted);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_whole);
}

void ReviewProblems::selectFirst() {
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showWhole();
}

/// What a narrow column cuts can be read below the table.
void ReviewProblems::showWhole() {
    const Row* row = m_model->find(m_table->currentKey());
    m_whole->setVisible(row);
    if (!row)
        return;
    // A damaged list can hold a value of a million letters.
    constexpr qsizetype kLongestValue = 300;
    QString value = row->value.simplified();
    if (value.size() > kLongestValue)
        value = value.left(kLongestValue) + u'…';
    QString place = row->line > 0 ? tr("Line %1").arg(countText(row->line)) : tr("Whole list");
    if (!row->column.isEmpty())
        place = tr("%1, %2").arg(place, row->column);
    m_whole->setText(value.isEmpty() ? tr("%1: %2").arg(place, row->reason)
                                     : tr("%1, “%2”: %3").arg(place, value, row->reason));
}

std::vector<Column<ReviewProblems::Row>> ReviewProblems::columns() {
    const auto lineText = [](const Row& row) {
        return row.line > 0 ? countText(row.line) : tr("Whole list");
    };
    return {Column<Row>(u"line"_s, tr("Line"), lineText).number([](const Row& row) {
                return QVariant(row.line);
            }),
            Column<Row>(u"column"_s, tr("Column"), [](const Row& row) { return row.column; }),
            Column<Row>(u"value"_s, tr("Value"), [](const Row& row) { return row.value.simplified(); })
                .withCellTip([](const Row& row) { return row.value; }),
            Column<Row>(u"reason"_s, tr("Reason"), [](const Row& row) {
                return row.reason;
            }).withCellTip([](const Row& row) { return row.reason; })};
}

void ReviewProblems::setRefused(const std::vector<RefusedRow>& refused) {
    std::vector<Row> rows;
    for (const RefusedRow& row : refused)
        rows.push_back({int(rows.size()) + 1, row.line, row.column, row.value, row.reason});
    m_model->setRows(std::move(rows));
    selectFirst();
}

void ReviewProblems::setNotes(const std::vector<ListNote>& notes) {
    std::vector<Row> rows;
    for (const ListNote& note : notes)
        rows.push_back({int(rows.size()) + 1, note.line, note.column, note.value, note.text});
    m_model->setRows(std::move(rows));
    selectFirst();
}

} // namespace liaison
