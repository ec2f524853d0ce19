// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_export.h"

#include "core/base/text.h"
#include "core/reports/report_writer.h"
#include "ui/schools/school_export.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleExport)
};

} // namespace

void askToExportPeople(Workspace& workspace, QWidget* window, const QString& title,
                       const TableExtract& extract) {
    QStringList filters;
    for (const ReportFormat format :
         {ReportFormat::Xlsx, ReportFormat::Csv, ReportFormat::Html, ReportFormat::Pdf})
        filters << reportFormatInfo(format).filter;
    const QDate day = workspace.asOf();
    const QString rows = counted(extract.rows.size(), Words::tr("row"), Words::tr("rows"));
    auto* dialog = new QFileDialog(window, Words::tr("Export %1").arg(rows),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"exportPeopleDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->selectFile(Words::tr("%1 %2.xlsx").arg(title, day.toString(Qt::ISODate)));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        for (const ReportFormatInfo& info : reportFormats())
            if (info.filter == filter)
                dialog->setDefaultSuffix(info.suffix);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [&workspace, extract, title, rows, day](const QString& path) {
                         const QString scope = Words::tr("As of %1").arg(dateText(day));
                         if (const Result<void> written = exportTable(extract, title, scope, path); !written)
                             workspace.showError(written.error());
                         else
                             workspace.notify(
                                 Words::tr("%1 exported to %2.").arg(rows, QDir::toNativeSeparators(path)));
                     });
    dialog->open();
}

} // namespace liaison
