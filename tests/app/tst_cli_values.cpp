// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

/// Odd values typed on the command line, and how they come back.
class TestCliValues : public QObject {
    Q_OBJECT

    static CliRun school(const CliDesk& desk, const QString& what, const QStringList& more) {
        return runCli(QStringList{u"school"_s, what, u"--file"_s, desk.file()} + more);
    }

private Q_SLOTS:
    void everyValueComesBackAsItWasTyped_data() {
        QTest::addColumn<QString>("value");
        QTest::newRow("equals signs") << u"a=b==c"_s;
        QTest::newRow("quotes") << u"the \"new\" 'Oak' “School”"_s;
        QTest::newRow("backslash") << u"C:\\Oak\\n"_s;
        QTest::newRow("accents") << u"Zoë’s naïve café, Łódź"_s;
        QTest::newRow("other scripts") << u"Ωμέγα школа 学校 🌳"_s;
        QTest::newRow("commas") << u"a, b; c | d"_s;
        QTest::newRow("markup") << u"<b>&amp;%1 %2</b>"_s;
        QTest::newRow("lines") << u"one\ntwo"_s;
        QTest::newRow("option") << u"--json"_s;
    }
    void everyValueComesBackAsItWasTyped() {
        QFETCH(QString, value);
        const CliDesk desk;
        const CliRun added =
            school(desk, u"add"_s, {u"--json"_s, u"urn=900001"_s, u"name=Oak School"_s, u"notes="_s + value});
        LIAISON_VERIFY_EXIT(added, 0);
        QCOMPARE(added.object()["notes"_L1].toString(), value);
        const CliRun shown = school(desk, u"show"_s, {u"900001"_s});
        QString told = value;
        told.replace(u'\n', u"\n                         "_s);
        QVERIFY2(shown.out.contains("Notes:                   " + told.toUtf8() + "\n"),
                 shown.told().constData());
        const CliRun list = desk.list({u"--fields"_s, u"notes"_s, u"--where"_s, u"notes="_s + value});
        QCOMPARE(list.array().size(), 1);
        const CliRun plain =
            runCli({u"list"_s, u"schools"_s, u"--file"_s, desk.file(), u"--fields"_s, u"notes"_s});
        QCOMPARE(plain.out.count('\n'), 2);
        const QJsonArray changes =
            runCli({u"history"_s, u"--file"_s, desk.file(), u"--action"_s, u"1"_s, u"--json"_s})
                .object()["changes"_L1]
                .toArray();
        QCOMPARE(changes[0]["after"_L1]["notes"_L1].toString(), value);
        const CliRun history = runCli({u"history"_s, u"--file"_s, desk.file(), u"--action"_s, u"1"_s});
        QCOMPARE(history.out.count('\n'), 2);
        QVERIFY2(history.out.contains("URN: 900001; Name: Oak School"), history.told().constData());
    }
    void namesWithOddCharactersStandInTheHistory() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900001"_s, u"name=“%1” & Sons’ = School"_s}), 0);
        LIAISON_VERIFY_EXIT(school(desk, u"close"_s, {u"900001"_s, u"--reason"_s, u"a=b “c”"_s}), 0);
        const CliRun undone = runCli({u"undo"_s, u"--file"_s, desk.file()});
        LIAISON_VERIFY_EXIT(undone, 0);
        QCOMPARE(undone.out, QByteArray("Undone: Close “%1” & Sons’ = School\n"));
        const CliRun redone = runCli({u"redo"_s, u"--file"_s, desk.file()});
        QCOMPARE(redone.out, QByteArray("Done again: Close “%1” & Sons’ = School\n"));
        QCOMPARE(school(desk, u"show"_s, {u"900001"_s, u"--json"_s}).object()["closed_reason"_L1].toString(),
                 u"a=b “c”"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliValues)
#include "tst_cli_values.moc"
