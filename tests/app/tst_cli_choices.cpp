// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

/// What a person decides about single rows, said on the command line.
class TestCliChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contradictingRowsWaitUntilOneIsChosen() {
        const CliDesk desk;
        const QByteArray list = "URN,School name\n900001,Oak School\n900001,Elm School\n900002,Ash School\n";
        const CliRun open = desk.import(list);
        LIAISON_VERIFY_EXIT(open, 1);
        QCOMPARE(open.planned(u"duplicates"_s), 1);
        QCOMPARE(desk.schools(), 1);
        QCOMPARE(open.noteCodes().count(u"conflict"_s), 2);
        const CliRun chosen = desk.import(list, {u"--choose-line"_s, u"3"_s});
        LIAISON_VERIFY_EXIT(chosen, 0);
        QCOMPARE(chosen.object()["changes"_L1][0]["fields"_L1]["name"_L1][1].toString(), u"Elm School"_s);
    }
    void rowsWithoutUrnAreAskedAboutAndAnswered() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(desk.import("URN,School name,Postcode\n900001,Oak School,NW1 1AA\n"), 0);
        const QByteArray list = "School name,Postcode,Town\nOak Junior School,NW1 1AA,Northwood\n";
        const CliRun asked = desk.import(list);
        QCOMPARE(asked.planned(u"refused"_s), 1);
        QCOMPARE(asked.code, 3);
        const CliRun same = desk.import(list, {u"--match"_s, u"2=900001"_s, u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(same, 0);
        QCOMPARE(same.planned(u"changed"_s), 1);
        const CliRun other = desk.import(list, {u"--match"_s, u"2=new"_s, u"--dry-run"_s});
        LIAISON_VERIFY_EXIT(other, 0);
        QCOMPARE(other.planned(u"new"_s), 1);
        QCOMPARE(desk.import(list, {u"--match"_s, u"2=900777"_s}).errorCode(), u"not-found"_s);
    }
    void rowsThatWaitAreQuestions() {
        const CliDesk desk;
        const CliRun run = desk.import("URN,School name\n900001,Oak School\n900001,Elm School\n");
        const QJsonArray notes = run.object()["notes"_L1].toArray();
        QVERIFY(std::any_of(notes.begin(), notes.end(), [](const QJsonValue& note) {
            return note["code"_L1].toString() == "conflict"_L1 &&
                   note["severity"_L1].toString() == "question"_L1;
        }));
    }
    void aLineThatLeavesNothingToChooseIsRefused_data() {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& more, const QString& said) {
            QTest::newRow(name) << more << said;
        };
        row("no such line", {u"--choose-line"_s, u"99"_s}, u"choose from lines 2 or 3; 5 or 6"_s);
        row("a line of its own", {u"--choose-line"_s, u"4"_s}, u"line 4 contradicts no other line"_s);
        row("twice", {u"--choose-line"_s, u"2"_s, u"--choose-line"_s, u"2"_s}, u"line 2 is given twice"_s);
        row("both", {u"--choose-line"_s, u"2"_s, u"--choose-line"_s, u"3"_s},
            u"lines 2 and 3 both speak of URN 900001"_s);
        row("not even a number", {u"--choose-line"_s, u"two"_s}, u"not the number of a line"_s);
        row("matched twice", {u"--match"_s, u"7=new"_s, u"--match"_s, u"7=skip"_s},
            u"line 7 is given twice"_s);
        row("matched nowhere", {u"--match"_s, u"99=new"_s}, u"line 99"_s);
    }
    void aLineThatLeavesNothingToChooseIsRefused() {
        QFETCH(QStringList, more);
        QFETCH(QString, said);
        const CliDesk desk;
        const CliRun run = desk.import("URN,School name\n900001,Oak School\n900001,Elm School\n"
                                       "900002,Ash School\n900003,Yew School\n900003,Fir School\n"
                                       ",Box School\n",
                                       more);
        LIAISON_VERIFY_EXIT(run, 2);
        QCOMPARE(run.errorCode(), u"invalid"_s);
        QVERIFY2(run.errorMessage().contains(said), run.told().constData());
        QCOMPARE(desk.actions(), 0);
    }
    void nothingCanBeChosenWhereNothingContradicts() {
        const CliDesk desk;
        const CliRun run = desk.import("URN,School name\n900001,Oak School\n", {u"--choose-line"_s, u"2"_s});
        LIAISON_VERIFY_EXIT(run, 2);
        QVERIFY(run.errorMessage().contains(u"no rows of this list contradict each other"_s));
    }
    void oneOfEachGroupIsChosen() {
        const CliDesk desk;
        const CliRun run = desk.import("URN,School name\n900001,Oak School\n900001,Elm School\n"
                                       "900003,Yew School\n900003,Fir School\n",
                                       {u"--choose-line"_s, u"3"_s, u"--choose-line"_s, u"4"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.planned(u"new"_s), 2);
        QCOMPARE(desk.list().array()[0]["name"_L1].toString(), u"Elm School"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliChoices)
#include "tst_cli_choices.moc"
