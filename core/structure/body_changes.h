// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recorder.h"
#include "core/structure/structure_ledger.h"

namespace liaison {

// Changes of bodies within an action, for services whose one action changes several. They throw StoreError.

/// Whether a name that another body has is refused at once, or by whoever changes several bodies, with
/// refuseTakenName, when all are as they are to be.
enum class NameCheck { Now, Later };

/// Stores a new body after every check; it gets its id.
void storeNewBody(Recorder& recorder, StructureLedger& ledger, Body& body, NameCheck names = NameCheck::Now);
/// Stores a changed body after every check.
void storeBody(Recorder& recorder, StructureLedger& ledger, const Body& before, const Body& edited,
               NameCheck names = NameCheck::Now);

/// Puts a form in from its day on; one that begins on the very day is corrected.
void setForm(Body& body, const BodyForm& form);
/// The body under another name from a day on; later changes of type alone keep the new name.
Body renamedBody(const Body& body, QDate from, const QString& name);

} // namespace liaison
