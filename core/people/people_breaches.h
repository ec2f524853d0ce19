// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/offices_of_day.h"
#include "core/structure/breach.h"

namespace liaison {

/// The rules of offices that are not kept on the day, to be listed with those of the structure:
/// "two-holders" (more than there are seats), "term-outside-life" (in a body or school that does not stand),
/// "office-not-of-type", "sender-not-member" (a representative of a body that the board has no seats for),
/// "two-seats" (one person in several seats of one office of a body) and "reversed" (a term that ends before
/// it begins). Accepted ones are marked.
Result<std::vector<Breach>> peopleBreaches(Database& database, const OfficesOfDay& offices);
/// Those and the breaches of the structure: every rule that is not kept on the day, accepted ones marked.
Result<std::vector<Breach>> allBreaches(Database& database, const OfficesOfDay& offices);

} // namespace liaison
