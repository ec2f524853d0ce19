// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

namespace liaison {

/// Somebody who holds, held or may hold offices (domain A10).
struct Person {
    Id<Person> id;
    qint64 version = 0;
    QString title;
    QString firstName;
    QString lastName;
    QString email;
    QString telephone;
    QString address;
    /// Whether e-mail and telephone may be printed for everybody.
    bool isPublic = false;
    QString notes;

    /// "Mrs Ada Ferris"
    QString fullName() const;
    /// "Ferris, Ada": how lists sort and show it.
    QString sortName() const;

    bool operator==(const Person&) const = default;
};

} // namespace liaison
