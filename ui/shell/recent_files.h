// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace liaison {

/// A file that was open before, for the welcome page and the menu.
struct RecentFile {
    QString path;
    bool isMissing = false;
};

std::vector<RecentFile> recentFiles();
/// Puts the file first and forgets the oldest beyond ten.
void rememberRecentFile(const QString& path);
void forgetRecentFile(const QString& path);

/// The folder where new files are kept unless another is chosen.
QString documentsFolder();

} // namespace liaison
