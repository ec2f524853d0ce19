// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/grouping/grouping_cases.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::grouping;
using namespace liaison::test;

namespace {

constexpr int kSteps = 1500;

Cost bestOf(const Problem& problem, std::int64_t iterations = kSteps) {
    const Outcome outcome = solve(problem, effortOf(iterations));
    return outcome.lawful && judge(problem, outcome.plan).lawful() ? outcome.plan.cost : -1;
}

Problem changed(Problem problem, const std::function<void(Place&)>& change) {
    for (Place& place : problem.places)
        change(place);
    return problem;
}

// Few enough schools to try everything, with sizes that bind.
Problem smallCase(int index) {
    Problem problem = countyOf(8 + index % 2, 2 + index % 2, 100 + static_cast<std::uint64_t>(index));
    for (Place& place : problem.places)
        place.mayAnchor = true;
    if (index % 3 == 1)
        problem.pupils = {400, 1400};
    if (index % 3 == 2) {
        problem.rules = {{1, Together{{0, 1}}}, {2, Apart{2, 3}}, {3, Anchor{4}}, {4, NotWithin{5, 4}}};
        problem.today.assign(problem.places.size(), 0);
        problem.today[6] = 1;
        problem.stay = 3000;
        problem.feeders = {{7, 4, 2500}};
    }
    return problem;
}

} // namespace

