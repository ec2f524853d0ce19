// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrator.h"
#include "core/store/store_error.h"
#include "tests/core/store/notebook.h"

#include <QTemporaryDir>

using namespace liaison;
using namespace liaison::test;

class TestTrustFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)};
    int m_count = 0;

    QString freshPath() { return m_folder.filePath(u"trust %1.liaison"_s.arg(++m_count)); }
    static QString written(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test folder cannot be written");
        file.write(bytes);
        return path;
    }
    QString made() {
        const QString path = freshPath();
        if (!TrustFile::create(path, u"Oak Trust"_s, m_clock))
            qFatal("no file was made");
        return path;
    }
    /// As one action.
    static void addPages(Notebook& book, int count) {
        const auto done = book.work().run(u"Add many"_s, [&](Recorder& recorder) {
            for (int i = 0; i < count; ++i)
                recorder.insert(book.page, std::vector<QVariant>{sqlValue(u"Page %1"_s.arg(i)), sqlValue(i),
                                                                 sqlValue(QByteArray(500, 'x'))});
        });
        QVERIFY(done);
    }
    /// What a copy of nothing but the file itself holds, as a file manager makes it.
    QStringList contentsOfACopy(const QString& path) {
        const QString copy = freshPath();
        if (!QFile::copy(path, copy))
            qFatal("the file cannot be copied");
        Notebook book(std::move(*TrustFile::open(copy, m_clock)));
        return book.file->check()->isSound() ? book.contents() : QStringList{u"The copy is damaged."_s};
    }
    void changeVersion(const QString& path, const QString& sql) {
        auto database = Database::open(path);
        (*database)->execute(sql);
    }

