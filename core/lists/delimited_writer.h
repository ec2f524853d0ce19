// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lists/text_encoding.h"

#include <QIODevice>
#include <QStringList>

#include <string_view>
#include <vector>

namespace liaison {

/// How delimited text is written.
struct DelimitedStyle {
    char delimiter = ',';
    TextEncoding encoding = TextEncoding::Utf8;
    /// Excel takes UTF-8 for Windows-1252 without it.
    bool byteOrderMark = true;
    /// Puts an apostrophe before cells that a spreadsheet would take for a formula. For exports: what is to
    /// be read back must stay as it is.
    bool neutraliseFormulas = false;
};

/// Writes records as RFC 4180 has them: CRLF, quotation marks only where they are needed.
class DelimitedWriter {
public:
    /// The device is the caller's; it must be open for writing.
    explicit DelimitedWriter(QIODevice& device, const DelimitedStyle& style = {});

    /// Fails with Storage where the device does, and with Invalid where a character is not in the encoding.
    Result<void> write(const QStringList& fields);
    Result<void> write(const std::vector<std::string_view>& utf8Fields);

private:
    void append(std::string_view field, bool only);
    Result<void> endRecord();

    QIODevice& m_device;
    DelimitedStyle m_style;
    bool m_atFront = true;
    std::string m_record;
};

/// Whether a spreadsheet would run the text as a formula: it begins with = + - @, a tab or a carriage return,
/// and is not a plain number such as -0.5.
bool looksLikeFormula(std::string_view utf8);

} // namespace liaison
