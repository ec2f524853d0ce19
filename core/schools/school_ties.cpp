// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_ties.h"

#include "core/schools/school_repository.h"

#include <algorithm>

namespace liaison {

std::optional<HandOverDays> handOverDays(Database& database, Id<School> from, Id<School> to, QDate day) {
    const SchoolRepository schools(database);
    const auto closed = schools.find(from);
    const auto successor = schools.find(to);
    if (!closed || !successor)
        return std::nullopt;
    HandOverDays days;
    days.last = day.addDays(-1);
    if (closed->closed.isValid() && closed->closed < days.last)
        days.last = closed->closed;
    days.first = std::max(days.last.addDays(1), successor->opened);
    return days;
}

} // namespace liaison
