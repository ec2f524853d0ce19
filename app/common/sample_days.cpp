// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/sample_days.h"

#include "core/base/text.h"

namespace liaison {

namespace {

const QString kSummer = u"summer+"_s;
constexpr int kSeptember = 9;

} // namespace

QDate sampleDay(const QString& text, QDate today) {
    if (text == u"january"_s)
        return {today.year() + 1, 1, 1};
    if (text.startsWith(kSummer)) {
        const int thisSummer = today.month() < kSeptember ? today.year() : today.year() + 1;
        return {thisSummer + text.mid(kSummer.size()).toInt(), 8, 31};
    }
    if (text.startsWith(u'+') || text.startsWith(u'-'))
        return today.addDays(text.toLongLong());
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace liaison
