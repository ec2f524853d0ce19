// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_desk.h"
#include "core/forming/forming_words.h"
#include "tests/core/forming/formed_groups.h"
#include "tests/support/results.h"

#include <QtTest>

#include <algorithm>

using namespace liaison;
using namespace liaison::test;

/// Groups that keep what is asked and carry on those of today.
class TestFormingGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsWhatTheJudgeMakesOfIt_data();
    void aPlanIsWhatTheJudgeMakesOfIt();
    void everySchoolIsInOneBodyAndEveryBodyHasAName();
    void everyKindOfRuleIsKept();
    void theSameSeedAndStepsMakeTheSamePlan();
    void withoutANumberThereAreAsManyGroupsAsAnchors();
    void groupsCarryOnTheBodiesOfTheirAnchors();
    void aPlanCanGoOnFromAnother();
    void stayingCounts();
    void feederLinksCount();
    void whatFeederLinksCountIsNeverBelowNothing();
    void schoolsOfUnknownPupilsCountAsNone();
    void allSchoolsInOnePlaceMakeAPlanWithoutDistance();
    void oneGroupHoldsAll();
    void everySchoolMayBeItsOwnGroup();
};

void TestFormingGroups::aPlanIsWhatTheJudgeMakesOfIt_data() {
    QTest::addColumn<int>("objective");
    QTest::addRow("total") << int(grouping::Objective::Total);
    QTest::addRow("longest") << int(grouping::Objective::Longest);
    QTest::addRow("pupils") << int(grouping::Objective::Weighted);
}

void TestFormingGroups::aPlanIsWhatTheJudgeMakesOfIt() {
    QFETCH(int, objective);
    const FormingGround ground = countyGround(80, 3, 6);
    FormingQuestion question = groupsQuestion(6, Anchoring::Secondaries);
    groupsIn(question).objective = grouping::Objective(objective);
    groupsIn(question).schools = {10, 16};
    groupsIn(question).stay = 500;
    const FormingAnswer answer = formed(question, ground);
    QVERIFY(answer.plan && answer.isLawful);
    const grouping::Judgement judgement = judged(question, ground, *answer.plan);
    QVERIFY(judgement.lawful());
    const bool isLongest = groupsIn(question).objective == grouping::Objective::Longest;
    QCOMPARE(answer.plan->claim.cost, qint64(isLongest ? judgement.longest : judgement.cost));
    const PlanFigures figures = figuresOf(ground, question, *answer.plan);
    QCOMPARE(figures.distance, qint64(judgement.distance));
    QCOMPARE(figures.longest, qint64(judgement.longest));
    QVERIFY(answer.plan->claim.bound);
    QVERIFY(*answer.plan->claim.bound <= answer.plan->claim.cost);
    QVERIFY(std::all_of(figures.bodies.begin(), figures.bodies.end(),
                        [](const FormedFigures& body) { return body.isSizeKept(); }));
}

void TestFormingGroups::everySchoolIsInOneBodyAndEveryBodyHasAName() {
    const FormingGround ground = countyGround(60, 5);
    const FormingAnswer answer = formed(groupsQuestion({}, Anchoring::Secondaries), ground);
    QVERIFY(answer.plan);
    QSet<Member> placed;
    QSet<QString> names;
    qsizetype members = 0;
    for (const FormedBody& body : answer.plan->bodies) {
        names.insert(body.name);
        members += qsizetype(body.members.size());
        for (const Member& member : body.members)
            placed.insert(member);
        QVERIFY(body.anchor);
        QVERIFY(std::find(body.members.begin(), body.members.end(), *body.anchor) != body.members.end());
    }
    QCOMPARE(members, 60);
    QCOMPARE(placed.size(), 60);
    QCOMPARE(names.size(), qsizetype(answer.plan->bodies.size()));
    QCOMPARE(answer.plan->bodies.front().name, u"Place 0001 group"_s);
}

