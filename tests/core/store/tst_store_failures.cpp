// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/history.h"
#include "tests/core/store/notebook.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace liaison;
using namespace liaison::test;

namespace {

constexpr int kRows = 20000;

Result<ChangeSet> addMany(Notebook& book) {
    return book.work().run(u"Add many"_s, [&](Recorder& recorder) {
        for (int i = 0; i < kRows; ++i)
            recorder.insert(book.page, std::vector<QVariant>{sqlValue(u"Page %1"_s.arg(i)), sqlValue(i),
                                                             sqlValue(QByteArray(100, 'x'))});
    });
}

} // namespace

/// The disk that fills up and the program that is killed.
class TestStoreFailures : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)};

private Q_SLOTS:
    void aFullDiskLeavesTheFileAsItWas() {
        QTemporaryDir folder;
        Notebook book(
            std::move(*TrustFile::create(folder.filePath(u"oak.liaison"_s), u"Oak Trust"_s, m_clock)));
        book.addPage(u"Before"_s);
        const QStringList before = book.contents();
        rlimit old{};
        getrlimit(RLIMIT_FSIZE, &old);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{512 * 1024, old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto refused = addMany(book);
        setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QCOMPARE(book.contents(), before);
        QVERIFY(book.file->check()->isSound());
        QVERIFY(addMany(book));
        QCOMPARE(book.contents().size(), kRows + 1);
    }
    void aFileThatVanishesWhileItIsOpenTakesNothingMore() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        Notebook book(std::move(*TrustFile::create(path, u"Oak Trust"_s, m_clock)));
        book.addPage(u"Before"_s);
        const QString moved = folder.filePath(u"elm.liaison"_s);
        QVERIFY(QFile::rename(path, moved));
        const auto refused = addMany(book);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(refused.error().message.contains(path));
        QVERIFY(!book.work().undo());
        QVERIFY(QFile::rename(moved, path));
        QVERIFY(addMany(book));
    }
    void anotherFileInThePlaceOfTheOpenOneTakesNothing() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        Notebook book(std::move(*TrustFile::create(path, u"Oak Trust"_s, m_clock)));
        book.addPage(u"Before"_s);
        const QString backup = folder.filePath(u"backup.liaison"_s);
        QVERIFY(backUp(path, backup));
        QVERIFY(restoreBackup(backup, path, m_clock));
        const auto refused = addMany(book);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        const Notebook again(std::move(*TrustFile::open(path, m_clock)));
        QVERIFY(again.file->check()->isSound());
    }
    void anActionOfAKilledProgramIsWhollyThereOrWhollyAbsent_data() {
        QTest::addColumn<int>("milliseconds");
        for (const int wait : {0, 5, 15, 30, 60, 100, 150, 250, 400, 600})
            QTest::addRow("killed after %d ms", wait) << wait;
    }
    void anActionOfAKilledProgramIsWhollyThereOrWhollyAbsent() {
        QFETCH(int, milliseconds);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        {
            Notebook book(std::move(*TrustFile::create(path, u"Oak Trust"_s, m_clock)));
            book.addPage(u"Before"_s);
        }
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--write-for-ever"_s, path});
        QVERIFY(writer.waitForReadyRead());
        QTest::qWait(milliseconds);
        writer.kill();
        writer.waitForFinished();
        Notebook book(std::move(*TrustFile::open(path, m_clock)));
        QVERIFY(book.file->check()->isSound());
        const qint64 pages = book.contents().size();
        const qint64 actions = *History(book.database()).count();
        QCOMPARE(pages, 1 + (actions - 1) * 500);
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--write-for-ever"_L1) {
        SystemClock clock;
        Notebook book(std::move(*TrustFile::open(arguments.value(2), clock)));
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return 1;
        out.write("ready\n");
        out.flush();
        for (int round = 0;; ++round)
            (void)book.work().run(u"Add five hundred"_s, [&](Recorder& recorder) {
                for (int i = 0; i < 500; ++i)
                    recorder.insert(book.page,
                                    std::vector<QVariant>{sqlValue(u"%1-%2"_s.arg(round).arg(i)), sqlValue(i),
                                                          sqlValue(QByteArray(100, 'x'))});
            });
    }
    TestStoreFailures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store_failures.moc"
