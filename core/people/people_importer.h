// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/people/people_plan.h"

namespace liaison {

class Database;
class UnitOfWork;
struct PeopleContext;

/// What a list of people is, before any decision.
struct PeopleInspection {
    QString path;
    ListFormat format;
    PeopleMapping mapping;
    /// The first rows, for the page on which columns are chosen.
    ListSample sample;
};

struct PeopleOutcome {
    PeopleCounts counts;
    /// The action in the history; 0 where there was nothing to do.
    qint64 changeSetId = 0;
};

/// Reads lists of people and the offices they hold, plans what they would change and applies a plan as one
/// action with one undo.
class PeopleImporter {
public:
    PeopleImporter(Database& database, UnitOfWork& work, const Clock& clock);

    /// Tells encoding, delimiter, header and columns. Fails as the readers do.
    Result<PeopleInspection> inspect(const QString& path) const;
    /// The same of a list of which is known how it is to be read.
    Result<PeopleInspection> inspect(const QString& path, const ListFormat& format) const;
    /// Reads the whole list and compares it with the record; writes nothing. The options' day may be left
    /// out.
    Result<PeoplePlan> plan(const QString& path, const ListFormat& format, PeopleOptions options,
                            const std::function<bool(double)>& progress = {}) const;
    /// Proposes terms from the heads that the record's open schools name in their own fields: a head who is
    /// new ends the term of the one before on the day before. Lines count the schools by name.
    Result<PeoplePlan> planHeads(PeopleOptions options = {}) const;
    /// Applies the ticked entries exactly. Conflict if people or terms have changed since; doing it again
    /// changes nothing.
    Result<PeopleOutcome> apply(const PeoplePlan& plan);

private:
    PeopleContext context(QDate day) const;

    Database& m_database;
    UnitOfWork& m_work;
    const Clock& m_clock;
};

} // namespace liaison
