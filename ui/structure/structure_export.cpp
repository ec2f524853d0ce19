// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_export.h"

#include "core/base/text.h"
#include "core/reports/report_writer.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::StructureExport)
};

Result<void> write(const TableExtract& extract, QDate day, const QString& path) {
    const std::optional<ReportFormat> format = reportFormatOf(path);
    if (!format)
        return failure(
            ErrorCode::Invalid,
            Words::tr("“%1” does not say what it is to be: end the name in .xlsx, .csv, .html or .pdf.")
                .arg(QFileInfo(path).fileName()));
    std::vector<ReportColumn> columns;
    for (const QString& column : extract.titles)
        columns.push_back(ReportColumn::text(column));
    ReportTable table(Words::tr("Structure"), std::move(columns));
    table.reserveRows(extract.rows.size());
    for (const QStringList& row : extract.rows)
        table.addRow(std::vector<ReportCell>(row.begin(), row.end()));
    ReportDocument document;
    document.title = Words::tr("Structure");
    document.scope = Words::tr("As of %1").arg(dateText(day));
    document.blocks.emplace_back(std::move(table));
    return writeReport(document, *format, path);
}

} // namespace

void askToExportStructure(Workspace& workspace, QWidget* window, const TableExtract& extract, QDate day) {
    QStringList filters;
    for (const ReportFormat format :
         {ReportFormat::Xlsx, ReportFormat::Csv, ReportFormat::Html, ReportFormat::Pdf})
        filters << reportFormatInfo(format).filter;
    const QString rows = counted(extract.rows.size(), Words::tr("line"), Words::tr("lines"));
    auto* dialog = new QFileDialog(window, Words::tr("Export %1").arg(rows),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"exportStructureDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->selectFile(Words::tr("Structure %1.xlsx").arg(day.toString(Qt::ISODate)));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        for (const ReportFormatInfo& info : reportFormats())
            if (info.filter == filter)
                dialog->setDefaultSuffix(info.suffix);
    });
    QObject::connect(
        dialog, &QFileDialog::fileSelected, dialog, [&workspace, extract, day, rows](const QString& path) {
            if (const Result<void> written = write(extract, day, path); !written)
                workspace.showError(written.error());
            else
                workspace.notify(Words::tr("%1 exported to %2.").arg(rows, QDir::toNativeSeparators(path)));
        });
    dialog->open();
}

} // namespace liaison
