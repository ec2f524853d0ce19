// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

/// Folders, empty files and files of other programs in every place where a command takes a file.
class TestCliOddFiles : public QObject {
    Q_OBJECT

    /// Every command that opens a record, ODD standing for it.
    static QList<QStringList> readersOfRecords() {
        return {{u"check"_s, u"ODD"_s},
                {u"backup"_s, u"ODD"_s, u"FRESH"_s},
                {u"restore"_s, u"ODD"_s, u"FRESH"_s},
                {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"ODD"_s},
                {u"import"_s, u"links"_s, u"LIST"_s, u"--into"_s, u"ODD"_s},
                {u"layouts"_s, u"--file"_s, u"ODD"_s},
                {u"list"_s, u"schools"_s, u"--file"_s, u"ODD"_s},
                {u"school"_s, u"show"_s, u"900001"_s, u"--file"_s, u"ODD"_s},
                {u"school"_s, u"set"_s, u"900001"_s, u"town=Northwood"_s, u"--file"_s, u"ODD"_s},
                {u"school"_s, u"add"_s, u"name=Elm School"_s, u"--file"_s, u"ODD"_s},
                {u"school"_s, u"close"_s, u"900001"_s, u"--file"_s, u"ODD"_s},
                {u"school"_s, u"reopen"_s, u"900001"_s, u"--file"_s, u"ODD"_s},
                {u"trust"_s, u"show"_s, u"--file"_s, u"ODD"_s},
                {u"trust"_s, u"set"_s, u"--name"_s, u"Elm"_s, u"--file"_s, u"ODD"_s},
                {u"report"_s, u"school-list"_s, u"--csv"_s, u"FRESH"_s, u"--file"_s, u"ODD"_s},
                {u"history"_s, u"--file"_s, u"ODD"_s},
                {u"undo"_s, u"--file"_s, u"ODD"_s},
                {u"redo"_s, u"--file"_s, u"ODD"_s},
                {u"revert"_s, u"1"_s, u"--file"_s, u"ODD"_s}};
    }
    static QStringList filledIn(QStringList command, const CliDesk& desk, const QString& odd) {
        for (QString& word : command) {
            if (word == "ODD"_L1)
                word = odd;
            else if (word == "FILE"_L1)
                word = desk.file();
            else if (word == "LIST"_L1)
                word = desk.write(u"list.csv"_s, "URN,School name\n900001,Oak School\n");
            else if (word == "FRESH"_L1)
                word = desk.path(u"fresh"_s);
        }
        return command;
    }
    /// One sentence for a person and one object for a program, both saying the same, and nothing done.
    static void verifyRefused(const QStringList& command, int code, const QString& said = {}) {
        const CliRun forProgram = runCli(command + QStringList{u"--json"_s});
        LIAISON_VERIFY_EXIT(forProgram, code);
        QCOMPARE(keysOf(forProgram.object()), QStringList{u"error"_s});
        QVERIFY2(forProgram.errorMessage().contains(said), forProgram.told().constData());
        QVERIFY2(forProgram.errorMessage().endsWith(u'.'), forProgram.told().constData());
        QVERIFY2(!forProgram.out.contains(".part"), forProgram.told().constData());
        const CliRun forPerson = runCli(command);
        LIAISON_VERIFY_EXIT(forPerson, code);
        QVERIFY2(forPerson.out.isEmpty(), forPerson.told().constData());
        QVERIFY2(forPerson.err.startsWith("liaison-cli: " + forProgram.errorMessage().toUtf8() + "\n"),
                 forPerson.told().constData());
    }

private Q_SLOTS:
    void everyCommandRefusesWhatIsNoRecord_data() {
        QTest::addColumn<QStringList>("command");
        for (const QStringList& command : readersOfRecords())
            QTest::newRow(qPrintable(command.mid(0, 2).join(u' '))) << command;
    }
    void everyCommandRefusesWhatIsNoRecord() {
        QFETCH(QStringList, command);
        const CliDesk desk;
        QVERIFY(QDir(desk.folder.path()).mkdir(u"folder"_s));
        const QString odd[] = {desk.path(u"folder"_s), desk.path(u"none"_s), desk.write(u"empty"_s, {}),
                               desk.write(u"paper.pdf"_s, QByteArray("%PDF-1.4\n").repeated(200))};
        for (const QString& path : odd)
            verifyRefused(filledIn(command, desk, path), 3);
        verifyRefused(filledIn(command, desk, odd[0]), 3, u"“%1” is a folder"_s.arg(odd[0]));
        verifyRefused(filledIn(command, desk, {}), 2);
        QVERIFY(!QFile::exists(desk.path(u"fresh"_s)));
    }
    void placesThatCannotBeWrittenAreNamed_data() {
        QTest::addColumn<QStringList>("command");
        const auto row = [](const QStringList& command) { QTest::newRow(qPrintable(command[0])) << command; };
        row({u"new"_s, u"ODD"_s});
        row({u"backup"_s, u"FILE"_s, u"ODD"_s});
        row({u"restore"_s, u"FILE"_s, u"ODD"_s});
        row({u"report"_s, u"school-list"_s, u"--file"_s, u"FILE"_s, u"--csv"_s, u"ODD"_s});
        row({u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--refused"_s, u"ODD"_s});
    }
    void placesThatCannotBeWrittenAreNamed() {
        QFETCH(QStringList, command);
        const CliDesk desk;
        QVERIFY(QDir(desk.folder.path()).mkdir(u"folder"_s));
        for (const QString& place : {desk.path(u"folder"_s), desk.path(u"nowhere/out"_s)})
            verifyRefused(filledIn(command, desk, place), 3, place);
        verifyRefused(filledIn(command, desk, {}), 2);
        QVERIFY(QFileInfo(desk.path(u"folder"_s)).isDir());
        QCOMPARE(desk.actions(), 0);
    }
    void readingLeavesNothingBesideTheFile() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name\n900001,Oak School\n"), 0);
        const auto beside = [&] {
            return QDir(desk.folder.path()).entryList({u"trust.liaison*"_s}, QDir::Files);
        };
        for (const QStringList& command : readersOfRecords()) {
            runCli(filledIn(command, desk, desk.file()));
            QCOMPARE(beside(), QStringList{u"trust.liaison"_s});
        }
    }
};

QTEST_GUILESS_MAIN(TestCliOddFiles)
#include "tst_cli_odd_files.moc"
