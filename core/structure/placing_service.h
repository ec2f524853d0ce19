// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"
#include "core/structure/postcode_file.h"

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

/// Places schools in the middle of their postcodes, marked as approximate until a list or a person says where
/// they are.
class PlacingService {
public:
    PlacingService(Database& database, UnitOfWork& work);

    /// Looks for the open schools without coordinates.
    Result<PlacingPlan> plan(const QString& path) const;
    /// Places those that are ticked: one action. The answer is how many. Conflict where a school was changed
    /// since.
    Result<qint64> apply(const PlacingPlan& plan);

private:
    Database& m_database;
    UnitOfWork& m_work;
};

} // namespace liaison
