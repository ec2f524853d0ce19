// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_check.h"
#include "core/grouping/hub_filling.h"
#include "hub_cases.h"

#include <QtTest>

using namespace liaison::grouping;

namespace {

/// Eight or nine groups, and rules that often contradict each other.
HubProblem tinyHubs(std::uint64_t seed) {
    Draws draws(seed);
    const auto below = [&draws](int many) { return int(draws.below(std::size_t(many))); };
    const int many = 8 + below(2);
    HubProblem problem = scattered(std::size_t(many), seed);
    problem.least = 1 + below(3);
    problem.most = problem.least + below(3);
    problem.hubs = below(2) == 0 ? 0 : 2 + below(3);
    problem.balance = below(3) == 0   ? HubBalance::None
                      : below(2) == 0 ? HubBalance::Schools
                                      : HubBalance::Pupils;
    problem.tolerance = 20 + below(300);
    if (below(4) == 0)
        problem.groups[0].pupils = problem.groups[0].schools = 40;
    for (int rule = 0; rule < 5; ++rule) {
        const int one = below(many), other = (one + 1 + below(many - 1)) % many;
        const std::int64_t least = 10 + below(25);
        switch (below(4)) {
        case 0:
            problem.together.push_back({one, other});
            break;
        case 1:
            problem.apart.emplace_back(one, other);
            break;
        case 2:
            problem.sizes.push_back({one, {least, least + 6}, {}});
            break;
        default:
            break;
        }
    }
    if (below(4) == 0) {
        problem.fixedHub.assign(std::size_t(many), -1);
        problem.fixedHub[std::size_t(below(many))] = 0;
        problem.fixedHub[std::size_t(below(many))] = 0;
    }
    return problem;
}

bool isPossible(const HubProblem& problem) {
    return EveryPlan(problem).cheapest() != kNoPlan;
}

} // namespace

/// Whether there are any hubs: told at once, told by looking, and told by trying everything.
class TestHubFeasibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tinyProblemsAreJudgedRightly();
    void pairsThatLeaveNoThirdAreSeen();
    void whatCannotBalanceIsSeen();
    void stoppedNobodyKnows();
    void fillingsAreFoundExactly();
};

void TestHubFeasibility::tinyProblemsAreJudgedRightly() {
    int impossible = 0, seen = 0, known = 0;
    constexpr int kCases = 300;
    for (std::uint64_t seed = 1; seed <= kCases; ++seed) {
        const HubProblem problem = tinyHubs(seed);
        const bool isImpossible = hubCount(problem) < 1 || !isPossible(problem);
        const Feasibility told = hubFeasibility(problem, {});
        const bool isSeen = isPlainlyImpossible(problem);
        QVERIFY2(!isSeen || isImpossible, qPrintable(QString::number(seed)));
        QVERIFY2(told != (isImpossible ? Feasibility::Possible : Feasibility::Impossible),
                 qPrintable(QString::number(seed)));
        impossible += isImpossible ? 1 : 0;
        seen += isSeen ? 1 : 0;
        known += told != Feasibility::Unknown ? 1 : 0;
    }
    QVERIFY(impossible > kCases / 5 && impossible < kCases * 9 / 10);
    QVERIFY(seen > impossible / 2);
    QCOMPARE(known, kCases);
}

void TestHubFeasibility::pairsThatLeaveNoThirdAreSeen() {
    HubProblem problem = scattered(90, 1);
    for (int group = 0; group + 1 < 90; group += 2)
        problem.together.push_back({group, group + 1});
    QVERIFY(isPlainlyImpossible(problem));
    for (int kept = 1; kept <= 3; ++kept) {
        HubProblem fewer = problem;
        fewer.together.resize(std::size_t(30 * kept) / 3);
        QVERIFY(!isPlainlyImpossible(fewer));
        QCOMPARE(hubFeasibility(fewer, {}), Feasibility::Possible);
    }
    problem.together.resize(31);
    QVERIFY(isPlainlyImpossible(problem));
}

void TestHubFeasibility::whatCannotBalanceIsSeen() {
    HubProblem problem = scattered(90, 2);
    for (std::size_t group = 0; group < problem.groups.size(); ++group)
        problem.groups[group].schools = group % 2 == 0 ? 8 : 15;
    problem.balance = HubBalance::Schools;
    problem.tolerance = 20; // 33.8 to 35.2, but three make 24, 31, 38 or 45
    QVERIFY(isPlainlyImpossible(problem));
    problem.tolerance = 110;
    QCOMPARE(hubFeasibility(problem, {}), Feasibility::Possible);
}

void TestHubFeasibility::stoppedNobodyKnows() {
    std::stop_source stopped;
    stopped.request_stop();
    HubEffort effort;
    effort.stop = stopped.get_token();
    HubProblem problem = scattered(60, 3);
    problem.balance = HubBalance::Pupils;
    problem.tolerance = 1;
    QVERIFY(!isPlainlyImpossible(problem));
    QCOMPARE(hubFeasibility(problem, effort), Feasibility::Unknown);
}

void TestHubFeasibility::fillingsAreFoundExactly() {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Draws draws(seed);
        std::vector<HubFiller> fillers;
        for (int i = 0; i < 7; ++i)
            fillers.push_back({1 + std::int64_t(draws.below(2)), 30 * std::int64_t(draws.below(9))});
        const Bounds counts{std::int64_t(draws.below(4)), 3 + std::int64_t(draws.below(3))};
        const auto least = std::int64_t(draws.below(700));
        const Bounds sizes{least, least + std::int64_t(draws.below(20))};
        bool isThere = false;
        for (unsigned bits = 0; bits < 1U << fillers.size(); ++bits) {
            std::int64_t count = 0, size = 0;
            for (std::size_t i = 0; i < fillers.size(); ++i) {
                count += (bits >> i & 1U) != 0 ? fillers[i].count : 0;
                size += (bits >> i & 1U) != 0 ? fillers[i].size : 0;
            }
            isThere = isThere || (counts.holds(count) && sizes.holds(size));
        }
        std::int64_t work = 1'000'000;
        QCOMPARE(canFillHub(fillers, counts, sizes, work), isThere);
    }
}

QTEST_APPLESS_MAIN(TestHubFeasibility)
#include "tst_hub_feasibility.moc"
