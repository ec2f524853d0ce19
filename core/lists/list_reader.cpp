// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/list_reader.h"

#include "core/lists/delimited_reader.h"
#include "core/lists/file_kind.h"
#include "core/lists/workbook_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct ListReaderTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::ListReader)
};

bool isBlankField(std::string_view field) {
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    while (!field.empty()) {
        if (field.front() == ' ' || (field.front() >= '\t' && field.front() <= '\r'))
            field.remove_prefix(1);
        else if (field.starts_with(kNoBreakSpace))
            field.remove_prefix(kNoBreakSpace.size());
        else
            return false;
    }
    return true;
}

bool canDelimit(char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\r' && c != '\n' && c != '\0';
}

} // namespace

bool ListRecord::isBlank() const {
    return std::all_of(fields.begin(), fields.end(), isBlankField);
}

Result<std::unique_ptr<ListReader>> openList(const QString& path, const ListFormat& format) {
    const Result<FileKind> kind = fileKindOf(path);
    if (!kind)
        return tl::unexpected(kind.error());
    // UTF-16 in a script other than ours cannot be told from binary; the user's word for it counts.
    const bool saidToBeText = *kind == FileKind::Binary && format.encoding.startsWith(u"utf-16");
    if (*kind != FileKind::DelimitedText && *kind != FileKind::Workbook && !saidToBeText)
        return tl::unexpected(refusalOf(*kind));
    if (*kind == FileKind::Workbook)
        return WorkbookReader::open(path, format.headerLine);
    if (!format.encoding.isEmpty() && !encodingNamed(format.encoding))
        return failure(ErrorCode::Invalid,
                       ListReaderTexts::tr("There is no encoding “%1”: choose utf-8, cp1252, "
                                           "utf-16-le or utf-16-be.")
                           .arg(format.encoding));
    if (!canDelimit(format.delimiter))
        return failure(
            ErrorCode::Invalid,
            ListReaderTexts::tr("Fields cannot be delimited by that character: choose a comma, a semicolon, "
                                "a tab or a bar."));
    return DelimitedReader::open(path, format);
}

} // namespace liaison
