// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QByteArray kSchools = "URN,School name,Status\n900001,Old School,Closed\n900002,New School,Open\n"
                            "900003,Split School,Closed\n900004,Left School,Open\n"
                            "900005,Right School,Open\n900006,Last School,Closed\n"
                            "900007,Lost School,Closed\n";
const QByteArray kLinks = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                          "900001,900002,New School,Successor,01-09-2020\n"
                          "900003,900004,Left School,Successor - Split School,01-09-2020\n"
                          "900003,900005,Right School,Successor - Split School,01-09-2020\n"
                          "900006,900007,Lost School,Successor,01-09-2020\n";

/// A file with these schools, and the links beside it.
class LinksDesk : public CliDesk {
public:
    LinksDesk() {
        import(kSchools);
        write(u"links.csv"_s, kLinks);
    }
    CliRun links(const QStringList& more, bool isJson = true) const {
        QStringList command{u"import"_s, u"links"_s, path(u"links.csv"_s), u"--into"_s, file()};
        if (isJson)
            command << u"--json"_s;
        return runCli(command + more);
    }
    QJsonValue handedOver(const QString& urn, int link = 0) const {
        return runCli({u"school"_s, u"show"_s, urn, u"--file"_s, file(), u"--json"_s})
            .object()["links"_L1][link]["handed_over"_L1];
    }
};

} // namespace

