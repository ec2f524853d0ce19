// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/new_file.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NewFile)
};

QString placeOf(const QString& path) {
    const QFileInfo info(path);
    const QString there = info.canonicalFilePath();
    if (!there.isEmpty())
        return there;
    const QString folder = info.absoluteDir().canonicalPath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : folder + u'/' + info.fileName();
}

bool isDatabase(const QString& path) {
    const QByteArray start("SQLite format 3\0", 16);
    // Opening a pipe would wait for its other end.
    if (!QFileInfo(path).isFile())
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(start.size()) == start;
}

/// The log beside a database holds what its file does not have yet.
bool isBesideDatabase(const QString& path) {
    for (const QLatin1StringView ending : {"-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (path.endsWith(ending) && isDatabase(path.chopped(ending.size())))
            return true;
    }
    return false;
}

} // namespace

bool isSamePlace(const QString& one, const QString& other) {
    return placeOf(one) == placeOf(other);
}

Result<void> refuseOverRecord(const QString& path, const QString& what) {
    if (!isDatabase(path) && !isBesideDatabase(placeOf(path)))
        return {};
    return failure(ErrorCode::Invalid,
                   Words::tr("“%1” is a trust's file; choose another name for %2.").arg(path, what));
}

} // namespace liaison
