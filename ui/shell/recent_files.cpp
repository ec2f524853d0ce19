// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_files.h"
#include "ui/shell/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace liaison {

namespace {
constexpr qsizetype kKept = 10;
}

std::vector<RecentFile> recentFiles() {
    std::vector<RecentFile> files;
    const QStringList paths = settings::kRecentFiles.value();
    for (const QString& path : paths)
        files.push_back({path, !QFileInfo::exists(path)});
    return files;
}

void rememberRecentFile(const QString& path) {
    QStringList paths = settings::kRecentFiles.value();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    settings::kRecentFiles.set(paths.mid(0, kKept));
}

void forgetRecentFile(const QString& path) {
    QStringList paths = settings::kRecentFiles.value();
    paths.removeAll(path);
    settings::kRecentFiles.set(paths);
}

QString documentsFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder
                                     : QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
}

} // namespace liaison
