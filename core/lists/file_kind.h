// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace liaison {

/// What a file is by its content, whatever its name ends in.
enum class FileKind {
    DelimitedText,
    Workbook,          ///< .xlsx
    BinaryWorkbook,    ///< .xlsb
    OldWorkbook,       ///< .xls
    ProtectedWorkbook, ///< .xlsx under a password
    OpenSpreadsheet,   ///< .ods
    XmlSpreadsheet,    ///< Excel's XML of 2003
    Document,          ///< a word processor's or a presentation's
    WebPage,
    Pdf,
    Image,
    Archive, ///< a ZIP of something else, or another packed file
    Database,
    Empty,
    Utf32Text,
    Binary,
};

/// How many of a file's first bytes fileKindOfBytes wants to see.
inline constexpr qint64 kKindSample = 64 * 1024;

/// What the first bytes say. A ZIP is an Archive and an OLE file an OldWorkbook: what is inside needs the
/// whole file.
FileKind fileKindOfBytes(std::string_view bytes);

/// What the file is. Fails with NotFound or Unreadable where it cannot be opened.
Result<FileKind> fileKindOf(const QString& path);

/// Why a file of that kind is not read, naming what it is and what to do; it must not be a readable kind.
Error refusalOf(FileKind kind);

} // namespace liaison
