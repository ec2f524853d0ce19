// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes that begin like a ZIP are read as they are. Others are cut at bytes of value 1 into the rows,
// strings, styles, properties and sheets of a workbook, since mutating packed bytes would only ever test the
// unpacking.

#include "tests/core/lists/zip_files.h"
#include "tests/fuzz/fuzz_support.h"

using namespace liaison;
using namespace liaison::test;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QString path = fileOf(bytes);
    if (!bytes.startsWith("PK")) {
        const QList<QByteArray> parts = bytes.split('\x01');
        TestWorkbook book{.rows = parts.value(0),
                          .strings = parts.value(1),
                          .styles = parts.value(2),
                          .properties = parts.value(3)};
        if (parts.size() > 4)
            book.sheets = parts.value(4);
        path = book.writtenTo(path);
    }
    const auto format = detectListFormat(path, isSchoolWord);
    if (!format)
        return 0;
    mustBeSound(readAll(openList(path, *format)));
    ListFormat withoutHeader = *format;
    withoutHeader.headerLine = 0;
    mustBeSound(readAll(openList(path, withoutHeader)));
    return 0;
}
