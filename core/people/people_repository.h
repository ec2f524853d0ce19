// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/packed_people.h"
#include "core/store/recorder.h"

#include <functional>
#include <vector>

namespace liaison {

/// The SQL of people. Throws StoreError.
class PeopleRepository {
public:
    static constexpr const char* kTable = "person";

    explicit PeopleRepository(Database& database) : m_database(database) {}

    /// Everybody with the folded words by which they are found, by last name, then first name.
    void forEach(const std::function<void(const Person& person, const QString& searchKey)>& visit) const;
    std::optional<Person> find(Id<Person> id) const;
    /// The people of these ids; others may be among them.
    PackedPeople named(std::vector<Id<Person>> ids) const;
    qint64 count() const;
    /// A text that changes whenever a person or a term is added, changed or removed.
    QString state() const;

    Id<Person> insert(Recorder& recorder, const Person& person) const;
    /// Writes what differs. Conflict if the version is not `before`'s.
    bool update(Recorder& recorder, const Person& before, const Person& after) const;
    void remove(Recorder& recorder, const Person& person) const;

private:
    Database& m_database;
};

/// The folded words by which a person is found, last name first.
QString searchKeyOf(const Person& person);

} // namespace liaison
