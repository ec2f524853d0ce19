// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_writer.h"

namespace liaison::cli {

JsonWriter::~JsonWriter() {
    m_buffer += '\n';
    std::fwrite(m_buffer.data(), 1, m_buffer.size(), m_out);
    std::fflush(m_out);
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    m_buffer += ':';
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::number(qint64 value) {
    return raw(std::to_string(value));
}

JsonWriter& JsonWriter::number(double value) {
    return raw(QByteArray::number(value, 'g', 15).toStdString());
}

JsonWriter& JsonWriter::text(std::string_view utf8) {
    separate();
    quote(utf8);
    flushIfLarge();
    return *this;
}

JsonWriter& JsonWriter::text(const QString& value) {
    const QByteArray utf8 = value.toUtf8();
    return text(std::string_view(utf8.constData(), std::size_t(utf8.size())));
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    m_buffer += bracket;
    m_filled.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    m_buffer += bracket;
    m_filled.pop_back();
    flushIfLarge();
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view token) {
    separate();
    m_buffer += token;
    return *this;
}

void JsonWriter::separate() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_filled.empty())
        return;
    if (m_filled.back())
        m_buffer += ',';
    m_filled.back() = true;
}

void JsonWriter::quote(std::string_view utf8) {
    constexpr std::string_view kHexDigits = "0123456789abcdef";
    m_buffer += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_buffer += '\\';
            m_buffer += c;
        } else if (c == '\n') {
            m_buffer += "\\n";
        } else if (byte < 0x20 || byte == 0x7f) {
            m_buffer += "\\u00";
            m_buffer += kHexDigits[byte >> 4U];
            m_buffer += kHexDigits[byte & 15U];
        } else {
            m_buffer += c;
        }
    }
    m_buffer += '"';
}

void JsonWriter::flushIfLarge() {
    constexpr std::size_t kLarge = 64 * 1024;
    if (m_buffer.size() < kLarge)
        return;
    std::fwrite(m_buffer.data(), 1, m_buffer.size(), m_out);
    m_buffer.clear();
}

} // namespace liaison::cli
