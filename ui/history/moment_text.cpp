// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/moment_text.h"

#include "core/base/text.h"
#include "ui/widgets/date_words.h"

namespace liaison {

QString momentText(const QDateTime& moment) {
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    return u"%1, %2"_s.arg(dateText(local.date()), local.toString(u"HH:mm"_s));
}

} // namespace liaison
