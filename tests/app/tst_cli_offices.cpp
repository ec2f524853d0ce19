// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/structure_desk.h"

using namespace liaison;
using namespace liaison::test;

/// Offices and who holds them, from the command line.
class TestCliOffices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoHeadsAndTwoChairsAreAcceptedApart() {
        const StructureDesk desk;
        for (const QString& name : {u"Ada Ferris"_s, u"Bo Marsh"_s}) {
            LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {name}), 0);
            for (const QString& office : {u"head"_s, u"chair of governors"_s})
                LIAISON_VERIFY_EXIT(
                    desk.run(u"office appoint"_s, {name, office, u"--in"_s, u"900001"_s, u"--force"_s}), 0);
        }
        const QStringList which{u"two-holders"_s, u"--school"_s, u"900001"_s, u"--reason"_s,
                                u"A job share"_s};
        QCOMPARE(desk.run(u"body accept"_s, which).code, 2);
        LIAISON_VERIFY_EXIT(desk.run(u"body accept"_s, which + QStringList{u"--office"_s, u"headteacher"_s}),
                            0);
        for (const QJsonValue& row : desk.rows(u"breaches"_s)) {
            if (row["rule"_L1].toString() == "two-holders"_L1)
                QCOMPARE(row["accepted"_L1].toBool(), row["office"_L1].toString() == "headteacher"_L1);
        }
    }
    void aHeadToComeEndsTheOneWhoSits() {
        const StructureDesk desk;
        for (const QString& name : {u"Ada Ferris"_s, u"Bo Marsh"_s})
            LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {name}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"head"_s, u"--in"_s, u"900001"_s,
                                                           u"--from"_s, u"2026-09-01"_s}),
                            0);
        const QStringList next{u"Bo Marsh"_s, u"head"_s,   u"--in"_s,
                               u"900001"_s,   u"--from"_s, u"2027-01-01"_s};
        const CliRun refused = desk.run(u"office appoint"_s, next);
        LIAISON_VERIFY_EXIT(refused, 3);
        QVERIFY2(refused.errorMessage().contains(u"--replace ends the term of Ada Ferris on 31 Dec 2026"_s),
                 refused.told().constData());
        LIAISON_VERIFY_EXIT(desk.run(u"office appoint"_s, next + QStringList{u"--end-holder"_s}), 0);
        const QJsonObject now = desk.rowOf(desk.rows(u"offices"_s), u"office"_s, u"headteacher"_s);
        QCOMPARE(now["person_name"_L1].toString(), u"Ada Ferris"_s);
        QCOMPARE(now["ends"_L1].toString(), u"2026-12-31"_s);
    }
    void officesAreDataThatCanBeChanged() {
        const StructureDesk desk;
        desk.openHub();
        const CliRun added = desk.run(u"office types add"_s, {u"Treasurer"_s});
        LIAISON_VERIFY_EXIT(added, 0);
        QCOMPARE(added.object()["office"_L1]["key"_L1].toString(), u"treasurer"_s);
        LIAISON_VERIFY_EXIT(desk.run(u"office types set"_s, {u"treasurer"_s, u"singular=Bursar"_s}), 0);
        QCOMPARE(desk.rowOf(desk.run(u"office types list"_s).array(), u"key"_s, u"treasurer"_s)["singular"_L1]
                     .toString(),
                 u"Bursar"_s);
        LIAISON_VERIFY_EXIT(desk.run(u"body types set"_s, {u"hub"_s, u"seats=chair:1,treasurer:1"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s}), 0);
        LIAISON_VERIFY_EXIT(
            desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"bursar"_s, u"--in"_s, u"Hill Hub"_s}), 0);
        QCOMPARE(desk.run(u"office types remove"_s, {u"bursar"_s}).errorCode(), u"in-use"_s);
        QCOMPARE(desk.run(u"office types set"_s, {u"bursar"_s, u"held_in=street"_s}).code, 2);
        QCOMPARE(desk.run(u"office types set"_s, {u"bursar"_s, u"colour=red"_s}).code, 2);
        LIAISON_VERIFY_EXIT(desk.run(u"office types add"_s, {u"Caretaker"_s, u"held_in=school"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"office types remove"_s, {u"Caretaker"_s}), 0);
    }
    void officesAreHeldAndEnded() {
        const StructureDesk desk;
        desk.openHub();
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s}), 0);
        LIAISON_VERIFY_EXIT(
            desk.run(u"body add"_s,
                     {u"The Board"_s, u"--type"_s, u"primary-executive-board"_s, u"--on"_s, u"2026-09-01"_s}),
            0);
        LIAISON_VERIFY_EXIT(desk.run(u"member add"_s, {u"Hill Hub"_s, u"--to"_s, u"The Board"_s, u"--from"_s,
                                                       u"2026-09-01"_s}),
                            0);
        const auto vacant = [&] {
            return desk
                .rowOf(desk.rows(u"vacancies"_s, {}, {u"--type"_s, u"PEB"_s}), u"office"_s,
                       u"representative"_s)["count"_L1]
                .toInt();
        };
        QCOMPARE(vacant(), 3);
        const CliRun said = runCli({u"list"_s, u"vacancies"_s, u"--file"_s, desk.file(), u"--type"_s,
                                    u"PEB"_s, u"--where"_s, u"office=representative"_s});
        QVERIFY2(said.told().contains("3 vacancies in 1 row"), said.told().constData());
        const CliRun appointed =
            desk.run(u"office appoint"_s,
                     {u"Ada Ferris"_s, u"Representative"_s, u"--in"_s, u"The Board"_s, u"--sent-by"_s,
                      u"Oak Group"_s, u"--how"_s, u"elected"_s, u"--by"_s, u"The heads"_s, u"--from"_s,
                      u"2026-09-01"_s, u"--until"_s, u"2027-08-31"_s});
        LIAISON_VERIFY_EXIT(appointed, 0);
        QCOMPARE(vacant(), 2);
        LIAISON_VERIFY_EXIT(desk.run(u"office report-back"_s, {u"Ada Ferris"_s, u"--on"_s, u"2026-11-01"_s}),
                            0);
        const QJsonValue held = desk.rows(u"offices"_s)[0];
        QCOMPARE(held["from_name"_L1].toString(), u"Oak Group"_s);
        QCOMPARE(held["elected_by"_L1].toString(), u"The heads"_s);
        QCOMPARE(held["last_reported"_L1].toString(), u"2026-11-01"_s);
        QCOMPARE(desk.rows(u"people"_s)[0]["offices"_L1].toArray(),
                 QJsonArray{u"Representative, The Board"_s});
        LIAISON_VERIFY_EXIT(desk.run(u"office re-elect"_s, {u"Ada Ferris"_s, u"--from"_s, u"2027-09-01"_s}),
                            0);
        QCOMPARE(desk.rows(u"offices"_s, u"2027-09-01"_s).size(), 1);
        LIAISON_VERIFY_EXIT(
            desk.run(u"office end"_s, {u"Ada Ferris"_s, u"representative"_s, u"--in"_s, u"The Board"_s,
                                       u"--on"_s, u"2026-12-31"_s, u"--reason"_s, u"Stepped down"_s}),
            0);
        QVERIFY(desk.rows(u"offices"_s, u"2027-01-01"_s).isEmpty());
        LIAISON_VERIFY_EXIT(desk.run(u"person remove"_s, {u"Ada Ferris"_s}), 3);
    }
    void twoHeadsAtOnceAreRefusedUnlessForced() {
        const StructureDesk desk;
        for (const QString& name : {u"Ada Ferris"_s, u"Bo Marsh"_s, u"Cy Lund"_s})
            LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {name}), 0);
        const auto head = [&](const QString& name, const QStringList& more = {}) {
            return desk.run(u"office appoint"_s, QStringList{name, u"Head"_s, u"--in"_s, u"900001"_s} + more);
        };
        LIAISON_VERIFY_EXIT(head(u"Ada Ferris"_s, {u"--from"_s, u"2020-09-01"_s}), 0);
        const CliRun second = head(u"Bo Marsh"_s);
        LIAISON_VERIFY_EXIT(second, 3);
        QCOMPARE(second.errorCode(), u"in-use"_s);
        QVERIFY2(second.errorMessage().contains(u"Ada Ferris"_s) &&
                     second.errorMessage().contains(u"--replace"_s),
                 second.told().constData());
        LIAISON_VERIFY_EXIT(head(u"Bo Marsh"_s, {u"--replace"_s}), 0);
        QCOMPARE(desk.rows(u"offices"_s, u"2026-11-20"_s)[0]["person_name"_L1].toString(), u"Ada Ferris"_s);
        QCOMPARE(desk.rows(u"offices"_s)[0]["person_name"_L1].toString(), u"Bo Marsh"_s);
        LIAISON_VERIFY_EXIT(head(u"Cy Lund"_s, {u"--force"_s}), 0);
        const QJsonObject breach = desk.rowOf(desk.rows(u"breaches"_s), u"rule"_s, u"two-holders"_s);
        QCOMPARE(breach["urn"_L1].toInt(), 900001);
    }
    void aTermTypedWronglyIsCorrected() {
        const StructureDesk desk;
        LIAISON_VERIFY_EXIT(desk.run(u"people from-schools"_s), 0);
        const QJsonObject head = desk.rowOf(desk.rows(u"offices"_s), u"urn"_s, 900001);
        const QString number = QString::number(head["id"_L1].toInt());
        LIAISON_VERIFY_EXIT(
            desk.run(u"office correct"_s, {number, u"begins=2020-09-01"_s, u"how=appointed"_s}), 0);
        const QJsonObject corrected = desk.rowOf(desk.rows(u"offices"_s, u"2020-09-01"_s), u"urn"_s, 900001);
        QCOMPARE(corrected["how"_L1].toString(), u"appointed"_s);
        LIAISON_VERIFY_EXIT(desk.run(u"office correct"_s, {number, u"ends=2020-08-31"_s}), 3);
        QCOMPARE(desk.run(u"office correct"_s, {number, u"how=by lot"_s}).code, 2);
        QCOMPARE(desk.run(u"office correct"_s, {number, u"seat=2"_s}).code, 2);
        LIAISON_VERIFY_EXIT(desk.run(u"office remove"_s, {u"--term"_s, number}), 0);
        QVERIFY(desk.rowOf(desk.rows(u"offices"_s), u"urn"_s, 900001).isEmpty());
    }
    void anOfficeInABodyThatHasEndedIsRefused() {
        const StructureDesk desk;
        desk.openGroups();
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s}), 0);
        LIAISON_VERIFY_EXIT(
            desk.run(u"body close"_s, {u"Oak Group"_s, u"--end"_s, u"--on"_s, u"2026-10-31"_s}), 0);
        const CliRun ended =
            desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"chair"_s, u"--in"_s, u"Oak Group"_s});
        LIAISON_VERIFY_EXIT(ended, 3);
        QVERIFY2(ended.errorMessage().contains(u"31 Oct 2026"_s), ended.told().constData());
        const CliRun reversed =
            desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"chair"_s, u"--in"_s, u"Ash Group"_s,
                                           u"--from"_s, u"2027-09-01"_s, u"--until"_s, u"2027-08-31"_s});
        LIAISON_VERIFY_EXIT(reversed, 3);
        const CliRun none =
            desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"trustee"_s, u"--in"_s, u"Ash Group"_s});
        LIAISON_VERIFY_EXIT(none, 3);
        QCOMPARE(desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"king"_s, u"--in"_s, u"Ash Group"_s}).code,
                 2);
    }
};

QTEST_GUILESS_MAIN(TestCliOffices)
#include "tst_cli_offices.moc"
