// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/term.h"
#include "core/structure/structure.h"

#include <functional>

namespace liaison {

class Database;

/// The bodies that a body stands under directly: those it is a member of, not as an observer, and its owner.
using BodiesAbove = std::function<std::vector<Id<Body>>(Id<Body>)>;

/// As the structure of a day has it.
BodiesAbove bodiesAboveIn(const Structure& structure);
/// As the record has it on a day, read body by body. Throws StoreError.
BodiesAbove bodiesAboveOn(Database& database, QDate day);

/// A body and all that it stands under at any depth, nearest first.
std::vector<Id<Body>> bodyAndAbove(Id<Body> body, const BodiesAbove& bodiesAbove);

/// The member of a board in whose seats somebody sent by a body sits: the body itself, or the member that it
/// stands under. Invalid where it stands under none.
Id<Body> seatedFor(Id<Body> board, Id<Body> sender, const BodiesAbove& bodiesAbove);

/// Places in `others` of the terms that stand in the way of `term`: they hold the office on a day of it on
/// which all of its seats are taken. The others overlap it, share its office and seats, and are no deputies.
std::vector<std::size_t> holdersInTheWay(const Term& term, const std::vector<Term>& others, qint64 seats);

/// The rule of an office in a type of body; null where the type does not have it.
const SeatRule* seatRule(const BodyType& type, Id<Office> office);

} // namespace liaison
