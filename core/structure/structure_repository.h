// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/structure/structure.h"

namespace liaison {

/// Reads whole structures. Throws StoreError.
class StructureRepository {
public:
    explicit StructureRepository(Database& database) : m_database(database) {}

    /// Everything that stands on the day.
    Structure asOf(QDate day) const;
    /// The name of a school as it is now, for sentences.
    std::optional<QString> schoolName(Id<School> id) const;
    /// What refers to a row: for each column of the record that does, the table and how many rows, less the
    /// tables left out.
    struct Use {
        QString table;
        qint64 count = 0;
    };
    std::vector<Use> usesOf(const QString& table, qint64 id, const QStringList& leftOut = {}) const;

private:
    void readBodies(Structure::Parts& parts) const;
    void readMemberships(Structure::Parts& parts) const;
    void findOwners(Structure::Parts& parts) const;
    void readSchools(Structure::Parts& parts) const;

    Database& m_database;
};

} // namespace liaison
