// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/people/term.h"

#include <functional>
#include <vector>

namespace liaison {

class Database;
class Recorder;
class UnitOfWork;

/// Somebody to be put into an office.
struct Appointment {
    /// Its id and version do not matter.
    Term term;
    /// Ends whoever holds the seat the day before the term begins; for offices with one seat.
    bool replaces = false;
    /// Lets more people hold the office than it has seats; the breach is then listed.
    bool isForced = false;
};

/// What a user can do with the offices that people hold. Each act is one action with one undo. Every refusal
/// is one sentence: Invalid for days and offices that make no sense, Duplicate for a seat that the person
/// has, InUse where the seats are taken (see inTheWay), NotFound and Conflict as everywhere.
class OfficeService {
public:
    OfficeService(Database& database, UnitOfWork& work, const Clock& clock);

    /// Every office that can be held, by position.
    Result<std::vector<Office>> offices() const;
    /// NotFound, naming the keys there are.
    Result<Office> officeByKey(const QString& key) const;
    /// The offices that can be held in a school, or in a body of the type it has on the day.
    Result<std::vector<Office>> officesOf(const Member& where, QDate day) const;

    Result<Term> find(Id<Term> id) const;
    /// Past, present and to come; oldest first.
    Result<std::vector<Term>> ofPerson(Id<Person> person) const;
    Result<std::vector<Term>> heldIn(const Member& where) const;

    /// Those whose terms would leave no seat free for this one: whoever `replaces` would end.
    Result<std::vector<Term>> inTheWay(const Term& term) const;
    Result<Term> appoint(const Appointment& appointment);
    /// A new term for the same person and seat; the old one is ended the day before where it would overlap.
    /// Takes from `again` the days, how, by whom, interim and deputy.
    Result<Term> reElect(Id<Term> id, const Term& again);
    /// Ends a term on its last day. A term is never made longer: that is a re-election, or a correction.
    Result<Term> end(Id<Term> id, QDate lastDay, const QString& reason);
    /// Overwrites what was typed wrongly. Conflict if the term was changed since it was read.
    Result<Term> correct(const Term& edited, bool isForced = false);
    Result<Term> reportedBack(Id<Term> id, QDate day);
    /// Takes away a term that never was. Those that were are ended.
    Result<void> remove(Id<Term> id);

private:
    /// Runs an act on one term as an action named after it.
    Result<Term> write(const QString& verb, const Term& subject,
                       const std::function<Id<Term>(Recorder&)>& act);
    Database& m_database;
    UnitOfWork& m_work;
    const Clock& m_clock;
};

} // namespace liaison
