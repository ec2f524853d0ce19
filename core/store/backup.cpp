// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/text.h"
#include "core/store/database.h"
#include "core/store/guarded.h"
#include "core/store/migrator.h"
#include "core/store/record_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace liaison {

namespace {

const QString kStamp = u"yyyy-MM-dd HHmmss"_s;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Store)
};

std::unique_ptr<Database> openOurs(const QString& path) {
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        throw StoreError(database.error());
    Migrator migrator(**database, builtInMigrations());
    const auto state = migrator.state();
    if (state == Migrator::State::Foreign || state == Migrator::State::Empty)
        throw StoreError(ErrorCode::Unreadable,
                         Words::tr("“%1” is not a file that Liaison made; choose another.").arg(path));
    if (state == Migrator::State::NewerRefused)
        throw StoreError(ErrorCode::Unreadable, migrator.refusal(path));
    return std::move(*database);
}

/// Whether every page of the copy can be read and is in order.
void proveSound(const QString& path) {
    auto database = openOurs(path);
    Query found = database->query(u"SELECT integrity_check FROM pragma_integrity_check LIMIT 1"_s);
    found.run();
    if (!found.next() || found.text(0) != "ok"_L1)
        throw StoreError(ErrorCode::Unreadable,
                         Words::tr("“%1” is damaged; choose another backup.").arg(path), found.text(0));
}

/// `shown` is the name that was asked for, where the copy goes by another one first.
void copyWhole(const QString& from, const QString& to, const QString& shown) {
    if (!QFileInfo(QFileInfo(to).path()).isDir())
        throw StoreError(
            ErrorCode::Storage,
            Words::tr("“%1” cannot be made, for its folder does not exist; choose another folder.")
                .arg(shown));
    const QString unfinished = to + u".part"_s;
    removeRecord(unfinished);
    try {
        const auto database = openOurs(from);
        // The engine counts the copy, which is another file, as a change too.
        database->execute(u"PRAGMA query_only = OFF"_s);
        database->query(u"VACUUM INTO ?"_s).run(unfinished);
        proveSound(unfinished);
    } catch (...) {
        removeRecord(unfinished);
        throw;
    }
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    if (!QFile::rename(unfinished, to)) {
        removeRecord(unfinished);
        throw StoreError(ErrorCode::Storage,
                         Words::tr("“%1” cannot be written; choose another folder.").arg(shown));
    }
}

} // namespace

Result<FileSummary> summaryOf(const QString& path) {
    return guarded([&] {
        auto database = openOurs(path);
        FileSummary summary;
        summary.path = path;
        summary.bytes = QFileInfo(path).size();
        summary.version = Migrator(*database, builtInMigrations()).version();
        Query trust = database->query(u"SELECT name FROM trust"_s);
        trust.run();
        if (trust.next())
            summary.trustName = trust.text(0);
        if (!database->columns(u"school"_s).empty()) {
            Query schools = database->query(u"SELECT count(*) FROM school"_s);
            schools.run();
            summary.schools = schools.next() ? schools.integer(0) : 0;
        }
        Query actions = database->query(u"SELECT count(*) FROM change_set"_s);
        actions.run();
        summary.actions = actions.next() ? actions.integer(0) : 0;
        Query last = database->query(u"SELECT title, at FROM change_set ORDER BY id DESC LIMIT 1"_s);
        last.run();
        if (last.next()) {
            summary.lastAction = last.text(0);
            summary.lastActionAt = last.moment(1);
        }
        return summary;
    });
}

Result<void> backUp(const QString& from, const QString& to) {
    if (QFileInfo::exists(to))
        return failure(ErrorCode::Duplicate,
                       Words::tr("“%1” is there already; choose another name.").arg(to));
    return guarded([&] { copyWhole(from, to, to); });
}

Result<QString> restoreBackup(const QString& from, const QString& to, const Clock& clock) {
    if (QFileInfo(from).absoluteFilePath() == QFileInfo(to).absoluteFilePath())
        return failure(ErrorCode::Invalid,
                       Words::tr("A backup cannot be restored over itself; choose another file."));
    if (QFileInfo(to).isDir())
        return failure(ErrorCode::Invalid, Words::tr("“%1” is a folder; name a file inside it.").arg(to));
    return guarded([&] {
        const QString fresh = to + u".restored"_s;
        removeRecord(fresh);
        copyWhole(from, fresh, to);
        QString aside;
        if (QFileInfo::exists(to)) {
            const QFileInfo file(to);
            aside = u"%1/%2 before restore %3.liaison"_s.arg(file.path(), file.completeBaseName(),
                                                             clock.now().toLocalTime().toString(kStamp));
            // A copy through SQLite takes what is still in the write-ahead log with it; a file too damaged
            // for that is moved as it is.
            if (!backUp(to, aside) && !QFile::rename(to, aside)) {
                removeRecord(fresh);
                throw StoreError(
                    ErrorCode::Storage,
                    Words::tr("“%1” could not be moved aside, so nothing was restored.").arg(to));
            }
            removeRecord(to);
        }
        if (!QFile::rename(fresh, to))
            throw StoreError(
                ErrorCode::Storage,
                Words::tr(
                    "The backup stands at “%1”, but could not be given the name “%2”; rename it by hand.")
                    .arg(fresh, to));
        return aside;
    });
}

BackupFolder::BackupFolder(QString folder, QString filePath)
    : m_folder(std::move(folder)), m_filePath(std::move(filePath)) {}

std::vector<BackupFile> BackupFolder::backups() const {
    const QString base = QFileInfo(m_filePath).completeBaseName();
    const QRegularExpression dated(
        u"^%1 (\\d{4}-\\d{2}-\\d{2} \\d{6})\\.liaison$"_s.arg(QRegularExpression::escape(base)));
    std::vector<BackupFile> found;
    for (const QFileInfo& file :
         QDir(m_folder).entryInfoList({u"*.liaison"_s}, QDir::Files, QDir::Name | QDir::Reversed))
        if (const auto match = dated.match(file.fileName()); match.hasMatch())
            found.push_back({file.filePath(), QDateTime::fromString(match.captured(1), kStamp), file.size()});
    return found;
}

Result<QString> BackupFolder::makeDated(const Clock& clock, int keep) {
    if (!QDir().mkpath(m_folder))
        return failure(
            ErrorCode::Storage,
            Words::tr("The backup folder “%1” cannot be made; choose another in Settings.").arg(m_folder));
    const QString to = QDir(m_folder).filePath(u"%1 %2.liaison"_s.arg(
        QFileInfo(m_filePath).completeBaseName(), clock.now().toLocalTime().toString(kStamp)));
    if (const auto made = backUp(m_filePath, to); !made)
        return tl::unexpected<Error>(made.error());
    const std::vector<BackupFile> all = backups();
    for (std::size_t i = std::size_t(std::max(keep, 1)); i < all.size(); ++i)
        QFile::remove(all[i].path);
    return to;
}

bool BackupFolder::isDue(const Clock& clock) const {
    const std::vector<BackupFile> all = backups();
    return all.empty() || all.front().at.date() < clock.today();
}

} // namespace liaison
