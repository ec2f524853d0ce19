// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/conflict.h"
#include "core/grouping/judge.h"
#include "core/grouping/plain_check.h"
#include "impossible_cases.h"

#include <QtTest>

#include <bit>

using namespace liaison::grouping;

namespace {

using Kind = Demand::Kind;

/// Whether any plan of a tiny problem is lawful, one after the other.
bool isAnyPlanLawful(const Problem& problem) {
    const int places = int(problem.places.size());
    Plan plan;
    plan.groupOf.assign(problem.places.size(), 0);
    for (unsigned bits = 0; bits < 1U << places; ++bits) {
        if (std::popcount(bits) != problem.groups)
            continue;
        plan.anchors.clear();
        for (int place = 0; place < places; ++place) {
            if ((bits >> place & 1U) != 0)
                plan.anchors.push_back(place);
        }
        for (bool isNext = true; isNext;) {
            if (judge(problem, plan).lawful())
                return true;
            isNext = false;
            for (int& group : plan.groupOf) {
                group = (group + 1) % problem.groups;
                if ((isNext = group != 0))
                    break;
            }
        }
    }
    return false;
}

bool isPlainlyPossible(const Problem& problem, const std::vector<Demand>& demands) {
    Problem asked = withDemands(problem, demands);
    if (std::find(demands.begin(), demands.end(), Demand{Kind::Groups, -1}) != demands.end())
        return isAnyPlanLawful(asked);
    for (asked.groups = 1; asked.groups <= int(asked.places.size()); ++asked.groups) {
        if (isAnyPlanLawful(asked))
            return true;
    }
    return false;
}

/// Six places, and rules that often contradict each other.
Problem tinyProblem(std::uint64_t seed) {
    Draws draws(seed);
    const auto below = [&draws](int many) { return int(draws.below(std::size_t(many))); };
    Problem problem;
    problem.groups = 2 + below(2);
    for (int i = 0; i < 6; ++i)
        problem.places.push_back({double(below(10)), double(below(10)), 10 + below(30), 1, below(3) > 0});
    problem.schools = {below(3), 3 + below(3)};
    if (below(2) == 0)
        problem.pupils = {20 + below(20), 60 + below(60)};
    if (below(3) == 0)
        problem.farthest = 5 + below(5);
    for (int id = 1; id <= 3; ++id) {
        const int place = below(6), other = (place + 1 + below(5)) % 6;
        Rule rule{id, Apart{place, other}};
        switch (below(7)) {
        case 0:
            rule.what = Together{{place, other}};
            break;
        case 1:
            rule.what = Within{place, other};
            break;
        case 2:
            rule.what = NotWithin{place, other};
            break;
        case 3:
            rule.what = OnlyAnchors{{place, other, below(6)}};
            break;
        case 4:
            rule.what = Anchor{place};
            break;
        case 5:
            rule.what = SizeOf{place, Bounds{below(3), 2 + below(2)}, {}};
            break;
        default:
            break;
        }
        problem.rules.push_back(rule);
    }
    return problem;
}

std::vector<Demand> without(std::vector<Demand> demands, const Demand& demand) {
    std::erase(demands, demand);
    return demands;
}

} // namespace

class TestConflict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tinyProblemsAreJudgedRightly();
    void whatIsImpossibleIsNamed_data();
    void whatIsImpossibleIsNamed();
    void aPossibleCountyHasNoConflict();
    void theUsersOwnWordsAreFound();
    void twoConflictsAreFoundOneAfterTheOther();
    void whatAReleaseCostsIsAsked();
    void givingUpTheNumberFindsTheNearest();
    void oneGroupHoldsAll();
    void allInOnePlaceIsPossible();
    void whatIsTooLargeIsStillSummedUp();
    void whatChecksSeeIsImpossible();
    void aNationIsToldOneAbsurdRule_data();
    void aNationIsToldOneAbsurdRule();
    void tooManyTogetherAreNamedInANation();
    void aSizeOfItsOwnDoesNotLiftThatOfAll();
    void stoppedNobodyKnows();
};

void TestConflict::tinyProblemsAreJudgedRightly() {
    int impossible = 0;
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        const Problem problem = tinyProblem(seed);
        QVERIFY(flawsOf(problem).empty());
        const std::vector<Demand> demands = demandsOf(problem);
        const bool isPossible = isPlainlyPossible(problem, demands);
        QCOMPARE(feasibilityOf(problem, demands),
                 isPossible ? Feasibility::Possible : Feasibility::Impossible);
        const std::vector<Demand> conflict = conflictOf(problem);
        QCOMPARE(conflict.empty(), isPossible);
        if (isPossible)
            continue;
        ++impossible;
        QVERIFY(!isPlainlyPossible(problem, conflict));
        for (const Demand& demand : conflict)
            QVERIFY(isPlainlyPossible(problem, without(conflict, demand)));
    }
    QVERIFY(impossible > 4 && impossible < 20);
}

void TestConflict::whatIsImpossibleIsNamed_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("seed");
    for (int kind = 0; kind < RuleMaker::kKinds; ++kind) {
        for (int seed = 1; seed <= 3; ++seed)
            QTest::addRow("kind %d, seed %d", kind, seed) << kind << seed;
    }
}