/// Which school followed which, brought in from the command line.
class TestCliLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksAreKeptAndHandedOverWhenAsked() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(
            desk.import("URN,School name,Status\n900001,Old School,Closed\n900002,New School,Open\n"
                        "900003,Split School,Closed\n900004,Left School,Open\n"
                        "900005,Right School,Open\n"),
            0);
        const QString links =
            desk.write(u"links.csv"_s, "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                                       "900001,900002,New School,Successor,01-09-2020\n"
                                       "900003,900004,Left School,Successor - Split School,01-09-2020\n"
                                       "900003,900005,Right School,Successor - Split School,01-09-2020\n");
        const QStringList command{u"import"_s, u"links"_s, links, u"--into"_s, desk.file(), u"--json"_s};
        const CliRun dry = runCli(command + QStringList{u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(dry, 0);
        QCOMPARE(dry.object()["applied"_L1].toBool(true), false);
        QCOMPARE(desk.actions(), 1);
        const CliRun run = runCli(command);
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject answer = run.object();
        QCOMPARE(keysOf(answer), (QStringList{u"applied"_s, u"decided"_s, u"decisions"_s, u"handovers"_s,
                                              u"notes"_s, u"plan"_s, u"source"_s}));
        QCOMPARE(run.planned(u"links_new"_s), 3);
        QCOMPARE(run.planned(u"handovers"_s), 1);
        QCOMPARE(run.planned(u"decisions"_s), 1);
        QCOMPARE(answer["handovers"_L1][0].toObject(),
                 (QJsonObject{{u"urn"_s, 900001},
                              {u"name"_s, u"Old School"_s},
                              {u"successor"_s, QJsonObject{{u"urn"_s, 900002}, {u"name"_s, u"New School"_s}}},
                              {u"via"_s, QJsonArray()},
                              {u"carried"_s, QJsonArray()}}));
        QCOMPARE(answer["decisions"_L1][0]["code"_L1].toString(), u"split"_s);
        QCOMPARE(answer["decisions"_L1][0]["candidates"_L1].toArray().size(), 2);
        const auto handedOver = [&] {
            return runCli({u"school"_s, u"show"_s, u"900001"_s, u"--file"_s, desk.file(), u"--json"_s})
                .object()["links"_L1][0]["handed_over"_L1];
        };
        QVERIFY(handedOver().isNull());
        LIAISON_VERIFY_EXIT(runCli(command + QStringList{u"--apply-unique"_s}), 0);
        QCOMPARE(handedOver().toString(), u"2026-11-21"_s);
        const qsizetype actions = desk.actions();
        LIAISON_VERIFY_EXIT(runCli(command + QStringList{u"--apply-unique"_s}), 0);
        QCOMPARE(desk.actions(), actions);
    }
    void aLinksFileWithBadRowsEndsWithOne() {
        const CliDesk desk;
        const QString links = desk.write(u"links.csv"_s, "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                                                         "900001,900002,New School,Successor,01-09-2020\n"
                                                         "900001,900001,Itself,Successor,01-09-2020\n");
        const CliRun run = runCli({u"import"_s, u"links"_s, links, u"--into"_s, desk.file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 1);
        QCOMPARE(run.planned(u"refused"_s), 1);
        const CliRun noLinks = runCli({u"import"_s, u"links"_s,
                                       desk.write(u"list.csv"_s, "URN,School name\n900001,Oak School\n"),
                                       u"--into"_s, desk.file(), u"--json"_s});
        QCOMPARE(noLinks.code, 3);
    }
    void aSplitIsDecidedAndUndone() {
        const LinksDesk desk;
        const QStringList decide{u"--hand-over"_s, u"900003=900005"_s};
        const CliRun dry = desk.links(decide + QStringList{u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(dry, 0);
        QCOMPARE(dry.planned(u"decided"_s), 1);
        QCOMPARE(desk.actions(), 1);
        const CliRun run = desk.links(decide);
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["decided"_L1].toArray(),
                 (QJsonArray{QJsonObject{
                     {u"urn"_s, 900003},
                     {u"name"_s, u"Split School"_s},
                     {u"successor"_s, QJsonObject{{u"urn"_s, 900005}, {u"name"_s, u"Right School"_s}}},
                     {u"via"_s, QJsonArray()},
                     {u"carried"_s, QJsonArray()}}}));
        QCOMPARE(run.planned(u"decisions"_s), 1);
        QCOMPARE(run.object()["decisions"_L1][0]["urn"_L1].toInt(), 900006);
        QCOMPARE(desk.handedOver(u"900003"_s, 1).toString(), u"2026-11-21"_s);
        QVERIFY(desk.handedOver(u"900003"_s, 0).isNull());
        QVERIFY(desk.handedOver(u"900001"_s).isNull());
        QCOMPARE(desk.actions(), 2);
        const CliRun again = desk.links(decide);
        LIAISON_VERIFY_EXIT(again, 3);
        QCOMPARE(again.errorCode(), u"conflict"_s);
        LIAISON_VERIFY_EXIT(runCli({u"undo"_s, u"--file"_s, desk.file()}), 0);
        QVERIFY(desk.handedOver(u"900003"_s, 1).toString().isEmpty());
        LIAISON_VERIFY_EXIT(desk.links(decide), 0);
    }
    void aLaterDecisionIsAnActionOfItsOwn() {
        const LinksDesk desk;
        LIAISON_VERIFY_EXIT(desk.links({u"--apply-unique"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.links({u"--hand-over"_s, u"900003=900004"_s}), 0);
        const QJsonArray history = runCli({u"history"_s, u"--file"_s, desk.file(), u"--json"_s}).array();
        QCOMPARE(history[0]["title"_L1].toString(), u"Hand over 1 school by links.csv"_s);
    }
    void oneSuccessorCanBeTakenWithoutTheOthers() {
        const LinksDesk desk;
        const CliRun run =
            desk.links({u"--hand-over"_s, u"900001=900002"_s, u"--hand-over"_s, u"900003=900004"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.planned(u"decided"_s), 2);
        QCOMPARE(run.planned(u"handovers"_s), 0);
        QCOMPARE(desk.handedOver(u"900001"_s).toString(), u"2026-11-21"_s);
    }
    void whatCannotBeDecidedIsSaid_data() {
        QTest::addColumn<QStringList>("pairs");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& pairs, int code, const QString& said) {
            QTest::newRow(name) << pairs << code << said;
        };
        row("no pair", {u"900003"_s}, 2, u"OLDURN=NEWURN"_s);
        row("no URN", {u"Split=Left"_s}, 2, u"OLDURN=NEWURN"_s);
        row("twice", {u"900003=900004"_s, u"900003=900005"_s}, 2, u"handed over twice"_s);
        row("no successor", {u"900003=900002"_s}, 2,
            u"choose from 900004 Left School, 900005 Right School"_s);
        row("not the successor", {u"900001=900004"_s}, 2, u"choose from 900002 New School"_s);
        row("unknown", {u"900999=900004"_s}, 3, u"900999"_s);
        row("open", {u"900004=900005"_s}, 3, u"900004 Left School is not closed"_s);
        row("no link", {u"900007=900005"_s}, 3, u"no link says which school followed it"_s);
        row("no open successor", {u"900006=900007"_s}, 3, u"No open school followed it."_s);
    }
    void whatCannotBeDecidedIsSaid() {
        QFETCH(QStringList, pairs);
        QFETCH(int, code);
        QFETCH(QString, said);
        const LinksDesk desk;
        QStringList more;
        for (const QString& pair : pairs)
            more << u"--hand-over"_s << pair;
        const CliRun run = desk.links(more);
        LIAISON_VERIFY_EXIT(run, code);
        QVERIFY2(run.errorMessage().contains(said), run.told().constData());
        QCOMPARE(desk.actions(), 1);
    }
    void aPersonReadsWhatIsToBeDecided() {
        const LinksDesk desk;
        const CliRun run = desk.links({u"--hand-over"_s, u"900003=900004"_s}, false);
        LIAISON_VERIFY_EXIT(run, 0);
        QVERIFY2(run.out.contains("Handed over as decided:\n  900003 Split School → 900004 Left School\n"),
                 run.told().constData());
        QVERIFY2(run.out.contains("  900006 Last School: No open school followed it.\n"),
                 run.told().constData());
    }
};

QTEST_GUILESS_MAIN(TestCliLinks)
#include "tst_cli_links.moc"
