// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/plain_cell.h"

#include "core/schools/school_values.h"
#include "core/schools/value_readers.h"

#include <algorithm>

namespace liaison {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool areDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// Plain ASCII with single spaces inside, and not one of the words for blank, which begin with n, d, s or a
/// dash.
bool isPlainText(std::string_view cell) {
    if (cell.front() == ' ' || cell.back() == ' ' || cell.size() > std::size_t(kLongestText))
        return false;
    constexpr std::size_t kLongestBlankWord = 14;
    if (cell.size() <= kLongestBlankWord &&
        std::string_view("nNdDsS-").find(cell.front()) != std::string_view::npos)
        return false;
    char before = 'x';
    for (const char c : cell) {
        if (c < ' ' || c == 0x7F || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return true;
}

/// A number without leading zeros, small enough for every field of numbers.
bool isPlainNumber(std::string_view cell, qint64 most) {
    constexpr std::size_t kMostDigits = 7;
    if (cell.size() > kMostDigits || cell.front() == '0' || !areDigits(cell))
        return false;
    qint64 number = 0;
    for (const char digit : cell)
        number = number * 10 + (digit - '0');
    return number <= most;
}

/// "ZZ1 1AA" and its longer forms, as readPostcode writes them.
bool isPlainPostcode(std::string_view cell) {
    if (cell.size() < 6 || cell.size() > 8)
        return false;
    const std::string_view inward = cell.substr(cell.size() - 4);
    if (inward[0] != ' ' || !isDigit(inward[1]) || !isUpper(inward[2]) || !isUpper(inward[3]))
        return false;
    const std::string_view outward = cell.substr(0, cell.size() - 4);
    const std::size_t letters = outward.size() > 1 && isUpper(outward[1]) ? 2 : 1;
    if (!isUpper(outward[0]) || outward.size() <= letters || outward.size() > letters + 2 ||
        !isDigit(outward[letters]))
        return false;
    return outward.size() == letters + 1 || isDigit(outward.back()) || isUpper(outward.back());
}

} // namespace

bool isPlainCell(FieldKind kind, std::string_view cell) {
    if (cell.empty())
        return false;
    switch (kind) {
    case FieldKind::Text:
        return isPlainText(cell);
    case FieldKind::Code:
    case FieldKind::Telephone:
        return cell.size() <= std::size_t(kLongestCode) && areDigits(cell);
    case FieldKind::Coordinate:
        return isPlainNumber(cell, kEastingEnd);
    case FieldKind::Integer:
        return isPlainNumber(cell, kHighestAge);
    case FieldKind::Postcode:
        return isPlainPostcode(cell);
    default:
        return false;
    }
}

} // namespace liaison
