// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/office_container.h"

#include "core/lists/zip_archive.h"

#include <QtEndian>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

bool namesStream(const QByteArray& directory, QStringView name) {
    QByteArray utf16;
    for (const QChar c : name) {
        utf16.append(static_cast<char>(c.cell()));
        utf16.append(static_cast<char>(c.row()));
    }
    return directory.contains(utf16);
}

// The first sectors of the directory, where the names of the main streams stand.
QByteArray oleDirectory(QFile& file) {
    constexpr qint64 kHeader = 512;
    constexpr qint64 kEnough = 16 * 1024;
    if (!file.seek(0))
        return {};
    const QByteArray header = file.read(kHeader);
    if (header.size() < kHeader)
        return {};
    const int shift = qFromLittleEndian<quint16>(header.constData() + 30);
    const qint64 sector = qFromLittleEndian<quint32>(header.constData() + 48);
    if (shift < 7 || shift > 16 || !file.seek((sector + 1) << shift))
        return {};
    return file.read(kEnough);
}

} // namespace

Result<FileKind> kindOfZip(const QString& path) {
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return FileKind::Archive;
    const ZipArchive& zip = **archive;
    if (zip.contains(u"xl/workbook.bin"_s))
        return FileKind::BinaryWorkbook;
    if (zip.contains(u"xl/workbook.xml"_s) || zip.holdsFolder(u"xl/"_s))
        return FileKind::Workbook;
    if (zip.holdsFolder(u"word/"_s) || zip.holdsFolder(u"ppt/"_s))
        return FileKind::Document;
    if (zip.contains(u"content.xml"_s) && zip.contains(u"mimetype"_s))
        return zip.beginningOf(u"mimetype"_s).contains("spreadsheet") ? FileKind::OpenSpreadsheet
                                                                      : FileKind::Document;
    return FileKind::Archive;
}

FileKind kindOfOleFile(QFile& file) {
    const QByteArray directory = oleDirectory(file);
    if (namesStream(directory, u"EncryptedPackage"))
        return FileKind::ProtectedWorkbook;
    if (namesStream(directory, u"Workbook") || namesStream(directory, u"Book"))
        return FileKind::OldWorkbook;
    return namesStream(directory, u"WordDocument") || namesStream(directory, u"PowerPoint Document")
               ? FileKind::Document
               : FileKind::OldWorkbook;
}

} // namespace liaison
