// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/review_refused.h"

#include "core/base/text.h"
#include "ui/schools/shared_width.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>

namespace liaison {

ReviewProblems::ReviewProblems(What what, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return row.number; }, this))
    , m_table(new TableView({}, what == What::Refused ? tr("Refused rows") : tr("Notes"))) {
    const bool isRefused = what == What::Refused;
    m_table->setObjectName(isRefused ? u"refusedTable"_s : u"notesTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {7, 20, 25, 48});
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
}

std::vector<Column<ReviewProblems::Row>> ReviewProblems::columns() {
    return {Column<Row>(u"line"_s, tr("Line"), [](const Row& row) { return countText(row.line); })
                .number([](const Row& row) { return QVariant(row.line); }),
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
}

void ReviewProblems::setNotes(const std::vector<ListNote>& notes) {
    std::vector<Row> rows;
    for (const ListNote& note : notes)
        rows.push_back({int(rows.size()) + 1, note.line, note.column, note.value, note.text});
    m_model->setRows(std::move(rows));
}

void askToSaveRefused(QWidget* window, std::shared_ptr<ImportPlan> plan,
                      const std::function<void(const Error&)>& failed) {
    const QString name =
        ReviewProblems::tr("%1 refused rows.csv").arg(QFileInfo(plan->source.fileName).completeBaseName());
    auto* dialog = new QFileDialog(window, ReviewProblems::tr("Save refused rows"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   ReviewProblems::tr("Delimited text (*.csv)"));
    dialog->setObjectName(u"refusedDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, [plan, failed](const QString& path) {
        if (const Result<void> saved = writeRefusedRows(*plan, path); !saved)
            failed(saved.error());
    });
    dialog->open();
}

} // namespace liaison
