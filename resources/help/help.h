// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace liaison {

/// The folder, inside the program, of the help pages and their pictures.
QString helpFolder();

/// The ids of the help pages in reading order: the file names without their ending.
QStringList helpPageIds();

/// Where the Markdown of a page is.
QString helpPagePath(const QString& id);

} // namespace liaison
