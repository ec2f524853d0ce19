// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/conflict.h"
#include "tests/core/grouping/grouping_cases.h"

#include <QtTest>

using namespace liaison::grouping;
using namespace liaison::test;

namespace {

constexpr Demand ruleOf(int id) {
    return {Demand::Kind::Rule, id};
}

std::int64_t sizeAt(const Plan& plan, int anchor) {
    const auto at = std::find(plan.anchors.begin(), plan.anchors.end(), anchor) - plan.anchors.begin();
    return std::count(plan.groupOf.begin(), plan.groupOf.end(), static_cast<int>(at));
}

} // namespace

/// Several rules that give one group a size.
class TestGroupSizes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofSeveralSizesOfOneGroupAllHold() {
        Problem problem = countyOf(60, 5, 4);
        problem.schools = {4, 30};
        problem.rules = {{1, SizeOf{6, Bounds{0, 9}, {}}},
                         {2, SizeOf{6, Bounds{9, 40}, {}}},
                         {3, SizeOf{6, Bounds{2, 35}, {}}}};
        QVERIFY(conflictOf(problem).empty());
        const Outcome outcome = solve(problem, effortOf(2000));
        QVERIFY(outcome.lawful);
        QCOMPARE(sizeAt(outcome.plan, 6), std::int64_t{9});
    }

    void aSizeOfItsOwnIsWithinThatOfAll() {
        Problem problem = countyOf(60, 5, 4);
        problem.schools = {8, 16};
        problem.rules = {{1, SizeOf{6, Bounds{16, 40}, {}}}};
        const Outcome outcome = solve(problem, effortOf(2000));
        QVERIFY(outcome.lawful);
        QCOMPARE(sizeAt(outcome.plan, 6), std::int64_t{16});
    }

    void sizesThatContradictEachOtherAreNamed_data() {
        QTest::addColumn<bool>("isTurned");
        QTest::addColumn<bool>("ofPupils");
        for (const bool isTurned : {false, true}) {
            for (const bool ofPupils : {false, true})
                QTest::addRow("%s, %s", ofPupils ? "pupils" : "schools", isTurned ? "turned" : "as is")
                    << isTurned << ofPupils;
        }
    }
    void sizesThatContradictEachOtherAreNamed() {
        QFETCH(bool, isTurned);
        QFETCH(bool, ofPupils);
        Problem problem = countyOf(60, 5, 4);
        problem.schools = {};
        const Bounds few{0, ofPupils ? 1000 : 1}, many{ofPupils ? 1200 : 9, 1'000'000};
        const auto rule = [&](int id, const Bounds& bounds) {
            return ofPupils ? Rule{id, SizeOf{6, {}, bounds}} : Rule{id, SizeOf{6, bounds, {}}};
        };
        problem.rules = {rule(1, isTurned ? many : few), {2, Anchor{9}}, rule(3, isTurned ? few : many)};
        QCOMPARE(conflictOf(problem), std::vector<Demand>({ruleOf(1), ruleOf(3)}));
        QVERIFY(!solve(problem, effortOf(1000)).lawful);
    }

    void aSizeThatContradictsThatOfAllIsNamed_data() {
        QTest::addColumn<bool>("isTooSmall");
        QTest::addRow("too small") << true;
        QTest::addRow("too large") << false;
    }
    void aSizeThatContradictsThatOfAllIsNamed() {
        QFETCH(bool, isTooSmall);
        Problem problem = countyOf(60, 5, 4);
        problem.schools = {8, 16};
        problem.rules = {{1, SizeOf{6, isTooSmall ? Bounds{0, 5} : Bounds{20, 30}, {}}}};
        const Demand common{isTooSmall ? Demand::Kind::LeastSchools : Demand::Kind::MostSchools, -1};
        QCOMPARE(conflictOf(problem), std::vector<Demand>({common, ruleOf(1)}));
        for (const Release& release : releasesOf(problem, conflictOf(problem)))
            QCOMPARE(release.verdict, Feasibility::Possible);
    }
};

QTEST_GUILESS_MAIN(TestGroupSizes)
#include "tst_group_sizes.moc"
