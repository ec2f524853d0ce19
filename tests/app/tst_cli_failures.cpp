// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trust_file.h"
#include "tests/app/cli_run.h"

#include <csignal>
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace liaison;
using namespace liaison::test;

namespace {

constexpr int kSchools = 4000;

/// The disk is full after so many bytes of any one file.
std::function<void()> withDiskOf(rlim_t bytes) {
    return [bytes] {
        const rlimit limit{bytes, RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &limit);
    };
}

void corrupt(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    for (qint64 offset = 4096; offset < size; offset += 4096) {
        file.seek(offset);
        file.write(QByteArray(64, '\x5a'));
    }
}

} // namespace

/// Files and machines that let the program down.
class TestCliFailures : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};

private Q_SLOTS:
    void aKilledImportIsWhollyThereOrWhollyAbsent_data() {
        QTest::addColumn<int>("milliseconds");
        for (const int wait : {0, 10, 30, 60, 100, 150, 200, 300, 400, 500, 650, 800, 1000, 1300})
            QTest::addRow("killed after %d ms", wait) << wait;
    }
    void aKilledImportIsWhollyThereOrWhollyAbsent() {
        QFETCH(int, milliseconds);
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name\n800001,Before School\n"), 0);
        const QString list = desk.write(u"long.csv"_s, longList(kSchools));
        QProcess process;
        setUpCli(process, {u"import"_s, u"schools"_s, list, u"--into"_s, desk.file()});
        process.start();
        QVERIFY(process.waitForStarted());
        QTest::qWait(milliseconds);
        process.kill();
        process.waitForFinished();
        QVERIFY(desk.isSound());
        const qsizetype schools = desk.schools();
        QVERIFY2(schools == 1 || schools == 1 + kSchools, qPrintable(QString::number(schools)));
        QCOMPARE(desk.actions(), schools == 1 ? 1 : 2);
        LIAISON_VERIFY_EXIT(desk.import("URN,School name\n800002,After School\n"), 0);
    }
    void aStoppedImportLeavesNothing() {
        const CliDesk desk;
        const QString list = desk.write(u"long.csv"_s, longList(5 * kSchools));
        QProcess process;
        setUpCli(process, {u"import"_s, u"schools"_s, list, u"--into"_s, desk.file(), u"--json"_s});
        process.start();
        QVERIFY(process.waitForStarted());
        // It listens before it opens the file.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.file() + u"-wal"_s), 30'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        if (process.exitCode() == 0)
            QSKIP("this machine was done before it could be stopped");
        QCOMPARE(process.exitCode(), 3);
        const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(answer["error"_L1]["code"_L1].toString(), u"cancelled"_s);
        QCOMPARE(desk.schools(), 0);
        QCOMPARE(desk.actions(), 0);
        QVERIFY(desk.isSound());
    }
    void aFullDiskLeavesTheFileAsItWas() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name\n800001,Before School\n"), 0);
        const QByteArray before = desk.list().out;
        const QString list = desk.write(u"long.csv"_s, longList(kSchools));
        const CliRun run = runCli({u"import"_s, u"schools"_s, list, u"--into"_s, desk.file(), u"--json"_s},
                                  withDiskOf(400 * 1024));
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorCode(), u"storage"_s);
        QVERIFY(run.errorMessage().contains(u"disk"_s));
        QCOMPARE(desk.list().out, before);
        QCOMPARE(desk.actions(), 1);
        QVERIFY(desk.isSound());
        LIAISON_VERIFY_EXIT(runCli({u"import"_s, u"schools"_s, list, u"--into"_s, desk.file(), u"--json"_s}),
                            0);
    }
    void aFullDiskLeavesNoHalfReportAndNoHalfFile() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import(longList(kSchools)), 0);
        const QString out = desk.path(u"list.csv.out"_s);
        const CliRun report =
            runCli({u"report"_s, u"school-list"_s, u"--file"_s, desk.file(), u"--csv"_s, out, u"--json"_s},
                   withDiskOf(16 * 1024));
        LIAISON_VERIFY_EXIT(report, 3);
        QCOMPARE(report.errorCode(), u"storage"_s);
        QVERIFY(!QFile::exists(out));
        const QString fresh = desk.path(u"fresh.liaison"_s);
        LIAISON_VERIFY_EXIT(runCli({u"new"_s, fresh, u"--sample"_s}, withDiskOf(64 * 1024)), 3);
        QVERIFY(QDir(desk.folder.path()).entryList({u"fresh*"_s}).isEmpty());
        const QString copy = desk.path(u"copy.liaison"_s);
        LIAISON_VERIFY_EXIT(runCli({u"backup"_s, desk.file(), copy}, withDiskOf(64 * 1024)), 3);
        QVERIFY(QDir(desk.folder.path()).entryList({u"copy*"_s}).isEmpty());
    }
    void aLockedFileIsSaidAfterAWait() {
        const CliDesk desk;
        auto file = TrustFile::open(desk.file(), m_clock);
        QVERIFY(file);
        (*file)->database().begin();
        const CliRun run = desk.import("URN,School name\n900001,Oak School\n");
        (*file)->database().rollback();
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorCode(), u"conflict"_s);
        QVERIFY(run.errorMessage().contains(u"Another window or program"_s));
        LIAISON_VERIFY_EXIT(desk.import("URN,School name\n900001,Oak School\n"), 0);
    }
    void aLockedFileCanBeRead() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name\n900001,Oak School\n"), 0);
        auto file = TrustFile::open(desk.file(), m_clock);
        QVERIFY(file);
        (*file)->database().begin();
        QCOMPARE(desk.schools(), 1);
        (*file)->database().rollback();
    }
    void twoProgramsAtOnceBothGetTheirWay() {
        const CliDesk desk;
        QProcess first;
        QProcess second;
        setUpCli(first, {u"import"_s, u"schools"_s, desk.write(u"one.csv"_s, longList(1000)), u"--into"_s,
                         desk.file()});
        setUpCli(second,
                 {u"school"_s, u"add"_s, u"--file"_s, desk.file(), u"urn=800001"_s, u"name=Elm School"_s});
        first.start();
        second.start();
        QVERIFY(first.waitForFinished(60'000));
        QVERIFY(second.waitForFinished(60'000));
        QCOMPARE(second.exitCode(), 0);
        // The import may find that the schools were changed after it looked through them: it says so and
        // keeps nothing.
        const QByteArray said = first.readAllStandardError();
        QVERIFY2(first.exitCode() == 0 || (first.exitCode() == 3 && said.contains("changed")),
                 said.constData());
        QCOMPARE(desk.schools(), first.exitCode() == 0 ? 1001 : 1);
        QVERIFY(desk.isSound());
    }
    void filesThatAreNoneOfOursAreNamed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("URN,School name\n900001,Oak School\n").repeated(100);
        QTest::newRow("torn") << QByteArray("SQLite format 3\0", 16);
    }
    void filesThatAreNoneOfOursAreNamed() {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"odd.liaison"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        for (const QStringList& command :
             {QStringList{u"check"_s, path}, QStringList{u"list"_s, u"schools"_s, u"--file"_s, path},
              QStringList{u"undo"_s, u"--file"_s, path}}) {
            const CliRun run = runCli(command + QStringList{u"--json"_s});
            LIAISON_VERIFY_EXIT(run, 3);
            QVERIFY2(run.errorMessage().contains(u"odd.liaison"_s), run.told().constData());
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
    void aVanishedFileIsSaid() {
        const CliRun run = runCli({u"undo"_s, u"--file"_s, u"/nowhere/trust.liaison"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QVERIFY(run.errorMessage().contains(u"/nowhere/trust.liaison"_s));
        QVERIFY(!QFile::exists(u"/nowhere"_s));
    }
    void aNewerFileIsLeftAlone() {
        const CliDesk desk;
        {
            auto database = Database::open(desk.file());
            QVERIFY(database);
            (*database)
                ->query(u"INSERT INTO schema_version VALUES (999, 'later', 999, 'Liaison 9.9', 'x')"_s)
                .run();
        }
        const CliRun run = desk.import("URN,School name\n900001,Oak School\n");
        LIAISON_VERIFY_EXIT(run, 3);
        QVERIFY(run.errorMessage().contains(u"Liaison 9.9"_s));
    }
    void aDamagedFileIsNotSoundAndSaysWhatToDo() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import(longList(500)), 0);
        LIAISON_VERIFY_EXIT(runCli({u"backup"_s, desk.file(), desk.path(u"copy.liaison"_s)}), 0);
        corrupt(desk.file());
        const CliRun check = runCli({u"check"_s, desk.file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(check, 3);
        QVERIFY2(!check.errorMessage().isEmpty() || !check.object()["sound"_L1].toBool(true),
                 check.told().constData());
        LIAISON_VERIFY_EXIT(runCli({u"restore"_s, desk.path(u"copy.liaison"_s), desk.file()}), 0);
        QCOMPARE(desk.schools(), 500);
        QVERIFY(desk.isSound());
    }
    void aFileThatMayOnlyBeReadIsReadAndNotChanged() {
        CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name\n900001,Oak School\n"), 0);
        QFile::setPermissions(desk.file(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        QFile::setPermissions(desk.folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner |
                                                      QFile::ReadOther | QFile::ExeOther);
        // Root may write anywhere, so the program runs as nobody in particular.
        const auto asNobody = [] {
            if (geteuid() != 0)
                return;
            constexpr uid_t kNobody = 65534;
            if (setgroups(0, nullptr) != 0 || setgid(kNobody) != 0 || setuid(kNobody) != 0)
                _exit(99);
        };
        if (const CliRun version = runCli({u"--version"_s}, asNobody); version.code != 0)
            QSKIP("the program cannot be run as another user here");
        const CliRun read =
            runCli({u"list"_s, u"schools"_s, u"--file"_s, desk.file(), u"--json"_s}, asNobody);
        LIAISON_VERIFY_EXIT(read, 0);
        QCOMPARE(read.array().size(), 1);
        const CliRun written =
            runCli({u"school"_s, u"set"_s, u"900001"_s, u"--file"_s, desk.file(), u"pupils=7"_s, u"--json"_s},
                   asNobody);
        LIAISON_VERIFY_EXIT(written, 3);
        QCOMPARE(written.errorCode(), u"storage"_s);
        QVERIFY(written.errorMessage().contains(u"read"_s));
    }
};

QTEST_GUILESS_MAIN(TestCliFailures)
#include "tst_cli_failures.moc"
