// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

/// The command line itself: help, and what makes no sense.
class TestCliUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpIsThereAtEachLevel_data() {
        QTest::addColumn<QStringList>("command");
        for (const QString& command :
             {u""_s,           u"new"_s,          u"check"_s,          u"backup"_s,
              u"restore"_s,    u"import"_s,       u"import schools"_s, u"import links"_s,
              u"list"_s,       u"list schools"_s, u"school"_s,         u"school show"_s,
              u"school set"_s, u"school add"_s,   u"school close"_s,   u"school reopen"_s,
              u"report"_s,     u"reports"_s,      u"history"_s,        u"undo"_s,
              u"redo"_s,       u"revert"_s,       u"trust"_s,          u"trust show"_s,
              u"trust set"_s,  u"layouts"_s})
            QTest::addRow("liaison-cli %s", qPrintable(command)) << command.split(u' ', Qt::SkipEmptyParts);
    }
    void helpIsThereAtEachLevel() {
        QFETCH(QStringList, command);
        const CliRun run = runCli(command + QStringList{u"--help"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("Usage: "));
        QVERIFY(run.err.isEmpty());
    }
    void theVersionIsTold() {
        const CliRun run = runCli({u"--version"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.startsWith("liaison-cli "));
    }
    void whatMakesNoSenseEndsWithTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* name, const QStringList& arguments) {
            QTest::newRow(name) << arguments;
        };
        row("nothing", {});
        row("unknown command", {u"frobnicate"_s});
        row("unknown option", {u"check"_s, u"FILE"_s, u"--loud"_s});
        row("no subcommand", {u"import"_s});
        row("no file", {u"new"_s});
        row("too much", {u"check"_s, u"FILE"_s, u"OTHER"_s});
        row("no list", {u"import"_s, u"schools"_s, u"--into"_s, u"FILE"_s});
        row("no --into", {u"import"_s, u"schools"_s, u"LIST"_s});
        row("blank",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--blank"_s, u"maybe"_s});
        row("header line",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--header-line"_s, u"two"_s});
        row("encoding",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--encoding"_s, u"ebcdic"_s});
        row("delimiter",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--delimiter"_s, u"x"_s});
        row("layout",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--layout"_s, u"best"_s});
        row("where in import",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--where"_s, u"Phase"_s});
        row("match",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--match"_s, u"3=perhaps"_s});
        row("choose line",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--choose-line"_s, u"three"_s});
        row("day", {u"list"_s, u"schools"_s, u"--file"_s, u"FILE"_s, u"--as-of"_s, u"1/9/26"_s});
        row("impossible day",
            {u"list"_s, u"schools"_s, u"--file"_s, u"FILE"_s, u"--as-of"_s, u"2026-02-30"_s});
        row("filter", {u"list"_s, u"schools"_s, u"--file"_s, u"FILE"_s, u"--where"_s, u"shoe size=7"_s});
        row("field", {u"list"_s, u"schools"_s, u"--file"_s, u"FILE"_s, u"--fields"_s, u"shoe size"_s});
        row("urn", {u"school"_s, u"show"_s, u"Oak"_s, u"--file"_s, u"FILE"_s});
        row("nothing to set", {u"school"_s, u"set"_s, u"900001"_s, u"--file"_s, u"FILE"_s});
        row("no value", {u"school"_s, u"set"_s, u"900001"_s, u"--file"_s, u"FILE"_s, u"pupils"_s});
        row("unknown field", {u"school"_s, u"set"_s, u"900001"_s, u"--file"_s, u"FILE"_s, u"shoes=7"_s});
        row("no output", {u"report"_s, u"school-list"_s, u"--file"_s, u"FILE"_s});
        row("unknown report", {u"report"_s, u"gossip"_s, u"--file"_s, u"FILE"_s, u"--csv"_s, u"OUT"_s});
        row("foreign question", {u"report"_s, u"school-list"_s, u"--file"_s, u"FILE"_s, u"--csv"_s, u"OUT"_s,
                                 u"--from"_s, u"2026-01-01"_s});
        row("missing answer",
            {u"report"_s, u"school-record"_s, u"--file"_s, u"FILE"_s, u"--csv"_s, u"OUT"_s});
        row("limit", {u"history"_s, u"--file"_s, u"FILE"_s, u"--limit"_s, u"0"_s});
        row("limit beyond all", {u"history"_s, u"--file"_s, u"FILE"_s, u"--limit"_s, u"3000000000"_s});
        row("no name", {u"new"_s, u"OUT"_s, u"--name"_s, u" "_s});
        row("nothing to say of the trust", {u"trust"_s, u"set"_s, u"--file"_s, u"FILE"_s});
        row("action", {u"revert"_s, u"last"_s, u"--file"_s, u"FILE"_s});
        row("field set twice", {u"school"_s, u"add"_s, u"--file"_s, u"FILE"_s, u"name=Oak"_s, u"Name=Elm"_s});
        row("name and nothing to set", {u"school"_s, u"add"_s, u"--file"_s, u"FILE"_s, u"=Oak"_s});
        row("fields that name none",
            {u"list"_s, u"schools"_s, u"--file"_s, u"FILE"_s, u"--fields"_s, u","_s});
        row("file given twice", {u"check"_s, u"FILE"_s, u"FILE"_s});
        row("no layout to remove", {u"layouts"_s, u"--file"_s, u"FILE"_s, u"--remove"_s, u""_s});
        row("no layout to keep",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--save-layout"_s, u""_s});
        const auto answer = [&row](const char* name, const QString& option, const QString& value,
                                   const QString& report = u"school-list"_s) {
            row(name, {u"report"_s, report, u"--file"_s, u"FILE"_s, u"--csv"_s, u"OUT"_s, option, value});
        };
        answer("order", u"--order"_s, u"sideways"_s);
        answer("which schools", u"--schools"_s, u"some"_s);
        answer("chart", u"--chart"_s, u"perhaps"_s);
        answer("no such import", u"--import"_s, u"latest"_s, u"import-report"_s);
        answer("no such URN", u"--urn"_s, u"Oak"_s, u"school-record"_s);
        row("open and all", {u"report"_s, u"school-list"_s, u"--file"_s, u"FILE"_s, u"--csv"_s, u"OUT"_s,
                             u"--open-only"_s, u"--schools"_s, u"all"_s});
        answer("from after to", u"--from"_s, u"2027-01-01"_s, u"school-changes"_s);
    }
    void whatMakesNoSenseEndsWithTwo() {
        QFETCH(QStringList, arguments);
        const CliDesk desk;
        const QString list = desk.write(u"list.csv"_s, "URN,School name\n900001,Oak School\n");
        for (QString& argument : arguments) {
            if (argument == "FILE"_L1)
                argument = desk.file();
            else if (argument == "LIST"_L1)
                argument = list;
            else if (argument == "OUT"_L1)
                argument = desk.path(u"out.csv"_s);
        }
        const CliRun run = runCli(arguments);
        LIAISON_VERIFY_EXIT(run, 2);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(run.out.isEmpty());
        const CliRun forProgram = runCli(arguments + QStringList{u"--json"_s});
        LIAISON_VERIFY_EXIT(forProgram, 2);
        QCOMPARE(forProgram.errorCode(), u"invalid"_s);
        QVERIFY(!forProgram.errorMessage().isEmpty());
        QCOMPARE(desk.actions(), 0);
        QVERIFY(!QFile::exists(desk.path(u"out.csv"_s)));
    }
    void whatIsWrongIsSaidInPlainWords_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << u"“frobnicate”"_s;
        QTest::newRow("unknown command with options")
            << QStringList{u"frobnicate"_s, u"--file"_s, u"x"_s} << u"“frobnicate”"_s;
        QTest::newRow("unknown command of a command") << QStringList{u"school"_s, u"paint"_s, u"900001"_s}
                                                      << u"“liaison-cli school” has no command “paint”"_s;
        QTest::newRow("limit") << QStringList{u"history"_s, u"--file"_s, u"x"_s, u"--limit"_s, u"0"_s}
                               << u"“0” is not a whole number from 1"_s;
        QTest::newRow("fraction") << QStringList{u"history"_s, u"--file"_s, u"x"_s, u"--limit"_s, u"1.5"_s}
                                  << u"“1.5” is not a whole number from 1"_s;
        QTest::newRow("URN") << QStringList{u"school"_s, u"show"_s, u"Oak"_s, u"--file"_s, u"x"_s}
                             << u"“Oak” is not a whole number from 1"_s;
        QTest::newRow("nearly a command")
            << QStringList{u"list"_s, u"schols"_s} << u"Did you mean schools?"_s;
        QTest::newRow("nearly an option")
            << QStringList{u"check"_s, u"x"_s, u"--jsn"_s}
            << u"“liaison-cli check” has no option “--jsn”. Did you mean --json?"_s;
        QTest::newRow("nearly a report")
            << QStringList{u"report"_s, u"schol-list"_s, u"--file"_s, u"FILE"_s, u"--csv"_s, u"x.csv"_s}
            << u"Did you mean school-list?"_s;
        QTest::newRow("not asked")
            << QStringList{u"report"_s, u"school-record"_s, u"--file"_s, u"FILE"_s,       u"--csv"_s,
                           u"x.csv"_s,  u"--urn"_s,         u"900001"_s, u"--open-only"_s}
            << u"The report school-record knows no --open-only; it knows --urn, --as-of."_s;
        QTest::newRow("too much") << QStringList{u"check"_s, u"x"_s, u"y"_s}
                                  << u"“liaison-cli check” does not know what to do with “y”"_s;
        QTest::newRow("twice") << QStringList{u"undo"_s, u"--file"_s, u"x"_s, u"--file"_s, u"y"_s}
                               << u"--file is given more than once; give it once."_s;
        QTest::newRow("no value") << QStringList{u"undo"_s, u"--file"_s}
                                  << u"--file needs a value: --file FILE."_s;
        QTest::newRow("missing") << QStringList{u"undo"_s} << u"“liaison-cli undo” needs --file;"_s;
        QTest::newRow("no command") << QStringList{u"trust"_s}
                                    << u"“liaison-cli trust” needs a command: show, set."_s;
        QTest::newRow("choice") << QStringList{u"import"_s, u"schools"_s, u"x"_s,    u"--into"_s,
                                               u"x"_s,      u"--blank"_s, u"maybe"_s}
                                << u"“maybe” is not one of keeps, clears."_s;
        QTest::newRow("header line") << QStringList{u"import"_s, u"schools"_s,       u"x"_s,  u"--into"_s,
                                                    u"x"_s,      u"--header-line"_s, u"two"_s}
                                     << u"“two” is not a whole number from 0"_s;
    }
    void whatIsWrongIsSaidInPlainWords() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const CliDesk desk;
        for (QString& argument : arguments) {
            if (argument == "FILE"_L1)
                argument = desk.file();
        }
        const CliRun run = runCli(arguments);
        LIAISON_VERIFY_EXIT(run, 2);
        QVERIFY2(run.err.contains(said.toUtf8()), run.told().constData());
    }
    void errorsAreJsonForPrograms() {
        const CliRun run =
            runCli({u"list"_s, u"schools"_s, u"--file"_s, u"/nowhere/trust.liaison"_s, u"--json"_s});
        QCOMPARE(run.code, 3);
        QCOMPARE(keysOf(run.object()), QStringList{u"error"_s});
        QCOMPARE(keysOf(run.object()["error"_L1].toObject()),
                 (QStringList{u"code"_s, u"detail"_s, u"message"_s}));
        QVERIFY(!run.errorMessage().isEmpty());
        QVERIFY(run.err.isEmpty());
        const CliRun plain = runCli({u"list"_s, u"schools"_s, u"--file"_s, u"/nowhere/trust.liaison"_s});
        QCOMPARE(plain.code, 3);
        QVERIFY(plain.out.isEmpty());
        QVERIFY(plain.err.startsWith("liaison-cli: "));
    }
    void controlCodesOfAListDoNotReachTheTerminal() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name\n900001,Oak \x1b]0;owned\x07School\n"), 0);
        const CliRun run = runCli({u"list"_s, u"schools"_s, u"--file"_s, desk.file()});
        QCOMPARE(run.code, 0);
        QVERIFY(!run.out.contains('\x1b') && !run.out.contains('\x07'));
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
