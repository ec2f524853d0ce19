// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/file_kind.h"

#include <QFile>

namespace liaison {

/// What a file that begins like a ZIP holds: a workbook, another office file, or an Archive of something
/// else.
Result<FileKind> kindOfZip(const QString& path);

/// What an OLE compound file holds: an old workbook, an encrypted one, or another office document.
FileKind kindOfOleFile(QFile& file);

} // namespace liaison
