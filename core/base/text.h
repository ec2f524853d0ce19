// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace liaison {

using namespace Qt::StringLiterals;

/// Trims, turns no-break and other odd spaces into plain ones and runs of them into one.
QString tidied(QStringView text);

/// The form in which names are compared and searched: lower case, no accents, no apostrophes or punctuation,
/// "saint" as "st", "church of england" as "c of e" as "ce", "roman catholic" as "rc", "and" for "&", single
/// spaces.
QString folded(QStringView text);

/// As `folded`, but with the words left as they are: "Saint" stays "saint". Search keys hold both, so that a
/// phrase half typed still matches.
QString plainFolded(QStringView text);

/// "12,345": a count as a person reads it.
QString countText(qint64 number);

/// "1 school", "12 schools": a count with its noun in the right form.
QString counted(qint64 number, const QString& singular, const QString& plural);

/// Dates as the file stores them: "2026-09-01", or an empty text for an invalid date.
QString isoText(QDate date);

} // namespace liaison
