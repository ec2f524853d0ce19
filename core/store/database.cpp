// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/text.h"
#include "core/store/guarded.h"
#include "core/store/sql_errors.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlField>
#include <QSqlRecord>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace liaison {

namespace {

constexpr int kBusyMilliseconds = 5000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Store)
};

/// SQLite makes the file with the umask's rights; a trust's record is nobody else's business.
void createPrivately(const QString& path) {
    QFile file(path);
    if (file.exists())
        return;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        throw StoreError(
            ErrorCode::Storage,
            Words::tr("“%1” cannot be made; choose a folder that exists and that you may write in.")
                .arg(path),
            file.errorString());
}

/// In a folder that takes no new file SQLite cannot make the shared memory of its write-ahead log, and would
/// refuse even to read: on a disc, a locked share, in another person's folder.
bool cannotChange(const QString& path) {
    const QFileInfo file(path);
    return !file.isWritable() && !QFileInfo(file.absolutePath()).isWritable() &&
           !QFileInfo::exists(path + u"-wal"_s);
}

/// A connection that may only read cannot tidy the write-ahead log away when it closes, and would leave two
/// files beside the record for good: where it can, the engine opens the file to write, and is told not to.
bool canTidyUp(const QString& path) {
    const QFileInfo file(path);
    return file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
}

QString immutableUri(const QString& path) {
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded) +
           u"?immutable=1"_s;
}

/// SQLite counts its memory behind a lock that every allocation takes; nobody asks for the count. It must be
/// told before it does anything else.
void countNoMemory() {
    static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(told);
}

} // namespace

Database::Database(QString path, Access access)
    : m_path(std::move(path))
    , m_access(access)
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

Database::~Database() {
    qDeleteAll(m_idle);
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access) {
    return guarded([&] {
        std::unique_ptr<Database> database(new Database(path, access));
        database->connect();
        return database;
    });
}

void Database::connect() {
    countNoMemory();
    const bool inMemory = m_path == ":memory:"_L1;
    if (!inMemory && m_access == Access::Create)
        createPrivately(m_path);
    if (!inMemory && !QFileInfo::exists(m_path))
        throw StoreError(
            ErrorCode::NotFound,
            Words::tr("“%1” is not there; it may have been moved, renamed or be on a drive that is not "
                      "connected.")
                .arg(m_path));
    if (!inMemory && QFileInfo(m_path).isDir())
        throw StoreError(ErrorCode::Unreadable,
                         Words::tr("“%1” is a folder; choose the file inside it.").arg(m_path));
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyMilliseconds);
    if (m_access == Access::ReadOnly && !canTidyUp(m_path))
        options += u";QSQLITE_OPEN_READONLY"_s;
    const bool standsStill = m_access == Access::ReadOnly && !inMemory && cannotChange(m_path);
    if (standsStill)
        options += u";QSQLITE_OPEN_URI"_s;
    m_connection.setConnectOptions(options);
    m_connection.setDatabaseName(standsStill ? immutableUri(m_path) : m_path);
    if (!m_connection.open())
        throw sqlFailure(m_connection.lastError());
    applySettings();
    if (!inMemory)
        m_identity = identityOf(m_path);
}

void Database::applySettings() {
    execute(u"PRAGMA foreign_keys = ON"_s);
    if (m_access == Access::ReadOnly) {
        execute(u"PRAGMA query_only = ON"_s);
        return;
    }
    execute(u"PRAGMA journal_mode = WAL"_s);
    execute(u"PRAGMA synchronous = FULL"_s);
    // People copy their file while it is open: every commit goes on into the file itself, and so does what a
    // killed program left beside it. Measured: an edit takes 12 ms instead of 4, an import no longer.
    execute(u"PRAGMA wal_autocheckpoint = 1"_s);
    execute(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
}

QString Database::expanded(const QString& sql) const {
    if (!sql.contains(u'{'))
        return sql;
    QString text = sql;
    text.replace(u"{identity}"_s, u"INTEGER PRIMARY KEY"_s);
    text.replace(u"{strict}"_s, u"STRICT"_s);
    text.replace(u"{blob}"_s, u"BLOB"_s);
    return text;
}

Query Database::query(const QString& sql) {
    const auto giveBack = [this, sql](Query::Statement statement) {
        if (!m_idle.contains(sql))
            m_idle.insert(sql, statement.release());
    };
    if (QSqlQuery* idle = m_idle.take(sql))
        return Query(Query::Statement(idle), giveBack);
    auto statement = std::make_unique<QSqlQuery>(m_connection);
    statement->setForwardOnly(true);
    if (!statement->prepare(expanded(sql)))
        throw sqlFailure(statement->lastError(), sql);
    return Query(std::move(statement), giveBack);
}

sqlite3* Database::engine() const {
    const QVariant handle = m_connection.driver()->handle();
    Q_ASSERT(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3* const*>(handle.constData());
}

void Database::execute(const QString& sql) {
    m_columns.clear();
    QSqlQuery statement(m_connection);
    if (!statement.exec(expanded(sql)))
        throw sqlFailure(statement.lastError(), sql);
}

void Database::checkIsInPlace() const {
    if (!m_identity)
        return;
    const auto now = identityOf(m_path);
    if (!now)
        throw StoreError(ErrorCode::NotFound,
                         Words::tr("“%1” was moved, renamed or deleted while it was open, so nothing was "
                                   "changed; put it back there, or open it from where it is now.")
                             .arg(m_path));
    if (*now != *m_identity)
        throw StoreError(
            ErrorCode::Conflict,
            Words::tr("Another file has taken the place of “%1” while it was open, so nothing was "
                      "changed; close it and open it again.")
                .arg(m_path));
}

void Database::begin() {
    checkIsInPlace();
    execute(u"BEGIN IMMEDIATE"_s);
}

void Database::commit() {
    execute(u"COMMIT"_s);
}

void Database::rollback() noexcept {
    QSqlQuery statement(m_connection);
    statement.exec(u"ROLLBACK"_s);
}

const std::vector<TableColumn>& Database::columns(const QString& table) {
    auto known = m_columns.find(table);
    if (known == m_columns.end()) {
        const QSqlRecord record = m_connection.record(table);
        std::vector<TableColumn> found;
        for (int i = 0; i < record.count(); ++i)
            found.push_back({record.fieldName(i), record.field(i).requiredStatus() != QSqlField::Required});
        known = m_columns.insert(table, std::move(found));
    }
    return *known;
}

std::vector<Reference> Database::referencesTo(const QString& table) {
    std::vector<Reference> references;
    Query found = query(u"SELECT m.name, f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f "
                        "WHERE m.type = 'table' AND f.\"table\" = ? ORDER BY m.name"_s);
    found.run(table);
    while (found.next())
        references.push_back({found.text(0), found.text(1)});
    return references;
}

qint64 Database::dataVersion() {
    Query asked = query(u"PRAGMA data_version"_s);
    asked.run();
    return asked.next() ? asked.integer(0) : 0;
}

} // namespace liaison
