// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"
#include "core/structure/postcode_file.h"

#include <optional>
#include <vector>

namespace liaison {

class Database;
class UnitOfWork;

/// A school that has no coordinates, and the middle of its postcode.
struct ProposedPlace {
    Id<School> school;
    qint64 version = 0;
    QString name;
    QString postcode;
    GridPlace place;
    bool ticked = true;
    qint64 urn = 0;
};

/// Where somebody says that a school is.
struct HandPlace {
    Id<School> school;
    qint64 version = 0;
    GridPlace place;
    /// Only roughly, as by its postcode.
    bool isApproximate = false;
};

/// Where a postcode lies by what the record knows: the middle of the schools that have it, or nearly.
struct PostcodeGuess {
    GridPlace place;
    /// What those schools have in common: "ZZ1 1AY", "ZZ1 1", "ZZ1".
    QString like;
    qint64 schools = 0;
};

/// What a postcode file could do for the map.
struct PlacingPlan {
    QString fileName;
    std::vector<ProposedPlace> places;
    /// Open schools without coordinates whose postcode the file does not have, or that have none.
    std::vector<QString> notFound;
    qint64 rows = 0;
    qint64 unreadable = 0;
};

/// Places schools where somebody says they are, or in the middle of their postcodes: then they are marked as
/// approximate until a list or a person says more.
class PlacingService {
public:
    PlacingService(Database& database, UnitOfWork& work);

    /// Looks for the open schools without coordinates.
    Result<PlacingPlan> plan(const QString& path) const;
    /// Places those that are ticked: one action. The answer is how many. Conflict where a school was changed
    /// since.
    Result<qint64> apply(const PlacingPlan& plan);

    /// The open schools without coordinates, by name; they have no place yet.
    Result<std::vector<ProposedPlace>> unplaced() const;
    /// Nothing where no school with a place has a postcode like it. Invalid where it is no postcode.
    Result<std::optional<PostcodeGuess>> guess(const QString& postcode) const;
    /// Places schools by hand: one action. Invalid for a place that is not on the National Grid, Conflict
    /// where a school was changed since.
    Result<qint64> place(const std::vector<HandPlace>& places);

private:
    Database& m_database;
    UnitOfWork& m_work;
};

} // namespace liaison
