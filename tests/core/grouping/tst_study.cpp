// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/study.h"

#include "tests/core/grouping/grouping_cases.h"

#include <QTest>

using namespace liaison::grouping;
using namespace liaison::test;

namespace {

/// The first plan that keeps the rules.
Plan firstPlan(const Problem& problem) {
    Effort effort = effortOf(2000);
    effort.untilLawful = true;
    return solve(problem, effort).plan;
}

StudyEffort stepsOf(std::int64_t iterations) {
    return {1, iterations, {}};
}

} // namespace

class TestStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSmallCaseIsProvenToBeWhatTryingEverythingFinds_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::addRow("case %d", seed) << seed;
    }
    void aSmallCaseIsProvenToBeWhatTryingEverythingFinds() {
        QFETCH(int, seed);
        const Problem problem = countyOf(9, 3, static_cast<std::uint64_t>(seed));
        const Studied studied = study(problem, firstPlan(problem), {1, 500, std::chrono::minutes(1)});
        QVERIFY(studied.proven);
        QCOMPARE(studied.plan.cost, bruteForce(problem).value());
        QCOMPARE(studied.bound.value(), studied.plan.cost);
    }

    void theBoundIsNeverBeyondThePlan() {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            const Problem problem = countyOf(60, 6, seed);
            const Studied studied = study(problem, firstPlan(problem), stepsOf(2000));
            QVERIFY(judge(problem, studied.plan).lawful());
            QVERIFY(studied.bound.value() <= studied.plan.cost);
            QCOMPARE(judge(problem, studied.plan).cost, studied.plan.cost);
        }
    }

    void theSameSeedAndStepsFindTheSamePlanAndBound() {
        const Problem problem = countyOf(90, 8, 3);
        const Plan first = firstPlan(problem);
        const Studied one = study(problem, first, stepsOf(3000)),
                      other = study(problem, first, stepsOf(3000));
        QCOMPARE(one.plan.groupOf, other.plan.groupOf);
        QCOMPARE(one.plan.anchors, other.plan.anchors);
        QCOMPARE(one.bound.value(), other.bound.value());
    }

    void aStudyThatIsStoppedAtOnceKeepsTheFirstPlan() {
        const Problem problem = countyOf(90, 8, 5);
        const Plan first = firstPlan(problem);
        std::stop_source source;
        source.request_stop();
        const Studied studied = study(problem, first, {1, 0, std::chrono::minutes(10)}, source.get_token());
        QVERIFY(studied.plan.cost <= first.cost);
        QVERIFY(judge(problem, studied.plan).lawful());
        QVERIFY(!studied.proven || studied.bound == studied.plan.cost);
    }
};

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
