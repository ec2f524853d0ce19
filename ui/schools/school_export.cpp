// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_export.h"

#include "core/reports/report_writer.h"
#include "ui/schools/school_columns.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolExport)
};

ReportTable tableOf(const TableExtract& extract, const QString& title) {
    std::vector<ReportColumn> columns;
    for (const QString& column : extract.titles)
        columns.push_back(ReportColumn::text(column));
    ReportTable table(title, std::move(columns));
    table.reserveRows(extract.rows.size());
    for (const QStringList& row : extract.rows)
        table.addRow(std::vector<ReportCell>(row.begin(), row.end()));
    return table;
}

} // namespace

Result<void> exportTable(const TableExtract& extract, const QString& title, const QString& scope,
                         const QString& path) {
    const std::optional<ReportFormat> format = reportFormatOf(path);
    if (!format)
        return failure(
            ErrorCode::Invalid,
            Words::tr("“%1” does not say what it is to be: end the name in .xlsx, .csv, .html or .pdf.")
                .arg(QFileInfo(path).fileName()));
    ReportDocument document;
    document.title = title;
    document.scope = scope;
    document.blocks.emplace_back(tableOf(extract, title));
    return writeReport(document, *format, path);
}

void askToExport(Workspace& workspace, QWidget* window, const TableExtract& extract, const QString& scope) {
    QStringList filters;
    for (const ReportFormat format :
         {ReportFormat::Xlsx, ReportFormat::Csv, ReportFormat::Html, ReportFormat::Pdf})
        filters << reportFormatInfo(format).filter;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = Words::tr("Schools %1.xlsx").arg(workspace.clock().today().toString(Qt::ISODate));
    auto* dialog =
        new QFileDialog(window, Words::tr("Export %1").arg(countedSchools(extract.rows.size())), folder);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        for (const ReportFormatInfo& info : reportFormats())
            if (info.filter == filter)
                dialog->setDefaultSuffix(info.suffix);
    });
    QObject::connect(
        dialog, &QFileDialog::fileSelected, dialog, [&workspace, extract, scope](const QString& path) {
            if (const Result<void> written = exportTable(extract, Words::tr("Schools"), scope, path);
                !written)
                workspace.showError(written.error());
            else
                workspace.notify(
                    Words::tr("%1 exported to %2.")
                        .arg(countedSchools(extract.rows.size()), QDir::toNativeSeparators(path)));
        });
    dialog->open();
}

} // namespace liaison
