// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/format_guess.h"
#include "core/lists/workbook_rows.h"

namespace liaison {

/// Reads the first sheet of an .xlsx workbook, streamed.
class WorkbookReader final : public ListReader {
public:
    /// Opens the workbook and reads its header. Fails with Unreadable.
    static Result<std::unique_ptr<WorkbookReader>> open(const QString& path, qint64 headerLine);

    const QStringList& header() const override { return m_header; }
    Result<bool> next(ListRecord& record) override;
    double progress() const override { return m_rows->progress(); }
    const std::vector<ListNote>& notes() const override { return m_notes.all(); }

private:
    WorkbookReader() = default;
    Result<bool> readHeader(qint64 headerLine);

    std::unique_ptr<WorkbookRows> m_rows;
    QStringList m_header;
    ListNotes m_notes;
    std::optional<Error> m_error;
};

/// The first rows of a workbook's first sheet, for guessing its header.
Result<std::vector<SampleRecord>> workbookSample(const QString& path);

} // namespace liaison