void TestFormingGroups::everyKindOfRuleIsKept() {
    const FormingGround ground = countyGround(60, 7);
    FormingQuestion question = groupsQuestion(5);
    groupsIn(question).schools = {8, 20};
    question.pins = {pinOf(1, PinKind::Together, {1, 40, 41}), pinOf(2, PinKind::Within, {9, 10}, 30),
                     pinOf(3, PinKind::NotWithin, {31, 32}, 30), pinOf(4, PinKind::Apart, {20, 21, 22}),
                     pinOf(5, PinKind::Anchor, {5})};
    std::vector<int> allowed;
    for (int i = 0; i < 60; i += 5)
        allowed.push_back(i);
    question.pins.push_back(pinOf(6, PinKind::OnlyAnchors, allowed));
    Pin size = pinOf(7, PinKind::Size, {}, 30);
    size.schools = SizeBounds{9, 10};
    question.pins.push_back(size);
    const FormingAnswer answer = formed(question, ground);
    QVERIFY(answer.plan && answer.isLawful);
    const FormingPlan& plan = *answer.plan;
    const auto body = [&](int school) { return plan.bodyOf(schoolAt(school)); };
    QVERIFY(body(1) == body(40) && body(1) == body(41));
    QVERIFY(body(9) == body(30) && body(10) == body(30));
    QVERIFY(body(31) != body(30) && body(32) != body(30));
    QVERIFY(body(20) != body(21) && body(20) != body(22) && body(21) != body(22));
    QCOMPARE(plan.bodies[std::size_t(body(5))].anchor, std::optional<Member>(schoolAt(5)));
    QCOMPARE(plan.bodies[std::size_t(body(30))].anchor, std::optional<Member>(schoolAt(30)));
    for (const FormedBody& each : plan.bodies)
        QVERIFY((std::get<Id<School>>(*each.anchor).value - 1) % 5 == 0);
    const std::size_t sized = plan.bodies[std::size_t(body(30))].members.size();
    QVERIFY(sized == 9 || sized == 10);
    QVERIFY(judged(question, ground, plan).lawful());
}

void TestFormingGroups::theSameSeedAndStepsMakeTheSamePlan() {
    const FormingGround ground = countyGround(120, 23, 8);
    FormingQuestion question = groupsQuestion(8);
    groupsIn(question).pupils = {2000, 6000};
    QCOMPARE(*formed(question, ground).plan, *formed(question, ground).plan);
}

void TestFormingGroups::withoutANumberThereAreAsManyGroupsAsAnchors() {
    const FormingGround ground = countyGround(52, 29);
    QCOMPARE(groupCount(ground, groupsQuestion({}, Anchoring::Secondaries)), 13);
    QCOMPARE(groupCount(ground, groupsQuestion({}, Anchoring::Any)), 4);
    QCOMPARE(groupCount(countyGround(52, 29, 6), groupsQuestion({}, Anchoring::Any)), 6);
    FormingQuestion chosen = groupsQuestion({}, Anchoring::Chosen);
    groupsIn(chosen).anchors = {schoolAt(1), schoolAt(2), schoolAt(3)};
    QCOMPARE(groupCount(ground, chosen), 3);
    FormingQuestion fewer = groupsQuestion({}, Anchoring::Secondaries);
    fewer.pins.push_back(pinOf(1, PinKind::OnlyAnchors, {0, 4, 5}));
    QCOMPARE(groupCount(ground, fewer), 2);
    QCOMPARE(formed(fewer, ground).plan->bodies.size(), std::size_t(2));
}

void TestFormingGroups::groupsCarryOnTheBodiesOfTheirAnchors() {
    const FormingGround ground = countyGround(80, 31, 3);
    const FormingAnswer answer = formed(groupsQuestion(6), ground);
    QSet<Id<Body>> carried;
    for (const FormedBody& body : answer.plan->bodies) {
        const FormingItem* anchor = ground.find(*body.anchor);
        QVERIFY(!body.carriesOn.isValid() || body.carriesOn == anchor->today);
        if (!body.carriesOn.isValid())
            continue;
        QVERIFY(!carried.contains(body.carriesOn));
        QCOMPARE(body.name, ground.nameOf(body.carriesOn));
        carried.insert(body.carriesOn);
    }
    QVERIFY(!carried.isEmpty());
}

void TestFormingGroups::aPlanCanGoOnFromAnother() {
    const FormingGround ground = countyGround(60, 37);
    const FormingQuestion question = groupsQuestion(5);
    const FormingPlan first = *formed(question, ground).plan;
    const auto again = form(question, ground, stepsOf(200), {}, {}, &first);
    LIAISON_VERIFY_RESULT(again);
    QVERIFY(again->plan->claim.cost <= first.claim.cost);
}

void TestFormingGroups::stayingCounts() {
    const FormingGround ground = countyGround(60, 41, 4);
    FormingQuestion question = groupsQuestion(4);
    const qint64 moves = figuresOf(ground, question, *formed(question, ground).plan).moves;
    groupsIn(question).stay = 200'000;
    const FormingPlan staying = *formed(question, ground).plan;
    QVERIFY(figuresOf(ground, question, staying).moves < moves);
}

void TestFormingGroups::feederLinksCount() {
    const FormingGround ground = countyGround(40, 43);
    FormingQuestion question = groupsQuestion({}, Anchoring::Secondaries);
    const FormingPlan plain = *formed(question, ground).plan;
    const int other = plain.bodyOf(schoolAt(1)) == 0 ? 1 : 0;
    const Id<School> anchor = std::get<Id<School>>(*plain.bodies[std::size_t(other)].anchor);
    groupsIn(question).feeders = {{schoolAt(1), anchor}};
    groupsIn(question).feederWeight = 100'000;
    const FormingPlan linked = *formed(question, ground).plan;
    QCOMPARE(linked.bodies[std::size_t(linked.bodyOf(schoolAt(1)))].anchor, std::optional<Member>(anchor));
}

