// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "tests/ui/history/desk.h"
#include "ui/backups/backup_keeper.h"
#include "ui/backups/backups_dialog.h"
#include "ui/backups/backups_room.h"
#include "ui/shell/shell_spec.h"
#include "ui/widgets/row_model.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>

using namespace liaison;
using namespace liaison::test;

class TestBackups : public QObject {
    Q_OBJECT

    static std::vector<BackupFile> kept(Desk& desk) {
        return BackupFolder(backupFolderOf(desk.path()), desk.path()).backups();
    }
    static QString inside(QWidget& dialog) {
        QStringList said;
        for (const QLabel* label : dialog.findChild<QWidget*>(u"backupFacts"_s)->findChildren<QLabel*>())
            said << label->text();
        return said.join(u" | "_s);
    }

private Q_SLOTS:
    void aChangedFileIsBackedUpWhenItIsClosed() {
        Desk desk;
        settings::kBackupsKept.set(5);
        BackupKeeper::of(desk.workspace());
        desk.add(100001, u"Oak Primary School"_s);
        desk.workspace().closeFile();
        QVERIFY(desk.endJobs());
        QCOMPARE(kept(desk).size(), 1U);
        QCOMPARE(summaryOf(kept(desk).front().path)->schools, 1);
    }
    void anUnchangedFileIsNotBackedUpAgain() {
        Desk desk;
        settings::kBackupsKept.set(5);
        BackupKeeper::of(desk.workspace());
        desk.add(100001, u"Oak Primary School"_s);
        desk.workspace().closeFile();
        QVERIFY(desk.endJobs());
        desk.clock.set(desk.clock.now().addSecs(3600));
        QVERIFY(desk.workspace().openFile(desk.path()));
        QVERIFY(desk.endJobs());
        desk.workspace().closeFile();
        QVERIFY(desk.endJobs());
        QCOMPARE(kept(desk).size(), 1U);
    }
    void anOpenedFileIsBackedUpWhereNoBackupHoldsItsLastChange() {
        Desk desk;
        BackupKeeper::of(desk.workspace());
        desk.add(100001, u"Oak Primary School"_s);
        desk.workspace().closeFile();
        QVERIFY(desk.endJobs());
        QVERIFY(kept(desk).empty());
        settings::kBackupsKept.set(5);
        desk.clock.set(desk.clock.now().addSecs(60));
        QVERIFY(desk.workspace().openFile(desk.path()));
        QVERIFY(desk.endJobs());
        QCOMPARE(kept(desk).size(), 1U);
        QCOMPARE(summaryOf(kept(desk).front().path)->schools, 1);
        desk.clock.set(desk.clock.now().addDays(3));
        QVERIFY(desk.workspace().openFile(desk.path()));
        QVERIFY(desk.endJobs());
        QCOMPARE(kept(desk).size(), 1U);
    }
    void noBackupIsMadeWhereNoneAreWanted() {
        Desk desk;
        BackupKeeper::of(desk.workspace());
        desk.add(100001, u"Oak Primary School"_s);
        desk.workspace().closeFile();
        QVERIFY(desk.endJobs());
        QVERIFY(kept(desk).empty());
    }
    void theFolderOfTheSettingsIsUsed() {
        Desk desk;
        settings::kBackupFolder.set(desk.folder.filePath(u"elsewhere"_s));
        BackupKeeper::of(desk.workspace()).backUpNow();
        QVERIFY(desk.endJobs());
        QCOMPARE(QDir(desk.folder.filePath(u"elsewhere"_s)).entryList({u"*.liaison"_s}).size(), 1);
        QVERIFY(desk.notices.contains(u"The file is backed up."_s));
    }
    void aFolderThatCannotBeMadeIsToldInASentence() {
        Desk desk;
        settings::kBackupFolder.set(desk.path() + u"/inside a file"_s);
        BackupKeeper::of(desk.workspace()).backUpNow();
        QVERIFY(desk.endJobs());
        QVERIFY2(desk.notices.last().contains(u"backup folder"_s), qPrintable(desk.notices.last()));
    }
    void theDialogLooksInsideAndRestores() {
        Desk desk;
        ShellSpec shell;
        addBackupsTo(shell);
        QWidget window;
        desk.add(100001, u"Oak Primary School"_s);
        shell.commands.front().run(desk.workspace(), &window);
        auto* dialog = topLevel<BackupsDialog>(u"backupsDialog"_s);
        QVERIFY(dialog);
        auto* table = dialog->findChild<TableView*>(u"backupsTable"_s);
        QCOMPARE(table->rowModel()->rowCount(), 0);
        QVERIFY(!dialog->findChild<QPushButton*>(u"restoreBackup"_s)->isEnabled());
        dialog->findChild<QPushButton*>(u"backUpNow"_s)->click();
        QTRY_COMPARE(table->rowModel()->rowCount(), 1);
        QVERIFY2(inside(*dialog).contains(u"Oak Trust"_s), qPrintable(inside(*dialog)));
        QVERIFY2(inside(*dialog).contains(u"Schools | 1 |"_s), qPrintable(inside(*dialog)));
        desk.add(100002, u"Elm Primary School"_s);
        dialog->findChild<QPushButton*>(u"restoreBackup"_s)->click();
        auto* question = dialog->findChild<QMessageBox*>(u"restoreQuestion"_s);
        QVERIFY(question);
        QVERIFY2(question->informativeText().contains(u"moved aside"_s),
                 qPrintable(question->informativeText()));
        question->findChild<QPushButton*>(u"restoreConfirm"_s)->click();
        QTRY_VERIFY(desk.workspace().hasFile() && desk.workspace().jobs().isEmpty());
        QCOMPARE(*desk.schools().count(), 1);
        const QStringList aside = QDir(desk.folder.path()).entryList({u"oak before restore*.liaison"_s});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(summaryOf(desk.folder.filePath(aside.front()))->schools, 2);
        QVERIFY2(desk.notices.last().contains(aside.front()), qPrintable(desk.notices.join(u'\n')));
        QVERIFY(!topLevel<BackupsDialog>(u"backupsDialog"_s));
    }
    void cancellingTheQuestionRestoresNothing() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        BackupKeeper::of(desk.workspace()).backUpNow();
        QVERIFY(desk.endJobs());
        desk.add(100002, u"Elm Primary School"_s);
        BackupsDialog dialog(desk.workspace(), desk.path());
        dialog.show();
        dialog.findChild<QPushButton*>(u"restoreBackup"_s)->click();
        dialog.findChild<QMessageBox*>(u"restoreQuestion"_s)->button(QMessageBox::Cancel)->click();
        QCOMPARE(*desk.schools().count(), 2);
    }
    void aDamagedFileIsRestoredThoughItCannotBeOpened() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        BackupKeeper::of(desk.workspace()).backUpNow();
        QVERIFY(desk.endJobs());
        desk.workspace().closeFile();
        QFile file(desk.path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("this is no record any more");
        file.close();
        QVERIFY(!desk.workspace().openFile(desk.path()));
        QWidget window;
        showBackups(desk.workspace(), &window);
        auto* dialog = topLevel<BackupsDialog>(u"backupsDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QPushButton*>(u"restoreBackup"_s)->click();
        dialog->findChild<QPushButton*>(u"restoreConfirm"_s)->click();
        QTRY_VERIFY(desk.workspace().hasFile() && desk.workspace().jobs().isEmpty());
        QCOMPARE(*desk.schools().count(), 1);
    }
    void aDamagedBackupCannotBeRestored() {
        Desk desk;
        BackupKeeper::of(desk.workspace()).backUpNow();
        QVERIFY(desk.endJobs());
        QFile file(kept(desk).front().path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("no backup");
        file.close();
        BackupsDialog dialog(desk.workspace(), desk.path());
        dialog.show();
        QVERIFY(!dialog.findChild<QPushButton*>(u"restoreBackup"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QLabel*>(u"backupProblem"_s)->text().isEmpty());
        QVERIFY(dialog.findChild<QLabel*>(u"backupProblem"_s)->isVisible());
    }
    void theModelKeepsItsPromisesAndEveryControlHasAName() {
        Desk desk;
        BackupsDialog dialog(desk.workspace(), desk.path());
        const QAbstractItemModelTester tester(dialog.findChild<TableView*>(u"backupsTable"_s)->rowModel(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        dialog.show();
        BackupKeeper::of(desk.workspace()).backUpNow();
        QVERIFY(desk.endJobs());
        QCOMPARE(unnamedControls(&dialog).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestBackups)
#include "tst_backups.moc"
