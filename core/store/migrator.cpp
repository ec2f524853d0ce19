// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrator.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "resources/migrations/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Store)
};

} // namespace

Migration parseMigration(const QString& fileName, const QString& sql) {
    static const QRegularExpression naming(u"^(\\d{4})_([a-z0-9_]+)\\.sql$"_s);
    static const QRegularExpression reader(u"^-- oldest-reader: (\\d+)$"_s);
    const auto named = naming.match(fileName);
    const auto headed = reader.match(sql.section(u'\n', 0, 0));
    Q_ASSERT_X(named.hasMatch() && headed.hasMatch(), "parseMigration", qUtf8Printable(fileName));
    Migration migration{named.captured(1).toInt(), headed.captured(1).toInt(), named.captured(2), {}};
    QString statement;
    for (const QStringView line : QStringView(sql).split(u'\n')) {
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(u"--"))
            continue;
        statement += line.toString() + u'\n';
        if (line.trimmed().endsWith(u';')) {
            statement = statement.trimmed();
            statement.chop(1);
            migration.statements << statement;
            statement.clear();
        }
    }
    Q_ASSERT_X(statement.trimmed().isEmpty(), "parseMigration", "the last statement has no semicolon");
    return migration;
}

std::vector<Migration> builtInMigrations() {
    const QDir folder(migrationsFolder());
    std::vector<Migration> migrations;
    for (const QString& name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened)
        migrations.push_back(parseMigration(name, QString::fromUtf8(file.readAll())));
    }
    if (migrations.empty())
        qFatal("This build of Liaison carries no migrations; it was not linked as it should be.");
    for (std::size_t i = 0; i < migrations.size(); ++i)
        Q_ASSERT(migrations[i].version == int(i) + 1);
    return migrations;
}

bool Migrator::hasSchemaTable() {
    return !m_database.columns(u"schema_version"_s).empty();
}

int Migrator::version() {
    if (!hasSchemaTable())
        return 0;
    Query found = m_database.query(u"SELECT max(version) FROM schema_version"_s);
    found.run();
    return found.next() ? int(found.integer(0)) : 0;
}

int Migrator::oldestReader() {
    Query found = m_database.query(u"SELECT max(oldest_reader) FROM schema_version"_s);
    found.run();
    return found.next() ? int(found.integer(0)) : 0;
}

QString Migrator::lastProgram() {
    Query found = m_database.query(u"SELECT program FROM schema_version ORDER BY version DESC LIMIT 1"_s);
    found.run();
    return found.next() ? found.text(0) : QString();
}

QString Migrator::refusal(const QString& path) {
    return Words::tr(
               "“%1” was made by a newer program (%2, and this is %3); install the newer one to open it.")
        .arg(path, lastProgram(), u"Liaison " LIAISON_VERSION ""_s);
}

Migrator::State Migrator::state() {
    qint64 applicationId = 0;
    {
        Query asked = m_database.query(u"PRAGMA application_id"_s);
        asked.run();
        applicationId = asked.next() ? asked.integer(0) : 0;
    }
    if (!hasSchemaTable()) {
        Query tables = m_database.query(u"SELECT count(*) FROM sqlite_master"_s);
        tables.run();
        tables.next();
        return tables.integer(0) == 0 && applicationId == 0 ? State::Empty : State::Foreign;
    }
    if (applicationId != kApplicationId)
        return State::Foreign;
    const int found = version();
    const int known = m_migrations.back().version;
    if (found == known)
        return State::Current;
    if (found < known)
        return State::Older;
    return oldestReader() <= known ? State::NewerCompatible : State::NewerRefused;
}

void Migrator::upgrade(const Clock& clock) {
    if (!hasSchemaTable()) {
        m_database.execute(u"PRAGMA application_id = %1"_s.arg(kApplicationId));
        m_database.execute(
            u"CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, title TEXT NOT NULL, "
            "oldest_reader INTEGER NOT NULL, program TEXT NOT NULL, applied_at TEXT NOT NULL) {strict}"_s);
    }
    const int from = version();
    for (const Migration& migration : m_migrations)
        if (migration.version > from)
            apply(migration, clock);
}

void Migrator::apply(const Migration& migration, const Clock& clock) {
    m_database.begin();
    try {
        for (const QString& statement : migration.statements)
            m_database.execute(statement);
        m_database
            .query(u"INSERT INTO schema_version (version, title, oldest_reader, program, applied_at) "
                   "VALUES (?, ?, ?, ?, ?)"_s)
            .run(migration.version, migration.title, migration.oldestReader, u"Liaison " LIAISON_VERSION ""_s,
                 clock.now());
        m_database.commit();
    } catch (...) {
        m_database.rollback();
        throw;
    }
}

} // namespace liaison
