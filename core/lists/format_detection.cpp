// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/file_kind.h"
#include "core/lists/format_guess.h"
#include "core/lists/list_faults.h"
#include "core/lists/text_encoding.h"
#include "core/lists/workbook_reader.h"

namespace liaison {

namespace {

constexpr qint64 kSample = 1024 * 1024;
// Without a line end in so many bytes the reader will refuse the record, so looking further would be waste.
constexpr qsizetype kFarWithoutLine = 17 * 1024 * 1024;

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// Whether the file is UTF-8 to its last byte: a single name in another code page may stand anywhere.
Result<bool> isUtf8(QFile& file, QByteArray bytes) {
    qsizetype sinceLineEnd = 0;
    while (!bytes.isEmpty()) {
        const Utf8Check check = checkUtf8(viewOf(bytes));
        const auto valid = static_cast<qsizetype>(check.validLength);
        if (valid < bytes.size() && !check.truncated)
            return false;
        const std::size_t lineEnd = viewOf(bytes).find_last_of("\r\n");
        sinceLineEnd = lineEnd == std::string_view::npos ? sinceLineEnd + valid
                                                         : valid - static_cast<qsizetype>(lineEnd);
        if (sinceLineEnd > kFarWithoutLine)
            return true;
        const QByteArray left = bytes.mid(valid);
        bytes = left + file.read(kSample);
        if (file.error() != QFileDevice::NoError)
            return failure(ErrorCode::Unreadable, diskFaultText(file.fileName()), file.errorString());
        if (bytes.size() == left.size())
            return left.isEmpty();
    }
    return true;
}

Result<ListFormat> delimitedFormat(const QString& path, const HeaderWords& isHeaderName) {
    QFile file(path);
    if (const std::optional<Error> error = openFault(file))
        return tl::unexpected(*error);
    const QByteArray bytes = file.read(kSample);
    std::string_view sample = viewOf(bytes);
    ListFormat format;
    std::optional<TextEncoding> encoding = encodingOfByteOrderMark(sample);
    format.byteOrderMark = encoding.has_value();
    if (encoding)
        sample.remove_prefix(byteOrderMarkOf(*encoding).size());
    else
        encoding = utf16WithoutMark(sample);
    if (!encoding) {
        const Result<bool> utf8 = isUtf8(file, bytes);
        if (!utf8)
            return tl::unexpected(utf8.error());
        encoding = *utf8 ? TextEncoding::Utf8 : TextEncoding::Cp1252;
    }
    format.encoding = nameOfEncoding(*encoding);
    QByteArray text(3 * static_cast<qsizetype>(sample.size()), '\0');
    text.truncate(static_cast<qsizetype>(decodeToUtf8(*encoding, sample, false, text.data()).produced));
    // A mark or blank lines alone are a file of text, but no list.
    if (file.size() <= kSample && text.trimmed().isEmpty())
        return tl::unexpected(refusalOf(FileKind::Empty));
    format.delimiter = guessDelimiter(text, isHeaderName);
    format.headerLine = guessHeaderLine(sampleRecords(text, format.delimiter), isHeaderName);
    return format;
}

} // namespace

Result<ListFormat> detectListFormat(const QString& path, const HeaderWords& isHeaderName) {
    const Result<FileKind> kind = fileKindOf(path);
    if (!kind)
        return tl::unexpected(kind.error());
    if (*kind == FileKind::DelimitedText)
        return delimitedFormat(path, isHeaderName);
    if (*kind != FileKind::Workbook)
        return tl::unexpected(refusalOf(*kind));
    const Result<std::vector<SampleRecord>> records = workbookSample(path);
    if (!records)
        return tl::unexpected(records.error());
    ListFormat format;
    format.kind = ListFormat::Kind::Workbook;
    format.headerLine = guessHeaderLine(*records, isHeaderName);
    return format;
}

} // namespace liaison
