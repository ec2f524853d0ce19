// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <QCryptographicHash>

using namespace liaison;
using namespace liaison::test;

namespace {

const QByteArray kList = "URN,School name,Phase,Status,Town,Pupils\n"
                         "900001,Oak School,Primary,Open,Northwood,90\n"
                         "900002,Elm School,Secondary,Open,Northwood,1200\n"
                         "900003,Ash School,Primary,Closed,Southwood,\n";

} // namespace

/// Lists brought into the record from the command line.
class TestCliImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAnswerHasTheShapeThatScriptsRelyOn() {
        const CliDesk desk;
        const CliRun run = desk.import(kList);
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject answer = run.object();
        QCOMPARE(keysOf(answer), (QStringList{u"applied"_s, u"changes"_s, u"notes"_s, u"placements"_s,
                                              u"plan"_s, u"skipped"_s, u"source"_s}));
        const QJsonObject source = answer["source"_L1].toObject();
        QCOMPARE(keysOf(source), (QStringList{u"delimiter"_s, u"encoding"_s, u"file"_s, u"header_line"_s,
                                              u"layout"_s, u"rows"_s, u"sha256"_s}));
        QCOMPARE(source["sha256"_L1].toString(),
                 QString::fromLatin1(QCryptographicHash::hash(kList, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(source["encoding"_L1].toString(), u"utf-8"_s);
        QCOMPARE(source["delimiter"_L1].toString(), u","_s);
        QCOMPARE(source["header_line"_L1].toInt(), 1);
        QCOMPARE(source["rows"_L1].toInt(), 3);
        const QJsonObject plan = answer["plan"_L1].toObject();
        QCOMPARE(keysOf(plan), (QStringList{u"changed"_s, u"closing"_s, u"duplicates"_s, u"filtered"_s,
                                            u"new"_s, u"refused"_s, u"reopening"_s, u"unchanged"_s}));
        QVERIFY(
            std::all_of(plan.begin(), plan.end(), [](const QJsonValue& count) { return count.isDouble(); }));
        QCOMPARE(run.planned(u"new"_s), 3);
        const QJsonObject first = answer["changes"_L1][0].toObject();
        QCOMPARE(first["urn"_L1].toInt(), 900001);
        QCOMPARE(first["kind"_L1].toString(), u"new"_s);
        QCOMPARE(first["fields"_L1]["pupils"_L1].toArray(), (QJsonArray{QJsonValue(), u"90"_s}));
        QCOMPARE(answer["applied"_L1].toBool(), true);
        QCOMPARE(desk.schools(), 3);
        QCOMPARE(desk.actions(), 1);
    }
    void aSecondImportOfTheSameListChangesNothing() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import(kList), 0);
        const CliRun again = desk.import(kList);
        LIAISON_VERIFY_EXIT(again, 0);
        QCOMPARE(again.planned(u"unchanged"_s), 3);
        QVERIFY(again.object()["changes"_L1].toArray().isEmpty());
        QCOMPARE(desk.actions(), 1);
    }
    void aListThatLeavesNothingToTakeIsNotDone_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("said");
        QTest::newRow("filters") << kList << QStringList{u"--where"_s, u"Town=Nowhere"_s}
                                 << u"The filters leave no row of the list."_s;
        QTest::newRow("filters, as a dry run")
            << kList << QStringList{u"--where"_s, u"Town=Nowhere"_s, u"--dry-run"_s}
            << u"The filters leave no row of the list."_s;
        QTest::newRow("a header only") << QByteArray("URN,School name\n") << QStringList()
                                       << u"The list has a header but no schools: save or download it again, "
                                          "or choose another."_s;
        QTest::newRow("refused rows only") << QByteArray("URN,School name\n12x,Oak School\n") << QStringList()
                                           << u"No row of the list can be taken as it stands."_s;
        QTest::newRow("refused rows and filtered ones")
            << QByteArray("URN,School name,Town\n12x,Oak School,Hilton\n900001,Elm School,Easton\n")
            << QStringList{u"--where"_s, u"Town=Hilton"_s}
            << u"No row of the list can be taken as it stands."_s;
    }
    void aListThatLeavesNothingToTakeIsNotDone() {
        QFETCH(QByteArray, list);
        QFETCH(QStringList, more);
        QFETCH(QString, said);
        const CliDesk desk;
        const CliRun run = desk.import(list, more);
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.object()["applied"_L1].toBool(true), false);
        const QJsonArray notes = run.object()["notes"_L1].toArray();
        QVERIFY(std::any_of(notes.begin(), notes.end(), [&said](const QJsonValue& note) {
            return note["code"_L1].toString() == "nothing-taken"_L1 && note["text"_L1].toString() == said;
        }));
        const CliRun told = runCli(
            QStringList{u"import"_s, u"schools"_s, desk.path(u"list.csv"_s), u"--into"_s, desk.file()} +
            more);
        LIAISON_VERIFY_EXIT(told, 3);
        QVERIFY2(told.out.endsWith((said + u" Nothing was written.\n"_s).toUtf8()), told.told().constData());
        QCOMPARE(desk.actions(), 0);
    }
    void charactersThatCannotBeSeenAreTakenOutOfNames() {
        const CliDesk desk;
        const CliRun run = desk.import("URN,School name\n900001,Oak\x1B[31m\x07 School\n");
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.noteCodes().count(u"invisible-character"_s), 1);
        QCOMPARE(desk.list().array()[0]["name"_L1].toString(), u"Oak[31m School"_s);
    }
    void aLaterListShowsOldAndNew() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import(kList), 0);
        const CliRun later = desk.import("URN,School name,Status,Town\n"
                                         "900001,Oak Primary School,Open,\n"
                                         "900002,Elm School,Closed,Eastwood\n"
                                         "900003,Ash School,Open,Southwood\n");
        LIAISON_VERIFY_EXIT(later, 0);
        QCOMPARE(later.planned(u"changed"_s), 1);
        QCOMPARE(later.planned(u"closing"_s), 1);
        QCOMPARE(later.planned(u"reopening"_s), 1);
        const QJsonArray changes = later.object()["changes"_L1].toArray();
        QCOMPARE(changes[0]["fields"_L1].toObject(),
                 (QJsonObject{{u"name"_s, QJsonArray{u"Oak School"_s, u"Oak Primary School"_s}}}));
        QCOMPARE(changes[1]["kind"_L1].toString(), u"closing"_s);
        QCOMPARE(changes[1]["fields"_L1]["town"_L1].toArray(), (QJsonArray{u"Northwood"_s, u"Eastwood"_s}));
    }
    void anOlderListReopensNothingUnlessItIsTold() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,Name,Status,CloseDate\n900001,Oak School,Closed,31-08-2020\n"),
                            0);
        const QByteArray older = "URN,Name,Status,OpenDate\n900001,Oak School,Open,03-03-2018\n";
        const CliRun asked = desk.import(older);
        LIAISON_VERIFY_EXIT(asked, 0);
        QCOMPARE(asked.planned(u"reopening"_s), 1);
        QCOMPARE(desk.actions(), 1);
        const QJsonObject note = asked.object()["notes"_L1][0].toObject();
        QCOMPARE(note["code"_L1].toString(), u"older-list"_s);
        QCOMPARE(note["line"_L1].toInt(-1), 0);
        const CliRun told =
            runCli({u"import"_s, u"schools"_s, desk.write(u"older.csv"_s, older), u"--into"_s, desk.file()});
        QVERIFY2(told.out.contains("--reopen."), told.out.constData());
        LIAISON_VERIFY_EXIT(desk.import(older, {u"--reopen"_s, u"900001"_s}), 0);
        QCOMPARE(desk.actions(), 2);
    }
    void blankCellsClearOnlyWhenTold() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import(kList), 0);
        const QByteArray blanks = "URN,School name,Town\n900001,Oak School,\n";
        QCOMPARE(desk.import(blanks).planned(u"unchanged"_s), 1);
        const CliRun cleared = desk.import(blanks, {u"--blank"_s, u"clears"_s});
        QCOMPARE(cleared.planned(u"changed"_s), 1);
        QCOMPARE(cleared.object()["changes"_L1][0]["fields"_L1]["town"_L1].toArray(),
                 (QJsonArray{u"Northwood"_s, QJsonValue()}));
    }
    void aDryRunWritesNothing() {
        const CliDesk desk;
        const CliRun run = desk.import(kList, {u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.planned(u"new"_s), 3);
        QCOMPARE(run.object()["applied"_L1].toBool(true), false);
        QCOMPARE(desk.schools(), 0);
        QCOMPARE(desk.actions(), 0);
    }
    void someRefusedRowsEndWithOneAndCanBeMended() {
        const CliDesk desk;
        const QString out = desk.path(u"refused.csv"_s);
        const QByteArray list =
            "URN,School name,Town\n900001,Oak School,Northwood\n12x,Bad School,Southwood\n";
        LIAISON_VERIFY_EXIT(desk.import(list, {u"--dry-run"_s}), 1);
        const CliRun run = desk.import(list, {u"--refused"_s, out});
        LIAISON_VERIFY_EXIT(run, 1);
        QCOMPARE(run.planned(u"refused"_s), 1);
        QCOMPARE(run.object()["applied"_L1].toBool(), true);
        const QJsonArray notes = run.object()["notes"_L1].toArray();
        const auto refused = std::find_if(notes.begin(), notes.end(), [](const QJsonValue& note) {
            return note["code"_L1].toString() == "bad-urn"_L1;
        });
        QVERIFY(refused != notes.end());
        QCOMPARE(keysOf((*refused).toObject()),
                 (QStringList{u"code"_s, u"column"_s, u"line"_s, u"severity"_s, u"text"_s, u"value"_s}));
        QCOMPARE((*refused)["severity"_L1].toString(), u"refusal"_s);
        QCOMPARE((*refused)["line"_L1].toInt(), 3);
        QCOMPARE((*refused)["column"_L1].toString(), u"URN"_s);
        QCOMPARE((*refused)["value"_L1].toString(), u"12x"_s);
        QFile kept(out);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QByteArray mended = kept.readAll();
        QVERIFY(mended.contains("12x"));
        mended.replace("12x,", "900012,");
        LIAISON_VERIFY_EXIT(desk.import(mended), 0);
        QCOMPARE(desk.schools(), 2);
    }
    void nothingButRefusedRowsEndsWithThree() {
        const CliDesk desk;
        const CliRun run = desk.import("URN,School name\n12x,Bad School\n");
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.object()["applied"_L1].toBool(true), false);
        QCOMPARE(run.planned(u"refused"_s), 1);
        QCOMPARE(desk.actions(), 0);
    }
    void whatIsSaidAboutTheBytesWins() {
        const CliDesk desk;
        const QString list = desk.write(u"odd.txt"_s, "Title\nURN;School name\n900001;Caf\xe9 School\n");
        const CliRun run = runCli({u"import"_s, u"schools"_s, list, u"--into"_s, desk.file(), u"--json"_s,
                                   u"--encoding"_s, u"windows-1252"_s, u"--delimiter"_s, u";"_s,
                                   u"--header-line"_s, u"2"_s, u"--layout"_s, u"generic"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject source = run.object()["source"_L1].toObject();
        QCOMPARE(source["encoding"_L1].toString(), u"cp1252"_s);
        QCOMPARE(source["delimiter"_L1].toString(), u";"_s);
        QCOMPARE(source["header_line"_L1].toInt(), 2);
        QCOMPARE(source["layout"_L1].toString(), u"generic"_s);
        QCOMPARE(desk.list().array()[0]["name"_L1].toString(), u"Café School"_s);
    }
    void tabsAreNamed() {
        const CliDesk desk;
        const CliRun run =
            desk.import("URN\tSchool name\n900001\tOak School\n", {u"--delimiter"_s, u"tab"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["source"_L1]["delimiter"_L1].toString(), u"TAB"_s);
    }
    void mixedScriptsAreWarnedOf() {
        const CliDesk desk;
        const CliRun run = desk.import("URN,School name\n900001,О\xd0\xb0k School\n");
        QVERIFY2(run.noteCodes().filter(u"script"_s).size() >= 1, run.told().constData());
        for (const QJsonValue& note : run.object()["notes"_L1].toArray())
            QCOMPARE(note["severity"_L1].toString(),
                     note["code"_L1] == "status-assumed"_L1 ? u"remark"_s : u"warning"_s);
    }
    void listsThatAreNoListsAreNamed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("named");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("old workbook")
            << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").append(600, '\0') << u".xls"_s;
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>URN</body></html>")
                                  << u"web page"_s;
        QTest::newRow("unclosed quote")
            << QByteArray("URN,School name\n900001,\"Oak School\n900002,Elm\n") << u"line 2"_s;
        QTest::newRow("no columns") << QByteArray("Colour,Size\nred,7\n") << QString();
    }
    void listsThatAreNoListsAreNamed() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, named);
        const CliDesk desk;
        const CliRun run = desk.import(bytes);
        LIAISON_VERIFY_EXIT(run, 3);
        QVERIFY2(run.errorMessage().contains(named, Qt::CaseInsensitive), run.told().constData());
        QCOMPARE(desk.actions(), 0);
    }
    void anAbsentListIsSaid() {
        const CliDesk desk;
        const CliRun run = runCli(
            {u"import"_s, u"schools"_s, desk.path(u"none.csv"_s), u"--into"_s, desk.file(), u"--json"_s});
        QCOMPARE(run.code, 3);
        QCOMPARE(run.errorCode(), u"not-found"_s);
    }
    void aLinksFileIsNoListOfSchools() {
        const CliDesk desk;
        const CliRun run = desk.import("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                                       "900001,900002,New School,Successor,01-09-2020\n");
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorMessage(), u"This is a list of links; use “import links”."_s);
        QCOMPARE(desk.schools(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
