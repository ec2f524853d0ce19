// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/list_reader.h"

#include <QByteArray>

namespace liaison {

/// A record as the guesses see it.
struct SampleRecord {
    qint64 line = 0;
    QStringList fields;
};

/// How many records the guesses look at.
inline constexpr int kSampleRecords = 100;

/// The line of the header among a list's first records: the one with the most column names, or, where none is
/// known, the first if it does not look like data. 0 where the list has no header.
qint64 guessHeaderLine(const std::vector<SampleRecord>& records, const HeaderWords& isHeaderName);

/// The delimiter under which the beginning of a text (UTF-8) looks most like a list. The text may be cut
/// anywhere.
char guessDelimiter(const QByteArray& text, const HeaderWords& isHeaderName);

/// The first records of a text (UTF-8), which may be cut anywhere; those after a fault are left out.
std::vector<SampleRecord> sampleRecords(const QByteArray& text, char delimiter);

} // namespace liaison
