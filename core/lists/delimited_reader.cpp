// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/delimited_reader.h"

#include "core/base/text.h"
#include "core/lists/list_faults.h"

#include <algorithm>
#include <cstring>

namespace liaison {

namespace {
// "sep=;" and the line end behind it.
constexpr std::size_t kSepLineLength = 6;

// Line ends in the text that was handed out but not read, so that a fault behind it can be given its line.
qint64 lineEnds(const char* begin, const char* end) {
    qint64 count = 0;
    for (const char* at = begin; at != end; ++at)
        count += *at == '\r' || (*at == '\n' && (at == begin || at[-1] != '\r'));
    return count;
}
} // namespace

std::optional<char> sepLineDelimiter(std::string_view text) {
    if (text.size() < kSepLineLength - 1)
        return {};
    const QByteArrayView key(text.data(), 4);
    const char delimiter = text[4];
    const bool lineEnds = text.size() == kSepLineLength - 1 || text[5] == '\r' || text[5] == '\n';
    const bool fits = delimiter == ',' || delimiter == ';' || delimiter == '\t' || delimiter == '|';
    if (!lineEnds || !fits || qstrnicmp(key.data(), "sep=", 4) != 0)
        return {};
    return delimiter;
}

DelimitedReader::DelimitedReader(std::unique_ptr<DecodedFile> file, const ListFormat& format)
    : m_file(std::move(file))
    , m_encoding(format.encoding)
    , m_tokenizer(format.delimiter)
    , m_buffer(m_file->largestRead() + kScanPadding) {
    m_tokenizer.setText(m_buffer.data(), m_buffer.data(), false);
}

Result<std::unique_ptr<DelimitedReader>> DelimitedReader::open(const QString& path, const ListFormat& format,
                                                               std::size_t block) {
    const TextEncoding encoding = encodingNamed(format.encoding).value_or(TextEncoding::Utf8);
    auto file = DecodedFile::open(path, encoding, block);
    if (!file)
        return tl::unexpected(file.error());
    std::unique_ptr<DelimitedReader> reader(new DelimitedReader(std::move(*file), format));
    if (const Result<bool> header = reader->readHeader(format.headerLine); !header)
        return tl::unexpected(header.error());
    return reader;
}

bool DelimitedReader::beginsWithSepLine() {
    while (m_used < kSepLineLength && !m_file->atEnd() && m_file->fault() == DecodedText::Fault::None)
        refill();
    return sepLineDelimiter({m_buffer.data(), m_used}).has_value();
}

Result<bool> DelimitedReader::readHeader(qint64 headerLine) {
    const bool sepLine = beginsWithSepLine();
    // A line such as "sep=;" is never a header, even where the caller counts on line 1.
    const qint64 wanted = sepLine && headerLine == 1 ? 2 : headerLine;
    const qint64 firstLine = wanted > 0 ? wanted : sepLine ? 2 : 1;
    while (m_tokenizer.line() < firstLine) {
        const Result<bool> skipped = advance([this] { return m_tokenizer.skipLine(); });
        if (!skipped)
            return skipped;
        if (!*skipped)
            break;
    }
    if (wanted <= 0)
        return true;
    ListRecord record;
    const Result<bool> read = advance([&] { return m_tokenizer.next(record.fields); });
    if (!read)
        return read;
    if (!*read)
        return tl::unexpected(headerLineFault(wanted, m_tokenizer.line() - 1));
    for (const std::string_view name : record.fields)
        m_header.append(m_notes.columnName(name, m_tokenizer.recordLine()));
    m_width = record.fields.size();
    return true;
}

Result<bool> DelimitedReader::next(ListRecord& record) {
    if (m_error)
        return tl::unexpected(*m_error);
    Result<bool> read = advance([&] { return m_tokenizer.next(record.fields); });
    if (!read) {
        m_error = read.error();
        record.fields.clear();
        return read;
    }
    record.line = m_tokenizer.recordLine();
    if (*read) {
        if (m_width == 0)
            m_width = record.fields.size();
        m_notes.checkWidth(record, m_width);
    }
    return read;
}

// Takes a step of the tokenizer, handing over more text as long as it asks for it.
template <class Step>
Result<bool> DelimitedReader::advance(const Step& step) {
    for (;;) {
        const Status status = step();
        if (status == Status::Record)
            return true;
        if (status == Status::End)
            return false;
        if (status != Status::NeedMore || m_file->fault() != DecodedText::Fault::None)
            return tl::unexpected(errorOf(status));
        refill();
    }
}

// Moves what is left of the text to the front and appends the next block. The buffer doubles when a record
// fills it, so that a long record is begun again only a few times.
void DelimitedReader::refill() {
    const char* const rest = m_tokenizer.position();
    const auto done = static_cast<std::size_t>(rest - m_buffer.data());
    const std::size_t left = m_used - done;
    std::memmove(m_buffer.data(), rest, left);
    m_used = left;
    if (m_buffer.size() - kScanPadding < left + m_file->largestRead())
        m_buffer.resize(2 * m_buffer.size() + m_file->largestRead());
    const std::size_t enough = std::max<std::size_t>(1, left);
    std::size_t added = 0;
    while (added < enough && !m_file->atEnd() && m_file->fault() == DecodedText::Fault::None &&
           m_used + m_file->largestRead() + kScanPadding <= m_buffer.size()) {
        const std::size_t got = m_file->read(m_buffer.data() + m_used);
        added += got;
        m_used += got;
    }
    const bool atEnd = m_file->atEnd() && m_file->fault() == DecodedText::Fault::None;
    m_tokenizer.setText(m_buffer.data(), m_buffer.data() + m_used, atEnd);
}

Error DelimitedReader::errorOf(Status status) const {
    if (status != Status::NeedMore)
        return recordFault(m_tokenizer, status);
    const char* const rest = m_tokenizer.position();
    return textFault(*m_file, m_encoding, m_tokenizer.line() + lineEnds(rest, m_buffer.data() + m_used));
}

} // namespace liaison
