// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/founding.h"
#include "founding_cases.h"

#include <QtTest>

#include <cmath>

using namespace liaison::grouping;

class TestFounding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noChoiceIsBetter_data();
    void noChoiceIsBetter();
    void crowdedPlacesAreExact();
    void movingTurningAndMirroringChangeNothing();
    void theOrderOfTheSchoolsDoesNotMatter();
    void twiceAsFarIsTwiceAsWide();
    void aRuleNeverHelps();
    void moreSchoolsAreNeverCloser();
    void theLongestToTheLeadIsTold();
    void exchangesBringEqualsCloser();
    void whyNothingFitsIsTold();
    void nonsenseIsTold();
    void allInOnePlaceIsNoDistance();
    void oneSchoolIsEnough();
    void stoppingAtOnceStillGivesAChoice();
};

void TestFounding::noChoiceIsBetter_data() {
    QTest::addColumn<FoundingProblem>("problem");
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        FoundingProblem problem = offered(10 + seed % 5, seed, seed % 3 == 0 ? 8 : 30'000);
        QTest::addRow("plain %d", int(seed)) << problem;
        problem.quotas = {{1, 4}, {std::int64_t(seed % 3), 3}, {1, 1}};
        QTest::addRow("quotas %d", int(seed)) << problem;
        problem.places[1].isMust = true;
        problem.places[4].isMustNot = true;
        problem.places[5].isMust = seed % 2 == 0;
        QTest::addRow("musts %d", int(seed)) << problem;
        problem.lead = 2;
        QTest::addRow("with a lead %d", int(seed)) << problem;
        problem.aim = FoundingAim::Lead;
        QTest::addRow("near the lead %d", int(seed)) << problem;
    }
}

void TestFounding::noChoiceIsBetter() {
    QFETCH(FoundingProblem, problem);
    const FoundingAnswer answer = planFounding(problem);
    const Cost least = leastOfAll(problem);
    QCOMPARE(answer.plan.has_value(), least != kNoChoice);
    QCOMPARE(answer.plan.has_value(), answer.verdict == FoundingVerdict::Planned);
    if (!answer.plan)
        return;
    QVERIFY(keepsFoundingRules(problem, answer.plan->members));
    QCOMPARE(answer.plan->diameter, diameterOf(problem, answer.plan->members));
    QCOMPARE(valueOf(problem, answer.plan->members), least);
    QVERIFY(answer.plan->isProven);
}

void TestFounding::crowdedPlacesAreExact() {
    // Few places and many ties, where the sides of a lens and equal distances matter most.
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        FoundingProblem problem = offered(12, seed, 4);
        problem.schools = int(3 + seed % 6);
        if (seed % 2 == 0)
            problem.quotas = {{1, 3}, {1, 3}, {0, 2}};
        QCOMPARE(bestValue(problem), leastOfAll(problem));
    }
}

void TestFounding::movingTurningAndMirroringChangeNothing() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        FoundingProblem problem = offered(120, seed);
        problem.schools = 12;
        problem.quotas = {{2, 8}, {2, 8}, {2, 4}};
        const Cost value = bestValue(problem);
        QCOMPARE(bestValue(changed(problem, [](FoundingPlace& p) { p.x += 400'000, p.y -= 90'000; })), value);
        QCOMPARE(bestValue(changed(problem, [](FoundingPlace& p) { p.x = -std::exchange(p.y, p.x); })),
                 value);
        QCOMPARE(bestValue(changed(problem, [](FoundingPlace& p) { p.y = -p.y; })), value);
    }
}

void TestFounding::theOrderOfTheSchoolsDoesNotMatter() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        FoundingProblem problem = offered(120, seed);
        problem.schools = 11;
        problem.quotas = {{2, 6}, {3, 5}, {2, 4}};
        const Cost value = bestValue(problem);
        Draws draws(seed);
        for (std::size_t i = problem.places.size(); i > 1; --i)
            std::swap(problem.places[i - 1], problem.places[draws.below(i)]);
        QCOMPARE(bestValue(problem), value);
    }
}

void TestFounding::twiceAsFarIsTwiceAsWide() {
    const FoundingProblem problem = changed(offered(80, 3), [](FoundingPlace& p) { p.y = 0; });
    QCOMPARE(bestValue(changed(problem, [](FoundingPlace& p) { p.x *= 2; })), 2 * bestValue(problem));
}

void TestFounding::aRuleNeverHelps() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        FoundingProblem problem = offered(100, seed);
        problem.schools = 12;
        Cost value = bestValue(problem);
        Draws draws(seed);
        for (int rule = 0; rule < 8; ++rule) {
            FoundingPlace& place = problem.places[draws.below(problem.places.size())];
            (rule % 2 == 0 ? place.isMustNot : place.isMust) = true;
            const Cost ruled = bestValue(problem);
            QVERIFY(ruled >= value);
            value = ruled;
        }
    }
}

void TestFounding::moreSchoolsAreNeverCloser() {
    FoundingProblem problem = offered(150, 4);
    Cost value = 0;
    for (problem.schools = 2; problem.schools <= 20; ++problem.schools) {
        const Cost next = bestValue(problem);
        QVERIFY(next >= value);
        value = next;
    }
}

void TestFounding::theLongestToTheLeadIsTold() {
    FoundingProblem problem = offered(60, 5);
    problem.schools = 12;
    problem.aim = FoundingAim::Lead;
    problem.lead = 7;
    const FoundingAnswer answer = planFounding(problem);
    QVERIFY(answer.plan);
    Cost longest = 0;
    for (const int member : answer.plan->members)
        longest = std::max(longest, metresBetween(problem, member, 7));
    QCOMPARE(answer.plan->longestToLead, longest);
    QCOMPARE(answer.plan->toLead, toLeadOf(problem, answer.plan->members));
}

