// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/instance.h"
#include "core/grouping/proof.h"
#include "tests/core/grouping/grouping_cases.h"
#include "tests/support/shared_data.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::grouping;
using namespace liaison::test;
using Reason = InstanceFault::Reason;

Q_DECLARE_METATYPE(liaison::grouping::InstanceFormat)
Q_DECLARE_METATYPE(liaison::grouping::InstanceFault::Reason)

namespace {

QByteArray bytesOf(const QString& name) {
    QFile file(sharedData(QStringLiteral("grouping/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestInstance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMedianInstanceIsRead() {
        const auto problem =
            readInstance(" 2 1 \r\n 1.5 2 120 3\r\n\r\n+4 -5 120 14", InstanceFormat::PMedian, Metric::Floor);
        QVERIFY(problem.has_value());
        QCOMPARE(problem->groups, 1);
        QCOMPARE(problem->places.size(), std::size_t(2));
        QCOMPARE(problem->places[1].y, -5.0);
        QCOMPARE(problem->places[1].pupils, std::int64_t(14));
        QCOMPARE(problem->places[1].room, std::int64_t(120));
    }

    void aCountyBindsInSchoolsWhereEachWeightIsOne() {
        const auto schools = readInstance("# invented\n2 1 1 2\n0 0 1 800 1 1\n5 5 0 100 1 0\n",
                                          InstanceFormat::County, Metric::Metres);
        QVERIFY(schools.has_value());
        QCOMPARE(schools->schools, (Bounds{1, 2}));
        QVERIFY(!schools->places[1].mayAnchor);
        const auto pupils = readInstance("2 1 1 900\n0 0 1 800 800 1\n5 5 0 100 100 0\n",
                                         InstanceFormat::County, Metric::Metres);
        QVERIFY(pupils.has_value());
        QCOMPARE(pupils->pupils, (Bounds{1, 900}));
    }

    void whatIsMalformedIsNamedWithItsLine_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<InstanceFormat>("format");
        QTest::addColumn<int>("line");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char* name, const char* bytes, int line, Reason reason,
                            InstanceFormat format = InstanceFormat::PMedian) {
            QTest::newRow(name) << QByteArray(bytes) << format << line << reason;
        };
        row("empty", "", 1, Reason::Empty);
        row("only blanks", " \n\n", 1, Reason::Empty);
        row("a word", "2 1\n1 2 3 4\n1 x 3 4\n", 3, Reason::NotANumber);
        row("half a number", "2 1\n1 2 3 4\n1 2abc 3 4\n", 3, Reason::NotANumber);
        row("a lone sign", "2 1\n1 + 3 4\n", 2, Reason::NotANumber);
        row("not a number", "1 1\n1 nan 3 4\n", 2, Reason::NotFinite);
        row("infinite", "1 1\n1 inf 3 4\n", 2, Reason::NotFinite);
        row("too many digits", "1 1\n1 1e999 3 4\n", 2, Reason::TooLarge);
        row("too far", "1 1\n1 1e12 3 4\n", 2, Reason::TooLarge);
        row("a negative demand", "1 1\n1 2 3 -4\n", 2, Reason::Negative);
        row("half a pupil", "1 1\n1 2 3 4.5\n", 2, Reason::NotWhole);
        row("a short line", "2 1\n1 2 3\n", 2, Reason::WrongCount);
        row("a long line", "2 1\n1 2 3 4 5\n", 2, Reason::WrongCount);
        row("more groups than points", "1 2\n1 2 3 4\n", 1, Reason::BadHeader);
        row("no groups", "1 0\n1 2 3 4\n", 1, Reason::BadHeader);
        row("a point missing", "2 1\n1 2 3 4\n", 2, Reason::MissingLines);
        row("a point too many", "1 1\n1 2 3 4\n\n1 2 3 4\n", 4, Reason::ExtraLines);
        row("a median header on a county", "1 1\n1 2 3 4 5 6\n", 1, Reason::WrongCount,
            InstanceFormat::County);
        row("least above most", "#\n1 1 5 4\n1 2 0 4 5 1\n", 2, Reason::BadHeader, InstanceFormat::County);
        row("a negative least", "1 1 -5 4\n1 2 0 4 5 1\n", 1, Reason::Negative, InstanceFormat::County);
    }
    void whatIsMalformedIsNamedWithItsLine() {
        QFETCH(QByteArray, bytes);
        QFETCH(InstanceFormat, format);
        QFETCH(int, line);
        QFETCH(Reason, reason);
        const auto problem =
            readInstance({bytes.data(), static_cast<std::size_t>(bytes.size())}, format, Metric::Metres);
        QVERIFY(!problem.has_value());
        QCOMPARE(problem.error().line, line);
        QCOMPARE(static_cast<int>(problem.error().reason), static_cast<int>(reason));
        QVERIFY(!wordsOf(reason).empty());
    }

    void aKnownInstanceIsSolvedAndProved() {
        LIAISON_NEEDS_SHARED_DATA();
        const QByteArray bytes = bytesOf(QStringLiteral("pmedcap/cpmp01.txt"));
        if (bytes.isEmpty())
            QSKIP("the instances are not here");
        const auto problem = readInstance({bytes.data(), static_cast<std::size_t>(bytes.size())},
                                          InstanceFormat::PMedian, Metric::Floor);
        QVERIFY(problem.has_value());
        const Outcome outcome = solve(*problem, effortOf(3000));
        QVERIFY(judge(*problem, outcome.plan).lawful());
        const Model model(*problem);
        Bound bound(model);
        bound.improve(outcome.plan, {});
        const Claim claim = prove(model, bound, outcome.plan);
        QVERIFY(claim.proven);
        QCOMPARE(claim.plan.cost, Cost(713));
    }

    void theCountyGetsALawfulPlan() {
        LIAISON_NEEDS_SHARED_DATA();
        const QByteArray bytes = bytesOf(QStringLiteral("counties/county230_A_s1.txt"));
        if (bytes.isEmpty())
            QSKIP("the instances are not here");
        const auto problem = readInstance({bytes.data(), static_cast<std::size_t>(bytes.size())},
                                          InstanceFormat::County, Metric::Metres);
        QVERIFY(problem.has_value());
        const Outcome outcome = solve(*problem, effortOf(2000));
        QVERIFY(outcome.lawful);
        QVERIFY(judge(*problem, outcome.plan).lawful());
        QVERIFY(outcome.plan.cost >= 953'465);
        QVERIFY(outcome.plan.cost <= 953'465 * 105 / 100);
    }
};

QTEST_APPLESS_MAIN(TestInstance)
#include "tst_instance.moc"
