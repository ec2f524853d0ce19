// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace liaison {

/// The encodings in which foreign lists come.
enum class TextEncoding { Utf8, Cp1252, Utf16Le, Utf16Be };

/// The name that ListFormat uses: "utf-8", "cp1252", "utf-16-le", "utf-16-be".
QString nameOfEncoding(TextEncoding encoding);
/// The encoding of that name, if it is one of ours.
std::optional<TextEncoding> encodingNamed(QStringView name);

/// The byte order mark of the encoding; empty for cp1252.
std::string_view byteOrderMarkOf(TextEncoding encoding);
/// The encoding whose byte order mark the bytes begin with.
std::optional<TextEncoding> encodingOfByteOrderMark(std::string_view bytes);

/// Which UTF-16 the bytes are by where their NULs stand, if they are text without a byte order mark.
std::optional<TextEncoding> utf16WithoutMark(std::string_view bytes);

/// How far some bytes are UTF-8.
struct Utf8Check {
    /// Length of the longest front part that is whole, strictly valid characters.
    std::size_t validLength = 0;
    /// True where what follows may still become a character once more bytes are known.
    bool truncated = false;
};
/// Checks strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
Utf8Check checkUtf8(std::string_view bytes);

/// What decoding a piece of text came to.
struct DecodedText {
    enum class Fault { None, NulByte, ForeignByte };
    std::size_t consumed = 0;
    std::size_t produced = 0;
    Fault fault = Fault::None;
};
/// Decodes to UTF-8, as far as the bytes are whole characters of the encoding; unless `atEnd`, a character
/// cut off at the end is left for the next call. `out` needs room for three bytes for each byte given.
DecodedText decodeToUtf8(TextEncoding encoding, std::string_view bytes, bool atEnd, char* out);

/// The bytes of a text in an encoding, or nothing where it holds a character that the encoding lacks.
std::optional<QByteArray> encodedFromUtf8(TextEncoding encoding, std::string_view utf8);

/// The cp1252 byte of a character, if it has one. With `looseControls` the control characters U+0080 to
/// U+009F count as the bytes of the same number, as they do where text was read as Latin-1.
std::optional<unsigned char> cp1252ByteOf(char32_t character, bool looseControls = false);

} // namespace liaison
