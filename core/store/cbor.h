// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

/// The little of CBOR (RFC 8949) that a row image needs, appended to bytes at hand.
namespace liaison::cbor {

enum class Major : unsigned char { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3 };

/// The head of an item: its kind, and its value or length.
inline void appendHead(QByteArray& bytes, Major major, quint64 number) {
    const auto first = static_cast<unsigned char>(static_cast<unsigned char>(major) << 5U);
    const auto append = [&](unsigned char size, int octets) {
        bytes.append(static_cast<char>(first | size));
        for (int octet = octets - 1; octet >= 0; --octet)
            bytes.append(static_cast<char>((number >> unsigned(octet * 8)) & 0xffU));
    };
    if (number < 24)
        bytes.append(static_cast<char>(first | static_cast<unsigned char>(number)));
    else if (number <= 0xffU)
        append(24, 1);
    else if (number <= 0xffffU)
        append(25, 2);
    else if (number <= 0xffffffffU)
        append(26, 4);
    else
        append(27, 8);
}

inline void appendText(QByteArray& bytes, std::string_view utf8) {
    appendHead(bytes, Major::Text, utf8.size());
    bytes.append(utf8.data(), qsizetype(utf8.size()));
}

inline void appendBytes(QByteArray& bytes, std::string_view octets) {
    appendHead(bytes, Major::Bytes, octets.size());
    bytes.append(octets.data(), qsizetype(octets.size()));
}

inline void appendInteger(QByteArray& bytes, qint64 number) {
    if (number < 0)
        appendHead(bytes, Major::Negative, ~static_cast<quint64>(number));
    else
        appendHead(bytes, Major::Unsigned, static_cast<quint64>(number));
}

/// A map whose length is told by its end.
inline void beginMap(QByteArray& bytes) {
    bytes.append('\xbf');
}

inline void endMap(QByteArray& bytes) {
    bytes.append('\xff');
}

} // namespace liaison::cbor
