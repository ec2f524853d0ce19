// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/membership.h"

#include <functional>

namespace liaison {

class Database;

/// The SQL of where schools belong, quick enough for every school of England. Throws StoreError.
class PlacementRepository {
public:
    /// A membership as far as places are concerned.
    struct Place {
        Id<Body> body;
        /// One of these two.
        Id<School> school;
        Id<Body> member;
        /// It begins after the day asked for.
        bool isToCome = false;
    };

    explicit PlacementRepository(Database& database) : m_database(database) {}

    /// What stands on the day or later.
    void forEachFrom(QDate day, const std::function<void(const Place&)>& visit) const;
    /// Changes whenever bodies or memberships do.
    QString state() const;

private:
    Database& m_database;
};

} // namespace liaison
