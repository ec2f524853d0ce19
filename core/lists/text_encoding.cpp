// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

// Bytes 0x80 to 0x9F of Windows-1252; zero where the code page has no character.
constexpr std::array<char16_t, 32> kCp1252High = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

unsigned char byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::size_t asciiLength(std::string_view bytes, std::size_t from) {
    std::size_t at = from;
    while (at + 8 <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        if (word & kHighBits)
            break;
        at += 8;
    }
    while (at < bytes.size() && byteAt(bytes, at) < 0x80)
        ++at;
    return at - from;
}

// What follows a leading byte: how many bytes, and between which bounds the first of them must lie.
struct Utf8Tail {
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

Utf8Tail tailOf(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF)
        return {1, 0x80, 0xBF};
    if (lead >= 0xE0 && lead <= 0xEF)
        return {2, static_cast<unsigned char>(lead == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(lead == 0xED ? 0x9F : 0xBF)};
    if (lead >= 0xF0 && lead <= 0xF4)
        return {3, static_cast<unsigned char>(lead == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(lead == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

std::size_t putUtf8(char32_t c, char* out) {
    const auto put = [&](std::size_t at, char32_t value) { out[at] = static_cast<char>(value); };
    if (c < 0x80) {
        put(0, c);
        return 1;
    }
    if (c < 0x800) {
        put(0, 0xC0 | (c >> 6));
        put(1, 0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        put(0, 0xE0 | (c >> 12));
        put(1, 0x80 | ((c >> 6) & 0x3F));
        put(2, 0x80 | (c & 0x3F));
        return 3;
    }
    put(0, 0xF0 | (c >> 18));
    put(1, 0x80 | ((c >> 12) & 0x3F));
    put(2, 0x80 | ((c >> 6) & 0x3F));
    put(3, 0x80 | (c & 0x3F));
    return 4;
}

// Copies bytes that are the same in UTF-8, up to a NUL.
void copyAlike(std::string_view bytes, std::size_t length, char* out, DecodedText& done) {
    const char* const from = bytes.data() + done.consumed;
    const void* const nul = length ? std::memchr(from, 0, length) : nullptr;
    if (nul) {
        length = static_cast<std::size_t>(static_cast<const char*>(nul) - from);
        done.fault = DecodedText::Fault::NulByte;
    }
    if (length)
        std::memcpy(out + done.produced, from, length);
    done.consumed += length;
    done.produced += length;
}

DecodedText decodeUtf8(std::string_view bytes, bool atEnd, char* out) {
    DecodedText done;
    const Utf8Check check = checkUtf8(bytes);
    copyAlike(bytes, check.validLength, out, done);
    if (done.consumed == check.validLength && done.consumed < bytes.size() && (atEnd || !check.truncated))
        done.fault = DecodedText::Fault::ForeignByte;
    return done;
}

DecodedText decodeCp1252(std::string_view bytes, char* out) {
    DecodedText done;
    while (done.fault == DecodedText::Fault::None) {
        copyAlike(bytes, asciiLength(bytes, done.consumed), out, done);
        if (done.fault != DecodedText::Fault::None || done.consumed == bytes.size())
            break;
        const unsigned char byte = byteAt(bytes, done.consumed);
        const char32_t c = byte < 0xA0 ? kCp1252High.at(byte - 0x80U) : byte;
        if (c == 0) {
            done.fault = DecodedText::Fault::ForeignByte;
            break;
        }
        done.produced += putUtf8(c, out + done.produced);
        ++done.consumed;
    }
    return done;
}

DecodedText decodeUtf16(std::string_view bytes, bool bigEndian, bool atEnd, char* out) {
    DecodedText done;
    const auto unitAt = [&](std::size_t at) -> char32_t {
        const unsigned first = byteAt(bytes, at);
        const unsigned second = byteAt(bytes, at + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    };
    while (done.consumed + 2 <= bytes.size()) {
        char32_t c = unitAt(done.consumed);
        std::size_t length = 2;
        if (c >= 0xD800 && c < 0xDC00) {
            if (done.consumed + 4 > bytes.size())
                break;
            const char32_t low = unitAt(done.consumed + 2);
            c = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : 0xDC00;
            length = 4;
        }
        if (c == 0 || (c >= 0xDC00 && c < 0xE000)) {
            done.fault = c ? DecodedText::Fault::ForeignByte : DecodedText::Fault::NulByte;
            return done;
        }
        done.produced += putUtf8(c, out + done.produced);
        done.consumed += length;
    }
    if (atEnd && done.consumed < bytes.size())
        done.fault = DecodedText::Fault::ForeignByte;
    return done;
}

} // namespace

QString nameOfEncoding(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"utf-8"_s;
    case TextEncoding::Cp1252:
        return u"cp1252"_s;
    case TextEncoding::Utf16Le:
        return u"utf-16-le"_s;
    case TextEncoding::Utf16Be:
        return u"utf-16-be"_s;
    }
    return {};
}

std::optional<TextEncoding> encodingNamed(QStringView name) {
    for (const TextEncoding each :
         {TextEncoding::Utf8, TextEncoding::Cp1252, TextEncoding::Utf16Le, TextEncoding::Utf16Be}) {
        if (name.compare(nameOfEncoding(each), Qt::CaseInsensitive) == 0)
            return each;
    }
    return {};
}

std::string_view byteOrderMarkOf(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::Utf8:
        return "\xEF\xBB\xBF";
    case TextEncoding::Utf16Le:
        return "\xFF\xFE";
    case TextEncoding::Utf16Be:
        return "\xFE\xFF";
    case TextEncoding::Cp1252:
        break;
    }
    return {};
}

std::optional<TextEncoding> encodingOfByteOrderMark(std::string_view bytes) {
    for (const TextEncoding each : {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be}) {
        if (bytes.starts_with(byteOrderMarkOf(each)))
            return each;
    }
    return {};
}

std::optional<TextEncoding> utf16WithoutMark(std::string_view bytes) {
    constexpr std::size_t kEnough = 4096;
    const std::string_view sample = bytes.substr(0, std::min(bytes.size(), kEnough) / 2 * 2);
    std::array<std::size_t, 2> nuls = {};
    for (std::size_t i = 0; i < sample.size(); ++i)
        nuls.at(i % 2) += sample[i] == '\0';
    const std::size_t half = sample.size() / 4;
    if (sample.size() < 4 || (nuls[0] != 0) == (nuls[1] != 0) || nuls[0] + nuls[1] < half)
        return {};
    return nuls[1] ? TextEncoding::Utf16Le : TextEncoding::Utf16Be;
}

Utf8Check checkUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        at += asciiLength(bytes, at);
        while (at < bytes.size() && byteAt(bytes, at) >= 0x80) {
            const Utf8Tail tail = tailOf(byteAt(bytes, at));
            if (tail.length == 0)
                return {at, false};
            for (std::size_t i = 1; i <= tail.length; ++i) {
                if (at + i == bytes.size())
                    return {at, true};
                const unsigned char next = byteAt(bytes, at + i);
                if (next < (i == 1 ? tail.low : 0x80) || next > (i == 1 ? tail.high : 0xBF))
                    return {at, false};
            }
            at += tail.length + 1;
        }
    }
    return {at, false};
}

DecodedText decodeToUtf8(TextEncoding encoding, std::string_view bytes, bool atEnd, char* out) {
    switch (encoding) {
    case TextEncoding::Utf8:
        return decodeUtf8(bytes, atEnd, out);
    case TextEncoding::Cp1252:
        return decodeCp1252(bytes, out);
    case TextEncoding::Utf16Le:
        return decodeUtf16(bytes, false, atEnd, out);
    case TextEncoding::Utf16Be:
        return decodeUtf16(bytes, true, atEnd, out);
    }
    return {};
}

std::optional<unsigned char> cp1252ByteOf(char32_t character, bool looseControls) {
    if (character < 0x80 || (character >= 0xA0 && character <= 0xFF))
        return static_cast<unsigned char>(character);
    if (character < 0xA0)
        return looseControls ? std::optional(static_cast<unsigned char>(character)) : std::nullopt;
    for (std::size_t i = 0; i < kCp1252High.size(); ++i) {
        if (kCp1252High.at(i) == character)
            return static_cast<unsigned char>(0x80 + i);
    }
    return {};
}

std::optional<QByteArray> encodedFromUtf8(TextEncoding encoding, std::string_view utf8) {
    if (encoding == TextEncoding::Utf8)
        return QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size()));
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QByteArray bytes;
    if (encoding == TextEncoding::Cp1252) {
        for (const QChar c : text) {
            const std::optional<unsigned char> byte = cp1252ByteOf(c.unicode());
            if (!byte)
                return {};
            bytes.append(static_cast<char>(*byte));
        }
        return bytes;
    }
    for (const QChar c : text) {
        const char low = static_cast<char>(c.cell());
        const char high = static_cast<char>(c.row());
        bytes.append(encoding == TextEncoding::Utf16Le ? low : high);
        bytes.append(encoding == TextEncoding::Utf16Le ? high : low);
    }
    return bytes;
}

} // namespace liaison
