// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_saving.h"

#include "core/base/text.h"
#include "ui/reports/report_request.h"
#include "ui/reports/window_charts.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/setting.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace liaison {

namespace {

const Setting<QString> kReportFolder{u"report/folder"_s};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ReportSaving)
};

QString startFolder() {
    const QString last = kReportFolder.value();
    return !last.isEmpty() && QDir(last).exists()
               ? last
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

Result<void> write(const ReportDocument& document, const SaveTarget& target, JobProgress& progress) {
    const WindowContext window(progress);
    return writeReport(document, target.format, target.path, window.context);
}

void tellSaved(NoticeBar& notice, const QString& text, const QString& path) {
    notice.showNotice(Tone::Good, text);
    const auto offer = [&notice](const QString& label, const QString& name, const QString& target) {
        QPushButton* button = notice.addButton(label);
        button->setObjectName(name);
        button->setAutoDefault(false);
        QObject::connect(button, &QPushButton::clicked, button,
                         [target] { QDesktopServices::openUrl(QUrl::fromLocalFile(target)); });
    };
    offer(Words::tr("&Open"), u"openSaved"_s, path);
    offer(Words::tr("Show in &folder"), u"showSavedFolder"_s, QFileInfo(path).absolutePath());
}

void runSaving(Workspace& workspace, const SaveTarget& target, NoticeBar* notice,
               std::function<Result<void>(JobProgress&)> work) {
    const QString name = QFileInfo(target.path).fileName();
    workspace.runJob<void>(
        Words::tr("Saving “%1”").arg(name), std::move(work),
        [&workspace, path = target.path, bar = QPointer<NoticeBar>(notice)](const Result<void>& saved) {
            if (!saved) {
                if (bar && saved.error().code != ErrorCode::Cancelled)
                    bar->showNotice(Tone::Bad, saved.error().message, saved.error().detail);
                else
                    workspace.showError(saved.error());
                return;
            }
            const QString text = Words::tr("Saved “%1”.").arg(QDir::toNativeSeparators(path));
            workspace.notify(text);
            if (bar)
                tellSaved(*bar, text, path);
        });
}

} // namespace

SaveTarget saveTarget(const QString& path, const QString& chosenFilter) {
    if (const auto named = reportFormatOf(path))
        return {path, *named};
    for (const ReportFormatInfo& info : reportFormats())
        if (info.filter == chosenFilter)
            return {path + u'.' + info.suffix, info.format};
    return {path + u".pdf"_s, ReportFormat::Pdf};
}

void askWhereToSave(QWidget* parent, const QString& title, QDate day,
                    std::function<void(const SaveTarget&)> chosen) {
    ReportDocument named;
    named.title = title;
    named.printed = day;
    auto* dialog = new QFileDialog(parent, Words::tr("Save “%1”").arg(title), startFolder());
    dialog->setObjectName(u"saveReportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const ReportFormatInfo& info : reportFormats())
        filters << info.filter;
    dialog->setNameFilters(filters);
    dialog->selectFile(suggestedFileName(named, ReportFormat::Pdf));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, named](const QString& filter) {
        for (const ReportFormatInfo& info : reportFormats())
            if (info.filter == filter)
                dialog->selectFile(suggestedFileName(named, info.format));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [dialog, chosen = std::move(chosen)](const QString& path) {
                         kReportFolder.set(QFileInfo(path).absolutePath());
                         chosen(saveTarget(path, dialog->selectedNameFilter()));
                     });
    dialog->open();
}

void saveReport(Workspace& workspace, std::shared_ptr<const ReportDocument> document,
                const SaveTarget& target, NoticeBar* notice) {
    runSaving(workspace, target, notice,
              [document, target](JobProgress& progress) { return write(*document, target, progress); });
}

void makeAndSaveReport(Workspace& workspace, const ReportRequest& request, const SaveTarget& target,
                       NoticeBar* notice) {
    runSaving(
        workspace, target, notice, [make = request.make, target](JobProgress& progress) -> Result<void> {
            const auto document = make(progress);
            return document ? write(*document, target, progress) : tl::unexpected<Error>(document.error());
        });
}

} // namespace liaison