void TestFounding::exchangesBringEqualsCloser() {
    // The two musts are the farthest pair; of all that lies between, the middle has the least spread.
    FoundingProblem problem;
    problem.schools = 3;
    for (const double x : {0.0, 1000.0, 2000.0})
        problem.places.push_back({x, 0.0, 0, x != 1000, false});
    problem.places.push_back({1000, 900, 0, false, false});
    problem.places.push_back({1000, -700, 0, false, false});
    const FoundingAnswer answer = planFounding(problem);
    QVERIFY(answer.plan);
    QCOMPARE(answer.plan->members, (std::vector<int>{0, 1, 2}));
    QCOMPARE(answer.plan->spread, Cost(4000));
}

void TestFounding::whyNothingFitsIsTold() {
    const auto answerTo = [](auto change) {
        FoundingProblem problem = offered(20, 6);
        problem.schools = 10;
        change(problem);
        return planFounding(problem);
    };
    QCOMPARE(answerTo([](FoundingProblem& p) { p.schools = 21; }).verdict, FoundingVerdict::TooFewSchools);
    QCOMPARE(answerTo([](FoundingProblem& p) {
                 for (std::size_t i = 0; i < 11; ++i)
                     p.places[i].isMustNot = true;
             }).verdict,
             FoundingVerdict::TooFewSchools);
    QCOMPARE(answerTo([](FoundingProblem& p) { p.places[1].isMust = p.places[1].isMustNot = true; }).verdict,
             FoundingVerdict::MustsImpossible);
    QCOMPARE(answerTo([](FoundingProblem& p) {
                 for (std::size_t i = 0; i < 11; ++i)
                     p.places[i].isMust = true;
             }).verdict,
             FoundingVerdict::MustsImpossible);
    QCOMPARE(answerTo([](FoundingProblem& p) {
                 p.lead = 3;
                 p.places[3].isMustNot = true;
             }).verdict,
             FoundingVerdict::MustsImpossible);
    const FoundingAnswer ofOneKind = answerTo([](FoundingProblem& p) { p.quotas = {{}, {}, {}, {1, 2}}; });
    QCOMPARE(ofOneKind.verdict, FoundingVerdict::KindImpossible);
    QCOMPARE(ofOneKind.kind, 3);
    QCOMPARE(answerTo([](FoundingProblem& p) {
                 p.quotas = {{0, 3}, {0, 3}, {0, 3}};
             }).verdict,
             FoundingVerdict::QuotasImpossible);
    QCOMPARE(answerTo([](FoundingProblem& p) {
                 p.quotas = {{0, 0}, {0, 0}, {}};
             }).verdict,
             FoundingVerdict::QuotasImpossible);
    QCOMPARE(answerTo([](FoundingProblem& p) {
                 p.schools = 4;
                 p.quotas = {{2, 9}, {2, 9}, {1, 9}};
             }).verdict,
             FoundingVerdict::QuotasImpossible);
}

void TestFounding::nonsenseIsTold() {
    const auto verdictOf = [](auto change) {
        FoundingProblem problem = offered(20, 7);
        change(problem);
        return planFounding(problem).verdict;
    };
    QCOMPARE(planFounding({}).verdict, FoundingVerdict::TooFewSchools);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.places[3].x = std::nan(""); }), FoundingVerdict::Invalid);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.places[3].y = -HUGE_VAL; }), FoundingVerdict::Invalid);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.places[3].kind = -1; }), FoundingVerdict::Invalid);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.schools = 0; }), FoundingVerdict::Invalid);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.schools = -4; }), FoundingVerdict::Invalid);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.lead = 20; }), FoundingVerdict::Invalid);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.aim = FoundingAim::Lead; }), FoundingVerdict::Invalid);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.quotas = {{3, 2}}; }), FoundingVerdict::Invalid);
    QCOMPARE(verdictOf([](FoundingProblem& p) { p.quotas = {{-1, 2}}; }), FoundingVerdict::Invalid);
}

void TestFounding::allInOnePlaceIsNoDistance() {
    FoundingProblem problem = changed(offered(230, 8), [](FoundingPlace& p) { p.x = p.y = 5; });
    problem.schools = 12;
    problem.quotas = {{3, 4}, {3, 5}, {2, 9}};
    const FoundingAnswer answer = planFounding(problem);
    QVERIFY(answer.plan);
    QVERIFY(keepsFoundingRules(problem, answer.plan->members));
    QCOMPARE(answer.plan->diameter, Cost(0));
}

void TestFounding::oneSchoolIsEnough() {
    FoundingProblem problem = offered(20, 9);
    problem.schools = 1;
    problem.quotas = {{0, 0}};
    const FoundingAnswer answer = planFounding(problem);
    QVERIFY(answer.plan);
    QVERIFY(keepsFoundingRules(problem, answer.plan->members));
    problem.lead = 6;
    problem.quotas = {};
    QCOMPARE(planFounding(problem).plan->members, std::vector<int>{6});
}

void TestFounding::stoppingAtOnceStillGivesAChoice() {
    std::stop_source source;
    source.request_stop();
    FoundingProblem problem = offered(230, 10);
    problem.schools = 12;
    const FoundingAnswer answer = planFounding(problem, source.get_token());
    QVERIFY(answer.plan);
    QVERIFY(keepsFoundingRules(problem, answer.plan->members));
}

QTEST_APPLESS_MAIN(TestFounding)
#include "tst_founding.moc"
