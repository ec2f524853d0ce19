// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trust_file.h"
#include "core/structure/body_service.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_service.h"
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

namespace {

QByteArray invented(const QString& name) {
    QFile file(QStringLiteral(LIAISON_TEST_DATA) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject placements(const CliRun& run) {
    return run.object()["placements"_L1].toObject();
}

/// What the changes of a plan say of one school.
QJsonObject changeOf(const CliRun& run, qint64 urn) {
    for (const QJsonValue& change : run.object()["changes"_L1].toArray()) {
        if (change["urn"_L1].toInteger() == urn)
            return change.toObject();
    }
    return {};
}

/// The group of a school on a day.
QString groupOf(const CliDesk& desk, const QString& urn, const QString& day) {
    return desk.list({u"--where"_s, u"urn="_s + urn, u"--as-of"_s, day}).array()[0]["group"_L1].toString();
}

} // namespace

/// Liaison groups and hubs in lists of schools, and the rules of the structure, on the command line.
class TestCliPlacements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListMakesTheWholeStructure() {
        const CliDesk desk;
        const CliRun run = desk.import(invented(u"county_with_groups.csv"_s));
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(placements(run)["bodies"_L1].toInt(), 8);
        QCOMPARE(placements(run)["joining"_L1].toInt(), 12);
        QCOMPARE(placements(run)["moving"_L1].toInt(), 0);
        QCOMPARE(placements(run)["from"_L1].toString(), u"2026-11-21"_s);
        const QJsonArray joins = changeOf(run, 900001)["fields"_L1]["group"_L1].toArray();
        QCOMPARE(joins, (QJsonArray{QJsonValue::Null, u"Alder Valley"_s}));
        const QJsonArray schools = desk.list().array();
        QCOMPARE(schools.size(), 12);
        for (const QJsonValue& school : schools)
            QVERIFY(school["group"_L1].isString() && school["hub"_L1].isString());
        QCOMPARE(desk.list({u"--where"_s, u"hub=North"_s}).array().size(), 6);
    }
    void theListAgainChangesNothingAndItsOwnExportNeither() {
        const CliDesk desk;
        desk.import(invented(u"county_with_groups.csv"_s));
        const CliRun again = desk.import(invented(u"county_with_groups.csv"_s));
        LIAISON_VERIFY_EXIT(again, 0);
        QCOMPARE(placements(again)["unchanged"_L1].toInt(), 12);
        QCOMPARE(desk.actions(), 1);
        const QString exported = desk.path(u"all.csv"_s);
        LIAISON_VERIFY_EXIT(runCli({u"report"_s, u"school-list"_s, u"--file"_s, desk.file(), u"--fields"_s,
                                    u"urn,name,group,hub"_s, u"--csv"_s, exported}),
                            0);
        QFile file(exported);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const CliRun own = desk.import(file.readAll());
        QCOMPARE(own.object()["source"_L1]["layout"_L1].toString(), u"liaison"_s);
        QCOMPARE(placements(own)["unchanged"_L1].toInt(), 12);
        QCOMPARE(desk.actions(), 1);
    }
    void aMoveFromJanuaryLeavesTheDaysBefore() {
        const CliDesk desk;
        desk.import(invented(u"county_with_groups.csv"_s));
        const CliRun run = desk.import("URN,Name,Liaison group\n900001,Oak School,Fir Valley\n",
                                       {u"--from"_s, u"2027-01-01"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(placements(run)["moving"_L1].toInt(), 1);
        QCOMPARE(groupOf(desk, u"900001"_s, u"2026-12-31"_s), u"Alder Valley"_s);
        QCOMPARE(groupOf(desk, u"900001"_s, u"2027-01-01"_s), u"Fir Valley"_s);
        LIAISON_VERIFY_EXIT(runCli({u"undo"_s, u"--file"_s, desk.file()}), 0);
        QCOMPARE(groupOf(desk, u"900001"_s, u"2027-01-01"_s), u"Alder Valley"_s);
        QVERIFY(desk.isSound());
    }
    void namesThatAreNearlyAlikeWaitForAnAnswer() {
        const CliDesk desk;
        const QByteArray list = "URN,Name,Status,Liaison group,Hub\n"
                                "900001,Oak School,Open,Oak Group,East Hub\n"
                                "900002,Ash School,Open,Oak Groop,Eest Hub\n"
                                "900003,Elm School,Open,Misbourne,East Hub\n";
        const CliRun asked = desk.import(list);
        LIAISON_VERIFY_EXIT(asked, 1);
        QCOMPARE(asked.object()["plan"_L1]["new"_L1].toInt(), 3);
        QCOMPARE(placements(asked)["waiting"_L1].toInt(), 2);
        QCOMPARE(placements(asked)["bodies"_L1].toInt(), 1);
        QCOMPARE(groupOf(desk, u"900001"_s, u"2026-11-21"_s), QString());
        QCOMPARE(groupOf(desk, u"900003"_s, u"2026-11-21"_s), u"Misbourne"_s);
        LIAISON_VERIFY_EXIT(desk.import(list, {u"--same-name"_s, u"Pine=Oak Group"_s}), 2);
        LIAISON_VERIFY_EXIT(desk.import(list, {u"--same-name"_s, u"Oak Groop"_s}), 2);
        LIAISON_VERIFY_EXIT(desk.import(list, {u"--separate-name"_s, u"Misbourne"_s}), 2);
        LIAISON_VERIFY_EXIT(desk.import(list, {u"--same-name"_s, u"Oak Groop=Oak Group"_s, u"--same-name"_s,
                                               u"Oak Group=Oak Groop"_s}),
                            2);
        const CliRun answered = desk.import(
            list, {u"--same-name"_s, u"oak groop=Oak Group"_s, u"--separate-name"_s, u"Eest Hub"_s});
        // Now the list puts one group into two hubs.
        LIAISON_VERIFY_EXIT(answered, 1);
        QCOMPARE(groupOf(desk, u"900001"_s, u"2026-11-21"_s), u"Oak Group"_s);
        QCOMPARE(groupOf(desk, u"900002"_s, u"2026-11-21"_s), u"Oak Group"_s);
        const QByteArray again = "URN,Name,Liaison group,Hub\n900001,Oak School,Oak Group,East Hub\n"
                                 "900002,Ash School,Oak Group,Eest Hub\n";
        const CliRun settled = desk.import(again, {u"--same-name"_s, u"Eest Hub=East Hub"_s});
        LIAISON_VERIFY_EXIT(settled, 0);
        QCOMPARE(desk.list({u"--where"_s, u"hub=East Hub"_s}).array().size(), 3);
    }
    void aPlanThatStandsInTheWayIsSaidByTheExitCode() {
        const CliDesk desk;
        desk.import(invented(u"county_with_groups.csv"_s));
        desk.import("URN,Name,Liaison group\n900001,Oak School,Fir Valley\n", {u"--from"_s, u"2027-01-01"_s});
        const CliRun run = desk.import("URN,Name,Liaison group\n900001,Oak School,Cedar Valley\n");
        LIAISON_VERIFY_EXIT(run, 1);
        QCOMPARE(placements(run)["waiting"_L1].toInt(), 1);
    }
    void aHandedOverSchoolIsReopenedOnlyWhenAsked() {
        const CliDesk desk;
        desk.import("URN,Name,Status,Liaison group\n900001,Old School,Open,Alder\n900002,New School,Open,\n",
                    {u"--from"_s, u"2020-01-01"_s});
        desk.import("URN,Name,Status\n900001,Old School,Closed\n");
        const QString links = desk.write(u"links.csv"_s, "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                                                         "900001,900002,New School,Successor,01-09-2021\n");
        const QStringList handOver{u"import"_s, u"links"_s,          links,      u"--into"_s,
                                   desk.file(), u"--apply-unique"_s, u"--json"_s};
        const CliRun done = runCli(handOver);
        LIAISON_VERIFY_EXIT(done, 0);
        QCOMPARE(done.object()["handovers"_L1][0]["carried"_L1], (QJsonArray{u"member of Alder"_s}));
        QCOMPARE(groupOf(desk, u"900002"_s, u"2021-09-01"_s), u"Alder"_s);
        QCOMPARE(groupOf(desk, u"900002"_s, u"2021-08-31"_s), QString());

        const QByteArray open = "URN,Name,Status\n900001,Old School,Open\n";
        const CliRun asked = desk.import(open, {u"--dry-run"_s});
        QCOMPARE(changeOf(asked, 900001)["ticked"_L1].toBool(true), false);
        QCOMPARE(asked.object()["skipped"_L1].toInt(-1), 0);
        LIAISON_VERIFY_EXIT(desk.import(open, {u"--reopen"_s, u"900002"_s}), 2);
        const CliRun reopened = desk.import(open, {u"--reopen"_s, u"900001"_s});
        LIAISON_VERIFY_EXIT(reopened, 0);
        QCOMPARE(changeOf(reopened, 900001)["ticked"_L1].toBool(), true);
        QCOMPARE(desk.list({u"--where"_s, u"urn=900001"_s}).array()[0]["status"_L1].toString(), u"Open"_s);
    }
    void aRevertThatBreaksTheStructureIsRefused() {
        const CliDesk desk;
        desk.import("URN,Name,Liaison group\n900001,Oak School,Alder\n900002,Ash School,Birch\n");
        {
            // As another program would that left the place of a school and gave it another.
            FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(13, 0), Qt::UTC));
            const auto file = TrustFile::open(desk.file(), clock);
            QVERIFY(file.has_value());
            MemberService members((*file)->database(), (*file)->unitOfWork());
            const auto places = members.placesOf(Id<School>{1});
            QVERIFY(places && places->size() == 1);
            QVERIFY(members.end({places->front().id}, QDate(2026, 12, 31)));
            const auto birch = members.placesOf(Id<School>{2});
            QVERIFY(members.add({{Id<School>{1}}, birch->front().body, QDate(2027, 1, 1), {}, {}, {}, {}}));
        }
        const CliRun run = runCli({u"revert"_s, u"2"_s, u"--file"_s, desk.file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QVERIFY2(run.errorMessage().contains(u"would belong to"_s), qPrintable(run.errorMessage()));
        QCOMPARE(groupOf(desk, u"900001"_s, u"2027-01-01"_s), u"Birch"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliPlacements)
#include "tst_cli_placements.moc"