private Q_SLOTS:
    void aNewFileOpensAgainAndIsItsOwnersOnly() {
        const QString path = made();
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        auto file = TrustFile::open(path, m_clock);
        QVERIFY(file);
        QVERIFY((*file)->check()->isSound());
        file->reset();
        QCOMPARE(QDir(m_folder.path()).entryList({QFileInfo(path).fileName() + u'*'}, QDir::Files).size(), 1);
    }
    void anExistingFileIsNeverOverwritten() {
        const QString path = made();
        QCOMPARE(TrustFile::create(path, u"Elm Trust"_s, m_clock).error().code, ErrorCode::Duplicate);
    }
    void aFolderThatIsNotThereIsSaid() {
        const QString path = m_folder.filePath(u"nowhere/x.liaison"_s);
        const auto refused = TrustFile::create(path, u"Oak"_s, m_clock);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QVERIFY2(refused.error().message.contains(u"“%1”"_s.arg(path)), qPrintable(refused.error().message));
    }
    void aFolderIsNoFile() {
        const auto refused = TrustFile::open(m_folder.path(), m_clock);
        QCOMPARE(refused.error().code, ErrorCode::Unreadable);
        QCOMPARE(refused.error().message,
                 u"“%1” is a folder; choose the file inside it."_s.arg(m_folder.path()));
    }
    void readingLeavesNothingBesideTheFile() {
        const QString path = made();
        for (const Database::Access access : {Database::Access::ReadOnly, Database::Access::ReadWrite}) {
            auto file = TrustFile::open(path, m_clock, access);
            QVERIFY(file);
            QVERIFY((*file)->check()->isSound());
            file->reset();
            QCOMPARE(QDir(m_folder.path()).entryList({QFileInfo(path).fileName() + u"-*"_s}, QDir::Files),
                     QStringList());
        }
    }
    void aVanishedFileIsSaid() {
        const auto refused = TrustFile::open(m_folder.filePath(u"gone.liaison"_s), m_clock);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(refused.error().message.contains(u"gone.liaison"_s));
    }
    void aFileThatIsNoDatabaseIsSaid() {
        const QByteArray bytes = "URN,Name\n1,Oak\n" + QByteArray(2000, 'x');
        const QString path = written(freshPath(), bytes);
        const auto refused = TrustFile::open(path, m_clock);
        QCOMPARE(refused.error().code, ErrorCode::Unreadable);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
    void anEmptyFileIsSaid() {
        QCOMPARE(TrustFile::open(written(freshPath(), {}), m_clock).error().code, ErrorCode::Unreadable);
    }
    void aDatabaseOfAnotherProgramIsLeftAlone() {
        const QString path = freshPath();
        {
            auto database = Database::open(path, Database::Access::Create);
            (*database)->execute(u"PRAGMA journal_mode = DELETE"_s);
            (*database)->execute(u"CREATE TABLE recipe (name TEXT)"_s);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const auto refused = TrustFile::open(path, m_clock);
        QCOMPARE(refused.error().code, ErrorCode::Unreadable);
        QVERIFY(refused.error().message.contains(u"another program"_s));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }
    void aDamagedFileIsSaid() {
        const QString path = made();
        {
            Notebook book(std::move(*TrustFile::open(path, m_clock)));
            addPages(book, 300);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        for (qint64 offset = 4096; offset < size; offset += 4096) {
            file.seek(offset);
            file.write(QByteArray(64, '\x5a'));
        }
        file.close();
        const auto opened = TrustFile::open(path, m_clock);
        if (opened) {
            const auto check = (*opened)->check();
            QVERIFY(!check || !check->isSound());
        } else {
            QCOMPARE(opened.error().code, ErrorCode::Unreadable);
        }
    }
    void aNewerFileIsRefusedWithBothNames() {
        const QString path = made();
        changeVersion(path, u"INSERT INTO schema_version VALUES (999, 'later', 999, 'Liaison 9.9', 'x')"_s);
        const auto refused = TrustFile::open(path, m_clock);
        QCOMPARE(refused.error().code, ErrorCode::Unreadable);
        QVERIFY2(refused.error().message.contains(u"Liaison 9.9"_s), qUtf8Printable(refused.error().message));
    }
    void aNewerFileThatAllowsItOpens() {
        const QString path = made();
        changeVersion(path, u"INSERT INTO schema_version VALUES (999, 'later', 1, 'Liaison 9.9', 'x')"_s);
        QVERIFY(TrustFile::open(path, m_clock));
    }
    void anOlderFileIsCopiedAsideAndUpgraded_data() {
        QTest::addColumn<Database::Access>("access");
        QTest::newRow("to be changed") << Database::Access::ReadWrite;
        QTest::newRow("to be read") << Database::Access::ReadOnly;
    }
    void anOlderFileIsCopiedAsideAndUpgraded() {
        QFETCH(Database::Access, access);
        const QString path = freshPath();
        const std::vector<Migration> all = builtInMigrations();
        if (all.size() < 2)
            QSKIP("there is only one migration so far");
        {
            auto database = Database::open(path, Database::Access::Create);
            Migrator(**database, {all.front()}).upgrade(m_clock);
            (*database)->query(u"INSERT INTO trust (id, name) VALUES (1, 'Oak Trust')"_s).run();
        }
        auto file = TrustFile::open(path, m_clock, access);
        QVERIFY2(file, file ? "" : qUtf8Printable(file.error().message));
        QCOMPARE((*file)->isReadOnly(), access == Database::Access::ReadOnly);
        QVERIFY(QFileInfo::exists((*file)->copiedAsideTo()));
        QVERIFY((*file)->check()->isSound());
        auto copy = Database::open((*file)->copiedAsideTo(), Database::Access::ReadOnly);
        QCOMPARE(Migrator(**copy, all).state(), Migrator::State::Older);
    }
    void aMigrationThatFailsLeavesTheFileAsItWas() {
        auto database = Database::open(u":memory:"_s, Database::Access::Create);
        std::vector<Migration> steps = {builtInMigrations().front()};
        Migrator(**database, steps).upgrade(m_clock);
        steps.push_back({2, 1, u"broken"_s, {u"CREATE TABLE half (id INTEGER)"_s, u"CREATE NONSENSE"_s}});
        QVERIFY_THROWS_EXCEPTION(StoreError, Migrator(**database, steps).upgrade(m_clock));
        QCOMPARE(Migrator(**database, steps).version(), 1);
        QVERIFY((*database)->columns(u"half"_s).empty());
    }
    void aFileOpenedForReadingRefusesChangesInASentence() {
        const QString path = made();
        { Notebook book(std::move(*TrustFile::open(path, m_clock))); }
        auto file = TrustFile::open(path, m_clock, Database::Access::ReadOnly);
        QVERIFY(file);
        QVERIFY((*file)->isReadOnly());
        const auto refused = (*file)->unitOfWork().run(u"Edit"_s, [](Recorder& recorder) {
            recorder.update(u"trust"_s, 1, std::vector<Assignment>{{u"name"_s, sqlValue(u"Elm"_s)}});
        });
        QCOMPARE(refused.error().code, ErrorCode::Storage);
    }
    void theFileAloneHoldsEachActionAsSoonAsItIsDone() {
        const QString path = made();
        Notebook book(std::move(*TrustFile::open(path, m_clock)));
        Notebook onlooker(std::move(*TrustFile::open(path, m_clock)));
        const qint64 id = book.addPage(u"One"_s);
        QCOMPARE(contentsOfACopy(path), QStringList{u"page 1 One  "_s});
        QVERIFY(book.retitle(id, u"Two"_s));
        QCOMPARE(contentsOfACopy(path), QStringList{u"page 1 Two  "_s});
        QCOMPARE(onlooker.contents(), QStringList{u"page 1 Two  "_s});
        QVERIFY(onlooker.retitle(id, u"Three"_s));
        QCOMPARE(contentsOfACopy(path), QStringList{u"page 1 Three  "_s});
        QVERIFY(book.work().undo());
        QCOMPARE(contentsOfACopy(path), QStringList{u"page 1 Two  "_s});
    }
    void theFileAloneHoldsABigActionToo() {
        const QString path = made();
        Notebook book(std::move(*TrustFile::open(path, m_clock)));
        addPages(book, 10000);
        QCOMPARE(contentsOfACopy(path).size(), 10000);
    }
    void whatAKilledProgramLeftBesideTheFileGoesIntoItOnOpening() {
        const QString path = made();
        Notebook book(std::move(*TrustFile::open(path, m_clock)));
        book.database().execute(u"PRAGMA wal_autocheckpoint = 0"_s);
        book.addPage(u"One"_s);
        const QString left = freshPath();
        QVERIFY(QFile::copy(path, left));
        QVERIFY(QFile::copy(path + u"-wal"_s, left + u"-wal"_s));
        const auto reopened = TrustFile::open(left, m_clock);
        QVERIFY(reopened);
        QCOMPARE(contentsOfACopy(left), QStringList{u"page 1 One  "_s});
    }
    void twoWindowsOnOneFileStayCorrect() {
        const QString path = made();
        Notebook one(std::move(*TrustFile::open(path, m_clock)));
        Notebook two(std::move(*TrustFile::open(path, m_clock)));
        one.file->hasChangedElsewhere();
        two.file->hasChangedElsewhere();
        const qint64 id = one.addPage(u"One"_s);
        QVERIFY(two.file->hasChangedElsewhere());
        QVERIFY(!two.file->hasChangedElsewhere());
        QVERIFY(!one.file->hasChangedElsewhere());
        QVERIFY(two.retitle(id, u"Two"_s, 1));
        QCOMPARE(one.retitle(id, u"Three"_s, 1).error().code, ErrorCode::Conflict);
        QCOMPARE(one.contents(), two.contents());
        QVERIFY(one.work().undo());
        QCOMPARE(two.contents(), QStringList{u"page 1 One  "_s});
    }
};

QTEST_GUILESS_MAIN(TestTrustFile)
#include "tst_trust_file.moc"
