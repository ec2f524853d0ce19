// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backup_keeper.h"

#include "core/base/text.h"
#include "core/store/backup.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QFileInfo>

#include <chrono>
#include <limits>

namespace liaison {

namespace {

constexpr std::chrono::minutes kLookEvery{30};

} // namespace

QString backupFolderOf(const QString& filePath) {
    const QString chosen = settings::kBackupFolder.value();
    return chosen.isEmpty() ? QFileInfo(filePath).absolutePath() + u"/Liaison backups"_s : chosen;
}

BackupKeeper& BackupKeeper::of(Workspace& workspace) {
    auto* keeper = workspace.findChild<BackupKeeper*>({}, Qt::FindDirectChildrenOnly);
    return keeper ? *keeper : *new BackupKeeper(workspace);
}

BackupKeeper::BackupKeeper(Workspace& workspace) : QObject(&workspace), m_workspace(workspace) {
    m_daily.setInterval(kLookEvery);
    m_daily.start();
    connect(&m_daily, &QTimer::timeout, this, &BackupKeeper::backUpIfDue);
    connect(&workspace, &Workspace::fileOpened, this, &BackupKeeper::noteOpened);
    connect(&workspace, &Workspace::fileAboutToClose, this, &BackupKeeper::noteClosing);
    connect(&workspace, &Workspace::fileClosed, this, [this] {
        if (!m_closing.isEmpty())
            start(std::exchange(m_closing, {}), settings::kBackupsKept.value(), false);
    });
}

bool BackupKeeper::hasChangedSinceBackup() const {
    TrustFile& file = *m_workspace.file();
    const auto backups = BackupFolder(backupFolderOf(file.path()), file.path()).backups();
    const auto last = History(file.database()).actions(1);
    if (!last || last->empty())
        return false;
    return backups.empty() || last->front().at.toLocalTime() > backups.front().at;
}

bool BackupKeeper::isBackupWanted() const {
    if (!m_workspace.hasFile() || m_isRestoring || settings::kBackupsKept.value() <= 0)
        return false;
    const TrustFile& file = *m_workspace.file();
    return !file.isReadOnly() && QFileInfo::exists(file.path()) && hasChangedSinceBackup();
}

void BackupKeeper::noteOpened() {
    if (isBackupWanted())
        start(m_workspace.file()->path(), settings::kBackupsKept.value(), false);
}

void BackupKeeper::noteClosing() {
    m_closing = isBackupWanted() ? m_workspace.file()->path() : QString();
}

void BackupKeeper::backUpIfDue() {
    if (!isBackupWanted())
        return;
    const QString path = m_workspace.file()->path();
    if (BackupFolder(backupFolderOf(path), path).isDue(m_workspace.clock()))
        start(path, settings::kBackupsKept.value(), false);
}

void BackupKeeper::backUpNow() {
    if (!m_workspace.hasFile())
        return;
    const int kept = settings::kBackupsKept.value();
    // Where none are made automatically, none are thrown away either.
    start(m_workspace.file()->path(), kept > 0 ? kept : std::numeric_limits<int>::max(), true);
}

void BackupKeeper::start(const QString& path, int keep, bool isWanted) {
    BackupFolder folder(backupFolderOf(path), path);
    m_workspace.runJob<QString>(
        tr("Backing up"),
        [folder = std::move(folder), keep, &clock = m_workspace.clock()](JobProgress&) mutable {
            return folder.makeDated(clock, keep);
        },
        [this, isWanted](const Result<QString>& made) {
            // Two within one second are one backup.
            const bool isThere = !made && made.error().code == ErrorCode::Duplicate;
            if (!made && !isThere)
                m_workspace.warn(made.error().message);
            else if (isWanted)
                m_workspace.notify(tr("The file is backed up."));
            Q_EMIT backupsChanged();
        });
}

void BackupKeeper::restore(const QString& backup, const QString& to,
                           std::function<void(const Result<QString>&)> done) {
    m_isRestoring = true;
    m_workspace.closeFile();
    m_workspace.runJob<QString>(
        tr("Restoring"),
        [backup, to, &clock = m_workspace.clock()](JobProgress&) { return restoreBackup(backup, to, clock); },
        [this, to, done = std::move(done)](const Result<QString>& aside) {
            m_isRestoring = false;
            if (QFileInfo::exists(to))
                m_workspace.openFile(to);
            if (!aside)
                m_workspace.showError(aside.error());
            done(aside);
            Q_EMIT backupsChanged();
        });
}

} // namespace liaison
