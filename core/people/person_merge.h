// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_service.h"

namespace liaison {

class Recorder;

/// The form in which first and last name are compared.
QString nameKeyOf(const Person& person);

/// The kept record with what it leaves blank filled from the others.
Person mergedPerson(const Person& keep, const std::vector<Person>& others);

/// What speaks against their being one person: other names or e-mail addresses, and a seat of one body that
/// both fill at a time. A sentence for each; none where nothing does. Throws StoreError.
QStringList mergeDoubts(Database& database, const Person& keep, const std::vector<Person>& others);

/// Makes the terms of the others the kept person's. The same time in one office, typed for both, becomes one
/// term; where the two contradict each other both are kept. Throws StoreError.
void moveTerms(Recorder& recorder, Database& database, const Person& keep, const std::vector<Person>& others);

/// Groups of people who share a name or an e-mail address, each person in one group at most.
std::vector<PossibleDuplicates> duplicatesAmong(const std::vector<Person>& people);

} // namespace liaison
