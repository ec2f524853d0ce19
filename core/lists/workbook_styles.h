// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/zip_archive.h"

#include <QStringView>

#include <string>
#include <vector>

namespace liaison {

/// What a number in a cell means by its format.
struct CellFormat {
    enum class Kind { Number, Date, Time, DateTime };
    Kind kind = Kind::Number;
    /// Digits that a format such as "00000" fills up to; 0 for others.
    int digits = 0;

    bool operator==(const CellFormat&) const = default;
};

/// Reads a format code as spreadsheets write it: "dd/mm/yyyy", "[$-809]d mmmm yyyy;@", "0000".
CellFormat cellFormatOfCode(QStringView code);
/// One of the formats that have a number only; `code` formats of a file begin at 164.
CellFormat builtinCellFormat(int number);

/// The format of each cell style of a workbook, in the order in which cells name them.
Result<std::vector<CellFormat>> readCellFormats(ZipArchive& archive, const QString& part);

/// A stored number as a list would write it: dates as 2026-09-01, other numbers as short as they are exact.
std::string numberText(const std::string& stored, const CellFormat& format, bool dates1904);

} // namespace liaison
