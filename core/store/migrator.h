// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace liaison {

/// One numbered step from an older shape of the record to a newer one.
struct Migration {
    int version = 0;
    /// The lowest version that a program must know to open a file of this version.
    int oldestReader = 0;
    QString title;
    QStringList statements;
};

/// Reads a numbered SQL file ("0003_people.sql": the first line is "-- oldest-reader: N"; a statement ends
/// with a semicolon at the end of a line).
Migration parseMigration(const QString& fileName, const QString& sql);

/// The migrations that this program carries, in order, without a gap. It is a fault of the build if there is
/// none.
std::vector<Migration> builtInMigrations();

/// Brings a record to the shape this program knows.
class Migrator {
public:
    Migrator(Database& database, std::vector<Migration> migrations)
        : m_database(database), m_migrations(std::move(migrations)) {}

    /// Where a record stands against this program.
    enum class State {
        Empty,           ///< nothing in it yet
        Current,         ///< nothing to do
        Older,           ///< can be upgraded
        NewerCompatible, ///< made by a newer program, but this one may still open it
        NewerRefused,    ///< made by a newer program that this one must not touch
        Foreign,         ///< a database of some other program
    };
    State state();
    /// The version of the record, 0 where it has none.
    int version();
    /// The program that last upgraded the record, as it called itself.
    QString lastProgram();
    /// Why this program does not open the file at `path` that a newer one made.
    QString refusal(const QString& path);

    /// Runs each missing migration in a transaction of its own. Throws StoreError.
    void upgrade(const Clock& clock);

    /// SQLite's application_id of a trust's file: the letters LIAI.
    static constexpr qint64 kApplicationId = 0x4C494149;

private:
    bool hasSchemaTable();
    int oldestReader();
    void apply(const Migration& migration, const Clock& clock);

    Database& m_database;
    std::vector<Migration> m_migrations;
};

} // namespace liaison
