// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <optional>

namespace liaison {

/// The far edges of the National Grid, in metres.
inline constexpr qint64 kEastingEnd = 700'000;
inline constexpr qint64 kNorthingEnd = 1'300'000;

/// No pupil is older.
inline constexpr qint64 kHighestAge = 120;

/// A whole number as lists write it: thousands commas and a spreadsheet's ".0" are overlooked. No sign.
std::optional<qint64> wholeNumber(QStringView text);
/// A percentage in tenths, rounded: "51.80" is 518, "52 %" is 520.
std::optional<qint64> percentTenths(QStringView text);
/// True for "1.49448E+09": a long number that a spreadsheet has rounded.
bool isScientificNumber(QStringView text);
/// "825.0" → "825"; anything else as it is, leading zeros too.
QString withoutDecimalZero(const QString& text);
bool looksLikeUrl(const QString& text);
/// Scheme and host in small letters, no slash at the end of a bare host.
QString tidyUrl(const QString& text);
bool looksLikeEmail(const QString& text);
/// The register's word for a choice however it is written or coded ("All through", "7"), or a null text.
QString knownChoice(SchoolField field, const QString& text);

} // namespace liaison