class TestSolver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void smallCasesReachWhatTryingEverythingFinds_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < 12; ++i)
            QTest::addRow("case %d", i) << i;
    }
    void smallCasesReachWhatTryingEverythingFinds() {
        QFETCH(int, index);
        const Problem problem = smallCase(index);
        QVERIFY(flawsOf(problem).empty());
        const std::optional<Cost> best = bruteForce(problem);
        const Outcome outcome = solve(problem, effortOf(kSteps));
        QCOMPARE(outcome.lawful, best.has_value());
        if (best) {
            QVERIFY(judge(problem, outcome.plan).lawful());
            QCOMPARE(outcome.plan.cost, *best);
        }
    }

    void anchorsThatCannotAllOpenAreNoPlan() {
        Problem problem = countyOf(60, 4, 5);
        problem.schools = {};
        for (int i = 0; i < 5; ++i)
            problem.rules.push_back({1, Anchor{3 * i}});
        problem.rules.push_back({2, Within{1, 12}});
        QVERIFY(solve(problem, effortOf(kSteps)).plan.anchors.empty());
        Problem crowded = countyOf(12, 3, 5);
        crowded.schools = {};
        crowded.rules = {{1, Together{{0, 3, 6}}}}; // of the four that may anchor
        QVERIFY(solve(crowded, effortOf(kSteps)).plan.anchors.empty());
    }

    void aSchoolThatMayNotStayWithItsOwnAnchorsNothing() {
        Problem problem = countyOf(12, 3, 5); // 0, 3, 6 and 9 may anchor
        problem.schools = {};
        problem.rules = {{1, Together{{0, 1}}}, {2, NotWithin{1, 0}}};
        Effort first = effortOf(kSteps);
        first.untilLawful = true;
        const Model model(problem);
        const Outcome outcome = solve(model, first);
        QVERIFY(outcome.lawful);
        QVERIFY(judge(problem, outcome.plan).lawful());
        QCOMPARE(outcome.plan.anchors, (std::vector<int>{3, 6, 9}));
        problem.groups = 4;
        QVERIFY(solve(problem, effortOf(kSteps)).plan.anchors.empty());
    }

    void theJudgeFindsTheSameCost() {
        Problem problem = countyOf(60, 5, 3);
        problem.objective = Objective::Weighted;
        problem.today.assign(60, 2);
        problem.stay = 500;
        problem.feeders = {{4, 0, 800}, {5, 3, 900}};
        const Outcome outcome = solve(problem, effortOf(kSteps));
        const Judgement judgement = judge(problem, outcome.plan);
        QVERIFY(outcome.lawful);
        QVERIFY(judgement.lawful());
        QCOMPARE(judgement.cost, outcome.plan.cost);
    }

    void movingTurningAndMirroringLeaveTheValue() {
        const Problem problem = countyOf(60, 5, 4);
        const Cost cost = bestOf(problem);
        QVERIFY(cost > 0);
        QCOMPARE(bestOf(changed(problem, [](Place& p) { p.x += 100'000, p.y -= 5'000; })), cost);
        QCOMPARE(bestOf(changed(problem, [](Place& p) { std::swap(p.x, p.y), p.x = -p.x; })), cost);
        QCOMPARE(bestOf(changed(problem, [](Place& p) { p.x = -p.x; })), cost);
    }

    void anotherOrderLeavesTheValue() {
        const Problem problem = countyOf(60, 5, 4);
        Problem turned = problem;
        std::reverse(turned.places.begin(), turned.places.end());
        QCOMPARE(bestOf(turned), bestOf(problem));
    }

    void doubleDistancesDoubleTheValue() {
        Problem problem = countyOf(60, 5, 5);
        problem.metric = Metric::Metres;
        // On a line, so that no distance is rounded.
        for (Place& place : problem.places)
            place.y = 0;
        const Cost cost = bestOf(problem);
        QVERIFY(cost > 0);
        QCOMPARE(bestOf(changed(problem, [](Place& p) { p.x *= 2; })), 2 * cost);
    }

    void aPinNeverImproves() {
        const Problem problem = countyOf(60, 5, 6);
        const Cost cost = bestOf(problem);
        const std::vector<Rule> pins = {{1, Together{{1, 2, 4}}},
                                        {2, Within{7, 9}},
                                        {3, NotWithin{8, 12}},
                                        {4, Apart{10, 11}},
                                        {5, Anchor{15}},
                                        {6, OnlyAnchors{{0, 3, 6, 9, 12, 15}}},
                                        {7, SizeOf{9, Bounds{11, 11}, {}}}};
        for (const Rule& pin : pins) {
            Problem pinned = problem;
            pinned.rules.push_back(pin);
            const Cost with = bestOf(pinned);
            QVERIFY2(with >= cost, qPrintable(QString::number(pin.id)));
        }
    }

    void theSameSeedAndStepsGiveTheSamePlanOnOneThreadOrTwo_data() {
        QTest::addColumn<int>("schools");
        QTest::addColumn<int>("groups");
        QTest::newRow("each chain searches the whole") << 80 << 6;
        QTest::newRow("each chain searches half") << 520 << 40;
    }
    void theSameSeedAndStepsGiveTheSamePlanOnOneThreadOrTwo() {
        QFETCH(int, schools);
        QFETCH(int, groups);
        const Problem problem = countyOf(schools, groups, 7);
        const Outcome first = solve(problem, effortOf(kSteps, 3, 1));
        QCOMPARE(solve(problem, effortOf(kSteps, 3, 1)).plan, first.plan);
        QCOMPARE(solve(problem, effortOf(kSteps, 3, 2)).plan, first.plan);
        QVERIFY(first.lawful);
    }

    void theLongestJourneyIsNeverLongerThanWithTheSumAlone() {
        Problem problem = countyOf(60, 5, 8);
        const Cost before = judge(problem, solve(problem, effortOf(kSteps)).plan).longest;
        problem.objective = Objective::Longest;
        const Outcome outcome = solve(problem, effortOf(8 * kSteps));
        QVERIFY(outcome.lawful);
        QVERIFY(judge(problem, outcome.plan).longest <= before);
    }

    void aLimitOnTheJourneyIsKept() {
        Problem problem = countyOf(60, 5, 9);
        const Plan plan = solve(problem, effortOf(kSteps)).plan;
        problem.farthest = judge(problem, plan).longest - 1;
        const Outcome outcome = solve(problem, effortOf(kSteps));
        if (outcome.lawful)
            QVERIFY(judge(problem, outcome.plan).longest <= *problem.farthest);
        QVERIFY(!outcome.lawful || outcome.plan.cost >= plan.cost);
    }

    void allInOnePlaceOneGroupAndAGroupForEach() {
        Problem problem = countyOf(40, 4, 10);
        for (Place& place : problem.places)
            place.x = place.y = 1000;
        QCOMPARE(bestOf(problem), 0);
        Problem one = countyOf(40, 1, 10);
        QVERIFY(bestOf(one) > 0);
        Problem each = countyOf(12, 12, 10);
        each.schools = {1, 1};
        for (Place& place : each.places)
            place.mayAnchor = true;
        QCOMPARE(bestOf(each), 0);
    }

    void rulesThatExcludeEachOtherGiveNoPlan() {
        Problem problem = countyOf(30, 3, 11);
        problem.rules = {{1, Within{4, 0}}, {2, NotWithin{4, 0}}};
        QVERIFY(Model(problem).contradictory());
        const Outcome outcome = solve(problem, effortOf(kSteps));
        QVERIFY(!outcome.lawful);
        QVERIFY(outcome.plan.anchors.empty());
    }

    void stopKeepsTheBest() {
        const Problem problem = countyOf(100, 8, 12);
        std::stop_source source;
        std::vector<Cost> told;
        Effort effort;
        effort.time = std::chrono::hours(1);
        const Outcome outcome = solve(problem, effort, source.get_token(), [&](const Progress& progress) {
            if (progress.lawful)
                told.push_back(progress.plan.cost);
            if (!told.empty())
                source.request_stop();
        });
        QVERIFY(outcome.lawful);
        QVERIFY(outcome.plan.cost <= told.back());
    }

    void eachPlanToldIsBetterThanTheLast() {
        const Problem problem = countyOf(100, 8, 12);
        std::vector<Cost> told;
        const Outcome outcome = solve(problem, effortOf(4 * kSteps), {}, [&](const Progress& progress) {
            if (progress.lawful)
                told.push_back(progress.plan.cost);
        });
        QVERIFY(told.size() > 1);
        QVERIFY(std::is_sorted(told.begin(), told.end(), std::greater<>()));
        QCOMPARE(outcome.plan.cost, told.back());
    }

    void aPlanWhoseAnchorsMayBeNoneAnyMoreIsStillAStart() {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            Problem problem = countyOf(60, 6, seed);
            const Plan before = solve(problem, effortOf(2000)).plan;
            OnlyAnchors others;
            for (int place = 0; place < 60; place += 3) {
                if (place != before.anchors[0] && place != before.anchors[3])
                    others.places.push_back(place);
            }
            problem.rules.push_back({1, others});
            const Outcome outcome = solve(Model(problem), effortOf(2000), {}, {}, &before);
            QVERIFY(outcome.lawful);
            QVERIFY(judge(problem, outcome.plan).lawful());
        }
    }

    void groupsCrossTheCountry_data() {
        QTest::addColumn<int>(
            "schools"); // in each of two towns; where there are many, each half is searched alone
        QTest::addRow("few") << 150;
        QTest::addRow("many") << 400;
    }
    void groupsCrossTheCountry() {
        QFETCH(int, schools);
        const int groups = 40, fewHere = 5;
        Problem problem = countyOf(2 * schools, groups, 7);
        for (int i = 0; i < 2 * schools; ++i) {
            Place& place = problem.places[static_cast<std::size_t>(i)];
            place.x += i < schools ? 0 : 300'000;
            place.mayAnchor = true;
        }
        problem.schools = {1, schools / 2};
        Plan uneven;
        for (int i = 0; i < groups; ++i)
            uneven.anchors.push_back(i < fewHere ? i : schools + i);
        for (int i = 0; i < 2 * schools; ++i) {
            const bool isHere = i < schools;
            const int many = isHere ? fewHere : groups - fewHere;
            uneven.groupOf.push_back(isHere ? i % many : fewHere + (i - schools - fewHere + many) % many);
        }
        QVERIFY(judge(problem, uneven).lawful());
        const Outcome outcome = solve(Model(problem), effortOf(20 * kSteps), {}, {}, &uneven);
        QVERIFY(outcome.lawful);
        const auto here = std::count_if(outcome.plan.anchors.begin(), outcome.plan.anchors.end(),
                                        [&](int anchor) { return anchor < schools; });
        QVERIFY2(here >= groups / 2 - 3 && here <= groups / 2 + 3, qPrintable(QString::number(here)));
    }

    void flawsAreFound() {
        Problem problem = countyOf(10, 2, 13);
        problem.places[3].x = std::nan("");
        problem.places[4].pupils = -1;
        problem.groups = 11;
        problem.rules = {{7, Apart{1, 99}}};
        std::vector<Flaw::Kind> kinds;
        for (const Flaw& flaw : flawsOf(problem))
            kinds.push_back(flaw.kind);
        const std::vector<Flaw::Kind> expected = {Flaw::Kind::BadGroups, Flaw::Kind::BadCoordinate,
                                                  Flaw::Kind::BadCount, Flaw::Kind::BadIndex};
        QCOMPARE(kinds, expected);
    }
};

QTEST_APPLESS_MAIN(TestSolver)
#include "tst_solver.moc"
