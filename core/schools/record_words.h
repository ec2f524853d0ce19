// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/row_words.h"

#include <QDateTime>

namespace liaison {

/// How days and moments are written: on the screen as the user set it, on the command line always alike.
struct RecordFormats {
    std::function<QString(QDate)> day;
    std::function<QString(const QDateTime&)> moment;
};

/// Labels of columns from a list; a column that is not in it has none, and stays unseen.
std::function<QString(const QString&)> labelsFrom(const QHash<QString, QString>& labels);
/// A stored day as the formats write it; what is no day stays as it is.
QString storedDayText(const RecordFormats& formats, const QVariant& value);
/// "Yes" or "No" for what is stored as 1 or 0.
QString storedFlagText(const QVariant& value);

/// The words of every table that the record has: the trust, schools, their links, lists and layouts.
RowWords recordWords(const RecordFormats& formats);

} // namespace liaison
