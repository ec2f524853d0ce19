// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <cmath>
#include <csignal>

using namespace liaison;
using namespace liaison::test;

/// `plan instance`: files of points, solved and told.
class TestCliPlanInstance : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray& bytes) const {
        QFile file(m_folder.filePath(u"points.txt"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("a file of the test could not be written");
        return file.fileName();
    }
    CliRun plan(const QByteArray& bytes, const QStringList& more) const {
        return runCli(QStringList{u"plan"_s, u"instance"_s, write(bytes), u"--json"_s} + more);
    }
    static QByteArray scattered(int points, int groups, int capacity) {
        QByteArray bytes = QByteArray::number(points) + ' ' + QByteArray::number(groups) + '\n';
        quint32 state = 7;
        const auto draw = [&state] { return (state = state * 1664525 + 1013904223) >> 20; };
        for (int i = 0; i < points; ++i)
            bytes += QByteArray::number(draw()) + ' ' + QByteArray::number(draw()) + ' ' +
                     QByteArray::number(capacity) + " 1\n";
        return bytes;
    }

private Q_SLOTS:
    void aSmallOneIsSolvedAndProven() {
        const CliRun run = plan("4 2\n0 0 2 1\n0 3 2 1\n10 0 2 1\n10 4.5 2 1\n",
                                {u"--format"_s, u"pmedian"_s, u"--seconds"_s, u"1"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject told = run.object();
        QCOMPARE(keysOf(told), (QStringList{u"assignment"_s, u"lower_bound"_s, u"medians"_s, u"objective"_s,
                                            u"proven"_s, u"seconds"_s, u"sizes"_s}));
        QCOMPARE(told["objective"_L1].toDouble(), 7.5);
        QCOMPARE(told["lower_bound"_L1].toDouble(), 7.5);
        QVERIFY(told["proven"_L1].toBool());
        QCOMPARE(told["sizes"_L1].toArray(), (QJsonArray{2, 2}));
        const QJsonArray assignment = told["assignment"_L1].toArray();
        QCOMPARE(assignment.size(), 4);
        QCOMPARE(assignment[0], assignment[1]);
        QCOMPARE(assignment[2], assignment[3]);
        for (const QJsonValue& median : told["medians"_L1].toArray())
            QCOMPARE(assignment[median.toInt()], median);
        QVERIFY(run.err.isEmpty());
    }
    void distancesAreRoundedDownWhereAskedTo() {
        const QByteArray bytes = "3 1\n0 0 9 1\n1 1 9 1\n2.9 0 9 1\n";
        const CliRun floored = plan(
            bytes, {u"--format"_s, u"pmedian"_s, u"--metric"_s, u"floor-euclid"_s, u"--seconds"_s, u"1"_s});
        QCOMPARE(floored.object()["objective"_L1].toDouble(), 3.0);
        const CliRun real = plan(bytes, {u"--format"_s, u"pmedian"_s, u"--seconds"_s, u"1"_s});
        QVERIFY(std::abs(real.object()["objective"_L1].toDouble() - (std::sqrt(2.0) + std::hypot(1.9, 1.0))) <
                1e-9);
    }
    void aCountyCountsWholeMetresAndKeepsItsSizes() {
        const QByteArray bytes =
            "# two towns\n5 2 2 3\n100 100 1 900 1 1\n130 100 0 200 1 0\n900 900 1 800 1 1\n"
            "900 930 0 210 1 0\n500 500 0 100 1 0\n";
        const CliRun run = plan(bytes, {u"--format"_s, u"county"_s, u"--seconds"_s, u"1"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["medians"_L1].toArray(), (QJsonArray{0, 2}));
        QCOMPARE(run.object()["objective"_L1].toDouble(), 30 + 30 + 566.0);
    }
    void theSameSeedAndStepsGiveTheSameAnswer() {
        const QByteArray bytes = scattered(120, 8, 17);
        const QStringList asked{u"--format"_s, u"pmedian"_s, u"--iterations"_s,
                                u"4000"_s,     u"--seed"_s,  u"9"_s};
        QJsonObject one = plan(bytes, asked).object();
        QJsonObject other = plan(bytes, asked).object();
        QVERIFY(one["objective"_L1].toDouble() > 0);
        QVERIFY(one["lower_bound"_L1].toDouble() <= one["objective"_L1].toDouble());
        one.remove(u"seconds"_s);
        other.remove(u"seconds"_s);
        QCOMPARE(one, other);
    }
    void impossibleSizesAreNamedWithWhatGivingThemUpCosts() {
        const CliRun run = plan(scattered(20, 2, 8), {u"--format"_s, u"pmedian"_s, u"--seconds"_s, u"1"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(keysOf(run.object()), (QStringList{u"infeasible"_s, u"releases"_s}));
        const QJsonArray rules = run.object()["infeasible"_L1].toArray();
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules[0]["rule"_L1].toString(), u"count"_s);
        QCOMPARE(rules[0]["text"_L1].toString(), u"There are exactly 2 groups"_s);
        QCOMPARE(rules[1]["rule"_L1].toString(), u"room"_s);
        const QJsonArray releases = run.object()["releases"_L1].toArray();
        QCOMPARE(releases.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(releases[i]["rule"_L1], rules[i]["rule"_L1]);
            QVERIFY2(releases[i]["cost"_L1].toDouble() > 0, run.told().constData());
        }
    }
    void brokenFilesAreRefusedWithLineAndReason_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        QTest::newRow("empty") << QByteArray() << u"line 1: the file is empty."_s;
        QTest::newRow("a word") << QByteArray("2 1\n1 2 3 x\n1 2 3 4\n")
                                << u"line 2: something that is not a number."_s;
        QTest::newRow("not finite") << QByteArray("1 1\n1 nan 3 4\n")
                                    << u"line 2: a number that is not finite."_s;
        QTest::newRow("negative") << QByteArray("1 1\n1 2 3 -4\n") << u"line 2: a negative count."_s;
        QTest::newRow("too short") << QByteArray("2 1\n1 2 3 4\n")
                                   << u"line 2: the file ends before all points are there."_s;
        QTest::newRow("more groups than points")
            << QByteArray("1 2\n1 2 3 4\n") << u"line 1: a header that asks for the impossible."_s;
    }
    void brokenFilesAreRefusedWithLineAndReason() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, told);
        const CliRun run = plan(bytes, {u"--format"_s, u"pmedian"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorCode(), u"unreadable"_s);
        QVERIFY2(run.errorMessage().endsWith(told), qPrintable(run.errorMessage()));
    }
    void aPersonIsToldTheClaim() {
        const CliRun run = runCli({u"plan"_s, u"instance"_s, write(scattered(30, 3, 12)), u"--format"_s,
                                   u"pmedian"_s, u"--seconds"_s, u"2"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QVERIFY2(run.out.startsWith("3 groups of 30 points, "), run.told().constData());
        QVERIFY2(run.out.contains("Best possible (proven)."), run.told().constData());
        QCOMPARE(run.out.count('\n'), 5);
    }
    void numbersThatMakeNoSenseAreRefused() {
        const QString file = write("1 1\n0 0 1 1\n");
        for (const QStringList& odd :
             {QStringList{u"--seconds"_s, u"-1"_s}, QStringList{u"--seconds"_s, u"nan"_s},
              QStringList{u"--seed"_s, u"-3"_s}, QStringList{u"--iterations"_s, u"0"_s},
              QStringList{u"--metric"_s, u"miles"_s}})
            LIAISON_VERIFY_EXIT(
                runCli(QStringList{u"plan"_s, u"instance"_s, file, u"--format"_s, u"pmedian"_s} + odd), 2);
    }
    void stoppingKeepsTheBest() {
        QProcess process;
        setUpCli(process, {u"plan"_s, u"instance"_s, write(scattered(400, 20, 25)), u"--format"_s,
                           u"pmedian"_s, u"--seconds"_s, u"100"_s, u"--json"_s});
        process.start();
        QVERIFY(process.waitForStarted());
        QTest::qWait(1500);
        QElapsedTimer stopping;
        stopping.start();
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const QJsonObject told = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(told["assignment"_L1].toArray().size(), 400);
        QVERIFY(!told["proven"_L1].toBool());
    }
};

QTEST_GUILESS_MAIN(TestCliPlanInstance)
#include "tst_cli_plan_instance.moc"
