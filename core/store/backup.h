// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace liaison {

/// What a trust's file or a backup of it holds, for a look inside before it is opened or restored.
struct FileSummary {
    QString path;
    QString trustName;
    int version = 0;
    qint64 schools = 0;
    qint64 actions = 0;
    QString lastAction;
    QDateTime lastActionAt;
    qint64 bytes = 0;
};

/// Reads a file's summary without changing it. Fails as opening it would.
Result<FileSummary> summaryOf(const QString& path);

/// Copies the record as it is at this moment, while it may be open, to a new file `to`. An existing file is
/// refused with Duplicate. The copy is checked before it takes its name.
Result<void> backUp(const QString& from, const QString& to);

/// Puts a backup in place of `to`. What stood at `to` is first moved aside, beside it; the answer is its new
/// path, or an empty text where nothing stood there.
Result<QString> restoreBackup(const QString& from, const QString& to, const Clock& clock);

/// One backup in a folder.
struct BackupFile {
    QString path;
    QDateTime at;
    qint64 bytes = 0;
};

/// Keeps dated copies of a file in a folder: "oak-trust 2026-11-21 1405.liaison".
class BackupFolder {
public:
    BackupFolder(QString folder, QString filePath);

    /// The copies of this file, newest first.
    std::vector<BackupFile> backups() const;
    /// Makes a copy named after the moment and deletes the oldest beyond `keep`. Returns its path.
    Result<QString> makeDated(const Clock& clock, int keep);
    /// Whether the newest copy is from an earlier day, or there is none.
    bool isDue(const Clock& clock) const;

private:
    QString m_folder;
    QString m_filePath;
};

} // namespace liaison
