// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/structure.h"

namespace liaison {

using namespace Qt::StringLiterals;

/// One thing that is selected: a school or a body, and where it stands in what shows.
struct Pick {
    Member member;
    /// The body it shows under; invalid at the top and in the tray.
    Id<Body> parent = {};
    /// As what it belongs there; invalid where it belongs to none, or is owned.
    Id<Membership> membership = {};

    bool isSchool() const { return std::holds_alternative<Id<School>>(member); }
    Id<School> school() const { return isSchool() ? std::get<Id<School>>(member) : Id<School>(); }
    Id<Body> body() const { return isSchool() ? Id<Body>() : std::get<Id<Body>>(member); }

    bool operator==(const Pick&) const = default;
};

using Picks = std::vector<Pick>;

/// Each member once.
std::vector<Member> membersOf(const Picks& picks);
/// The memberships that are among them.
std::vector<Id<Membership>> membershipsOf(const Picks& picks);
/// "Oak Primary School", "12 schools", "2 bodies", "3 schools and 1 body".
QString pickWords(const Picks& picks, const Structure& structure);
/// "12 schools".
QString schoolsWord(qint64 count);
/// "3 bodies".
QString bodiesWord(qint64 count);
/// Where a member stands first, as something to select.
Pick placeOf(const Structure& structure, const Member& member);
/// A number of its own for each school and body, such as a map or a table knows them by.
qint64 memberKey(const Member& member);
Member memberOfKey(qint64 key);

} // namespace liaison
