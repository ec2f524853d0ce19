// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trust_file.h"

#include "core/base/text.h"
#include "core/store/backup.h"
#include "core/store/file_check.h"
#include "core/store/guarded.h"
#include "core/store/migrator.h"
#include "core/store/record_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Store)
};

std::function<void(TrustFile&)>& preparation() {
    static std::function<void(TrustFile&)> prepare;
    return prepare;
}

QString personAtTheDesk() {
    for (const char* variable : {"LIAISON_USER", "USER", "LOGNAME", "USERNAME"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return QDir::home().dirName();
}

void writeBirth(Database& database, const QString& trustName, const Clock& clock) {
    Migrator(database, builtInMigrations()).upgrade(clock);
    database.query(u"INSERT INTO trust (id, name) VALUES (1, ?)"_s).run(trustName);
}

/// Looks at the file without touching it and refuses what is not ours to open. True where it must be
/// upgraded.
bool needsUpgrade(const QString& path) {
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        throw StoreError(database.error());
    Migrator migrator(**database, builtInMigrations());
    switch (migrator.state()) {
    case Migrator::State::Empty:
        throw StoreError(
            ErrorCode::Unreadable,
            Words::tr("“%1” is an empty file; restore the newest backup, or choose another file.").arg(path));
    case Migrator::State::Foreign:
        throw StoreError(
            ErrorCode::Unreadable,
            Words::tr("“%1” belongs to another program; choose a file that Liaison made.").arg(path));
    case Migrator::State::NewerRefused:
        throw StoreError(ErrorCode::Unreadable, migrator.refusal(path));
    case Migrator::State::Older:
        return true;
    case Migrator::State::Current:
    case Migrator::State::NewerCompatible:
        break;
    }
    return false;
}

/// The errors of SQLite do not know the file's name; a person wants to read it.
Error named(Error error, const QString& path) {
    if (!error.message.contains(u"“%1”"_s.arg(path)))
        error.message = u"“%1”: %2"_s.arg(QDir::toNativeSeparators(path), error.message);
    return error;
}

void upgradeFile(const QString& path, const Clock& clock) {
    const auto database = Database::open(path);
    if (!database)
        throw StoreError(database.error());
    Migrator(**database, builtInMigrations()).upgrade(clock);
}

QString copyAside(const QString& path, const Clock& clock) {
    const QFileInfo file(path);
    const QString base = u"%1/%2 before upgrade %3"_s.arg(
        file.path(), file.completeBaseName(), clock.now().toLocalTime().toString(u"yyyy-MM-dd HHmm"_s));
    QString copy = base + u".liaison"_s;
    for (int n = 2; QFileInfo::exists(copy); ++n)
        copy = u"%1 (%2).liaison"_s.arg(base).arg(n);
    if (const auto done = backUp(path, copy); !done)
        throw StoreError(done.error());
    return copy;
}

} // namespace

TrustFile::TrustFile(std::unique_ptr<Database> database, const Clock& clock)
    : m_database(std::move(database))
    , m_clock(clock)
    , m_unitOfWork(std::make_unique<UnitOfWork>(*m_database, clock, personAtTheDesk())) {
    m_dataVersion = m_database->dataVersion();
    if (const auto& prepare = preparation())
        prepare(*this);
}

void TrustFile::prepareEach(std::function<void(TrustFile&)> prepare) {
    preparation() = std::move(prepare);
}

Result<std::unique_ptr<TrustFile>> TrustFile::create(const QString& path, const QString& trustName,
                                                     const Clock& clock) {
    if (QFileInfo::exists(path))
        return failure(
            ErrorCode::Duplicate,
            Words::tr("“%1” is there already; choose another name, or open it instead.").arg(path));
    // The file takes its name only when it is whole, so that a stop half way leaves no half-made record
    // behind.
    const QString unfinished = path + u".part"_s;
    removeRecord(unfinished);
    const auto made = guarded([&] {
        auto database = Database::open(unfinished, Database::Access::Create);
        if (!database)
            throw StoreError(database.error());
        writeBirth(**database, trustName, clock);
    });
    if (!made) {
        removeRecord(unfinished);
        Error error = made.error();
        error.message.replace(unfinished, path);
        return tl::unexpected<Error>(named(error, path));
    }
    if (!QFile::rename(unfinished, path)) {
        removeRecord(unfinished);
        return failure(ErrorCode::Storage,
                       Words::tr("“%1” cannot be made; choose a folder that you may write in.").arg(path));
    }
    return open(path, clock);
}

Result<std::unique_ptr<TrustFile>> TrustFile::open(const QString& path, const Clock& clock,
                                                   Database::Access access) {
    auto opened = guarded([&] {
        const bool upgrade = needsUpgrade(path);
        const bool isWritable = QFileInfo(path).isWritable();
        if (upgrade && !isWritable)
            throw StoreError(
                ErrorCode::Storage,
                Words::tr(
                    "“%1” was made by an older Liaison and must be upgraded, but it can only be read; copy "
                    "it to a folder that you may write in and open the copy.")
                    .arg(path));
        const QString aside = upgrade ? copyAside(path, clock) : QString();
        if (upgrade)
            upgradeFile(path, clock);
        auto database = Database::open(path, isWritable ? access : Database::Access::ReadOnly);
        if (!database)
            throw StoreError(database.error());
        std::unique_ptr<TrustFile> file(new TrustFile(std::move(*database), clock));
        file->m_copiedAsideTo = aside;
        return file;
    });
    if (!opened)
        return tl::unexpected<Error>(named(opened.error(), path));
    return opened;
}

Result<std::unique_ptr<TrustFile>> TrustFile::inMemory(const QString& trustName, const Clock& clock) {
    return guarded([&] {
        auto database = Database::open(u":memory:"_s, Database::Access::Create);
        if (!database)
            throw StoreError(database.error());
        writeBirth(**database, trustName, clock);
        return std::unique_ptr<TrustFile>(new TrustFile(std::move(*database), clock));
    });
}

Result<void> TrustFile::checkIsInPlace() const {
    return guarded([this] { m_database->checkIsInPlace(); });
}

bool TrustFile::hasChangedElsewhere() {
    const auto now = guarded([this] { return m_database->dataVersion(); });
    if (!now || *now == m_dataVersion)
        return false;
    m_dataVersion = *now;
    return true;
}

Result<FileCheck> TrustFile::check() {
    return guarded([this] {
        FileCheck result{problemsOf(*m_database)};
        if (Migrator(*m_database, builtInMigrations()).state() != Migrator::State::Current)
            result.problems << Words::tr("The file was made by a newer Liaison.");
        return result;
    });
}

} // namespace liaison
