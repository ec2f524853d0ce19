// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fast_statement.h"

#include <QDate>

namespace liaison {

/// A day from the file's own text ("2026-09-01"); invalid for no text.
inline QDate dayFromIso(std::string_view iso) {
    if (iso.size() != 10)
        return {};
    const auto number = [&](std::size_t first, std::size_t count) {
        int value = 0;
        for (const char digit : iso.substr(first, count))
            value = value * 10 + (digit - '0');
        return value;
    };
    return QDate(number(0, 4), number(5, 2), number(8, 2));
}

inline QString textAt(const FastStatement& row, int column) {
    const std::string_view utf8 = row.utf8(column);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace liaison