void TestConflict::whatIsImpossibleIsNamed() {
    QFETCH(int, kind);
    QFETCH(int, seed);
    const bool isCounty = seed == 1;
    Problem problem = scatteredCounty(isCounty ? 230 : 60, isCounty ? 18 : 6, std::uint64_t(seed));
    RuleMaker maker(problem, std::uint64_t(seed));
    maker.addHarmless(isCounty ? 30 : 9);
    QCOMPARE(feasibilityOf(problem, demandsOf(problem)), Feasibility::Possible);
    maker.addImpossible(kind);
    QVERIFY(flawsOf(problem).empty());
    const std::vector<Demand> conflict = conflictOf(problem);
    QVERIFY(!conflict.empty());
    QCOMPARE(feasibilityOf(problem, conflict), Feasibility::Impossible);
    for (const Demand& demand : conflict)
        QCOMPARE(feasibilityOf(problem, without(conflict, demand)), Feasibility::Possible);
}

void TestConflict::aPossibleCountyHasNoConflict() {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Problem problem = scatteredCounty(230, 18, seed);
        RuleMaker(problem, seed).addHarmless(30);
        QVERIFY(conflictOf(problem).empty());
        problem.pupils = {2000, 8000};
        QVERIFY(conflictOf(problem).empty());
    }
}

void TestConflict::theUsersOwnWordsAreFound() {
    // "Group 4 may have at most 14 schools" with "these 16 stay together", one of which is in group 4.
    Problem problem = scatteredCounty(230, 18, 1);
    std::vector<int> sixteen;
    for (int place = 100; place < 116; ++place)
        sixteen.push_back(place);
    problem.rules = {{7, Together{{40, 41}}},
                     {8, SizeOf{4, Bounds{0, 14}, {}}},
                     {9, Together{sixteen}},
                     {10, Within{100, 4}}};
    const std::vector<Demand> expected{{Kind::Rule, 8}, {Kind::Rule, 9}, {Kind::Rule, 10}};
    QCOMPARE(conflictOf(problem), expected);
}

void TestConflict::twoConflictsAreFoundOneAfterTheOther() {
    Problem problem = scatteredCounty(60, 6, 2);
    problem.rules = {{1, Within{30, 0}}, {2, Within{30, 1}}, {3, Together{{40, 41}}}, {4, Apart{40, 41}}};
    const std::vector<Demand> conflict = conflictOf(problem);
    QCOMPARE(int(conflict.size()), 2);
    for (const Release& release : releasesOf(problem, conflict))
        QCOMPARE(release.verdict, Feasibility::Impossible);
    std::erase_if(problem.rules, [&](const Rule& rule) { return rule.id == conflict.front().rule; });
    const std::vector<Demand> next = conflictOf(problem);
    QCOMPARE(int(next.size()), 2);
    QVERIFY(next != conflict);
    for (const Release& release : releasesOf(problem, next))
        QCOMPARE(release.verdict, Feasibility::Possible);
}

void TestConflict::whatAReleaseCostsIsAsked() {
    Problem problem = scatteredCounty(60, 6, 3);
    problem.rules = {{1, Within{30, 0}}, {2, Within{30, 1}}};
    int asked = 0;
    const auto price = [&asked](const Problem& eased) -> std::optional<Cost> {
        return eased.rules.size() == 1 ? std::optional<Cost>(100 * ++asked) : std::nullopt;
    };
    const std::vector<Release> releases = releasesOf(problem, conflictOf(problem), price);
    QCOMPARE(int(releases.size()), 2);
    QCOMPARE(releases[0].cost, std::optional<Cost>(100));
    QCOMPARE(releases[1].cost, std::optional<Cost>(200));
    QCOMPARE(releasesOf(problem, conflictOf(problem)).front().cost, std::optional<Cost>());
}

void TestConflict::givingUpTheNumberFindsTheNearest() {
    Problem problem = scatteredCounty(60, 6, 4);
    problem.schools = {0, 8}; // needs eight groups
    const std::vector<Demand> conflict = conflictOf(problem);
    QCOMPARE(conflict, (std::vector<Demand>{{Kind::Groups, -1}, {Kind::MostSchools, -1}}));
    const std::vector<Release> releases = releasesOf(problem, conflict);
    QCOMPARE(releases[0].verdict, Feasibility::Possible);
    QCOMPARE(releases[0].problem.groups, 8);
    QCOMPARE(releases[1].problem.schools, (Bounds{0, Bounds().most}));
}

void TestConflict::oneGroupHoldsAll() {
    Problem problem = scatteredCounty(20, 1, 5);
    problem.schools = {20, 20};
    QVERIFY(conflictOf(problem).empty());
    problem.rules = {{1, Apart{5, 6}}};
    QCOMPARE(conflictOf(problem), (std::vector<Demand>{{Kind::Groups, -1}, {Kind::Rule, 1}}));
}

