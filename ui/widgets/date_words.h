// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace liaison {

/// The date that somebody typed: "1/9/26", "1 Sep", "1st September 2026", "2026-09-01", "today", "monday",
/// "+2w", "-3d". Day before month. Without a year it is the one nearest to "today"; two digits are 1970 to
/// 2069. Nothing where the text is no date.
std::optional<QDate> dateFromWords(QStringView text, QDate today);

/// A date as this user reads it, in the format of the settings; empty for an invalid date.
QString dateText(QDate date);
/// Sets how dateText() writes: a QDate format, or empty for the way of the system's country.
void setDateFormat(const QString& format);

} // namespace liaison
