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

/// The words of every table that the record has: the trust, schools, their links, lists and layouts.
RowWords recordWords(const RecordFormats& formats);

} // namespace liaison
