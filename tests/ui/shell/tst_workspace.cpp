// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trust_file.h"
#include "tests/support/scratch_settings.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QSemaphore>
#include <QThread>
#include <QtTest>

using namespace liaison;

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_settings.clear();
        settings::kBackupsKept.set(0);
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"oak.liaison"_s);
        auto file = TrustFile::create(m_path, u"Oak Trust"_s, m_clock);
        QVERIFY(file.has_value());
    }

    void openingAFileRemembersIt() {
        Workspace workspace(m_clock);
        QSignalSpy opened(&workspace, &Workspace::fileOpened);
        QVERIFY(workspace.openFile(m_path));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(settings::kLastFile.value(), m_path);
        QCOMPARE(recentFiles().front().path, m_path);
        workspace.closeFile();
        QVERIFY(settings::kLastFile.value().isEmpty());
        QCOMPARE(recentFiles().size(), size_t(1));
    }
    void aFileThatCannotBeOpenedLeavesTheOldOneOpen() {
        Workspace workspace(m_clock);
        QVERIFY(workspace.openFile(m_path));
        QSignalSpy noticed(&workspace, &Workspace::noticed);
        QVERIFY(!workspace.openFile(m_folder->filePath(u"missing.liaison"_s)));
        QCOMPARE(workspace.file()->path(), m_path);
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(noticed[0][0].value<Notice>().kind, Notice::Kind::Failure);
    }
    void whatAnotherProgramWroteIsNoticedOnce() {
        Workspace workspace(m_clock);
        QVERIFY(workspace.openFile(m_path));
        QSignalSpy changed(&workspace, &Workspace::changedElsewhere);
        workspace.lookForOtherWriters();
        QCOMPARE(changed.size(), 0);
        const auto other = TrustFile::open(m_path, m_clock);
        QVERIFY((*other)->unitOfWork().run(u"Rename"_s, [](Recorder& recorder) {
            recorder.update(u"trust"_s, 1, std::vector<Assignment>{{u"name"_s, sqlValue(u"Elm"_s)}});
        }));
        workspace.lookForOtherWriters();
        workspace.lookForOtherWriters();
        QCOMPARE(changed.size(), 1);
    }
    void aFileThatHasGoneIsSaidWhenTheWindowIsLookedAtAgain() {
        Workspace workspace(m_clock);
        QVERIFY(workspace.openFile(m_path));
        QSignalSpy noticed(&workspace, &Workspace::noticed);
        QVERIFY(QFile::remove(m_path));
        workspace.lookForOtherWriters();
        QCOMPARE(noticed.size(), 1);
        const auto notice = noticed[0][0].value<Notice>();
        QCOMPARE(notice.kind, Notice::Kind::Failure);
        QVERIFY2(notice.text.contains(m_path), qUtf8Printable(notice.text));
    }
    void missingRecentFilesAreSaidToBeMissing() {
        rememberRecentFile(m_folder->filePath(u"gone.liaison"_s));
        rememberRecentFile(m_path);
        const auto files = recentFiles();
        QVERIFY(!files.at(0).isMissing);
        QVERIFY(files.at(1).isMissing);
        forgetRecentFile(files.at(1).path);
        QCOMPARE(recentFiles().size(), size_t(1));
    }
    void onlyTenRecentFilesAreKeptNewestFirst() {
        for (int i = 0; i < 12; ++i)
            rememberRecentFile(u"/somewhere/%1.liaison"_s.arg(i));
        rememberRecentFile(u"/somewhere/5.liaison"_s);
        QCOMPARE(recentFiles().size(), size_t(10));
        QCOMPARE(recentFiles().front().path, u"/somewhere/5.liaison"_s);
    }
    void aJobHandsItsResultToTheWindowsThread() {
        Workspace workspace(m_clock);
        QSignalSpy ended(&workspace, &Workspace::jobEnded);
        int answer = 0;
        QThread* where = nullptr;
        workspace.runJob<int>(
            u"Counting"_s,
            [](JobProgress& progress) -> Result<int> {
                progress.report(1, 2);
                return 42;
            },
            [&](const Result<int>& result) {
                answer = result.value();
                where = QThread::currentThread();
            });
        QCOMPARE(workspace.jobs().size(), 1);
        QTRY_COMPARE(answer, 42);
        QCOMPARE(where, thread());
        QVERIFY(workspace.jobs().isEmpty());
        QCOMPARE(ended.size(), 1);
    }
    void aCancelledJobSaysSoAndShowsNoError() {
        Workspace workspace(m_clock);
        QSignalSpy noticed(&workspace, &Workspace::noticed);
        std::optional<Error> error;
        Job* job = workspace.runJob<int>(
            u"Waiting"_s,
            [](JobProgress& progress) -> Result<int> {
                while (!progress.isCancelled())
                    QThread::msleep(1);
                return failure(ErrorCode::Cancelled, u"stopped"_s);
            },
            [&](const Result<int>& result) { error = result.error(); });
        job->cancel();
        QTRY_VERIFY(error.has_value());
        workspace.showError(*error);
        QCOMPARE(noticed.size(), 0);
    }
    void closingTheFileEndsItsJobs() {
        Workspace workspace(m_clock);
        QVERIFY(workspace.openFile(m_path));
        bool isDone = false;
        workspace.runJob<int>(
            u"Waiting"_s,
            [](JobProgress& progress) -> Result<int> {
                while (!progress.isCancelled())
                    QThread::msleep(1);
                return 1;
            },
            [&](const Result<int>&) { isDone = true; });
        workspace.closeFile();
        QVERIFY(workspace.jobs().isEmpty());
        QTest::qWait(50);
        QVERIFY(!isDone);
    }
    void aJobMayOpenAnotherFileWhenItIsDone() {
        Workspace workspace(m_clock);
        QVERIFY(workspace.openFile(m_path));
        workspace.runJob<int>(
            u"Making"_s, [](JobProgress&) -> Result<int> { return 1; },
            [&](const Result<int>&) { workspace.openFile(m_path); });
        QTRY_VERIFY(workspace.jobs().isEmpty());
        QTRY_VERIFY(workspace.hasFile());
    }
    void theAsOfDateIsTodayUntilChosenAndAgainWithTheNextFile() {
        Workspace workspace(m_clock);
        QVERIFY(workspace.openFile(m_path));
        QCOMPARE(workspace.asOf(), QDate(2026, 11, 21));
        QSignalSpy changed(&workspace, &Workspace::asOfChanged);
        workspace.setAsOf(QDate(2025, 9, 1));
        workspace.setAsOf(QDate(2025, 9, 1));
        workspace.setAsOf(QDate());
        QCOMPARE(changed.size(), 1);
        QVERIFY(workspace.openFile(m_path));
        QCOMPARE(workspace.asOf(), QDate(2026, 11, 21));
    }

private:
    test::ScratchSettings m_settings;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
