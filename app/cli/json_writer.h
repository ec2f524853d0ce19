// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>
#include <optional>
#include <string_view>
#include <vector>

namespace liaison::cli {

/// Writes one JSON text piece by piece, so that a plan of 50,000 schools needs no memory of its own. The
/// caller keeps the order: a key before each value of an object, and an end for each begin.
class JsonWriter {
public:
    explicit JsonWriter(std::FILE* out) : m_out(out) {}
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    JsonWriter& key(std::string_view name);

    JsonWriter& null() { return raw("null"); }
    JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter& number(qint64 value);
    JsonWriter& number(double value);
    JsonWriter& text(std::string_view utf8);
    JsonWriter& text(const QString& value);
    /// The text, or null where it is empty.
    JsonWriter& textOrNull(const QString& value) { return value.isEmpty() ? null() : text(value); }
    JsonWriter& numberOrNull(const std::optional<qint64>& value) { return value ? number(*value) : null(); }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& raw(std::string_view token);
    void separate();
    void quote(std::string_view utf8);
    void flushIfLarge();

    std::FILE* m_out;
    std::string m_buffer;
    /// For each open bracket, whether something stands in it already.
    std::vector<bool> m_filled;
    bool m_afterKey = false;
};

} // namespace liaison::cli
