// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes are either detected and then read as detected, or refused with a sentence.

#include "core/lists/text_suspicion.h"
#include "tests/fuzz/fuzz_support.h"

using namespace liaison;
using namespace liaison::test;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString path = fileOf({reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)});
    const auto format = detectListFormat(path, isSchoolWord);
    if (!format) {
        mustHold(format.error().message.endsWith(u'.'), "a refusal is a sentence");
        return 0;
    }
    mustHold(*format == *detectListFormat(path, isSchoolWord), "detection is settled");
    const Reading reading = readAll(openList(path, *format));
    mustBeSound(reading);
    for (const QStringList& row : reading.rows) {
        for (const QString& cell : row) {
            const auto suspicion = suspicionIn(QStringView(cell));
            mustHold(!suspicion || suspicion->text.endsWith(u'.'), "a suspicion is a sentence");
        }
    }
    return 0;
}
