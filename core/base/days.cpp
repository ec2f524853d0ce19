// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/days.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace liaison {

std::optional<Days> common(const Days& one, const Days& other) {
    Days both = one;
    if (!both.begins.isValid() || (other.begins.isValid() && other.begins > both.begins))
        both.begins = other.begins;
    if (!both.ends.isValid() || (other.ends.isValid() && other.ends < both.ends))
        both.ends = other.ends;
    return both.isReversed() ? std::nullopt : std::optional(both);
}

bool isWithin(const Days& inner, const Days& outer) {
    return common(inner, outer) == inner;
}

QString dayText(QDate day) {
    return QLocale::c().toString(day, u"d MMM yyyy"_s);
}

QString daysText(const Days& days) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("liaison::Days", text); };
    if (days.begins.isValid() && days.ends.isValid())
        return tr("from %1 to %2").arg(dayText(days.begins), dayText(days.ends));
    if (days.begins.isValid())
        return tr("from %1").arg(dayText(days.begins));
    return days.ends.isValid() ? tr("to %1").arg(dayText(days.ends)) : QString();
}

} // namespace liaison
