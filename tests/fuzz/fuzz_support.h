// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/lists/list_files.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace liaison::test {

/// Ends the program with a message where something that must always hold does not.
inline void mustHold(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

/// The bytes as a file; there is one, rewritten each time.
inline QString fileOf(const QByteArray& bytes) {
    static const ListFolder folder;
    return folder.with(bytes);
}

/// A reader of any bytes under a header that is right; null where there is nothing to read.
inline std::unique_ptr<ListReader> readerUnder(QByteArray header, const std::uint8_t* data,
                                               std::size_t size) {
    header.append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    ListFormat format;
    format.encoding = QStringLiteral("cp1252");
    auto reader = openList(fileOf(header), format);
    return reader ? std::move(*reader) : nullptr;
}

/// What a foreign file may do to a reader: be read, or be refused with a sentence.
inline void mustBeSound(const Reading& reading) {
    mustHold(reading.error.isEmpty() || (reading.error.size() > 10 && reading.error.endsWith(u'.')),
             "an error is a sentence");
    mustHold(std::adjacent_find(reading.lines.begin(), reading.lines.end(), std::greater_equal<>()) ==
                 reading.lines.end(),
             "lines grow");
    for (const ListNote& note : reading.notes)
        mustHold(!note.code.isEmpty() && note.text.endsWith(u'.'), "a note has a code and a sentence");
}

} // namespace liaison::test
