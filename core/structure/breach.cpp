// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/breach.h"

#include <algorithm>

namespace liaison {

bool isFor(const AcceptedBreach& accepted, const Breach& breach) {
    return accepted.rule == breach.code && accepted.body == breach.body && accepted.school == breach.school &&
           accepted.memberBody == breach.memberBody && accepted.office == breach.office;
}

void markAccepted(std::vector<Breach>& breaches, const std::vector<AcceptedBreach>& accepted, QDate day) {
    for (Breach& breach : breaches) {
        const auto found = std::find_if(accepted.begin(), accepted.end(), [&](const AcceptedBreach& known) {
            return isFor(known, breach) && (!known.until.isValid() || known.until >= day);
        });
        if (found != accepted.end())
            breach.accepted = *found;
    }
}

std::size_t openBreaches(const std::vector<Breach>& breaches) {
    return std::size_t(std::count_if(breaches.begin(), breaches.end(), [](const Breach& breach) {
        return !breach.accepted && !breach.isNote;
    }));
}

} // namespace liaison
