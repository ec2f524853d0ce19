// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "core/forming/group_problem.h"
#include "core/grouping/judge.h"
#include "tests/core/forming/forming_cases.h"
#include "tests/support/results.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace liaison;
using namespace liaison::test;

namespace {

constexpr qint64 kSteps = 4000;
constexpr std::chrono::milliseconds kProof(20000);

FormingAnswer formed(const FormingQuestion& question, const FormingGround& ground,
                     const FormingEffort& effort = stepsOf(kSteps)) {
    const auto answer = form(question, ground, effort);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return *answer;
}

QString refusal(const FormingQuestion& question, const FormingGround& ground) {
    const auto answer = form(question, ground, stepsOf(100));
    return answer ? QString() : answer.error().message;
}

grouping::Judgement judged(const FormingQuestion& question, const FormingGround& ground,
                           const FormingPlan& plan) {
    return grouping::judge(groupProblem(ground, question), *groupingPlan(ground, plan));
}

/// A small question whose best plan is soon proven.
FormingQuestion smallQuestion() {
    FormingQuestion question = groupsQuestion(4);
    groupsIn(question).schools = {5, 9};
    return question;
}

} // namespace

class TestFormingGroups : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlanIsWhatTheJudgeMakesOfIt_data();
    void aPlanIsWhatTheJudgeMakesOfIt();
    void everySchoolIsInOneBodyAndEveryBodyHasAName();
    void everyKindOfRuleIsKept();
    void aProofTellsTheBestPossible();
    void theLongestLineIsWhatAFairPlanClaims();
    void movingMirroringAndReorderingLeavesTheCost();
    void aFurtherRuleNeverBettersAProvenCost();
    void theSameSeedAndStepsMakeTheSamePlan();
    void withoutANumberThereAreAsManyGroupsAsAnchors();
    void groupsCarryOnTheBodiesOfTheirAnchors();
    void aPlanCanGoOnFromAnother();
    void stayingCounts();
    void feederLinksCount();
    void schoolsOfUnknownPupilsCountAsNone();
    void allSchoolsInOnePlaceMakeAPlanWithoutDistance();
    void oneGroupHoldsAll();
    void everySchoolMayBeItsOwnGroup();
    void whatMakesNoSenseIsSaidInASentence_data();
    void whatMakesNoSenseIsSaidInASentence();
    void aPlaceThatIsNoNumberIsRefused();
    void stoppingAtOnceKeepsAPlan();
    void aProofCanBeStopped();
    void progressTellsOfPlansAndShares();
    void aBoundComesWhileThePlanIsStillLookedFor();
    void otherWaysToAskGiveOtherPlans();
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

void TestFormingGroups::aProofTellsTheBestPossible() {
    const FormingGround ground = countyGround(24, 11);
    const FormingAnswer answer = formed(smallQuestion(), ground, stepsOf(kSteps, kProof));
    QVERIFY(answer.plan);
    QVERIFY(answer.plan->claim.isProven);
    QCOMPARE(answer.plan->claim.bound, std::optional<qint64>(answer.plan->claim.cost));
}

void TestFormingGroups::theLongestLineIsWhatAFairPlanClaims() {
    const FormingGround ground = countyGround(30, 13);
    FormingQuestion question = smallQuestion();
    const FormingAnswer total = formed(question, ground);
    groupsIn(question).objective = grouping::Objective::Longest;
    const FormingAnswer fair = formed(question, ground, stepsOf(kSteps, kProof));
    QVERIFY(fair.plan && fair.plan->claim.bound);
    QVERIFY(fair.plan->claim.cost <= figuresOf(ground, question, *total.plan).longest);
    // What is proven cannot be undercut: asking for a metre less is impossible.
    if (fair.plan->claim.isProven) {
        groupsIn(question).farthest = fair.plan->claim.cost - 1;
        QVERIFY(!formed(question, ground).conflict.empty());
    } else {
        QVERIFY(*fair.plan->claim.bound < fair.plan->claim.cost);
    }
}

void TestFormingGroups::movingMirroringAndReorderingLeavesTheCost() {
    const FormingGround ground = countyGround(24, 17);
    const qint64 cost = formed(smallQuestion(), ground, stepsOf(kSteps, kProof)).plan->claim.cost;
    FormingGround moved = ground;
    FormingGround mirrored = ground;
    for (std::size_t i = 0; i < ground.items.size(); ++i) {
        moved.items[i].easting += 12345;
        moved.items[i].northing -= 6789;
        mirrored.items[i].easting = ground.items[i].northing;
        mirrored.items[i].northing = 600000 - ground.items[i].easting;
    }
    FormingGround reordered = ground;
    std::reverse(reordered.items.begin(), reordered.items.end());
    for (const FormingGround& other : {moved, mirrored, reordered}) {
        const FormingAnswer answer = formed(smallQuestion(), other, stepsOf(kSteps, kProof));
        QVERIFY(answer.plan->claim.isProven);
        QCOMPARE(answer.plan->claim.cost, cost);
    }
}

