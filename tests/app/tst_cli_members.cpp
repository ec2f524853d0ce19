// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/structure_desk.h"

using namespace liaison;
using namespace liaison::test;

/// Who belongs to which body, from the command line.
class TestCliMembers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMoveIsSeenFromItsDayOn() {
        const StructureDesk desk;
        desk.openHub();
        const CliRun move =
            desk.run(u"member move"_s, {u"900003"_s, u"--to"_s, u"Oak Group"_s, u"--on"_s, u"2027-01-01"_s});
        LIAISON_VERIFY_EXIT(move, 0);
        QCOMPARE(move.object()["done"_L1].toString(),
                 u"Move Ash Primary School to Oak Group from 1 Jan 2027"_s);
        const auto groupOn = [&](const QString& day) {
            const QJsonArray rows = desk.rows(u"memberships"_s, day, {u"--member"_s, u"900003"_s});
            return rows.size() == 1 ? rows[0]["body_name"_L1].toString() : QString();
        };
        QCOMPARE(groupOn(u"2026-12-31"_s), u"Ash Group"_s);
        QCOMPARE(groupOn(u"2027-01-01"_s), u"Oak Group"_s);
        const QJsonArray schools = desk.list().array();
        QCOMPARE(desk.rowOf(schools, u"urn"_s, 900003)["group"_L1].toString(), u"Ash Group"_s);
        QCOMPARE(desk.rowOf(schools, u"urn"_s, 900003)["hub"_L1].toString(), u"Hill Hub"_s);
        const QJsonArray later = desk.list({u"--as-of"_s, u"2027-01-01"_s}).array();
        QCOMPARE(desk.rowOf(later, u"urn"_s, 900003)["group"_L1].toString(), u"Oak Group"_s);
    }
    void aSecondPlaceInAnExclusiveTypeIsRefused() {
        const StructureDesk desk;
        desk.openGroups();
        const CliRun run = desk.run(u"member add"_s, {u"900001"_s, u"--to"_s, u"Ash Group"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorCode(), u"duplicate"_s);
        QVERIFY2(run.errorMessage().contains(u"Oak Group"_s) && run.errorMessage().contains(u"move"_s),
                 run.told().constData());
    }
    void reversedDaysAreRefused() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"member end"_s, {u"900001"_s, u"--on"_s, u"2026-08-31"_s}), 3);
        LIAISON_VERIFY_EXIT(desk.run(u"member end"_s, {u"900001"_s, u"--on"_s, u"2026-11-21"_s}), 0);
        const CliRun reversed =
            desk.run(u"member add"_s, {u"900001"_s, u"--to"_s, u"Ash Group"_s, u"--from"_s, u"2027-03-01"_s,
                                       u"--until"_s, u"2027-02-01"_s});
        LIAISON_VERIFY_EXIT(reversed, 3);
        QCOMPARE(reversed.errorCode(), u"invalid"_s);
    }
    void aSchoolThatClosedYesterdayIsListedAsABreach() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"school close"_s, {u"900001"_s, u"--on"_s, u"2026-11-20"_s}), 0);
        const QJsonObject breach = desk.rowOf(desk.rows(u"breaches"_s), u"rule"_s, u"closed-member"_s);
        QCOMPARE(breach["urn"_L1].toInt(), 900001);
        QVERIFY(breach["text"_L1].toString().contains(u"Oak Primary School"_s));
        LIAISON_VERIFY_EXIT(desk.run(u"member end"_s, {u"900001"_s, u"--on"_s, u"2026-11-20"_s}), 0);
        QVERIFY(desk.rowOf(desk.rows(u"breaches"_s), u"rule"_s, u"closed-member"_s).isEmpty());
    }
    void aSchoolBelongsToTheEndOfItsClosingDay() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"school close"_s, {u"900001"_s, u"--on"_s, u"2026-10-31"_s}), 0);
        const auto stands = [&](const QString& day) {
            const CliRun schools = desk.list({u"--as-of"_s, day});
            return !desk.rowOf(schools.array(), u"urn"_s, 900001).isEmpty();
        };
        const auto count = [&](const QString& day) {
            return desk.rowOf(desk.rows(u"bodies"_s, day), u"name"_s, u"Oak Group"_s)["schools"_L1].toInt();
        };
        const auto isBroken = [&](const QString& day) {
            return !desk.rowOf(desk.rows(u"breaches"_s, day), u"rule"_s, u"closed-member"_s).isEmpty();
        };
        for (const QString& day : {u"2026-10-30"_s, u"2026-10-31"_s}) {
            QVERIFY(stands(day));
            QCOMPARE(count(day), 2);
            QVERIFY(!isBroken(day));
        }
        QVERIFY(!stands(u"2026-11-01"_s));
        QCOMPARE(count(u"2026-11-01"_s), 1);
        QVERIFY(isBroken(u"2026-11-01"_s));
        LIAISON_VERIFY_EXIT(desk.run(u"member end"_s, {u"900001"_s, u"--on"_s, u"2026-10-31"_s}), 0);
        QVERIFY(!isBroken(u"2026-11-01"_s));
        // The changes of the closing day itself tell of it.
        const auto closedOn = [&](const QString& day) {
            const QString page = desk.file() + u".html"_s;
            QFile::remove(page);
            const CliRun made = runCli({u"report"_s, u"school-changes"_s, u"--file"_s, desk.file(),
                                        u"--from"_s, day, u"--to"_s, day, u"--html"_s, page});
            QFile written(page);
            return made.code == 0 && written.open(QIODevice::ReadOnly) &&
                   !written.readAll().contains("No school closed.");
        };
        QVERIFY(!closedOn(u"2026-10-30"_s));
        QVERIFY(closedOn(u"2026-10-31"_s));
        QVERIFY(!closedOn(u"2026-11-01"_s));
    }
    void aListOfTheClosingDayStillHasTheSchool() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name,Phase,Close date\n"
                                        "900001,Oak School,Primary,21-11-2026\n"
                                        "900002,Elm School,Primary,20-11-2026\n"),
                            0);
        const QJsonArray open = desk.list({u"--open-only"_s}).array();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0]["urn"_L1].toInt(), 900001);
        QVERIFY(desk.list({u"--as-of"_s, u"2026-11-22"_s}).array().isEmpty());
    }
    void observersStandApart() {
        const StructureDesk desk;
        LIAISON_VERIFY_EXIT(desk.run(u"body add"_s, {u"Oak Group"_s, u"--type"_s, u"liaison-group"_s}), 0);
        LIAISON_VERIFY_EXIT(
            desk.run(u"member add"_s, {u"900004"_s, u"--to"_s, u"Oak Group"_s, u"--kind"_s, u"observer"_s}),
            0);
        const QJsonObject group = desk.rows(u"bodies"_s)[0].toObject();
        QCOMPARE(group["member_count"_L1].toInt(), 0);
        QCOMPARE(group["schools"_L1].toInt(), 0);
        QCOMPARE(group["pupils"_L1].toInt(), 0);
        QVERIFY(group["members"_L1].toArray().isEmpty());
        QCOMPARE(group["observers"_L1].toArray(), QJsonArray{900004});
    }
    void aProvisionalMemberNeedsAReview() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"body add"_s, {u"Readers"_s, u"--type"_s, u"cluster"_s}), 0);
        const CliRun run =
            desk.run(u"member add"_s, {u"900001"_s, u"--to"_s, u"Readers"_s, u"--kind"_s, u"provisional"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorCode(), u"invalid"_s);
    }
    void kindsChangeAndAreReviewed() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(
            desk.run(u"member kind"_s, {u"900001"_s, u"--kind"_s, u"provisional"_s, u"--review"_s,
                                        u"2027-07-01"_s, u"--on"_s, u"2027-01-01"_s}),
            0);
        const QStringList which{u"--member"_s, u"900001"_s};
        QCOMPARE(desk.rows(u"memberships"_s, {}, which)[0]["kind"_L1].toString(), u"full"_s);
        const QJsonValue later = desk.rows(u"memberships"_s, u"2027-01-01"_s, which)[0];
        QCOMPARE(later["kind"_L1].toString(), u"provisional"_s);
        QCOMPARE(later["review"_L1].toString(), u"2027-07-01"_s);
        QCOMPARE(desk.run(u"member kind"_s, {u"900001"_s, u"--kind"_s, u"guest"_s}).code, 2);
    }
    void aCorrectionOverwritesAndSaysSo() {
        const StructureDesk desk;
        desk.openGroups();
        const QStringList which{u"--member"_s, u"900001"_s};
        const QString number = QString::number(desk.rows(u"memberships"_s, {}, which)[0]["id"_L1].toInt());
        const CliRun run = desk.run(u"member correct"_s, {number, u"begins=2026-10-01"_s, u"kind=founder"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QVERIFY(run.object()["done"_L1].toString().startsWith(u"Correct "_s));
        QVERIFY(desk.rows(u"memberships"_s, u"2026-09-15"_s, which).isEmpty());
        QCOMPARE(desk.rows(u"memberships"_s, {}, which)[0]["kind"_L1].toString(), u"founder"_s);
        QCOMPARE(desk.run(u"member correct"_s, {number, u"begins=1 Sept"_s}).code, 2);
        QCOMPARE(desk.run(u"member correct"_s, {number, u"start=2026-10-01"_s}).code, 2);
        LIAISON_VERIFY_EXIT(desk.run(u"member correct"_s, {u"999"_s, u"notes=x"_s}), 3);
        LIAISON_VERIFY_EXIT(desk.run(u"member remove"_s, {number}), 0);
        QVERIFY(desk.rows(u"memberships"_s, {}, which).isEmpty());
    }
    void aPlaceThatMayBeAnyOfSeveralIsAskedFor() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"body add"_s, {u"Readers"_s, u"--type"_s, u"cluster"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"member add"_s, {u"900001"_s, u"--to"_s, u"Readers"_s}), 0);
        const CliRun run = desk.run(u"member end"_s, {u"900001"_s});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.errorMessage().contains(u"--in"_s), run.told().constData());
        LIAISON_VERIFY_EXIT(desk.run(u"member end"_s, {u"900001"_s, u"--in"_s, u"Readers"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"member end"_s, {u"900003"_s, u"--in"_s, u"Readers"_s}), 3);
        LIAISON_VERIFY_EXIT(desk.run(u"member add"_s, {u"900099"_s, u"--to"_s, u"Readers"_s}), 3);
    }
    void whatOthersBuildOnCannotBeUndone() {
        const StructureDesk desk;
        desk.openGroups();
        const QJsonArray history = desk.run(u"history"_s).array();
        const QString opened =
            QString::number(desk.rowOf(history, u"title"_s, u"Open Oak Group"_s)["id"_L1].toInt());
        const CliRun run = desk.run(u"revert"_s, {opened});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorCode(), u"in-use"_s);
        QVERIFY2(run.errorMessage().contains(u"Add 2 schools to Oak Group"_s), run.told().constData());
    }
    void aRevertThatWouldGiveASecondPlaceIsRefused() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"member end"_s, {u"900001"_s, u"--on"_s, u"2026-11-30"_s}), 0);
        const QString ended = QString::number(desk.run(u"history"_s).array()[0]["id"_L1].toInt());
        LIAISON_VERIFY_EXIT(
            desk.run(u"member add"_s, {u"900001"_s, u"--to"_s, u"Ash Group"_s, u"--from"_s, u"2026-12-01"_s}),
            0);
        const CliRun run = desk.run(u"revert"_s, {ended});
        LIAISON_VERIFY_EXIT(run, 3);
        QVERIFY2(run.errorMessage().contains(u"Oak Primary School"_s), run.told().constData());
    }
    void schoolsAreFoundByTheirPostcodes() {
        const StructureDesk desk;
        const QString codes = desk.write(u"codes.csv"_s, "PC,EA,NO\nNW1 1AA,400001,200001\n");
        const CliRun run = runCli({u"place"_s, u"schools"_s, codes, u"--into"_s, desk.file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 1);
        QCOMPARE(run.object()["placed"_L1].toInt(), 1);
        QCOMPARE(run.object()["not_found"_L1].toArray().size(), 5);
        QCOMPARE(desk.rowOf(desk.list().array(), u"urn"_s, 900001)["easting"_L1].toInt(), 400001);
        const CliRun again = runCli({u"place"_s, u"schools"_s, codes, u"--into"_s, desk.file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(again, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliMembers)
#include "tst_cli_members.moc"
