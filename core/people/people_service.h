// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/people/person.h"

#include <vector>

namespace liaison {

class Database;
class UnitOfWork;

/// People who may be one and the same, and why.
struct PossibleDuplicates {
    /// What they share: the name, the e-mail address, or both.
    bool haveOneName = false;
    bool haveOneEmail = false;
    std::vector<Person> people;
};

/// What a user can do with people. Their offices are OfficeService's.
class PeopleService {
public:
    PeopleService(Database& database, UnitOfWork& work) : m_database(database), m_work(work) {}

    /// By last name, then first name; with a search, those of whose name or e-mail each word typed begins a
    /// word.
    Result<std::vector<Person>> list(const QString& search = {}) const;
    Result<qint64> count() const;
    Result<Person> find(Id<Person> id) const;
    /// Those of the record who have this name or this e-mail address: asked before somebody is added.
    Result<std::vector<Person>> alike(const Person& person) const;

    /// Fails with Invalid.
    Result<Person> add(const Person& person);
    /// Stores what differs. Conflict if the person was changed since they were read.
    Result<Person> edit(const Person& edited);
    /// Fails with InUse, naming the offices, where the person holds or has held any.
    Result<void> remove(Id<Person> id);

    /// Makes one record of several of one person, as one action: the terms of the others become the kept
    /// person's, a term that the kept person has word for word is dropped, and what the kept record leaves
    /// blank is filled from the others in their order. Contact details that come from a record that is not
    /// public make the kept one not public either.
    /// What speaks against merging them, in sentences; merge() does it all the same.
    Result<QStringList> doubtsAboutMerging(Id<Person> keep, const std::vector<Id<Person>>& others) const;
    Result<Person> merge(Id<Person> keep, const std::vector<Id<Person>>& others);
    /// Groups of people with one folded name or one e-mail address.
    Result<std::vector<PossibleDuplicates>> possibleDuplicates() const;

private:
    Database& m_database;
    UnitOfWork& m_work;
};

/// Says in a sentence what is wrong with a person as typed; empty if they can be stored.
QString personProblem(const Person& person);

/// The person with spaces in order and the e-mail address in small letters.
Person tidiedPerson(Person person);

} // namespace liaison
