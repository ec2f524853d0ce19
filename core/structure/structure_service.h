// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/structure/breach.h"
#include "core/structure/structure.h"

namespace liaison {

class Clock;
class Database;
class UnitOfWork;

/// What a user can do with the structure as a whole: look at any day of it, change the types of body and the
/// offices, and accept breaches of their rules. Bodies are BodyService's, members MemberService's.
class StructureService {
public:
    StructureService(Database& database, UnitOfWork& work, const Clock& clock);

    /// Everything that stands on the day.
    Result<Structure> asOf(QDate day) const;

    /// In the order of their positions.
    Result<std::vector<BodyType>> types() const;
    /// NotFound, naming the keys that there are.
    Result<BodyType> typeByKey(const QString& key) const;
    /// Its key is made from its name, its position is the last, where they are not given.
    Result<BodyType> addType(const BodyType& type);
    /// Everything but the key. Bodies that break a rule from now on are listed, not changed.
    Result<BodyType> editType(const BodyType& edited);
    /// InUse, saying what uses it.
    Result<void> removeType(Id<BodyType> id);

    Result<std::vector<Office>> offices() const;
    Result<Office> addOffice(const Office& office);
    /// Everything but the key.
    Result<Office> editOffice(const Office& edited);
    Result<void> removeOffice(Id<Office> id);

    /// What the structure of the day breaks of the rules, accepted breaches marked.
    Result<std::vector<Breach>> breaches(QDate day) const;
    Result<std::vector<AcceptedBreach>> acceptedBreaches() const;
    /// With a reason, and a last day or for good. What was accepted before is accepted anew.
    Result<void> accept(const Breach& breach, const QString& reason, QDate until = {});
    Result<void> withdraw(Id<AcceptedBreach> id);

private:
    Database& m_database;
    UnitOfWork& m_work;
    const Clock& m_clock;
};

} // namespace liaison
