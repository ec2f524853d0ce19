// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/record_tokenizer.h"

namespace liaison {

void RecordTokenizer::setText(char* begin, char* end, bool atEnd) {
    m_begin = begin;
    m_at = begin;
    m_end = end;
    m_atEnd = atEnd;
    m_scan.restart(begin, end);
}

RecordTokenizer::Status RecordTokenizer::next(std::vector<std::string_view>& fields) {
    fields.clear();
    m_doubled.clear();
    m_linesInside = 0;
    m_recordLine = m_line;
    if (m_at == m_end)
        return m_atEnd ? Status::End : Status::NeedMore;
    const char* field = m_at;
    for (;;) {
        const char* at = m_scan.next();
        std::string_view content;
        if (at != m_end && *at == '"') {
            if (at != field)
                return fault(Status::StrayQuote, m_line + m_linesInside, fields.size() + 1);
            const Status status = quotedField(at, content);
            if (status == Status::NeedMore)
                return endedText();
            if (status != Status::Record)
                return fault(status, m_recordLine, fields.size() + 1);
            if (m_sawDoubled)
                m_doubled.push_back(fields.size());
        } else {
            content = std::string_view(field, static_cast<std::size_t>(at - field));
        }
        if (at == m_end && !m_atEnd)
            return endedText();
        fields.push_back(content);
        if (at == m_end || *at != m_delimiter) {
            const Status status = endRecord(at);
            if (status == Status::Record)
                undouble(fields);
            return status;
        }
        if (fields.size() >= kWidestRecord)
            return fault(Status::TooWide, m_line, fields.size() + 1);
        field = at + 1;
    }
}

// `at` comes in at the opening quotation mark and goes out at what ends the field.
RecordTokenizer::Status RecordTokenizer::quotedField(const char*& at, std::string_view& content) {
    const char* const opening = at;
    const qint64 openingLine = m_line + m_linesInside;
    m_sawDoubled = false;
    for (;;) {
        at = m_scan.next();
        if (at == m_end) {
            m_recordLine = openingLine;
            return m_atEnd ? Status::UnclosedQuote : Status::NeedMore;
        }
        if (*at == '\r' || (*at == '\n' && at[-1] != '\r')) {
            ++m_linesInside;
        } else if (*at == '"') {
            if (at + 1 == m_end && !m_atEnd)
                return Status::NeedMore;
            if (at + 1 == m_end || at[1] != '"')
                break;
            m_scan.next();
            m_sawDoubled = true;
        }
    }
    content = std::string_view(opening + 1, static_cast<std::size_t>(at - opening - 1));
    const char* const behind = at + 1;
    at = m_scan.next();
    if (at == behind)
        return Status::Record;
    m_recordLine = openingLine;
    m_closingLine = m_line + m_linesInside;
    return Status::TextAfterQuote;
}

RecordTokenizer::Status RecordTokenizer::endRecord(const char* at) {
    if (at != m_end && *at == '\r') {
        if (at + 1 == m_end && !m_atEnd)
            return endedText();
        if (at + 1 != m_end && at[1] == '\n')
            at = m_scan.next();
    }
    if (at - m_at > kLongestRecord)
        return fault(Status::TooLong, m_line, 0);
    m_at = at == m_end ? at : at + 1;
    m_line += m_linesInside + 1;
    return Status::Record;
}

RecordTokenizer::Status RecordTokenizer::skipLine() {
    m_linesInside = 0;
    m_recordLine = m_line;
    if (m_at == m_end)
        return m_atEnd ? Status::End : Status::NeedMore;
    const char* at = m_scan.next();
    while (at != m_end && *at != '\n' && *at != '\r')
        at = m_scan.next();
    if (at == m_end && !m_atEnd)
        return endedText();
    return endRecord(at);
}

RecordTokenizer::Status RecordTokenizer::endedText() const {
    return m_end - m_at > kLongestRecord ? Status::TooLong : Status::NeedMore;
}

RecordTokenizer::Status RecordTokenizer::fault(Status status, qint64 line, std::size_t column) {
    m_recordLine = line;
    m_faultColumn = column;
    return status;
}

void RecordTokenizer::undouble(std::vector<std::string_view>& fields) {
    for (const std::size_t index : m_doubled) {
        std::string_view& field = fields[index];
        char* const start = m_begin + (field.data() - m_begin);
        char* to = start;
        for (std::size_t i = 0; i < field.size(); ++i) {
            *to++ = field[i];
            if (field[i] == '"')
                ++i;
        }
        field = std::string_view(start, static_cast<std::size_t>(to - start));
    }
}

} // namespace liaison
