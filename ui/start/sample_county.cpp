// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/sample_county.h"
#include "core/store/trust_file.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::SampleCounty", text);
}

void removeFile(const QString& path) {
    for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

} // namespace

QString sampleCountyFile() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    return folder.filePath(u"Sample county.liaison"_s);
}

Result<void> makeSampleCounty(const QString& path, const SampleCounty& sample, const Clock& clock) {
    QDir().mkpath(QFileInfo(path).path());
    // Under another name until it is whole: a county half filled must not open the next time.
    const QString unfinished = path + u".part"_s;
    removeFile(unfinished);
    Result<void> filled;
    {
        auto file = TrustFile::create(unfinished, sample.trustName, clock);
        if (!file)
            return tl::unexpected<Error>(file.error());
        filled = sample.fill(**file);
    }
    if (filled && !QFile::rename(unfinished, path))
        filled = failure(ErrorCode::Storage, tr("The sample county could not be kept as “%1”.").arg(path));
    if (!filled)
        removeFile(unfinished);
    return filled;
}

void openSampleCounty(Workspace& workspace, const SampleCounty& sample) {
    const QString path = sampleCountyFile();
    if (QFileInfo::exists(path)) {
        workspace.openFile(path);
        return;
    }
    const Clock* clock = &workspace.clock();
    workspace.runJob<void>(
        tr("Making the sample county"),
        [path, sample, clock](JobProgress&) { return makeSampleCounty(path, sample, *clock); },
        [&workspace, path](const Result<void>& made) {
            if (made)
                workspace.openFile(path);
            else
                workspace.showError(made.error());
        });
}

} // namespace liaison
