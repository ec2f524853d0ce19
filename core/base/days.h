// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace liaison {

/// A time from one day to another, both inclusive; no day means "as long as anybody knows".
struct Days {
    QDate begins;
    QDate ends;

    bool isReversed() const { return begins.isValid() && ends.isValid() && ends < begins; }

    bool operator==(const Days&) const = default;
};

/// The days that are in both, if any.
std::optional<Days> common(const Days& one, const Days& other);
/// True if every day of `inner` is in `outer`.
bool isWithin(const Days& inner, const Days& outer);

/// "1 Jan 2027"
QString dayText(QDate day);
/// "from 1 Jan 2027 to 31 Aug 2027", "from 1 Jan 2027", "to 31 Aug 2027"; empty where no day is known.
QString daysText(const Days& days);

} // namespace liaison
