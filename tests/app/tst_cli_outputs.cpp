// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QByteArray kList = "URN,School name\n900001,Oak School\n12x,Elm School\n";

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What a command writes never takes the place of a record or of a list.
class TestCliOutputs : public QObject {
    Q_OBJECT

    /// Each way to write a file, with OUT where its name goes.
    static std::vector<QStringList> waysToWrite(const CliDesk& desk) {
        std::vector<QStringList> ways;
        for (const QString& format : {u"--pdf"_s, u"--html"_s, u"--csv"_s, u"--xlsx"_s})
            ways.push_back({u"report"_s, u"school-list"_s, u"--file"_s, desk.file(), format, u"OUT"_s});
        const QStringList import{u"import"_s, u"schools"_s, desk.path(u"new.csv"_s),
                                 u"--into"_s, desk.file(),  u"--refused"_s,
                                 u"OUT"_s};
        ways.push_back(import);
        ways.push_back(import + QStringList{u"--dry-run"_s});
        return ways;
    }

private Q_SLOTS:
    void noRecordIsWrittenOver_data() {
        QTest::addColumn<QString>("out");
        QTest::newRow("the trust's own file") << u"trust.liaison"_s;
        QTest::newRow("written in another way") << u"sub/../trust.liaison"_s;
        QTest::newRow("through a link") << u"link.csv"_s;
        QTest::newRow("another trust's file") << u"other.liaison"_s;
        QTest::newRow("a record by another name") << u"copy.csv"_s;
        QTest::newRow("the log beside a record") << u"other.liaison-wal"_s;
    }
    void noRecordIsWrittenOver() {
        QFETCH(QString, out);
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(runCli({u"new"_s, desk.path(u"other.liaison"_s)}), 0);
        QVERIFY(QFile::copy(desk.path(u"other.liaison"_s), desk.path(u"copy.csv"_s)));
        QVERIFY(QFile::link(desk.file(), desk.path(u"link.csv"_s)));
        QVERIFY(QDir(desk.folder.path()).mkdir(u"sub"_s));
        desk.write(u"new.csv"_s, kList);
        const QByteArray before = contentsOf(desk.path(out));
        for (QStringList command : waysToWrite(desk)) {
            command.replace(command.indexOf(u"OUT"_s), desk.path(out));
            const CliRun run = runCli(command + QStringList{u"--json"_s});
            LIAISON_VERIFY_EXIT(run, 3);
            QCOMPARE(run.errorCode(), u"invalid"_s);
            QVERIFY2(run.errorMessage().contains(
                         u"“%1” is a trust's file; choose another name for the "_s.arg(desk.path(out))),
                     run.told().constData());
            QCOMPARE(contentsOf(desk.path(out)), before);
        }
        QCOMPARE(desk.actions(), 0);
        QVERIFY(desk.isSound());
    }
    void theListIsNotWrittenOver() {
        const CliDesk desk;
        for (const QStringList& more : {QStringList{}, QStringList{u"--dry-run"_s}}) {
            const CliRun run =
                desk.import(kList, QStringList{u"--refused"_s, desk.path(u"./list.csv"_s)} + more);
            LIAISON_VERIFY_EXIT(run, 3);
            QVERIFY2(run.errorMessage().contains(u"is the list being imported; choose another name"_s),
                     run.told().constData());
        }
        QCOMPARE(contentsOf(desk.path(u"list.csv"_s)), kList);
        QCOMPARE(desk.actions(), 0);
    }
    void aDamagedRecordIsNotWrittenOverEither() {
        const CliDesk desk;
        const QByteArray damaged("no record any more");
        desk.write(u"trust.liaison"_s, damaged);
        LIAISON_VERIFY_EXIT(runCli({u"report"_s, u"school-list"_s, u"--file"_s, desk.file(), u"--csv"_s,
                                    desk.file(), u"--json"_s}),
                            3);
        QCOMPARE(contentsOf(desk.file()), damaged);
    }
    void twoOutputsHaveTwoNames() {
        const CliDesk desk;
        const QString out = desk.path(u"out"_s);
        LIAISON_VERIFY_EXIT(runCli({u"report"_s, u"school-list"_s, u"--file"_s, desk.file(), u"--csv"_s, out,
                                    u"--html"_s, desk.path(u"./out"_s)}),
                            2);
        QVERIFY(!QFile::exists(out));
    }
    void anOlderReportIsReplaced() {
        const CliDesk desk;
        const QString out = desk.write(u"old.csv"_s, "old");
        LIAISON_VERIFY_EXIT(
            runCli({u"report"_s, u"school-list"_s, u"--file"_s, desk.file(), u"--csv"_s, out}), 0);
        QVERIFY(contentsOf(out) != "old");
    }
};

QTEST_GUILESS_MAIN(TestCliOutputs)
#include "tst_cli_outputs.moc"
