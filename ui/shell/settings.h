// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/setting.h"

#include <QStringList>

namespace liaison::settings {

/// "system", "light" or "dark".
inline const Setting<QString> kAppearance{u"appearance"_s, u"system"_s};
/// Per cent of the system's text size: 100 to 200.
inline const Setting<int> kTextSize{u"textSize"_s, 100};
/// A QDate format; empty for the way of the system's country.
inline const Setting<QString> kDateFormat{u"dateFormat"_s, u"d MMM yyyy"_s};
/// Where dated backups go; empty for a folder beside the file.
inline const Setting<QString> kBackupFolder{u"backup/folder"_s};
/// How many dated backups are kept; 0 makes none.
inline const Setting<int> kBackupsKept{u"backup/kept"_s, 14};
/// Files opened, newest first.
inline const Setting<QStringList> kRecentFiles{u"recentFiles"_s};
/// The file to open again at the next start; empty after it was closed.
inline const Setting<QString> kLastFile{u"lastFile"_s};

} // namespace liaison::settings
