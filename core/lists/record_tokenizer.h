// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/structural_scan.h"

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace liaison {

/// The longest record that is believed, in bytes of UTF-8.
inline constexpr std::ptrdiff_t kLongestRecord = 16 * 1024 * 1024;
/// The widest record that is believed: as many columns as a workbook can have.
inline constexpr std::size_t kWidestRecord = 16'384;

/// Cuts UTF-8 text into the records and fields of RFC 4180. Lines may end in LF, CRLF or CR.
/// The text is the caller's and is handed over in pieces; a record cut off by the end of a piece is read
/// again from its beginning once there is more.
class RecordTokenizer {
public:
    enum class Status {
        Record,
        End,
        NeedMore,       ///< the piece ends inside a record: hand over more from position() on
        StrayQuote,     ///< a quotation mark inside a field that does not begin with one
        TextAfterQuote, ///< text between a closing quotation mark and the next delimiter
        UnclosedQuote,  ///< the text ends inside a quoted field
        TooLong,        ///< over kLongestRecord
        TooWide,        ///< over kWidestRecord
    };

    explicit RecordTokenizer(char delimiter) : m_delimiter(delimiter), m_scan(delimiter) {}

    /// Hands over the next piece, beginning at what position() pointed to. The bytes may be rewritten
    /// (doubled quotation marks become single ones in place), and kScanPadding bytes after `end` must be
    /// readable.
    void setText(char* begin, char* end, bool atEnd);

    /// Reads a record. Fields point into the text. After a fault nothing more can be read.
    Status next(std::vector<std::string_view>& fields);
    /// Passes over one physical line, whatever is in it.
    Status skipLine();

    /// Where the next record begins.
    const char* position() const { return m_at; }
    /// Physical line on which the next record begins, from 1.
    qint64 line() const { return m_line; }
    /// Physical line on which the last record began, or on which a fault lies: of a quoted field, where it
    /// opened.
    qint64 recordLine() const { return m_recordLine; }
    /// Physical line of the closing quotation mark that text follows.
    qint64 closingLine() const { return m_closingLine; }
    /// Column, from 1, in which a fault lies.
    std::size_t faultColumn() const { return m_faultColumn; }

private:
    Status quotedField(StructuralScan& scan, const char*& at, std::size_t index);
    Status endRecord(const char* at);
    Status endedText() const;
    Status fault(Status status, qint64 line, std::size_t column);
    void undouble(std::vector<std::string_view>& fields);

    char m_delimiter;
    StructuralScan m_scan;
    char* m_begin = nullptr;
    const char* m_at = nullptr;
    const char* m_end = nullptr;
    bool m_atEnd = false;
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
    qint64 m_closingLine = 1;
    qint64 m_linesInside = 0;
    std::size_t m_faultColumn = 0;
    std::vector<std::size_t> m_doubled;
};

} // namespace liaison
