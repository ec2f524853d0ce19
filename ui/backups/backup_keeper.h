// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace liaison {

class Workspace;

/// Where the dated backups of a file go: the folder of the settings, or "Liaison backups" beside the file.
QString backupFolderOf(const QString& filePath);

/// Makes dated backups of a file by itself, always of what no backup holds yet: when the file is opened, when
/// it is closed, and once a day while it stays open. One for each workspace, which owns it.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    /// The keeper of this workspace; made where there is none yet.
    static BackupKeeper& of(Workspace& workspace);

    /// Makes a backup of the open file in the background, whatever the settings say of automatic ones.
    void backUpNow();
    /// Closes the file, puts the backup in its place and opens that. What was open is moved aside. Where no
    /// file is open, `to` is the file to be put back. "done" is told the path of what was moved aside.
    void restore(const QString& backup, const QString& to, std::function<void(const Result<QString>&)> done);

Q_SIGNALS:
    /// A backup was made or could not be; the folder may hold others than before.
    void backupsChanged();

private:
    explicit BackupKeeper(Workspace& workspace);

    bool isBackupWanted() const;
    void noteOpened();
    void noteClosing();
    void backUpIfDue();
    void start(const QString& path, int keep, bool isWanted);
    bool hasChangedSinceBackup() const;

    Workspace& m_workspace;
    QTimer m_daily;
    /// The file that has just been closed and shall be backed up; empty for none.
    QString m_closing;
    bool m_isRestoring = false;
};

} // namespace liaison
