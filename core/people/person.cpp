// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"

#include "core/base/text.h"

namespace liaison {

QString Person::fullName() const {
    QStringList parts;
    for (const QString& part : {title, firstName, lastName}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u' ');
}

QString Person::sortName() const {
    return firstName.isEmpty() ? lastName : u"%1, %2"_s.arg(lastName, firstName);
}

} // namespace liaison