void TestFormingGroups::aFurtherRuleNeverBettersAProvenCost() {
    const FormingGround ground = countyGround(24, 19);
    FormingQuestion question = smallQuestion();
    qint64 cost = formed(question, ground, stepsOf(kSteps, kProof)).plan->claim.cost;
    for (const Pin& pin : {pinOf(1, PinKind::Together, {0, 13}), pinOf(2, PinKind::Anchor, {3}),
                           pinOf(3, PinKind::Apart, {4, 5})}) {
        question.pins.push_back(pin);
        const FormingAnswer answer = formed(question, ground, stepsOf(kSteps, kProof));
        QVERIFY(answer.plan->claim.isProven);
        QVERIFY(answer.plan->claim.cost >= cost);
        cost = answer.plan->claim.cost;
    }
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

void TestFormingGroups::whatMakesNoSenseIsSaidInASentence_data() {
    QTest::addColumn<FormingQuestion>("question");
    QTest::addColumn<QString>("said");
    FormingQuestion question = groupsQuestion(31);
    QTest::addRow("more groups than schools") << question << u"at most as many groups; 31 were asked"_s;
    question = groupsQuestion(0);
    QTest::addRow("no group") << question << u"at least 1 group"_s;
    question = groupsQuestion(-4);
    QTest::addRow("fewer than none") << question << u"at least 1 group"_s;
    question = groupsQuestion(3);
    groupsIn(question).schools = {12, 8};
    QTest::addRow("smallest above largest") << question << u"12 schools, is larger than the largest, 8"_s;
    groupsIn(question).schools = {-1, 8};
    QTest::addRow("negative size") << question << u"below zero"_s;
    question = groupsQuestion(3);
    groupsIn(question).pupils = {0, -1};
    QTest::addRow("negative pupils") << question << u"in pupils is below zero"_s;
    question = groupsQuestion(3);
    groupsIn(question).farthest = -1;
    QTest::addRow("negative distance") << question << u"farthest distance is below zero"_s;
    question = groupsQuestion(3);
    groupsIn(question).stay = -1;
    QTest::addRow("negative stay") << question << u"today's group is worth is below zero"_s;
    groupsIn(question).stay = std::numeric_limits<qint64>::max();
    QTest::addRow("too large") << question << u"too large"_s;
    question = groupsQuestion(3, Anchoring::Chosen);
    QTest::addRow("no anchor chosen") << question << u"No school is chosen as an anchor"_s;
    groupsIn(question).anchors = {schoolAt(99)};
    QTest::addRow("an anchor elsewhere") << question << u"does not take part"_s;
    question = groupsQuestion(3);
    question.pins = {pinOf(1, PinKind::In, {1})};
    QTest::addRow("a rule for founders") << question << u"is a rule for founders"_s;
    question.pins = {pinOf(1, PinKind::Together, {})};
    QTest::addRow("a rule about nobody") << question << u"names no school"_s;
    question.pins = {pinOf(1, PinKind::Within, {1})};
    QTest::addRow("a rule about no group") << question << u"names no group"_s;
    question.pins = {pinOf(1, PinKind::Within, {1}, 99)};
    QTest::addRow("a group around nobody") << question << u"does not take part"_s;
}

void TestFormingGroups::whatMakesNoSenseIsSaidInASentence() {
    QFETCH(FormingQuestion, question);
    QFETCH(QString, said);
    const QString told = refusal(question, countyGround(30, 67));
    QVERIFY2(told.contains(said), qPrintable(told));
}

void TestFormingGroups::aPlaceThatIsNoNumberIsRefused() {
    FormingGround ground = countyGround(10, 71);
    ground.items[4].easting = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(refusal(groupsQuestion(2), ground).contains(ground.items[4].name));
    ground = countyGround(10, 71);
    ground.items[5].pupils = -3;
    QVERIFY(refusal(groupsQuestion(2), ground).contains(ground.items[5].name));
    ground.items.clear();
    QVERIFY(refusal(groupsQuestion(2), ground).startsWith(u"No school with a place"_s));
}

void TestFormingGroups::stoppingAtOnceKeepsAPlan() {
    std::stop_source source;
    source.request_stop();
    const FormingGround ground = countyGround(200, 73);
    const auto answer = form(groupsQuestion(12), ground, {}, source.get_token());
    LIAISON_VERIFY_RESULT(answer);
    QVERIFY(answer->plan);
    QVERIFY(judged(groupsQuestion(12), ground, *answer->plan).lawful());
    // And in the middle of things, within a moment.
    std::stop_source later;
    FormingEffort effort;
    effort.time = effort.proof = std::chrono::minutes(5);
    QElapsedTimer timer;
    timer.start();
    const auto stopped =
        form(groupsQuestion(12), ground, effort, later.get_token(), [&](const FormingProgress& progress) {
            if (progress.stage == FormingProgress::Stage::Looking)
                later.request_stop();
        });
    LIAISON_VERIFY_RESULT(stopped);
    QVERIFY(stopped->plan);
    QVERIFY(timer.elapsed() < 5000);
}

void TestFormingGroups::aProofCanBeStopped() {
    std::stop_source source;
    const FormingGround ground = countyGround(120, 97);
    FormingQuestion question = groupsQuestion(9);
    groupsIn(question).pupils = {3200, 3500}; // too tight to be proven soon
    bool wasProving = false;
    const auto answer = form(question, ground, stepsOf(2000, std::chrono::minutes(5)), source.get_token(),
                             [&](const FormingProgress& progress) {
                                 wasProving = progress.stage == FormingProgress::Stage::Proving;
                                 if (wasProving && progress.plan && progress.plan->claim.bound)
                                     source.request_stop();
                             });
    LIAISON_VERIFY_RESULT(answer);
    QVERIFY(wasProving && source.stop_requested());
    QVERIFY(answer->plan && answer->plan->claim.bound && !answer->plan->claim.isProven);
    QVERIFY(answer->seconds < 10);
    QVERIFY(judged(question, ground, *answer->plan).lawful() == answer->isLawful);
}

void TestFormingGroups::progressTellsOfPlansAndShares() {
    FormingEffort effort;
    effort.time = std::chrono::milliseconds(600);
    double share = 0;
    int plans = 0;
    bool isWhole = true;
    const auto answer = form(groupsQuestion(12, Anchoring::Any), countyGround(200, 79), effort, {},
                             [&](const FormingProgress& progress) {
                                 share = std::max(share, progress.share);
                                 plans += progress.plan != nullptr ? 1 : 0;
                                 isWhole = isWhole && (!progress.plan || progress.plan->bodies.size() == 12);
                             });
    LIAISON_VERIFY_RESULT(answer);
    QVERIFY(plans > 2);
    QVERIFY(isWhole);
    QCOMPARE(share, 1.0);
}

void TestFormingGroups::aBoundComesWhileThePlanIsStillLookedFor() {
    FormingEffort effort;
    effort.time = std::chrono::seconds(1);
    FormingQuestion question = groupsQuestion(18);
    groupsIn(question).pupils = {2000, 4500};
    bool isBounded = false;
    double share = 1;
    const auto answer =
        form(question, countyGround(230, 83), effort, {}, [&](const FormingProgress& progress) {
            const bool isLooking = progress.stage == FormingProgress::Stage::Looking;
            if (isLooking && progress.plan && progress.plan->claim.bound && !isBounded) {
                isBounded = true;
                share = progress.share;
            }
        });
    LIAISON_VERIFY_RESULT(answer);
    QVERIFY(isBounded);
    QVERIFY(share < 1);
    QVERIFY(answer->plan->claim.gap());
}

void TestFormingGroups::otherWaysToAskGiveOtherPlans() {
    const FormingGround ground = countyGround(80, 89, 6);
    FormingQuestion question = groupsQuestion(6, Anchoring::Secondaries);
    groupsIn(question).schools = {8, 20};
    const FormingPlan plan = *formed(question, ground).plan;
    const auto variants = formVariants(question, ground, plan, stepsOf(kSteps));
    LIAISON_VERIFY_RESULT(variants);
    QStringList names;
    for (const VariantPlan& variant : *variants) {
        names << variant.name;
        const grouping::Judgement judgement = judged(question, ground, variant.plan);
        QVERIFY(judgement.lawful());
        QCOMPARE(variant.plan.claim.cost, qint64(judgement.cost));
        QVERIFY(variant.plan.claim.bound);
    }
    QCOMPARE(names, QStringList({u"Fairest longest journey"_s, u"Fewest moves from today"_s}));
    const PlanFigures figures = figuresOf(ground, question, plan);
    QVERIFY(figuresOf(ground, question, variants->front().plan).longest <= figures.longest);
    QVERIFY(figuresOf(ground, question, variants->back().plan).moves <= figures.moves);

    const FormingGround fresh = countyGround(80, 89);
    const FormingPlan first = *formed(question, fresh).plan;
    const auto others = formVariants(question, fresh, first, stepsOf(kSteps));
    LIAISON_VERIFY_RESULT(others);
    QVERIFY(!others->empty());
    QCOMPARE(others->back().name, u"Other anchors"_s);
    QSet<Member> anchors;
    for (const FormedBody& body : first.bodies)
        anchors.insert(*body.anchor);
    const auto& bodies = others->back().plan.bodies;
    QVERIFY(std::any_of(bodies.begin(), bodies.end(),
                        [&](const FormedBody& body) { return !anchors.contains(*body.anchor); }));
}

QTEST_GUILESS_MAIN(TestFormingGroups)
#include "tst_forming_groups.moc"
