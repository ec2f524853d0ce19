// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"

#include <array>
#include <string>
#include <vector>

namespace liaison {

class FastStatement;

/// People as the file's own bytes; each becomes a Person when it is asked for. A page shows a few dozen of
/// 100,000, and making texts of all of them took as long as reading them.
class PackedPeople {
public:
    /// The texts of a person in the order in which they are read.
    static constexpr std::array<QString Person::*, 7> kTexts{
        &Person::title,     &Person::firstName, &Person::lastName, &Person::email,
        &Person::telephone, &Person::address,   &Person::notes};
    /// What a row to be added holds.
    static constexpr const char* kColumns =
        "id, version, is_public, title, first_name, last_name, email, telephone, address, notes";

    void reserve(std::size_t people);
    /// A row of kColumns; ids ascend.
    void add(const FastStatement& row);
    /// Blank but for the id where they are not among these.
    Person find(Id<Person> id) const;

private:
    struct Entry {
        Id<Person> id;
        qint64 version = 0;
        bool isPublic = false;
        /// Where its bytes begin, and where each text ends behind that.
        std::size_t first = 0;
        std::array<quint32, kTexts.size()> ends{};
    };

    std::vector<Entry> m_entries;
    std::string m_bytes;
};

} // namespace liaison
