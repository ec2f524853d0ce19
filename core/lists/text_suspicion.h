// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace liaison {

/// Why a text was probably damaged before it reached us.
struct TextSuspicion {
    /// "replacement-character", "doubly-encoded" or "mixed-script".
    QString code;
    /// One sentence for a person.
    QString text;

    bool operator==(const TextSuspicion&) const = default;
};

/// The first thing suspicious about a text; nothing for plain English, and at next to no cost.
std::optional<TextSuspicion> suspicionIn(QStringView text);
/// The same for UTF-8.
std::optional<TextSuspicion> suspicionIn(std::string_view utf8);

/// Whether one word mixes Latin letters with Cyrillic or Greek ones, which look alike and are not.
bool mixesScriptsInAWord(QStringView text);
/// Whether the text holds UTF-8 that was read as Windows-1252: "Ã©" for "é", "â€™" for an apostrophe.
bool isDoublyEncoded(QStringView text);

} // namespace liaison