void TestFormingGroups::whatFeederLinksCountIsNeverBelowNothing() {
    const FormingGround ground = countyGround(40, 43);
    FormingQuestion question = groupsQuestion({}, Anchoring::Secondaries);
    const FormingPlan plain = *formed(question, ground).plan;
    const int own = plain.bodyOf(schoolAt(1));
    const auto anchorOf = [&](int body) {
        return std::get<Id<School>>(*plain.bodies[std::size_t(body)].anchor);
    };
    // The first lead where the schools are anyhow, the last to a school that anchors nothing.
    groupsIn(question).feeders = {
        {schoolAt(1), anchorOf(own)}, {schoolAt(2), anchorOf(own == 0 ? 1 : 0)}, {schoolAt(3), schoolAt(5)}};
    std::vector<double> gaps;
    for (const qint64 weight : {50'000, 104'000, 200'000, 1'000'000}) {
        groupsIn(question).feederWeight = weight;
        const FormingPlan plan = *formed(question, ground).plan;
        const PlanFigures figures = figuresOf(ground, question, plan);
        QCOMPARE(figures.links, 3);
        QCOMPARE(figures.followedLinks, 2);
        QCOMPARE(plan.claim.cost, figures.distance);
        QVERIFY(plan.claim.gap());
        gaps.push_back(*plan.claim.gap());
        QCOMPARE(linksText(figures), u"2 of 3 feeder links are followed"_s);
        const auto desk = FormingDesk::make(question, ground, plan);
        QCOMPARE(desk->claim(), plan.claim);
        QVERIFY(desk->move(schoolAt(2), own));
        QCOMPARE(desk->figures().followedLinks, 1);
        QCOMPARE(desk->claim().cost, desk->figures().distance + weight);
    }
    QVERIFY(*std::max_element(gaps.begin(), gaps.end()) < 0.05);
}

void TestFormingGroups::schoolsOfUnknownPupilsCountAsNone() {
    FormingGround ground = countyGround(20, 47);
    ground.items[3].pupils = {};
    FormingQuestion question = groupsQuestion(2);
    groupsIn(question).objective = grouping::Objective::Weighted;
    const FormingAnswer answer = formed(question, ground);
    const PlanFigures figures = figuresOf(ground, question, *answer.plan);
    QCOMPARE(figures.bodies[0].withoutPupils + figures.bodies[1].withoutPupils, 1);
    QVERIFY(questionTexts(ground, question)
                .contains(u"Counted as without pupils, for nobody knows how many they have: 1 school"_s));
    for (FormingItem& item : ground.items)
        item.pupils = {};
    QVERIFY(refusal(question, ground).startsWith(u"Nobody knows the pupils of any of these schools"_s));
}

void TestFormingGroups::allSchoolsInOnePlaceMakeAPlanWithoutDistance() {
    FormingGround ground = countyGround(30, 53);
    for (FormingItem& item : ground.items)
        item.easting = item.northing = 300'000;
    FormingQuestion question = groupsQuestion(3);
    groupsIn(question).schools = {10, 10};
    const FormingAnswer answer = formed(question, ground);
    QVERIFY(answer.plan && answer.isLawful);
    QCOMPARE(answer.plan->claim.cost, 0);
    QVERIFY(answer.plan->claim.isProven);
    groupsIn(question).objective = grouping::Objective::Longest;
    QVERIFY(formed(question, ground).plan->claim.isProven);
}

void TestFormingGroups::oneGroupHoldsAll() {
    const FormingGround ground = countyGround(15, 59);
    const FormingAnswer answer = formed(groupsQuestion(1), ground, stepsOf(kSteps, kProof));
    QCOMPARE(answer.plan->bodies.size(), std::size_t(1));
    QCOMPARE(answer.plan->bodies.front().members.size(), std::size_t(15));
    QVERIFY(answer.plan->claim.isProven);
    const FormingAnswer alone = formed(groupsQuestion(1), countyGround(1, 1));
    QCOMPARE(alone.plan->claim.cost, 0);
}

void TestFormingGroups::everySchoolMayBeItsOwnGroup() {
    const FormingAnswer answer = formed(groupsQuestion(9), countyGround(9, 61));
    QCOMPARE(answer.plan->bodies.size(), std::size_t(9));
    QCOMPARE(answer.plan->claim.cost, 0);
}

QTEST_GUILESS_MAIN(TestFormingGroups)
#include "tst_forming_groups.moc"