void TestConflict::allInOnePlaceIsPossible() {
    Problem problem = scatteredCounty(230, 18, 6);
    for (Place& place : problem.places)
        place.x = place.y = 1;
    problem.farthest = 0;
    QVERIFY(conflictOf(problem).empty());
}

void TestConflict::whatIsTooLargeIsStillSummedUp() {
    Problem problem = scatteredCounty(6000, 400, 7);
    problem.schools = {0, 14};
    QCOMPARE(feasibilityOf(problem, demandsOf(problem)), Feasibility::Impossible);
    problem.schools = {0, 30};
    QVERIFY(feasibilityOf(problem, demandsOf(problem)) != Feasibility::Impossible);
}

void TestConflict::whatChecksSeeIsImpossible() {
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Problem problem = tinyProblem(seed);
        PlainCheck check(problem);
        Draws draws(seed);
        std::vector<Demand> some = demandsOf(problem);
        // The same check is asked again and again, about more and about fewer.
        for (int round = 0; round < 3; ++round) {
            if (check.isImpossible(some)) {
                ++seen;
                QCOMPARE(feasibilityOf(problem, some), Feasibility::Impossible);
                if (seed <= 20)
                    QVERIFY(!isPlainlyPossible(problem, some));
            }
            some = demandsOf(problem);
            std::erase_if(some, [&](const Demand&) { return draws.below(4) == 0; });
        }
    }
    QVERIFY(seen > 20);
}

void TestConflict::aNationIsToldOneAbsurdRule_data() {
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < RuleMaker::kKinds; ++kind) {
        if (kind != 2) // 1,501 that all stay apart are no rule of one user
            QTest::addRow("kind %d", kind) << kind;
    }
}

void TestConflict::aNationIsToldOneAbsurdRule() {
    QFETCH(int, kind);
    Problem problem = scatteredCounty(20'000, 1500, 1);
    RuleMaker maker(problem, 1);
    maker.addHarmless(30);
    PlainCheck harmless(problem);
    QVERIFY(!harmless.isImpossible(demandsOf(problem)));
    maker.addImpossible(kind);
    const std::vector<Demand> conflict = conflictOf(problem);
    QVERIFY(!conflict.empty());
    PlainCheck check(problem);
    QVERIFY(check.isImpossible(conflict));
    for (const Demand& demand : conflict)
        QVERIFY(!check.isImpossible(without(conflict, demand)));
}

void TestConflict::tooManyTogetherAreNamedInANation() {
    Problem problem = scatteredCounty(20'000, 1500, 2);
    problem.schools = {8, 16};
    std::vector<int> together;
    for (int place = 0; place < 17; ++place)
        together.push_back(10'000 + 7 * place);
    problem.rules = {{1, Together{{5000, 5001}}}, {2, Together{together}}, {3, Apart{6000, 6001}}};
    QCOMPARE(conflictOf(problem), (std::vector<Demand>{{Kind::MostSchools, -1}, {Kind::Rule, 2}}));
    // Sixteen leave no room for an anchor, as none of them may be one.
    together.pop_back();
    problem.rules[1].what = Together{together};
    QCOMPARE(conflictOf(problem),
             (std::vector<Demand>{{Kind::Anchors, -1}, {Kind::MostSchools, -1}, {Kind::Rule, 2}}));
    together.pop_back();
    problem.rules[1].what = Together{together};
    QVERIFY(conflictOf(problem).empty());
}

void TestConflict::aSizeOfItsOwnDoesNotLiftThatOfAll() {
    Problem problem = scatteredCounty(60, 6, 8);
    problem.schools = {0, 12};
    std::vector<int> together{3};
    for (int place = 20; place < 34; ++place)
        together.push_back(place);
    problem.rules = {{1, Together{together}}};
    QCOMPARE(conflictOf(problem), (std::vector<Demand>{{Kind::MostSchools, -1}, {Kind::Rule, 1}}));
    problem.rules.push_back({2, SizeOf{3, Bounds{0, 20}, {}}});
    QCOMPARE(conflictOf(problem), (std::vector<Demand>{{Kind::MostSchools, -1}, {Kind::Rule, 1}}));
}

void TestConflict::stoppedNobodyKnows() {
    std::stop_source stopped;
    stopped.request_stop();
    Problem problem = scatteredCounty(230, 18, 1);
    const std::vector<Demand> demands = demandsOf(problem);
    QCOMPARE(feasibilityOf(problem, demands), Feasibility::Possible);
    QCOMPARE(feasibilityOf(problem, demands, stopped.get_token()), Feasibility::Unknown);
    QVERIFY(conflictOf(problem, stopped.get_token()).empty());
    RuleMaker(problem, 1).addImpossible(1);
    const std::vector<Demand> conflict = conflictOf(problem);
    int priced = 0;
    const auto price = [&priced](const Problem&) { return std::optional<Cost>(++priced); };
    for (const Release& release : releasesOf(problem, conflict, price, stopped.get_token()))
        QVERIFY(!release.cost);
    QCOMPARE(priced, 0);
}

QTEST_APPLESS_MAIN(TestConflict)
#include "tst_conflict.moc"
