// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/structure/body_ties.h"

#include <vector>

namespace liaison {

class Database;
class UnitOfWork;

/// A body to be opened.
struct Opening {
    Id<BodyType> type;
    QString name;
    /// Without a day, it has been there as long as anybody knows.
    QDate opened;
    /// The body that owns it, and one that it is to be a member of from its first day.
    Id<Body> owner = {};
    Id<Body> parent = {};
    QString notes = {};
};

/// What becomes of the members and offices of a body that closes, and of the bodies it owns: those stand on
/// and belong to the successor that is named, or to nobody.
enum class Leftovers {
    Refuse,      ///< they stand in the way: nothing is closed, and the error says what is open
    End,         ///< they end on its last day, and what was to begin later is taken back
    ToSuccessor, ///< they end on its last day and go on in the successor on the next
};

struct Closing {
    Id<Body> body;
    QDate lastDay;
    Id<Body> successor = {};
    Leftovers leftovers = Leftovers::Refuse;
};

/// What a user can do with bodies, on past days and days to come alike. Each is one action. Errors: Invalid,
/// Duplicate for a name that another body of the type has, InUse for what stands in the way, NotFound,
/// Conflict.
class BodyService {
public:
    BodyService(Database& database, UnitOfWork& work);
    /// What other rooms hold in bodies; the ties must outlive the service.
    void addTies(BodyTies& ties) { m_ties.push_back(&ties); }

    /// All that there ever were or are to be.
    Result<std::vector<Body>> list() const;
    Result<Body> find(Id<Body> id) const;
    /// Those whose name, past ones too, is the text in some spelling, or has words that begin as typed.
    Result<std::vector<Body>> search(const QString& typed) const;
    /// The body of the type that has the name on the day, in whatever spelling. NotFound.
    Result<Body> findByName(Id<BodyType> type, const QString& name, QDate day) const;

    Result<Body> open(const Opening& opening);
    /// From the day on; the days before keep the old name. To put a misspelt name right, use `correct`.
    Result<Body> rename(Id<Body> id, QDate from, const QString& name);
    /// It becomes another type from the day on and keeps its members and offices: a shadow board the live
    /// one. An empty name keeps the name.
    Result<Body> convert(Id<Body> id, QDate from, Id<BodyType> type, const QString& name = {});
    /// Overwrites what was typed wrongly: days, names, types, owner, successor, notes.
    Result<Body> correct(const Body& edited);
    /// What is open in a body after a day, as parts of a sentence: "3 members", "2 offices (Chair, Clerk)".
    Result<QStringList> openAfter(Id<Body> id, QDate lastDay) const;
    Result<Body> close(const Closing& closing);
    /// Opens it again as if it had never closed; memberships that ended with it stay ended.
    Result<Body> reopen(Id<Body> id);
    /// Takes away a body that nothing ever referred to; others are closed.
    Result<void> remove(Id<Body> id);

private:
    Result<Body> findAfter(const Result<ChangeSet>& done, Id<Body> id) const;
    QString nameOf(Id<Body> id) const;

    Database& m_database;
    UnitOfWork& m_work;
    std::vector<BodyTies*> m_ties;
};

} // namespace liaison
