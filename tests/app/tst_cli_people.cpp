// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/structure_desk.h"

using namespace liaison;
using namespace liaison::test;

/// People and lists of them, from the command line.
class TestCliPeople : public QObject {
    Q_OBJECT

    static CliRun importPeople(const StructureDesk& desk, const QByteArray& list,
                               const QStringList& more = {}) {
        return runCli(QStringList{u"import"_s, u"people"_s, desk.write(u"people.csv"_s, list), u"--into"_s,
                                  desk.file(), u"--json"_s} +
                      more);
    }

private Q_SLOTS:
    void peopleAreAddedChangedAndRemoved() {
        const StructureDesk desk;
        const CliRun added = desk.run(u"person add"_s, {u"Mrs Ada Ferris"_s, u"email=Ada@Example.org"_s});
        LIAISON_VERIFY_EXIT(added, 0);
        QCOMPARE(added.object()["person"_L1]["title"_L1].toString(), u"Mrs"_s);
        QCOMPARE(added.object()["person"_L1]["email"_L1].toString(), u"ada@example.org"_s);
        LIAISON_VERIFY_EXIT(desk.run(u"person set"_s, {u"ferris, ada"_s, u"telephone=01234 567"_s,
                                                       u"public=yes"_s, u"title="_s}),
                            0);
        const QJsonValue person = desk.rows(u"people"_s)[0];
        QCOMPARE(person["name"_L1].toString(), u"Ada Ferris"_s);
        QVERIFY(person["public"_L1].toBool());
        QVERIFY(person["title"_L1].isNull());
        LIAISON_VERIFY_EXIT(desk.run(u"person set"_s, {u"ada@example.org"_s, u"email=nobody"_s}), 3);
        QCOMPARE(desk.run(u"person set"_s, {u"Ada Ferris"_s, u"shoe=7"_s}).code, 2);
        LIAISON_VERIFY_EXIT(desk.run(u"person remove"_s, {u"Ada Ferris"_s}), 0);
        QVERIFY(desk.rows(u"people"_s).isEmpty());
    }
    void peopleWhoMayBeMeantAreNamed() {
        const StructureDesk desk;
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s, u"email=a@example.org"_s}), 0);
        const CliRun twin = desk.run(u"person add"_s, {u"Mrs Ada Ferris"_s, u"telephone=01234"_s});
        LIAISON_VERIFY_EXIT(twin, 0);
        QCOMPARE(twin.object()["alike"_L1].toArray(), QJsonArray{1});
        const CliRun several = desk.run(u"person remove"_s, {u"ada FERRIS"_s});
        QCOMPARE(several.code, 2);
        QVERIFY2(several.errorMessage().contains(u"a@example.org"_s), several.told().constData());
        const CliRun near = desk.run(u"person remove"_s, {u"Eve Ferris"_s});
        QCOMPARE(near.code, 2);
        QVERIFY2(near.errorMessage().contains(u"1 Ada Ferris"_s), near.told().constData());
        QCOMPARE(desk.run(u"person remove"_s, {u"77"_s}).code, 2);
        const CliRun merged = desk.run(u"person merge"_s, {u"1"_s, u"2"_s});
        LIAISON_VERIFY_EXIT(merged, 0);
        QCOMPARE(merged.object()["person"_L1]["telephone"_L1].toString(), u"01234"_s);
        QCOMPARE(desk.rows(u"people"_s).size(), 1);
    }
    void differentPeopleAreMergedOnlyWhenThatIsSaid() {
        const StructureDesk desk;
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s, u"email=a@example.org"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Bo Marsh"_s, u"email=b@example.org"_s}), 0);
        const CliRun refused = desk.run(u"person merge"_s, {u"1"_s, u"2"_s});
        LIAISON_VERIFY_EXIT(refused, 3);
        QVERIFY2(refused.errorMessage().contains(u"Bo Marsh (b@example.org)"_s), refused.told().constData());
        QCOMPARE(desk.rows(u"people"_s).size(), 2);
        LIAISON_VERIFY_EXIT(desk.run(u"person merge"_s, {u"1"_s, u"2"_s, u"--although-different"_s}), 0);
        QCOMPARE(desk.rows(u"people"_s).size(), 1);
    }
    void aSchoolShowsWhereItBelongsAndWhoLeadsIt() {
        const StructureDesk desk;
        desk.openHub();
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"office appoint"_s, {u"Ada Ferris"_s, u"head"_s, u"--in"_s, u"900001"_s,
                                                           u"--from"_s, u"2026-10-01"_s}),
                            0);
        const CliRun shown = desk.run(u"school show"_s, {u"900001"_s});
        LIAISON_VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.object()["group"_L1].toString(), u"Oak Group"_s);
        QCOMPARE(shown.object()["hub"_L1].toString(), u"Hill Hub"_s);
        const QJsonArray memberships = shown.object()["memberships"_L1].toArray();
        QCOMPARE(memberships.size(), 2);
        QCOMPARE(memberships[0]["kind"_L1].toString(), u"full"_s);
        QCOMPARE(memberships[0]["begins"_L1].toString(), u"2026-09-01"_s);
        QCOMPARE(memberships[1]["through"_L1].toString(), u"Oak Group"_s);
        QCOMPARE(shown.object()["offices"_L1][0]["name"_L1].toString(), u"Ada Ferris"_s);
        const CliRun before = desk.run(u"school show"_s, {u"900001"_s, u"--as-of"_s, u"2026-08-31"_s});
        QVERIFY(before.object()["group"_L1].isNull());
        QCOMPARE(before.object()["memberships"_L1][0]["when"_L1].toString(), u"to-come"_s);
        const CliRun text = runCli({u"school"_s, u"show"_s, u"900001"_s, u"--file"_s, desk.file()});
        QVERIFY2(text.out.contains("Hub:                     Hill Hub, through Oak Group, from 1 Sep 2026"),
                 text.told().constData());
    }
    void aListOfPeopleIsReadAsTheCommandLineSays() {
        const StructureDesk desk;
        const QByteArray list = "Heads of our schools;;\nURN;Role;Name\n900001;Head;Ren\xe9 Marsh\n";
        const CliRun read = importPeople(
            desk, list,
            {u"--encoding"_s, u"latin1"_s, u"--delimiter"_s, u"semicolon"_s, u"--header-line"_s, u"2"_s});
        LIAISON_VERIFY_EXIT(read, 0);
        QCOMPARE(read.object()["source"_L1]["encoding"_L1].toString(), u"cp1252"_s);
        QCOMPARE(read.object()["source"_L1]["delimiter"_L1].toString(), u";"_s);
        QCOMPARE(read.object()["source"_L1]["header_line"_L1].toInt(), 2);
        QCOMPARE(desk.rows(u"people"_s)[0]["name"_L1].toString(), u"René Marsh"_s);
        const CliRun wrong = importPeople(desk, list, {u"--delimiter"_s, u"x"_s});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.errorMessage().startsWith(u"--delimiter: “x” is not one of"_s),
                 wrong.told().constData());
        QCOMPARE(importPeople(desk, list, {u"--encoding"_s, u"ebcdic"_s}).code, 2);
        const CliRun headless = importPeople(desk, list, {u"--header-line"_s, u"0"_s});
        QVERIFY2(headless.code == 3, headless.told().constData());
    }
    void aListOfPeopleIsTakenLikeAListOfSchools() {
        const StructureDesk desk;
        desk.openGroups();
        const QByteArray list = "URN,Body,Role,Name,E-mail,From,To\n"
                                "900001,,Head,Mrs Ada Ferris,ada@example.org,01/09/2020,\n"
                                ",Oak Group,Chair,Mrs Ada Ferris,ada@example.org,01/09/2026,\n"
                                "900099,,Head,Bo Marsh,,,\n";
        const CliRun dry = importPeople(desk, list, {u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(dry, 1);
        QVERIFY(!dry.object()["applied"_L1].toBool(true));
        QVERIFY(desk.rows(u"people"_s).isEmpty());
        const QString out = desk.path(u"refused.csv"_s);
        const CliRun run = importPeople(desk, list, {u"--refused"_s, out});
        LIAISON_VERIFY_EXIT(run, 1);
        QCOMPARE(keysOf(run.object()), (QStringList{u"applied"_s, u"changes"_s, u"notes"_s, u"plan"_s,
                                                    u"questions"_s, u"source"_s}));
        QCOMPARE(run.planned(u"new_people"_s), 1);
        QCOMPARE(run.planned(u"new_terms"_s), 2);
        QCOMPARE(run.planned(u"refused"_s), 1);
        QCOMPARE(run.object()["notes"_L1][0]["line"_L1].toInt(), 4);
        QCOMPARE(run.object()["changes"_L1][0]["fields"_L1]["begins"_L1].toArray(),
                 (QJsonArray{QJsonValue(), u"2020-09-01"_s}));
        QFile refused(out);
        QVERIFY(refused.open(QIODevice::ReadOnly));
        QVERIFY(refused.readAll().contains("900099"));
        QCOMPARE(desk.rows(u"offices"_s).size(), 2);
        const CliRun again = importPeople(desk, list);
        QCOMPARE(again.planned(u"unchanged"_s), 2);
        LIAISON_VERIFY_EXIT(importPeople(desk, "URN,Role,Name\n900099,Head,Bo Marsh\n"), 3);
        LIAISON_VERIFY_EXIT(importPeople(desk, list, {u"--match"_s, u"77=new"_s}), 2);
        LIAISON_VERIFY_EXIT(importPeople(desk, list, {u"--choose-line"_s, u"2"_s}), 2);
    }
    void aRowThatMayMeanTwoPeopleIsAsked() {
        const StructureDesk desk;
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s}), 0);
        LIAISON_VERIFY_EXIT(desk.run(u"person add"_s, {u"Ada Ferris"_s}), 0);
        const QByteArray list = "URN,Role,Name\n900001,Head,Ada Ferris\n";
        const CliRun asked = importPeople(desk, list);
        LIAISON_VERIFY_EXIT(asked, 3);
        QCOMPARE(asked.planned(u"questions"_s), 1);
        QCOMPARE(asked.object()["questions"_L1][0]["candidates"_L1].toArray().size(), 2);
        LIAISON_VERIFY_EXIT(importPeople(desk, list, {u"--match"_s, u"2=2"_s}), 0);
        QCOMPARE(desk.rows(u"offices"_s)[0]["person"_L1].toInt(), 2);
    }
    void headsComeFromTheSchoolList() {
        const StructureDesk desk;
        const CliRun dry = desk.run(u"people from-schools"_s, {u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(dry, 0);
        QCOMPARE(dry.planned(u"new_terms"_s), 2);
        QVERIFY(desk.rows(u"people"_s).isEmpty());
        LIAISON_VERIFY_EXIT(desk.run(u"people from-schools"_s, {u"--on"_s, u"2026-09-01"_s}), 0);
        const QJsonArray heads = desk.rows(u"offices"_s, {}, {u"--office"_s, u"headteacher"_s});
        QCOMPARE(heads.size(), 2);
        QCOMPARE(desk.rowOf(heads, u"urn"_s, 900001)["person_name"_L1].toString(), u"Ada Ferris"_s);
        QCOMPARE(
            desk.rows(u"vacancies"_s, {}, {u"--schools"_s, u"--where"_s, u"office=headteacher"_s}).size(), 4);
        const CliRun again = desk.run(u"people from-schools"_s);
        LIAISON_VERIFY_EXIT(again, 0);
        QCOMPARE(again.planned(u"unchanged"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestCliPeople)
#include "tst_cli_people.moc"
