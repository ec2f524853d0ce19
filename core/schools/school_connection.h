// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/days.h"
#include "core/base/result.h"
#include "core/schools/school.h"

#include <vector>

namespace liaison {

class Database;

/// Something that another room holds of a school: a body that it belongs to, an office held in it.
struct SchoolConnection {
    enum class Kind { Membership, Office };
    /// Seen from the day that was asked for.
    enum class When { Now, ToCome, Past };

    Kind kind = Kind::Membership;
    When when = When::Now;
    /// The type of the body, or the office: "liaison-group" for programs, "Liaison group" on screen.
    QString key;
    QString label;
    /// The body, or the person who holds the office.
    qint64 id = 0;
    QString name;
    /// As what: "founder" for programs, "Founder" on screen; of a person "interim" or "deputy", else empty.
    QString asKey;
    QString asLabel;
    /// The body through which the school stands under this one; empty where it is a member itself.
    QString through;
    Days days;

    bool operator==(const SchoolConnection&) const = default;
};

/// Past where the days end before the day, to come where they begin after it.
SchoolConnection::When whenSeen(const Days& days, QDate day);
/// "now", "to-come", "past": for programs.
QString whenKey(SchoolConnection::When when);
/// "Hill Hub, through Oak Group, from 1 Sep 2026": all but the label.
QString connectionText(const SchoolConnection& connection);

/// What all rooms hold of a school: first what stands on the day, then what is to come, then what is past.
Result<std::vector<SchoolConnection>> connectionsOf(Database& database, Id<School> school, QDate day);

} // namespace liaison
