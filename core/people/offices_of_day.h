// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/people/packed_people.h"
#include "core/people/term.h"
#include "core/structure/structure.h"

namespace liaison {

class Database;

/// A term with the words to show it by.
struct TermLine {
    Term term;
    /// Blank but for the id where names were left out.
    Person person;
    QString office;
    QString place;
    /// Of the school; 0 for a body.
    qint64 urn = 0;
    /// The body that sent a representative; empty for others.
    QString from;
};

/// Who holds which office on the day of a structure, and what is to begin later. Values only; the structure
/// must outlive it.
class OfficesOfDay {
public:
    enum class Naming { Names, NoNames };

    /// `naming` tells whether people are read too: figures need none.
    static Result<OfficesOfDay> load(Database& database, const Structure& structure,
                                     Naming naming = Naming::Names);

    const Structure& structure() const { return *m_structure; }
    QDate day() const { return m_structure->day(); }
    /// By position.
    const std::vector<Office>& offices() const { return m_offices; }
    /// Null where there is none.
    const Office* office(Id<Office> id) const;
    const Office* officeByKey(const QString& key) const;

    /// All that stand on the day: those in schools, then those in bodies; of each place by office.
    const std::vector<Term>& standing() const { return m_standing; }
    /// All that begin after the day, soonest first.
    const std::vector<Term>& coming() const { return m_coming; }
    /// Those that stand in one place.
    std::span<const Term> heldIn(const Member& where) const;
    /// Those of one office, without deputies.
    std::vector<Term> holders(const Member& where, Id<Office> office) const;

    /// The person of a term: blank but for the id where names were left out or they are gone.
    Person person(Id<Person> id) const;
    TermLine line(const Term& term) const;
    /// "Ada Ferris, Bo Marsh (interim)": who holds an office, in one line; empty where nobody does.
    QString holderNames(const Member& where, const QString& officeKey) const;

private:
    void readTerms(Database& database);
    void sortStanding(std::vector<Term> terms);

    const Structure* m_structure = nullptr;
    std::vector<Office> m_offices;
    std::vector<Term> m_standing;
    std::vector<Term> m_coming;
    PackedPeople m_people;
};

} // namespace liaison
