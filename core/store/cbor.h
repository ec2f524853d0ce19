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

/// One key, value, beginning or end of a map.
struct Item {
    enum class Kind { Integer, Bytes, Text, Null, MapBegins, MapEnds, Unreadable };
    Kind kind = Kind::Unreadable;
    qint64 integer = 0;
    std::string_view text = {};
};

/// Reads row images item by item, without copying a text.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    Item next() {
        if (m_bytes.empty())
            return {};
        const auto first = static_cast<unsigned char>(m_bytes.front());
        m_bytes.remove_prefix(1);
        if (first == 0xbfU)
            return {Item::Kind::MapBegins};
        if (first == 0xffU)
            return {Item::Kind::MapEnds};
        if (first == 0xf6U)
            return {Item::Kind::Null};
        quint64 number = first & 0x1fU;
        if (!readNumber(number))
            return {};
        switch (first >> 5U) {
        case 0:
            return {Item::Kind::Integer, static_cast<qint64>(number)};
        case 1:
            return {Item::Kind::Integer, static_cast<qint64>(~number)};
        case 2:
            return stretch(Item::Kind::Bytes, number);
        case 3:
            return stretch(Item::Kind::Text, number);
        default:
            return {};
        }
    }

private:
    bool readNumber(quint64& number) {
        if (number < 24)
            return true;
        if (number > 27)
            return false;
        const std::size_t octets = std::size_t{1} << (number - 24);
        if (m_bytes.size() < octets)
            return false;
        number = 0;
        for (std::size_t i = 0; i < octets; ++i)
            number = number << 8U | static_cast<unsigned char>(m_bytes[i]);
        m_bytes.remove_prefix(octets);
        return true;
    }
    Item stretch(Item::Kind kind, quint64 length) {
        if (m_bytes.size() < length)
            return {};
        const std::string_view text = m_bytes.substr(0, length);
        m_bytes.remove_prefix(length);
        return {kind, 0, text};
    }

    std::string_view m_bytes;
};

} // namespace liaison::cbor
