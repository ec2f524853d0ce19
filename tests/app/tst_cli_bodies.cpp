// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/structure_desk.h"

using namespace liaison;
using namespace liaison::test;

/// Bodies, their types and their breaches from the command line.
class TestCliBodies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListOfBodiesHasWhatScriptsRelyOn() {
        const StructureDesk desk;
        desk.openHub();
        const QJsonArray bodies = desk.rows(u"bodies"_s);
        QCOMPARE(bodies.size(), 4);
        const QJsonObject group = desk.rowOf(bodies, u"name"_s, u"Oak Group"_s);
        const QJsonObject hub = desk.rowOf(bodies, u"name"_s, u"Hill Hub"_s);
        for (const QString& key : {u"id"_s, u"type"_s, u"name"_s, u"parent"_s, u"opens"_s, u"closes"_s,
                                   u"members"_s, u"members_are"_s, u"breaches"_s})
            QVERIFY2(group.contains(key), qPrintable(key));
        QCOMPARE(group["type"_L1].toString(), u"liaison-group"_s);
        QCOMPARE(group["parent"_L1], hub["id"_L1]);
        QVERIFY(hub["parent"_L1].isNull());
        QCOMPARE(group["opens"_L1].toString(), u"2026-09-01"_s);
        QVERIFY(group["closes"_L1].isNull());
        QCOMPARE(group["members"_L1].toArray(), (QJsonArray{900002, 900001}));
        QCOMPARE(group["members_are"_L1].toString(), u"schools"_s);
        QCOMPARE(hub["members"_L1].toArray().size(), 3);
        QVERIFY(hub["members"_L1].toArray().contains(group["id"_L1]));
        QCOMPARE(hub["members_are"_L1].toString(), u"bodies"_s);
        QCOMPARE(hub["pupils"_L1].toInt(), 3210);
        QVERIFY(desk.rows(u"bodies"_s, u"2026-08-31"_s).isEmpty());
        QCOMPARE(desk.rows(u"bodies"_s, {}, {u"--type"_s, u"Hubs"_s}).size(), 1);
        QCOMPARE(
            desk.rows(u"bodies"_s, {}, {u"--where"_s, u"name=oak group"_s, u"--where"_s, u"name=Ash Group"_s})
                .size(),
            2);
        QCOMPARE(desk.run(u"list bodies"_s, {u"--where"_s, u"colour=red"_s}).code, 2);
    }
    void aListForPeopleAndACsvFileHaveTheSameRows() {
        const StructureDesk desk;
        desk.openHub();
        const CliRun table = runCli({u"list"_s, u"bodies"_s, u"--file"_s, desk.file()});
        QVERIFY2(table.out.contains("Hill Hub") && table.err.contains("4 bodies"), table.told().constData());
        const QString csv = desk.path(u"bodies.csv"_s);
        LIAISON_VERIFY_EXIT(desk.run(u"list bodies"_s, {u"--csv"_s, csv}), 0);
        QFile written(csv);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY2(text.contains("Liaison group,Oak Group,Hill Hub,2026-09-01"), text.constData());
        QCOMPARE(text.count("\r\n"), 5);
        QCOMPARE(desk.run(u"list bodies"_s, {u"--csv"_s, desk.file()}).code, 3);
    }
    void whatIsDoneIsToldAndCanBeUndone() {
        const StructureDesk desk;
        const CliRun run =
            runCli({u"body"_s, u"add"_s, u"Oak Group"_s, u"--type"_s, u"LG"_s, u"--file"_s, desk.file()});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(QString::fromUtf8(run.out),
                 u"Done: Open Oak Group\nUndo with: liaison-cli undo --file %1\n"_s.arg(desk.file()));
        QCOMPARE(desk.rows(u"bodies"_s)[0]["opens"_L1].toString(), u"2026-11-21"_s);
        LIAISON_VERIFY_EXIT(desk.run(u"undo"_s), 0);
        QVERIFY(desk.rows(u"bodies"_s).isEmpty());
    }
    void aDryRunChecksEverythingAndKeepsNothing() {
        const StructureDesk desk;
        const CliRun dry =
            desk.run(u"body add"_s, {u"Oak Group"_s, u"--type"_s, u"liaison-group"_s, u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(dry, 0);
        QCOMPARE(dry.object()["done"_L1].toString(), u"Open Oak Group"_s);
        QVERIFY(dry.object()["action"_L1].isNull());
        QVERIFY(dry.object()["dry_run"_L1].toBool());
        QVERIFY(desk.rows(u"bodies"_s).isEmpty());
        desk.openGroups();
        const CliRun refused =
            desk.run(u"body add"_s, {u"OAK group"_s, u"--type"_s, u"liaison-group"_s, u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(refused, 3);
        QCOMPARE(refused.errorCode(), u"duplicate"_s);
    }
    void aNameHoldsFromItsDay() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(
            desk.run(u"body rename"_s, {u"oak group"_s, u"Acorn Group"_s, u"--on"_s, u"2027-01-01"_s}), 0);
        QVERIFY(!desk.rowOf(desk.rows(u"bodies"_s), u"name"_s, u"Oak Group"_s).isEmpty());
        QVERIFY(!desk.rowOf(desk.rows(u"bodies"_s, u"2027-01-01"_s), u"name"_s, u"Acorn Group"_s).isEmpty());
        // Both names lead to it.
        LIAISON_VERIFY_EXIT(desk.run(u"list memberships"_s, {u"--body"_s, u"Acorn Group"_s}), 0);
    }
    void whatWasTypedWronglyIsCorrected() {
        const StructureDesk desk;
        desk.openGroups();
        const CliRun run =
            desk.run(u"body correct"_s, {u"Oak Group"_s, u"name=Oaks Group"_s, u"notes=By hand"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["body"_L1]["name"_L1].toString(), u"Oaks Group"_s);
        // A correction holds for every day, unlike a new name.
        QVERIFY(!desk.rowOf(desk.rows(u"bodies"_s, u"2026-09-01"_s), u"name"_s, u"Oaks Group"_s).isEmpty());
        LIAISON_VERIFY_EXIT(desk.run(u"body correct"_s, {u"Oaks Group"_s, u"opens=2026-10-01"_s}), 3);
        QCOMPARE(desk.run(u"body correct"_s, {u"Oaks Group"_s, u"opens=soon"_s}).code, 2);
        QCOMPARE(desk.run(u"body correct"_s, {u"Oaks Group"_s, u"size=3"_s}).code, 2);
    }
    void theShadowBoardBecomesTheLiveBoard() {
        const StructureDesk desk;
        LIAISON_VERIFY_EXIT(desk.run(u"body add"_s, {u"The Board"_s, u"--type"_s, u"shadow-trust-board"_s,
                                                     u"--on"_s, u"2026-09-01"_s}),
                            0);
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"trustee"_s, u"--in"_s,
                                                           u"The Board"_s, u"--from"_s, u"2026-09-01"_s}),
                            0);
        const CliRun run = desk.run(u"body convert"_s, {u"The Board"_s, u"--on"_s, u"2027-01-01"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["body"_L1]["type"_L1].toString(), u"trust-board"_s);
        QCOMPARE(desk.rows(u"bodies"_s)[0]["type"_L1].toString(), u"shadow-trust-board"_s);
        const QJsonArray held = desk.rows(u"offices"_s, u"2027-01-01"_s);
        QCOMPARE(held.size(), 1);
        QCOMPARE(held[0]["begins"_L1].toString(), u"2026-09-01"_s);
        desk.openGroups();
        QCOMPARE(desk.run(u"body convert"_s, {u"Oak Group"_s}).code, 2);
    }
    void aBodyWithMembersAndOfficesSaysWhatIsOpen() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s}), 0);
        LIAISON_VERIFY_EXIT(
            desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"chair"_s, u"--in"_s, u"Oak Group"_s}), 0);
        const QStringList close{u"Oak Group"_s, u"--on"_s, u"2026-12-31"_s};
        const CliRun refused = desk.run(u"body close"_s, close);
        LIAISON_VERIFY_EXIT(refused, 3);
        QCOMPARE(refused.errorCode(), u"in-use"_s);
        for (const QString& said : {u"2 members"_s, u"Chair"_s, u"--end"_s, u"--move-to"_s})
            QVERIFY2(refused.errorMessage().contains(said, Qt::CaseInsensitive), refused.told().constData());
        LIAISON_VERIFY_EXIT(desk.run(u"body close"_s, close + QStringList{u"--move-to"_s, u"Ash Group"_s}),
                            0);
        const QJsonArray after = desk.rows(u"bodies"_s, u"2027-01-01"_s);
        QCOMPARE(desk.rowOf(after, u"name"_s, u"Ash Group"_s)["members"_L1].toArray().size(), 4);
        QCOMPARE(desk.rows(u"offices"_s, u"2027-01-01"_s)[0]["place_name"_L1].toString(), u"Ash Group"_s);
        LIAISON_VERIFY_EXIT(desk.run(u"undo"_s), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"body close"_s, close + QStringList{u"--end"_s}), 0);
        QVERIFY(desk.rows(u"offices"_s, u"2027-01-01"_s).isEmpty());
        LIAISON_VERIFY_EXIT(desk.run(u"body reopen"_s, {u"Oak Group"_s}), 0);
        QCOMPARE(desk.rows(u"bodies"_s, u"2027-01-01"_s).size(), 3);
        QCOMPARE(desk.run(u"body close"_s, close + QStringList{u"--end"_s, u"--move-to"_s, u"2"_s}).code, 2);
    }
    void bodiesThatCannotBeMeantAreNamed() {
        const StructureDesk desk;
        desk.openGroups();
        const CliRun near = desk.run(u"body reopen"_s, {u"Oak"_s});
        QCOMPARE(near.code, 2);
        QVERIFY2(near.errorMessage().contains(u"Oak Group"_s), near.told().constData());
        LIAISON_VERIFY_EXIT(desk.run(u"body add"_s, {u"Oak Group"_s, u"--type"_s, u"cluster"_s}), 0);
        const CliRun several = desk.run(u"body reopen"_s, {u"oak  GROUP"_s});
        QCOMPARE(several.code, 2);
        QVERIFY2(several.errorMessage().contains(u"1 Oak Group"_s) &&
                     several.errorMessage().contains(u"4 Oak Group"_s),
                 several.told().constData());
        const CliRun type = desk.run(u"body add"_s, {u"New"_s, u"--type"_s, u"liason-group"_s});
        QCOMPARE(type.code, 2);
        QVERIFY2(type.errorMessage().contains(u"liaison-group"_s), type.told().constData());
    }
    void daysOutOfOrderAreRefused() {
        const StructureDesk desk;
        desk.openGroups();
        const CliRun run =
            desk.run(u"body close"_s, {u"Oak Group"_s, u"--on"_s, u"2026-08-01"_s, u"--end"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorCode(), u"invalid"_s);
        QCOMPARE(desk.run(u"body close"_s, {u"Oak Group"_s, u"--on"_s, u"yesterday"_s}).code, 2);
    }
    void aBodyCannotStandUnderItself() {
        const StructureDesk desk;
        desk.openHub();
        LIAISON_VERIFY_EXIT(desk.run(u"body add"_s, {u"The Board"_s, u"--type"_s, u"PEB"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"member add"_s, {u"Hill Hub"_s, u"--to"_s, u"The Board"_s}), 0);
        const CliRun circle = desk.run(u"member add"_s, {u"The Board"_s, u"--to"_s, u"Oak Group"_s});
        LIAISON_VERIFY_EXIT(circle, 3);
        QVERIFY2(circle.errorMessage().contains(u"Oak Group"_s), circle.told().constData());
        LIAISON_VERIFY_EXIT(desk.run(u"member add"_s, {u"Hill Hub"_s, u"--to"_s, u"Hill Hub"_s}), 3);
    }
    void aTypeSaysWhetherSchoolsMayChoose() {
        const StructureDesk desk;
        LIAISON_VERIFY_EXIT(desk.run(u"body types set"_s, {u"hub"_s, u"schools_may_choose=yes"_s}), 0);
        const QJsonObject hub = desk.rowOf(desk.run(u"body types list"_s).array(), u"key"_s, u"hub"_s);
        QCOMPARE(hub["schools_may_choose"_L1].toString(), u"yes"_s);
    }
    void breachesAreListedAcceptedAndWithdrawn() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"member end"_s, {u"900001"_s, u"--on"_s, u"2026-12-31"_s}), 0);
        const QString day = u"2027-01-01"_s;
        const QJsonArray breaches = desk.rows(u"breaches"_s, day);
        const QJsonObject few = desk.rowOf(breaches, u"rule"_s, u"too-few-members"_s);
        QCOMPARE(few["body_name"_L1].toString(), u"Oak Group"_s);
        QVERIFY(!few["accepted"_L1].toBool(true));
        QCOMPARE(
            desk.rowOf(desk.rows(u"bodies"_s, day), u"name"_s, u"Oak Group"_s)["breaches"_L1][0]["rule"_L1]
                .toString(),
            u"too-few-members"_s);
        const QStringList which{u"too-few-members"_s, u"--as-of"_s, day};
        LIAISON_VERIFY_EXIT(desk.run(u"body accept"_s, which + QStringList{u"--reason"_s, u"Merging soon"_s}),
                            0);
        const QJsonObject accepted =
            desk.rowOf(desk.rows(u"breaches"_s, day), u"rule"_s, u"too-few-members"_s);
        QVERIFY(accepted["accepted"_L1].toBool());
        QCOMPARE(accepted["reason"_L1].toString(), u"Merging soon"_s);
        LIAISON_VERIFY_EXIT(desk.run(u"body withdraw"_s, which), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"body withdraw"_s, which), 3);
        QCOMPARE(desk.run(u"body accept"_s, which).code, 2);
        LIAISON_VERIFY_EXIT(desk.run(u"body accept"_s, {u"no-such-rule"_s, u"--reason"_s, u"x"_s}), 3);
    }
    void typesOfBodyAreDataThatCanBeChanged() {
        const StructureDesk desk;
        const QJsonObject hub = desk.rowOf(desk.run(u"body types list"_s).array(), u"key"_s, u"hub"_s);
        QCOMPARE(hub["member_types"_L1].toString(), u"liaison-group"_s);
        QCOMPARE(hub["most_members"_L1].toString(), u"3"_s);
        const CliRun set = desk.run(u"body types set"_s, {u"hub"_s, u"most_members=4"_s,
                                                          u"seats=chair:2,representative:1:per-member"_s});
        LIAISON_VERIFY_EXIT(set, 0);
        const QJsonObject shown = desk.run(u"body types show"_s, {u"Hub"_s}).object();
        QCOMPARE(shown["most_members"_L1].toString(), u"4"_s);
        QCOMPARE(shown["seats"_L1].toString(), u"chair:2,representative:1:per-member"_s);
        QCOMPARE(desk.run(u"body types set"_s, {u"hub"_s, u"seats=king:1"_s}).code, 2);
        QCOMPARE(desk.run(u"body types set"_s, {u"hub"_s, u"exclusive=maybe"_s}).code, 2);
        LIAISON_VERIFY_EXIT(desk.run(u"body types add"_s, {u"Reading circle"_s, u"takes_schools=yes"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"body add"_s, {u"Wednesday"_s, u"--type"_s, u"reading circle"_s}), 0);
        const CliRun used = desk.run(u"body types remove"_s, {u"Reading circle"_s});
        LIAISON_VERIFY_EXIT(used, 3);
        QCOMPARE(used.errorCode(), u"in-use"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliBodies)
#include "tst_cli_bodies.moc"
