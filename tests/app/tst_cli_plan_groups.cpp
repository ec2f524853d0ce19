// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <csignal>

using namespace liaison;
using namespace liaison::test;

namespace {

/// Two towns of six schools, 30 km apart, and a school that nobody knows the place of.
QByteArray twoTowns() {
    QByteArray list = "URN,School name,Phase,Status,Town,Easting,Northing,Number of pupils\n";
    for (int i = 0; i < 12; ++i) {
        const bool isEast = i >= 6;
        list += QByteArray::number(900'000 + i) + ",School " + QByteArray::number(i) +
                (i % 6 == 0 ? ",Secondary" : ",Primary") + ",Open," + (isEast ? "Eastby" : "Westby") + ',' +
                QByteArray::number((isEast ? 430'000 : 400'000) + 500 * (i % 6)) + ",200000,100\n";
    }
    return list + "900100,Nowhere School,Primary,Open,Eastby,,,100\n";
}

/// A record of them, and what is done to it.
class Towns : public CliDesk {
public:
    Towns() {
        const CliRun run = import(twoTowns());
        if (run.code != 0)
            qFatal("%s", run.told().constData());
    }
    CliRun groups(const QStringList& more) const {
        return runCli(QStringList{u"plan"_s, u"groups"_s, u"--file"_s, file(), u"--iterations"_s, u"2000"_s} +
                      more);
    }
    CliRun plan(const QString& what, const QStringList& more = {}) const {
        return runCli(QStringList{u"plan"_s, what, u"--file"_s, file()} + more);
    }
    QStringList bodies(const QString& day = u"2027-09-01"_s) const {
        QStringList names;
        for (const QJsonValue& body :
             runCli({u"list"_s, u"bodies"_s, u"--file"_s, file(), u"--as-of"_s, day, u"--json"_s}).array())
            names << body["name"_L1].toString();
        names.sort();
        return names;
    }
};

} // namespace

/// `plan groups` and what is done with saved plans.
class TestCliPlanGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingOfAPlanIsTold() {
        const Towns desk;
        const CliRun run = desk.groups({u"--json"_s, u"--prove-seconds"_s, u"5"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject told = run.object();
        QCOMPARE(keysOf(told), (QStringList{u"distance"_s, u"gap"_s, u"groups"_s, u"iterations"_s, u"joins"_s,
                                            u"left_out"_s, u"lower_bound"_s, u"moves"_s, u"objective"_s,
                                            u"proven"_s, u"seconds"_s, u"void_rules"_s}));
        QVERIFY(told["proven"_L1].toBool());
        QCOMPARE(told["gap"_L1].toDouble(), 0.0);
        QCOMPARE(told["objective"_L1].toInt(), 2 * (500 + 1000 + 1500 + 2000 + 2500));
        QCOMPARE(told["lower_bound"_L1], told["objective"_L1]);
        QCOMPARE(told["distance"_L1], told["objective"_L1]);
        QCOMPARE(told["moves"_L1].toInt(), 0);
        QCOMPARE(told["joins"_L1].toInt(), 12);
        QCOMPARE(told["void_rules"_L1].toArray(), QJsonArray());
        QCOMPARE(told["left_out"_L1].toArray(),
                 (QJsonArray{QJsonObject{{u"urn"_s, 900100}, {u"name"_s, u"Nowhere School"_s}}}));
        const QJsonArray groups = told["groups"_L1].toArray();
        QCOMPARE(groups.size(), 2);
        const QJsonObject west = groups[0].toObject();
        QCOMPARE(keysOf(west), (QStringList{u"anchor"_s, u"longest"_s, u"metres"_s, u"name"_s, u"pupils"_s,
                                            u"schools"_s, u"size"_s}));
        QCOMPARE(west["anchor"_L1].toObject(), (QJsonObject{{u"urn"_s, 900000}, {u"name"_s, u"School 0"_s}}));
        QCOMPARE(west["size"_L1].toInt(), 6);
        QCOMPARE(west["pupils"_L1].toInt(), 600);
        QCOMPARE(west["metres"_L1].toInt(), 7500);
        QCOMPARE(west["longest"_L1].toInt(), 2500);
        QCOMPARE(west["schools"_L1][1].toObject(),
                 (QJsonObject{{u"urn"_s, 900001}, {u"name"_s, u"School 1"_s}, {u"metres"_s, 500}}));
    }
    void theSameStepsGiveTheSamePlan() {
        const Towns desk;
        QJsonObject one = desk.groups({u"--json"_s, u"--anchor"_s, u"any"_s, u"--count"_s, u"3"_s}).object();
        QJsonObject other =
            desk.groups({u"--json"_s, u"--anchor"_s, u"any"_s, u"--count"_s, u"3"_s}).object();
        QCOMPARE(one["groups"_L1].toArray().size(), 3);
        one.remove(u"seconds"_s);
        other.remove(u"seconds"_s);
        QCOMPARE(one, other);
    }
    void onlyTheSchoolsAskedForTakePart() {
        const Towns desk;
        const CliRun run = desk.groups(
            {u"--json"_s, u"--where"_s, u"Town=Westby"_s, u"--anchor"_s, u"any"_s, u"--count"_s, u"2"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        int size = 0;
        for (const QJsonValue& group : run.object()["groups"_L1].toArray())
            size += group["size"_L1].toInt();
        QCOMPARE(size, 6);
        const CliRun none = desk.groups({u"--json"_s, u"--where"_s, u"Town=Northby"_s});
        LIAISON_VERIFY_EXIT(none, 3);
        QVERIFY2(none.errorMessage().contains(u"No school is left"_s), none.told().constData());
    }
    void theAnswerComesFirstForAPerson() {
        const Towns desk;
        const CliRun run = desk.groups({u"--min"_s, u"4"_s, u"--max"_s, u"8"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QVERIFY2(run.out.startsWith("2 liaison groups of 12 schools: 15.0 km in all, the longest 2.5 km."),
                 run.told().constData());
        QVERIFY2(run.out.contains("6 of 4–8"), run.told().constData());
        QVERIFY2(run.out.contains("12 schools would join a liaison group for the first time."),
                 run.told().constData());
        QVERIFY2(run.err.contains("Nowhere School"), run.told().constData());
        QVERIFY2(run.err.contains("straight lines"), run.told().constData());
    }
    void impossibleRulesAreNamed() {
        const Towns desk;
        const CliRun run = desk.groups({u"--json"_s, u"--count"_s, u"2"_s, u"--max"_s, u"5"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(keysOf(run.object()), (QStringList{u"infeasible"_s, u"releases"_s}));
        QStringList rules;
        for (const QJsonValue& rule : run.object()["infeasible"_L1].toArray()) {
            rules << rule["rule"_L1].toString();
            QVERIFY(!rule["text"_L1].toString().isEmpty());
        }
        QVERIFY2(rules.contains(u"most-schools"_s), run.told().constData());
        const QJsonArray releases = run.object()["releases"_L1].toArray();
        QCOMPARE(releases.size(), rules.size());
        QStringList offers;
        const QStringList few{u"--json"_s, u"--anchor"_s, u"any"_s, u"--count"_s, u"2"_s, u"--max"_s, u"5"_s};
        for (const QJsonValue& release : desk.groups(few).object()["releases"_L1].toArray())
            offers << release["offer"_L1].toString();
        QVERIFY2(offers.contains(u"Form 3 liaison groups"_s), qPrintable(offers.join(u", "_s)));
        const CliRun plain = desk.groups({u"--count"_s, u"2"_s, u"--max"_s, u"5"_s});
        LIAISON_VERIFY_EXIT(plain, 3);
        QVERIFY2(plain.out.startsWith("There is no plan"), plain.told().constData());
    }
    void rulesAndFeedersAreFollowed() {
        const Towns desk;
        const QString rules = desk.write(u"rules.json"_s, R"({
            "pins": [{"kind": "within", "schools": [900001], "group": 900006}]})");
        const CliRun run = desk.groups({u"--json"_s, u"--rules"_s, rules});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["groups"_L1][1]["size"_L1].toInt(), 7);
        const QString feeders = desk.write(u"feeders.csv"_s, "From URN,To URN\n900002,900006\n");
        const CliRun fed = desk.groups({u"--json"_s, u"--feeders"_s, feeders, u"--feeder-km"_s, u"40"_s});
        LIAISON_VERIFY_EXIT(fed, 0);
        QCOMPARE(fed.object()["groups"_L1][1]["size"_L1].toInt(), 7);
        QCOMPARE(fed.object()["objective"_L1], fed.object()["distance"_L1]);
        QCOMPARE(fed.object()["feeder_links"_L1].toObject(),
                 (QJsonObject{{u"known"_s, 1}, {u"followed"_s, 1}}));
        // A link that is not worth the way counts as much as it is worth.
        const QJsonObject near =
            desk.groups({u"--json"_s, u"--feeders"_s, feeders, u"--feeder-km"_s, u"1"_s}).object();
        QCOMPARE(near["objective"_L1].toInt(), near["distance"_L1].toInt() + 1000);
        QCOMPARE(near["feeder_links"_L1]["followed"_L1].toInt(), 0);
        const CliRun plain = desk.groups({u"--feeders"_s, feeders, u"--feeder-km"_s, u"40"_s});
        QVERIFY2(plain.out.contains("1 of 1 feeder link is followed."), plain.told().constData());
    }
    void aRuleOnASchoolThatIsLeftOutIsTold() {
        const Towns desk;
        const QString rules = desk.write(u"rules.json"_s, R"({
            "pins": [{"kind": "together", "schools": [900001, 900100]}]})");
        const CliRun run = desk.groups({u"--json"_s, u"--rules"_s, rules});
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonArray told = run.object()["void_rules"_L1].toArray();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0]["reason"_L1].toString(), u"says nothing, as Nowhere School is left out"_s);
        const CliRun plain = desk.groups({u"--rules"_s, rules});
        QVERIFY2(plain.err.contains("School 1 and Nowhere School stay together” says nothing"),
                 plain.told().constData());
    }
    void brokenRulesAreRefusedWithTheirPlace() {
        const Towns desk;
        const QString rules = desk.write(u"rules.json"_s, "{\n  \"pins\": [{\"kind\": \"near\"}]\n}");
        const CliRun run = desk.groups({u"--json"_s, u"--rules"_s, rules});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorCode(), u"unreadable"_s);
        QVERIFY2(run.errorMessage().contains(u"Line 2, column 21: “near” is no kind of rule"_s),
                 run.told().constData());
        LIAISON_VERIFY_EXIT(desk.groups({u"--rules"_s, desk.path(u"none.json"_s)}), 3);
    }
    void chosenAnchorsComeFromTheRules() {
        const Towns desk;
        LIAISON_VERIFY_EXIT(desk.groups({u"--anchor"_s, u"chosen"_s}), 2);
        const QString rules = desk.write(u"rules.json"_s, R"({"anchors": [900002, 900009]})");
        const CliRun run = desk.groups({u"--json"_s, u"--anchor"_s, u"chosen"_s, u"--rules"_s, rules});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["groups"_L1][0]["anchor"_L1]["urn"_L1].toInt(), 900002);
        LIAISON_VERIFY_EXIT(desk.groups({u"--anchor"_s, u"any"_s, u"--rules"_s, rules}), 2);
    }
    void whatMakesNoSenseIsRefused_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("sizes") << QStringList{u"--min"_s, u"9"_s, u"--max"_s, u"3"_s};
        QTest::newRow("no day") << QStringList{u"--apply"_s};
        QTest::newRow("a day alone") << QStringList{u"--effective"_s, u"2027-01-01"_s};
        QTest::newRow("no number") << QStringList{u"--count"_s, u"0"_s};
        QTest::newRow("negative") << QStringList{u"--max-km"_s, u"-1"_s};
        QTest::newRow("not a number") << QStringList{u"--keep-km"_s, u"nan"_s};
        QTest::newRow("objective") << QStringList{u"--objective"_s, u"cheap"_s};
    }
    void whatMakesNoSenseIsRefused() {
        QFETCH(QStringList, options);
        const Towns desk;
        LIAISON_VERIFY_EXIT(desk.groups(options), 2);
    }
    void aPlanBecomesPartOfTheRecordAndIsUndone() {
        const Towns desk;
        const CliRun run = desk.groups({u"--apply"_s, u"--effective"_s, u"2027-09-01"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject accepted = run.object()["accepted"_L1].toObject();
        QCOMPARE(accepted["effective"_L1].toString(), u"2027-09-01"_s);
        QCOMPARE(accepted["opened"_L1].toArray().size(), 2);
        QCOMPARE(accepted["moves"_L1].toArray().size(), 12);
        QCOMPARE(desk.bodies().size(), 2);
        QCOMPARE(desk.bodies(u"2027-08-31"_s).size(), 0);
        const CliRun undone = runCli({u"undo"_s, u"--file"_s, desk.file()});
        QVERIFY2(undone.out.contains("Accept 2 liaison groups from 1 Sep 2027"), undone.told().constData());
        QCOMPARE(desk.bodies().size(), 0);
        QVERIFY(desk.isSound());
    }
    void plansAreKeptShownAcceptedAndRemoved() {
        const Towns desk;
        const CliRun kept = desk.groups({u"--json"_s, u"--save"_s, u"Two towns"_s});
        LIAISON_VERIFY_EXIT(kept, 0);
        QCOMPARE(kept.object()["saved"_L1].toString(), u"Two towns"_s);
        const CliRun again = desk.groups({u"--json"_s, u"--save"_s, u"two TOWNS"_s});
        LIAISON_VERIFY_EXIT(again, 3);
        QCOMPARE(again.errorCode(), u"duplicate"_s);
        const QJsonArray list = desk.plan(u"list"_s, {u"--json"_s}).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0]["name"_L1].toString(), u"Two towns"_s);
        QCOMPARE(list[0]["job"_L1].toString(), u"groups"_s);
        QVERIFY(list[0]["accepted"_L1].isNull());
        const CliRun shown = desk.plan(u"show"_s, {u"two towns"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.object()["groups"_L1], kept.object()["groups"_L1]);
        QVERIFY(!shown.object()["rules"_L1].toArray().isEmpty());
        const CliRun tried =
            desk.plan(u"accept"_s, {u"Two towns"_s, u"--effective"_s, u"2027-09-01"_s, u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(tried, 0);
        QVERIFY2(tried.out.contains("School 1 joins"), tried.told().constData());
        QCOMPARE(desk.bodies().size(), 0);
        LIAISON_VERIFY_EXIT(desk.plan(u"accept"_s, {u"Two towns"_s, u"--effective"_s, u"2027-09-01"_s}), 0);
        QCOMPARE(desk.bodies().size(), 2);
        QCOMPARE(desk.plan(u"list"_s, {u"--json"_s}).array()[0]["accepted"_L1].toString(), u"2027-09-01"_s);
        LIAISON_VERIFY_EXIT(desk.plan(u"remove"_s, {u"Two towns"_s}), 0);
        QCOMPARE(desk.plan(u"list"_s, {u"--json"_s}).array().size(), 0);
        QCOMPARE(desk.bodies().size(), 2);
        const CliRun gone = desk.plan(u"show"_s, {u"Two towns"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(gone, 3);
        QCOMPARE(gone.errorCode(), u"not-found"_s);
    }
    void todaysGroupsAreKeptAsStronglyAsAsked() {
        const Towns desk;
        const QString rules = desk.write(u"rules.json"_s, R"({
            "pins": [{"kind": "within", "schools": [900001], "group": 900006}]})");
        LIAISON_VERIFY_EXIT(
            desk.groups({u"--rules"_s, rules, u"--apply"_s, u"--effective"_s, u"2026-01-01"_s}), 0);
        const CliRun free = desk.groups({u"--json"_s});
        QCOMPARE(free.object()["moves"_L1].toInt(), 1);
        const CliRun kept = desk.groups({u"--json"_s, u"--keep-km"_s, u"50"_s});
        QCOMPARE(kept.object()["moves"_L1].toInt(), 0);
    }
    void reportsAreWritten() {
        const Towns desk;
        const QString csv = desk.path(u"plan.csv"_s), html = desk.path(u"plan.html"_s);
        const CliRun run = desk.groups({u"--json"_s, u"--csv"_s, csv, u"--html"_s, html});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["files"_L1].toObject(), (QJsonObject{{u"csv"_s, csv}, {u"html"_s, html}}));
        QVERIFY(QFileInfo(csv).size() > 0);
        QFile page(html);
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().contains("School 1"));
        LIAISON_VERIFY_EXIT(desk.groups({u"--csv"_s, desk.file()}), 3);
        QVERIFY(desk.isSound());
    }
    void stoppingKeepsTheBest() {
        const Towns desk;
        QByteArray list = "URN,School name,Phase,Status,Easting,Northing\n";
        quint32 state = 3;
        const auto draw = [&state] {
            return QByteArray::number((state = state * 1664525 + 1013904223) >> 16);
        };
        for (int i = 0; i < 1500; ++i)
            list += QByteArray::number(910'000 + i) + ",Other " + QByteArray::number(i) + ",Primary,Open," +
                    draw() + ',' + draw() + '\n';
        LIAISON_VERIFY_EXIT(desk.import(list), 0);
        QProcess process;
        setUpCli(process, {u"plan"_s, u"groups"_s, u"--file"_s, desk.file(), u"--anchor"_s, u"any"_s,
                           u"--count"_s, u"90"_s, u"--seconds"_s, u"500"_s, u"--json"_s});
        process.start();
        QVERIFY(process.waitForStarted());
        QTest::qWait(3000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const QJsonObject told = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(told["groups"_L1].toArray().size(), 90);
    }
};

QTEST_GUILESS_MAIN(TestCliPlanGroups)
#include "tst_cli_plan_groups.moc"
