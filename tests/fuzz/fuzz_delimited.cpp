// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first two bytes choose how the rest is read. Whatever it is, the size of the blocks must not matter,
// and what was read must survive being written and read again.

#include "core/lists/delimited_writer.h"
#include "tests/fuzz/fuzz_support.h"

#include <QBuffer>

using namespace liaison;
using namespace liaison::test;

namespace {

void mustSurviveWriting(const Reading& reading, const ListFormat& format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    DelimitedWriter writer(buffer, {.delimiter = format.delimiter,
                                    .encoding = *encodingNamed(format.encoding),
                                    .byteOrderMark = true,
                                    .neutraliseFormulas = false});
    for (const QStringList& row : reading.rows)
        mustHold(writer.write(row).has_value(), "what was read can be written");
    ListFormat again = format;
    again.headerLine = 0;
    const Reading second = readAll(DelimitedReader::open(fileOf(bytes), again));
    mustHold(second.error.isEmpty() && second.rows == reading.rows, "what was written is read back");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2)
        return 0;
    ListFormat format;
    format.delimiter = ",;\t|"[data[0] % 4];
    format.encoding = nameOfEncoding(static_cast<TextEncoding>(data[0] / 4 % 4));
    format.headerLine = data[0] / 16 % 4;
    const std::size_t block = data[1];
    const QByteArray bytes(reinterpret_cast<const char*>(data + 2), static_cast<qsizetype>(size - 2));
    const QString path = fileOf(bytes);
    const Reading whole = readAll(DelimitedReader::open(path, format));
    mustBeSound(whole);
    mustHold(readAll(DelimitedReader::open(path, format, block)) == whole,
             "the size of blocks does not matter");
    // cp1252 shares no byte order mark with the rest, so a first cell that looks like one survives.
    const bool markInText = !whole.rows.isEmpty() && whole.rows.front().front().startsWith(QChar(0xFEFF));
    if (!markInText)
        mustSurviveWriting(whole, format);
    return 0;
}
