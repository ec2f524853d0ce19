// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/file_kind.h"

#include "core/lists/list_faults.h"
#include "core/lists/office_container.h"
#include "core/lists/text_encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace liaison {

using namespace std::string_view_literals;

namespace {

struct FileKindTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::FileKind)
};

struct Signature {
    std::string_view bytes;
    FileKind kind;
};

constexpr std::array kSignatures = {
    Signature{"PK\x03\x04"sv, FileKind::Archive},
    Signature{"PK\x05\x06"sv, FileKind::Archive},
    Signature{"PK\x07\x08"sv, FileKind::Archive},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileKind::OldWorkbook},
    Signature{"\x09\x08\x08\x00"sv, FileKind::OldWorkbook},
    Signature{"\x09\x08\x10\x00"sv, FileKind::OldWorkbook},
    Signature{"%PDF-"sv, FileKind::Pdf},
    Signature{"\x89PNG\r\n\x1A\n"sv, FileKind::Image},
    Signature{"\xFF\xD8\xFF"sv, FileKind::Image},
    Signature{"GIF87a"sv, FileKind::Image},
    Signature{"GIF89a"sv, FileKind::Image},
    Signature{"II*\x00"sv, FileKind::Image},
    Signature{"MM\x00*"sv, FileKind::Image},
    Signature{"SQLite format 3\x00"sv, FileKind::Database},
    Signature{"\x1F\x8B"sv, FileKind::Archive},
    Signature{"7z\xBC\xAF\x27\x1C"sv, FileKind::Archive},
    Signature{"\xFD"
              "7zXZ\x00"sv,
              FileKind::Archive},
    Signature{"Rar!\x1A\x07"sv, FileKind::Archive},
    Signature{"{\\rtf"sv, FileKind::Document},
    Signature{"\xFF\xFE\x00\x00"sv, FileKind::Utf32Text},
    Signature{"\x00\x00\xFE\xFF"sv, FileKind::Utf32Text},
};

constexpr std::array kWebPageBeginnings = {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv,
                                           "<table"sv,         "<meta"sv, "<div"sv,  "mime-version:"sv};

// The beginning without byte order mark, blanks and the NULs of UTF-16, in lower case: what markup is told
// by.
std::string markupBeginning(std::string_view bytes) {
    if (const auto encoding = encodingOfByteOrderMark(bytes))
        bytes.remove_prefix(byteOrderMarkOf(*encoding).size());
    std::string beginning;
    for (const char c : bytes.substr(0, 4096)) {
        if (c == '\0' || (beginning.empty() && (c == ' ' || c == '\t' || c == '\r' || c == '\n')))
            continue;
        beginning.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return beginning;
}

std::optional<FileKind> markupKind(std::string_view bytes) {
    const std::string beginning = markupBeginning(bytes);
    for (const std::string_view each : kWebPageBeginnings) {
        if (beginning.starts_with(each))
            return FileKind::WebPage;
    }
    if (!beginning.starts_with("<?xml") && !beginning.starts_with("<!--"))
        return {};
    return beginning.find("excel.sheet") != std::string::npos ||
                   beginning.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos
               ? FileKind::XmlSpreadsheet
               : FileKind::WebPage;
}

bool isImageContainer(std::string_view bytes) {
    if (bytes.size() < 12)
        return false;
    const std::string_view brand = bytes.substr(8, 4);
    return (bytes.starts_with("RIFF") && brand == "WEBP") ||
           (bytes.substr(4, 4) == "ftyp" && (brand == "heic" || brand == "avif" || brand == "mif1"));
}

} // namespace

FileKind fileKindOfBytes(std::string_view bytes) {
    if (bytes.empty())
        return FileKind::Empty;
    for (const Signature& each : kSignatures) {
        if (bytes.starts_with(each.bytes))
            return each.kind;
    }
    if (isImageContainer(bytes))
        return FileKind::Image;
    if (const std::optional<FileKind> markup = markupKind(bytes))
        return *markup;
    if (encodingOfByteOrderMark(bytes) || bytes.find('\0') == std::string_view::npos ||
        utf16WithoutMark(bytes))
        return FileKind::DelimitedText;
    return FileKind::Binary;
}

Result<FileKind> fileKindOf(const QString& path) {
    QFile file(path);
    if (const std::optional<Error> error = openFault(file))
        return tl::unexpected(*error);
    const QByteArray bytes = file.read(kKindSample);
    if (bytes.isEmpty() && file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Unreadable, diskFaultText(path), file.errorString());
    const FileKind kind = fileKindOfBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (kind == FileKind::Archive && bytes.startsWith("PK"))
        return kindOfZip(path);
    if (kind == FileKind::OldWorkbook)
        return kindOfOleFile(file);
    return kind;
}

Error refusalOf(FileKind kind) {
    const auto refused = [](const QString& text) { return Error{ErrorCode::Unreadable, text, {}}; };
    switch (kind) {
    case FileKind::OldWorkbook:
        return refused(
            FileKindTexts::tr("This is an old Excel workbook (.xls): open it in Excel and save it as CSV "
                              "UTF-8 or as an .xlsx workbook."));
    case FileKind::BinaryWorkbook:
        return refused(
            FileKindTexts::tr("This is a binary Excel workbook (.xlsb): open it in Excel and save it as CSV "
                              "UTF-8 or as an .xlsx workbook."));
    case FileKind::ProtectedWorkbook:
        return refused(
            FileKindTexts::tr("This workbook is protected with a password: open it in Excel, take the "
                              "password off and save it again."));
    case FileKind::OpenSpreadsheet:
        return refused(
            FileKindTexts::tr("This is an OpenDocument spreadsheet (.ods): open it and save it as CSV or as "
                              "an .xlsx workbook."));
    case FileKind::XmlSpreadsheet:
        return refused(
            FileKindTexts::tr("This is an XML spreadsheet: open it in Excel and save it as CSV UTF-8."));
    case FileKind::Document:
        return refused(
            FileKindTexts::tr("This is a document, not a list: copy its table into Excel and save it as CSV "
                              "UTF-8."));
    case FileKind::WebPage:
        return refused(
            FileKindTexts::tr("This is a saved web page, not a list, even if its name ends in .xls or .csv: "
                              "open it in Excel and save it as CSV UTF-8, or download the list itself."));
    case FileKind::Pdf:
        return refused(
            FileKindTexts::tr("This is a PDF: ask its sender for the list as CSV or as a workbook."));
    case FileKind::Image:
        return refused(
            FileKindTexts::tr("This is a picture: ask its sender for the list as CSV or as a workbook."));
    case FileKind::Archive:
        return refused(
            FileKindTexts::tr("This is a packed file (such as a ZIP) or a damaged workbook: unpack it and "
                              "choose the list inside, or ask for it again."));
    case FileKind::Database:
        return refused(
            FileKindTexts::tr("This is a database, such as a trust file, not a list: open a trust file from "
                              "the start page instead."));
    case FileKind::Empty:
        return refused(FileKindTexts::tr("This file is empty: save or download the list again."));
    case FileKind::Utf32Text:
        return refused(
            FileKindTexts::tr("This text is in UTF-32, which lists never need: save it as CSV UTF-8."));
    case FileKind::DelimitedText:
    case FileKind::Workbook:
    case FileKind::Binary:
        break;
    }
    return refused(
        FileKindTexts::tr("This file holds NUL bytes, so it is not text and not a workbook: choose the list "
                          "itself, saved as CSV UTF-8 or as an .xlsx workbook."));
}

} // namespace liaison
