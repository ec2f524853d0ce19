// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace liaison {

QDateTime SystemClock::now() const {
    const QString held = qEnvironmentVariable("LIAISON_NOW");
    if (!held.isEmpty()) {
        QDateTime moment = QDateTime::fromString(held, Qt::ISODate);
        if (moment.isValid()) {
            moment.setTimeSpec(Qt::UTC);
            return moment;
        }
    }
    return QDateTime::currentDateTimeUtc();
}

} // namespace liaison
