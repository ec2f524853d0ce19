// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"

namespace liaison {

/// Sets title, first and last name from a whole name as lists write it: "Mrs Ada Ferris", "Ferris, Ada",
/// "Jan van der Berg". One word is a last name.
void splitName(const QString& whole, Person& person);

/// True for the words that lists write where nobody is: "Vacant", "TBC", "Not recorded". A blank text too.
bool saysNobody(const QString& name);

/// Whether a row names nobody: "Vacant", "Mr TBC". Na is a family name where there is a first name.
bool namesNobody(const Person& person);

/// Whether two first names may be one person's: one is blank, an initial of the other, or they are alike.
enum class FirstNames { Same, MayBeSame, Different };
FirstNames compareFirstNames(const QString& one, const QString& other);

} // namespace liaison
