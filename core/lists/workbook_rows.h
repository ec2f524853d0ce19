// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/list_notes.h"
#include "core/lists/workbook_strings.h"
#include "core/lists/workbook_styles.h"

namespace liaison {

/// The rows of a workbook's first sheet, from top to bottom. Rows that the sheet leaves out are left out.
class WorkbookRows {
public:
    /// Opens the sheet. Fails with Unreadable.
    static Result<std::unique_ptr<WorkbookRows>> open(const QString& path);

    /// Reads the next row; false at the end. The fields live until the next call.
    Result<bool> next(ListRecord& row);
    double progress() const { return m_sheet->progress(); }
    /// Cells that hold an error such as #N/A are blank; the first is noted, with the number of its column.
    const ListNotes& notes() const { return m_notes; }

private:
    struct Cell {
        std::size_t begin = 0;
        std::size_t length = 0;
    };

    WorkbookRows() = default;
    std::optional<Error> readRow(ListRecord& row);
    std::optional<Error> readCell();
    bool setText(QStringView type, QStringView style, const QString& value);
    void noteError(std::size_t column, const QString& value);

    std::unique_ptr<ZipArchive> m_archive;
    SharedStrings m_strings;
    std::vector<CellFormat> m_formats;
    std::unique_ptr<WorkbookXml> m_sheet;
    bool m_dates1904 = false;
    qint64 m_row = 0;
    std::size_t m_column = 0;
    std::string m_text;
    std::vector<Cell> m_cells;
    ListNotes m_notes;
};

/// The column of a cell such as "BC12", from 0, if that is what the text is.
std::optional<std::size_t> columnOfCell(QStringView reference);
/// The letters of a column: 0 is "A", 54 is "BC".
QString columnLetters(std::size_t column);

} // namespace liaison
