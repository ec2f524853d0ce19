// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recorder.h"
#include "core/structure/structure_ledger.h"

namespace liaison {

/// Checks of a body that is to be stored. They throw StoreError with a sentence.

/// Names and days of its own: none blank, none reversed, forms in order and each with a type that there is.
void refuseUnsound(StructureLedger& ledger, const Body& body);
/// A name that another body of the same type has on the same days, in whatever spelling.
void refuseTakenName(StructureLedger& ledger, const Body& body);
/// A successor that ends before it takes over, or whose place the body itself took in its turn; so too a body
/// that would end before it takes the place of another.
void refuseSuccessor(StructureLedger& ledger, const Body& body);
/// An owner that is not there, or that the body itself stands above.
void refuseOwner(StructureLedger& ledger, const Body& body);
/// Refuses an owner, or one that follows it, under which the owned body would stand under itself; so too for
/// what a closed body leaves to its successor. The ledger must have the body as it is to be.
void refuseOwnerCircle(StructureLedger& ledger, const Body& body);
/// Memberships that would no longer be within its life.
void refuseMembersOutside(StructureLedger& ledger, const Body& before, const Body& after);

/// The body with tidied names, forms in the order of their days.
Body tidiedBody(Body body);

} // namespace liaison
