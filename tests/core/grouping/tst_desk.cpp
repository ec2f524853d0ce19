// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/desk.h"
#include "tests/core/grouping/grouping_cases.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::grouping;
using namespace liaison::test;

namespace {

Problem argued() {
    Problem problem = countyOf(70, 6, 31);
    problem.today.assign(70, 0);
    for (std::size_t i = 0; i < 70; i += 2)
        problem.today[i] = 1;
    problem.stay = 700;
    problem.feeders = {{1, 0, 400}, {2, 3, 600}};
    problem.rules = {{1, Together{{10, 11}}}, {2, NotWithin{4, 0}}};
    return problem;
}

void compareWithJudge(const Problem& problem, const Desk& desk) {
    const Judgement judgement = judge(problem, desk.plan());
    const Totals totals = desk.totals();
    QCOMPARE(totals.cost, judgement.cost);
    QCOMPARE(totals.distance, judgement.distance);
    QCOMPARE(totals.longest, judgement.longest);
    QCOMPARE(totals.moves, judgement.moves);
}

} // namespace

class TestDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void totalsStayTrueWhileSchoolsAreDragged() {
        const Problem problem = argued();
        Desk desk(problem, solve(problem, effortOf(800)).plan);
        compareWithJudge(problem, desk);
        Draws draws(5);
        for (int i = 0; i < 60; ++i) {
            desk.move(static_cast<int>(draws.below(70)), static_cast<int>(draws.below(6)));
            compareWithJudge(problem, desk);
        }
    }

    void anOptionSaysWhatTheMoveWouldCost() {
        const Problem problem = argued();
        const Plan plan = solve(problem, effortOf(800)).plan;
        int seen = 0;
        for (int place = 0; place < 70; ++place) {
            const Desk desk(problem, plan);
            for (const Option& option : desk.optionsFor(place, 3)) {
                Desk moved = desk;
                QVERIFY(moved.move(place, option.group));
                QCOMPARE(moved.totals().cost - desk.totals().cost, option.change);
                if (option.allowed && !option.full && !option.missed)
                    QVERIFY2(option.change >= 0, "the plan left a better seat empty");
                ++seen;
            }
        }
        QVERIFY(seen > 100);
    }

    void aSwapKeepsTheSizesAndCostsWhatItSays() {
        const Problem problem = argued();
        const Plan plan = solve(problem, effortOf(800)).plan;
        int seen = 0;
        for (int place = 0; place < 70; ++place) {
            const Desk desk(problem, plan);
            for (const Option& option : desk.optionsFor(place, 3)) {
                if (option.swapWith < 0)
                    continue;
                Desk swapped = desk;
                const int own = desk.groupOf(place);
                QVERIFY(swapped.move(place, option.group));
                QVERIFY(swapped.move(option.swapWith, own));
                QCOMPARE(swapped.totals().cost - desk.totals().cost, option.swapChange);
                QVERIFY(judge(problem, swapped.plan()).lawful());
                ++seen;
            }
        }
        QVERIFY(seen > 50);
    }

    void whoStaysTogetherMovesTogether() {
        const Problem problem = argued();
        Desk desk(problem, solve(problem, effortOf(800)).plan);
        const int to = (desk.groupOf(10) + 1) % 6;
        QVERIFY(desk.move(10, to));
        QCOMPARE(desk.groupOf(11), to);
    }

    void aGroupThatLosesItsAnchorGetsAnother() {
        const Problem problem = argued();
        Desk desk(problem, solve(problem, effortOf(800)).plan);
        const int anchor = desk.anchor(2);
        QVERIFY(desk.optionsFor(anchor, 3).empty());
        if (desk.move(anchor, 3)) {
            QVERIFY(desk.anchor(2) != anchor);
            QCOMPARE(desk.groupOf(desk.anchor(2)), 2);
        }
        compareWithJudge(problem, desk);
    }

    void aForbiddenGroupIsMarked() {
        const Problem problem = argued();
        const Plan plan = solve(problem, effortOf(800)).plan;
        const Desk desk(problem, plan);
        for (const Option& option : desk.optionsFor(4, 6))
            QCOMPARE(option.allowed, desk.anchor(option.group) != 0);
    }
};

QTEST_APPLESS_MAIN(TestDesk)
#include "tst_desk.moc"
