// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "tests/core/store/notebook.h"

#include <QTemporaryDir>

using namespace liaison;
using namespace liaison::test;

class TestBackup : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)};

private Q_SLOTS:
    void aBackupOfAnOpenFileHoldsItsLastAction() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        Notebook book(std::move(*TrustFile::create(path, u"Oak Trust"_s, m_clock)));
        book.addPage(u"One"_s);
        const QString copy = folder.filePath(u"copy.liaison"_s);
        const auto done = backUp(path, copy);
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().message));
        const auto summary = summaryOf(copy);
        QCOMPARE(summary->trustName, u"Oak Trust"_s);
        QCOMPARE(summary->lastAction, u"Add One"_s);
        QCOMPARE(backUp(path, copy).error().code, ErrorCode::Duplicate);
        QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void restoringKeepsWhatStoodThere() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        const QString copy = folder.filePath(u"copy.liaison"_s);
        {
            Notebook book(std::move(*TrustFile::create(path, u"Oak Trust"_s, m_clock)));
            book.addPage(u"One"_s);
            QVERIFY(backUp(path, copy));
            book.addPage(u"Two"_s);
        }
        const auto aside = restoreBackup(copy, path, m_clock);
        QVERIFY2(aside, aside ? "" : qUtf8Printable(aside.error().message));
        QCOMPARE(summaryOf(path)->lastAction, u"Add One"_s);
        QCOMPARE(summaryOf(*aside)->lastAction, u"Add Two"_s);
    }
    void somethingElseIsNotRestored() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        QVERIFY(TrustFile::create(path, u"Oak Trust"_s, m_clock));
        const QString other = folder.filePath(u"list.csv"_s);
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("URN,Name\n");
        file.close();
        QCOMPARE(restoreBackup(other, path, m_clock).error().code, ErrorCode::Unreadable);
        QCOMPARE(summaryOf(path)->trustName, u"Oak Trust"_s);
        QCOMPARE(restoreBackup(path, path, m_clock).error().code, ErrorCode::Invalid);
    }
    void aBackupThatOnlyANewerProgramReadsIsNotRestored() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        const QString newer = folder.filePath(u"newer.liaison"_s);
        QVERIFY(TrustFile::create(path, u"Oak Trust"_s, m_clock));
        QVERIFY(TrustFile::create(newer, u"Elm Trust"_s, m_clock));
        (*Database::open(newer))
            ->query(u"INSERT INTO schema_version VALUES (999, 'later', 999, 'Liaison 9.9', 'x')"_s)
            .run();
        const auto refused = restoreBackup(newer, path, m_clock);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Liaison 9.9"_s), qUtf8Printable(refused.error().message));
        QCOMPARE(summaryOf(path)->trustName, u"Oak Trust"_s);
    }
    void aPlaceThatCannotBeIsNamed() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        QVERIFY(TrustFile::create(path, u"Oak Trust"_s, m_clock));
        const QString nowhere = folder.filePath(u"nowhere/copy.liaison"_s);
        const Result<void> copied = backUp(path, nowhere);
        QVERIFY2(copied.error().message.contains(u"“%1”"_s.arg(nowhere)), qPrintable(copied.error().message));
        const QString detour = folder.filePath(u"nowhere/../copy.liaison"_s);
        QVERIFY(!backUp(path, detour));
        QCOMPARE(QDir(folder.path()).entryList({u"copy*"_s}), QStringList());
        const auto restored = restoreBackup(path, nowhere, m_clock);
        QVERIFY(restored.error().message.contains(u"“%1”"_s.arg(nowhere)));
        QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
        QCOMPARE(restoreBackup(path, folder.filePath(u"folder"_s), m_clock).error().code, ErrorCode::Invalid);
        QVERIFY(QFileInfo(folder.filePath(u"folder"_s)).isDir());
    }
    void datedBackupsKeepTheNewest() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak trust.liaison"_s);
        QVERIFY(TrustFile::create(path, u"Oak Trust"_s, m_clock));
        BackupFolder backups(folder.filePath(u"backups"_s), path);
        QVERIFY(backups.isDue(m_clock));
        FixedClock clock(m_clock.now());
        for (int day = 0; day < 5; ++day) {
            clock.set(m_clock.now().addDays(day));
            QVERIFY(backups.makeDated(clock, 3));
        }
        QVERIFY(!backups.isDue(clock));
        const auto kept = backups.backups();
        QCOMPARE(kept.size(), 3U);
        QCOMPARE(kept.front().at.date(), QDate(2026, 9, 5));
        QCOMPARE(kept.back().at.date(), QDate(2026, 9, 3));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
