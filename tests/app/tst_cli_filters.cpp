// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QByteArray kList =
    "URN,EstablishmentName,PhaseOfEducation (name),EstablishmentStatus (name),Town,CloseDate\n"
    "900001,Oak School,Primary,Open,Northwood,\n"
    "900002,Elm School,Secondary,Open,Northwood,\n"
    "900003,Ash School,Primary,Closed,Southwood,01-09-2020\n";

} // namespace

/// The names of fields and columns, and the values asked for, in every command that takes them.
class TestCliFilters : public QObject {
    Q_OBJECT

    static CliRun report(const CliDesk& desk, const QStringList& more) {
        return runCli(QStringList{u"report"_s, u"school-list"_s, u"--file"_s, desk.file(), u"--csv"_s,
                                  desk.path(u"out.csv"_s), u"--json"_s} +
                      more);
    }

private Q_SLOTS:
    void filtersLeaveRowsOut() {
        const CliDesk desk;
        const CliRun run = desk.import(
            kList, {u"--where"_s, u"phase=Primary"_s, u"--where"_s, u"Phase=Primary"_s, u"--open-only"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.planned(u"new"_s), 1);
        QCOMPARE(run.planned(u"filtered"_s), 2);
    }
    void aFieldGoesByAnyOfItsNames_data() {
        QTest::addColumn<QString>("where");
        QTest::addColumn<int>("schools");
        const auto row = [](const QString& where, int schools) {
            QTest::newRow(qPrintable(where)) << where << schools;
        };
        row(u"phase=Primary"_s, 2);
        row(u"PHASE = primary"_s, 2);
        row(u"PhaseOfEducation (name)=Primary"_s, 2);
        row(u"phase-of-education_(name)=Primary"_s, 2);
        row(u"name=Oak School"_s, 1);
        row(u"School name=Oak School"_s, 1);
        row(u"EstablishmentName=Oak School"_s, 1);
        row(u"establishment_name=Oak School"_s, 1);
        row(u"close-date=2020-09-01"_s, 1);
        row(u"CloseDate=2020-09-01"_s, 1);
        row(u"closed=2020-09-01"_s, 1);
        row(u"status=Closed"_s, 1);
        row(u"urn=900002"_s, 1);
    }
    void aFieldGoesByAnyOfItsNames() {
        QFETCH(QString, where);
        QFETCH(int, schools);
        const CliDesk desk;
        const CliRun import = desk.import(kList, {u"--dry-run"_s, u"--where"_s, where});
        LIAISON_VERIFY_EXIT(import, 0);
        QCOMPARE(import.planned(u"new"_s), schools);
        LIAISON_VERIFY_EXIT(desk.import(kList), 0);
        const CliRun list = desk.list({u"--where"_s, where});
        LIAISON_VERIFY_EXIT(list, 0);
        QCOMPARE(list.array().size(), schools);
        const CliRun made = report(desk, {u"--where"_s, where});
        LIAISON_VERIFY_EXIT(made, 0);
        QCOMPARE(made.object()["rows"_L1].toInt(), schools);
    }
    void anUnknownNameIsWrongUsageEverywhere_data() {
        QTest::addColumn<QStringList>("command");
        const auto row = [](const char* name, const QStringList& command) { QTest::newRow(name) << command; };
        row("import",
            {u"import"_s, u"schools"_s, u"LIST"_s, u"--into"_s, u"FILE"_s, u"--where"_s, u"Phse=Primary"_s});
        row("list", {u"list"_s, u"schools"_s, u"--file"_s, u"FILE"_s, u"--where"_s, u"Phse=Primary"_s});
        row("list fields", {u"list"_s, u"schools"_s, u"--file"_s, u"FILE"_s, u"--fields"_s, u"urn,phse"_s});
        row("school", {u"school"_s, u"set"_s, u"900001"_s, u"--file"_s, u"FILE"_s, u"phse=Primary"_s});
        for (const QString& option : {u"--where"_s, u"--group-by"_s, u"--sort"_s, u"--fields"_s})
            row(qPrintable(u"report "_s + option),
                {u"report"_s, u"school-list"_s, u"--file"_s, u"FILE"_s, u"--csv"_s, u"OUT"_s, option,
                 option == "--where"_L1 ? u"phse=Primary"_s : u"phse"_s});
    }
    void anUnknownNameIsWrongUsageEverywhere() {
        QFETCH(QStringList, command);
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import(kList), 0);
        for (QString& word : command) {
            if (word == "FILE"_L1)
                word = desk.file();
            else if (word == "LIST"_L1)
                word = desk.path(u"list.csv"_s);
            else if (word == "OUT"_L1)
                word = desk.path(u"out.csv"_s);
        }
        const CliRun run = runCli(command + QStringList{u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 2);
        QCOMPARE(run.errorCode(), u"invalid"_s);
        QVERIFY2(run.errorMessage().contains(u"phse"_s, Qt::CaseInsensitive), run.told().constData());
        QVERIFY2(run.errorMessage().contains(u"Did you mean phase"_s, Qt::CaseInsensitive) ||
                     command.first() == "import"_L1,
                 run.told().constData());
        QVERIFY(!QFile::exists(desk.path(u"out.csv"_s)));
    }
    void theColumnsOfTheListAreNamed() {
        const CliDesk desk;
        const CliRun run = desk.import(kList, {u"--where"_s, u"Twn=Northwood"_s});
        LIAISON_VERIFY_EXIT(run, 2);
        QVERIFY2(run.errorMessage().contains(u"Did you mean Town? Its columns are: URN, EstablishmentName"_s),
                 run.told().constData());
    }
    void aValueThatNoRowHoldsIsWarnedOf() {
        const CliDesk desk;
        const QStringList wheres{u"--where"_s, u"phase=Primry"_s, u"--where"_s, u"phase=Secondary"_s};
        const CliRun run = desk.import(kList, wheres);
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.planned(u"new"_s), 1);
        const QJsonObject note = run.object()["notes"_L1][0].toObject();
        QCOMPARE(note["code"_L1].toString(), u"value-not-found"_s);
        QCOMPARE(note["severity"_L1].toString(), u"warning"_s);
        QCOMPARE(note["column"_L1].toString(), u"PhaseOfEducation (name)"_s);
        QCOMPARE(note["value"_L1].toString(), u"Primry"_s);
        QCOMPARE(note["text"_L1].toString(),
                 u"No row of the list holds this value; those it holds are: Primary, Secondary."_s);
        const CliRun told = runCli(
            QStringList{u"import"_s, u"schools"_s, desk.path(u"list.csv"_s), u"--into"_s, desk.file()} +
            wheres);
        QVERIFY2(told.out.contains("“Primry”: No row of the list holds this value"), told.told().constData());
    }
    void filtersThatLeaveNothingAreSaidToDoSo() {
        const CliDesk desk;
        const CliRun run = runCli({u"import"_s, u"schools"_s, desk.write(u"list.csv"_s, kList), u"--into"_s,
                                   desk.file(), u"--where"_s, u"town=Eastwood"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QVERIFY2(run.out.endsWith("The filters leave no row of the list. Nothing was written.\n"),
                 run.told().constData());
        QCOMPARE(desk.actions(), 0);
    }
    void atMostFiveValuesAreNamed() {
        const CliDesk desk;
        const CliRun run = desk.import(longList(20), {u"--where"_s, u"School name=Nowhere"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(
            run.object()["notes"_L1][0]["text"_L1].toString(),
            u"No row of the list holds this value; among those it holds are: School 0, School 1, School 10, "
            "School 11, School 12."_s);
    }
    void aValueThatNoSchoolHasIsSaidBesideTheOutput() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import(kList), 0);
        const QByteArray said = "Phase: no school has “Primry”; the values there are: Primary, Secondary.\n";
        const CliRun list = desk.list({u"--where"_s, u"phase=Primry"_s});
        LIAISON_VERIFY_EXIT(list, 0);
        QVERIFY(list.document().isArray());
        QCOMPARE(list.err, said);
        const CliRun made = report(desk, {u"--where"_s, u"phase=Primry"_s});
        LIAISON_VERIFY_EXIT(made, 0);
        QCOMPARE(made.err, said);
    }
};

QTEST_GUILESS_MAIN(TestCliFilters)
#include "tst_cli_filters.moc"
