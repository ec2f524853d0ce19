// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/workbook_reader.h"

#include "core/base/text.h"
#include "core/lists/list_faults.h"

namespace liaison {

Result<std::unique_ptr<WorkbookReader>> WorkbookReader::open(const QString& path, qint64 headerLine) {
    auto rows = WorkbookRows::open(path);
    if (!rows)
        return tl::unexpected(rows.error());
    std::unique_ptr<WorkbookReader> reader(new WorkbookReader);
    reader->m_rows = std::move(*rows);
    if (const Result<bool> header = reader->readHeader(headerLine); !header)
        return tl::unexpected(header.error());
    return reader;
}

Result<bool> WorkbookReader::readHeader(qint64 headerLine) {
    if (headerLine <= 0)
        return true;
    ListRecord row;
    while (row.line < headerLine) {
        const Result<bool> read = m_rows->next(row);
        if (!read)
            return read;
        if (!*read)
            break;
    }
    if (row.line != headerLine)
        return tl::unexpected(headerLineFault(headerLine, row.line));
    for (const std::string_view name : row.fields)
        m_header.append(m_notes.columnName(name, row.line));
    return true;
}

Result<bool> WorkbookReader::next(ListRecord& record) {
    if (m_error)
        return tl::unexpected(*m_error);
    Result<bool> read = m_rows->next(record);
    if (!read) {
        m_error = read.error();
        return read;
    }
    for (ListNote note : m_rows->notes().all()) {
        if (const QString name = m_header.value(note.column.toInt() - 1); !name.isEmpty())
            note.column = name;
        m_notes.add(std::move(note));
    }
    const auto width = static_cast<std::size_t>(m_header.size());
    if (*read && width > 0) {
        // A sheet leaves out blank cells at the end of a row, so a short row is an ordinary one.
        if (record.fields.size() < width)
            record.fields.resize(width);
        m_notes.checkWidth(record, width);
    }
    return read;
}

Result<std::vector<SampleRecord>> workbookSample(const QString& path) {
    auto rows = WorkbookRows::open(path);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<SampleRecord> records;
    ListRecord row;
    while (records.size() < kSampleRecords) {
        const Result<bool> read = (*rows)->next(row);
        if (!read)
            return tl::unexpected(read.error());
        if (!*read)
            break;
        SampleRecord record{row.line, {}};
        for (const std::string_view field : row.fields)
            record.fields.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace liaison
