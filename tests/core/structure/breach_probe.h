// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure_desk.h"

namespace liaison::test {

/// "code, code": the codes on a day, sorted.
inline QString codesOn(const StructureDesk& desk, QDate day) {
    QStringList codes;
    const auto breaches = desk.structure.breaches(day);
    for (const Breach& breach : breaches.value_or(std::vector<Breach>()))
        codes << breach.code;
    codes.sort();
    return codes.join(u", "_s);
}

/// The first of that code on the day, of the body where one is given.
inline Breach firstOn(const StructureDesk& desk, const QString& code, Id<Body> body = {},
                      QDate day = QDate(2026, 11, 21)) {
    const auto breaches = desk.structure.breaches(day);
    for (const Breach& breach : breaches.value_or(std::vector<Breach>())) {
        if (breach.code == code && (!body.isValid() || breach.body == body))
            return breach;
    }
    return {};
}

} // namespace liaison::test
