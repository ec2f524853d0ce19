// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_file.h"

#include "core/reports/report_progress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <exception>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWriter)
};

tl::unexpected<Error> cannotWrite(const QString& path, const QString& detail) {
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    const QString folder = QDir::toNativeSeparators(info.absolutePath());
    if (!info.absoluteDir().exists())
        return failure(
            ErrorCode::Storage,
            Words::tr("The report was not saved as \"%1\" because the folder \"%2\" does not exist; choose "
                      "another folder.")
                .arg(shown, folder),
            detail);
    return failure(
        ErrorCode::Storage,
        Words::tr("The report could not be saved as \"%1\"; choose another place, or free the disk and "
                  "close the file if another program has it open.")
            .arg(shown),
        detail);
}

} // namespace

Result<void> saveReport(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

Result<void> guardedWriting(const std::function<Result<void>()>& write) {
    try {
        return write();
    } catch (const ReportCancelled&) {
        return failure(ErrorCode::Cancelled, Words::tr("The report was stopped; no file was written."));
    } catch (const std::exception& fault) {
        return failure(
            ErrorCode::Storage,
            Words::tr("The report could not be made; try another format and report the fault with its "
                      "details."),
            QString::fromUtf8(fault.what()));
    }
}

} // namespace liaison
