// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_desk.h"
#include "core/forming/group_problem.h"
#include "core/grouping/judge.h"
#include "tests/core/forming/forming_cases.h"
#include "tests/support/results.h"

#include <QtTest>

#include <algorithm>

using namespace liaison;
using namespace liaison::test;

namespace {

FormingPlan planned(const FormingQuestion& question, const FormingGround& ground,
                    const FormingEffort& effort = stepsOf(3000)) {
    const auto answer = form(question, ground, effort);
    if (!answer || !answer->plan)
        qFatal("no plan");
    return *answer->plan;
}

/// Six schools on a line, two of them anchors: the first is at 0 km, the last at 10 km.
FormingGround lineGround() {
    FormingGround ground;
    ground.day = QDate(2026, 11, 21);
    const std::pair<const char*, double> schools[] = {{"Ashbury School", 0},  {"Beck Primary", 1000},
                                                      {"Cove Primary", 2000}, {"Dell Primary", 3000},
                                                      {"Elm Primary", 4500},  {"Firth School", 10000}};
    for (int i = 0; const auto& [name, at] : schools) {
        FormingItem item;
        item.member = schoolAt(i);
        item.name = QString::fromLatin1(name);
        item.kind = i == 0 || i == 5 ? SchoolKind::Secondary : SchoolKind::Primary;
        item.easting = 400000 + at;
        item.northing = 200000;
        item.pupils = 100;
        ground.items.push_back(item);
        ++i;
    }
    return ground;
}

/// Two groups of three on the line: Dell has to go far, for the near group is full.
FormingQuestion lineQuestion() {
    FormingQuestion question = groupsQuestion({}, Anchoring::Secondaries);
    groupsIn(question).schools = {3, 3};
    return question;
}

void compare(const PlanFigures& one, const PlanFigures& other) {
    QCOMPARE(one.distance, other.distance);
    QCOMPARE(one.longest, other.longest);
    QCOMPARE(one.moves, other.moves);
    QCOMPARE(one.fewestSchools, other.fewestSchools);
    QCOMPARE(one.mostSchools, other.mostSchools);
    QCOMPARE(one.fewestPupils, other.fewestPupils);
    QCOMPARE(one.mostPupils, other.mostPupils);
    QCOMPARE(one.bodies.size(), other.bodies.size());
    for (std::size_t i = 0; i < one.bodies.size(); ++i) {
        QCOMPARE(one.bodies[i].schools, other.bodies[i].schools);
        QCOMPARE(one.bodies[i].members, other.bodies[i].members);
        QCOMPARE(one.bodies[i].pupils, other.bodies[i].pupils);
        QCOMPARE(one.bodies[i].withoutPupils, other.bodies[i].withoutPupils);
        QCOMPARE(one.bodies[i].distance, other.bodies[i].distance);
        QCOMPARE(one.bodies[i].longest, other.bodies[i].longest);
        QVERIFY(one.bodies[i].schoolBounds == other.bodies[i].schoolBounds);
        QVERIFY(one.bodies[i].pupilBounds == other.bodies[i].pupilBounds);
    }
}

} // namespace

class TestFormingDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresStayThoseOfThePlanWhileSchoolsAreMoved();
    void anOptionCostsWhatMovingCosts();
    void aProofHoldsUntilSomebodyIsMoved();
    void whatBreaksTheRulesIsNeverCalledProven();
    void theBoundOfAnotherDayIsNoLongerClaimed();
    void schoolsThatStayTogetherMoveTogether();
    void brokenRulesAreNamed();
    void bodiesKeepTheirOrderAndNames();
    void schoolsThePlanDoesNotPlaceAreNotOnTheDesk();
    void aBodyThatLostItsAnchorGetsAnother();
    void aPlanOfNobodyMakesNoDesk();
    void itSaysWhyASchoolIsHere();
    void itSaysWhatKeepsASchoolFromTheNearerGroup();
};

void TestFormingDesk::figuresStayThoseOfThePlanWhileSchoolsAreMoved() {
    FormingGround ground = countyGround(90, 3, 5);
    ground.items[7].pupils = {};
    FormingQuestion question = groupsQuestion(7);
    groupsIn(question).schools = {8, 20};
    groupsIn(question).stay = 300;
    Pin size = pinOf(1, PinKind::Size, {}, 4);
    size.schools = SizeBounds{9, 12};
    question.pins = {size, pinOf(2, PinKind::Together, {20, 21, 22})};
    const auto desk = FormingDesk::make(question, ground, planned(question, ground));
    grouping::Draws draws(9);
    for (int i = 0; i < 300; ++i) {
        desk->move(schoolAt(int(draws.below(90))), int(draws.below(7)));
        if (i % 20 != 0)
            continue;
        const FormingPlan lying = desk->plan();
        compare(desk->figures(), figuresOf(ground, question, lying));
        const grouping::Judgement judged =
            grouping::judge(groupProblem(ground, question), *groupingPlan(ground, lying));
        QCOMPARE(desk->claim().cost, qint64(judged.cost));
    }
}

void TestFormingDesk::anOptionCostsWhatMovingCosts() {
    const FormingGround ground = countyGround(60, 5);
    const FormingQuestion question = groupsQuestion(5);
    const FormingPlan plan = planned(question, ground);
    for (int school = 0; school < 60; school += 7) {
        for (const FormingOption& option :
             FormingDesk::make(question, ground, plan)->optionsFor(schoolAt(school), 10)) {
            const auto desk = FormingDesk::make(question, ground, plan);
            QVERIFY(desk->move(schoolAt(school), option.body));
            QCOMPARE(desk->claim().cost - plan.claim.cost, option.change);
            QCOMPARE(desk->plan().bodyOf(schoolAt(school)), option.body);
        }
    }
}

void TestFormingDesk::aProofHoldsUntilSomebodyIsMoved() {
    const FormingQuestion question = lineQuestion();
    const FormingGround ground = lineGround();
    const auto desk =
        FormingDesk::make(question, ground, planned(question, ground, stepsOf(500, std::chrono::seconds(5))));
    QVERIFY(desk->claim().isProven);
    const FormingClaim before = desk->claim();
    QVERIFY(desk->move(schoolAt(3), 0));
    QVERIFY(desk->move(schoolAt(2), 1));
    QVERIFY(!desk->claim().isProven);
    QCOMPARE(desk->claim().bound, before.bound);
    QVERIFY(*desk->claim().gap() > 0);
    QVERIFY(desk->move(schoolAt(3), 1));
    QVERIFY(desk->move(schoolAt(2), 0));
    QVERIFY(desk->claim() == before);
}

void TestFormingDesk::whatBreaksTheRulesIsNeverCalledProven() {
    const FormingQuestion question = lineQuestion();
    const FormingGround ground = lineGround();
    const auto desk =
        FormingDesk::make(question, ground, planned(question, ground, stepsOf(500, std::chrono::seconds(5))));
    QVERIFY(desk->move(schoolAt(3), 0)); // nearer, and the group too large
    QVERIFY(!desk->claim().isProven);
    QVERIFY(!desk->claim().gap());
}

void TestFormingDesk::theBoundOfAnotherDayIsNoLongerClaimed() {
    const FormingQuestion question = lineQuestion();
    FormingGround ground = lineGround();
    const FormingPlan plan = planned(question, ground, stepsOf(500, std::chrono::seconds(5)));
    QVERIFY(plan.claim.isProven);
    ground.items[1].easting += 400; // the school has moved since
    const FormingClaim claim = FormingDesk::make(question, ground, plan)->claim();
    QCOMPARE(claim.cost, plan.claim.cost + 400);
    QVERIFY(!claim.bound && !claim.isProven);
}

void TestFormingDesk::schoolsThatStayTogetherMoveTogether() {
    const FormingGround ground = countyGround(40, 7);
    FormingQuestion question = groupsQuestion(4);
    question.pins = {pinOf(1, PinKind::Together, {1, 2, 3})};
    const FormingPlan plan = planned(question, ground);
    const auto desk = FormingDesk::make(question, ground, plan);
    const int to = (plan.bodyOf(schoolAt(1)) + 1) % 4;
    QVERIFY(desk->move(schoolAt(2), to));
    for (const int school : {1, 2, 3})
        QCOMPARE(desk->plan().bodyOf(schoolAt(school)), to);
    QVERIFY(desk->brokenPins().empty());
}

void TestFormingDesk::brokenRulesAreNamed() {
    const FormingGround ground = countyGround(40, 9);
    FormingQuestion question = groupsQuestion(4);
    Pin size = pinOf(5, PinKind::Size, {}, 6);
    size.schools = SizeBounds{5, 9};
    question.pins = {pinOf(1, PinKind::Within, {1}, 6), pinOf(2, PinKind::NotWithin, {2}, 6),
                     pinOf(3, PinKind::Apart, {3, 4}), pinOf(4, PinKind::Anchor, {12}), size};
    const FormingPlan plan = planned(question, ground);
    const auto desk = FormingDesk::make(question, ground, plan);
    QVERIFY(desk->brokenPins().empty());
    const int sixth = plan.bodyOf(schoolAt(6));
    const int other = (sixth + 1) % 4;
    QVERIFY(desk->move(schoolAt(1), other));
    QVERIFY(desk->move(schoolAt(2), sixth));
    QVERIFY(desk->move(schoolAt(3), plan.bodyOf(schoolAt(4))));
    QCOMPARE(desk->brokenPins(), std::vector<int>({1, 2, 3}));
    for (int school = 20; school < 40; ++school)
        desk->move(schoolAt(school), sixth);
    QVERIFY(desk->move(schoolAt(12), sixth));
    QCOMPARE(desk->brokenPins(), std::vector<int>({1, 2, 3, 4, 5}));
}

void TestFormingDesk::bodiesKeepTheirOrderAndNames() {
    const FormingGround ground = countyGround(40, 11);
    const FormingQuestion question = groupsQuestion(4);
    FormingPlan plan = planned(question, ground);
    std::reverse(plan.bodies.begin(), plan.bodies.end());
    plan.bodies[0].name = u"By the river"_s;
    const auto desk = FormingDesk::make(question, ground, plan);
    QCOMPARE(desk->plan(), plan);
    const Member anchor = *plan.bodies[0].anchor;
    QVERIFY(desk->move(anchor, 3));
    QCOMPARE(desk->plan().bodies[0].name, u"By the river"_s);
    QCOMPARE(desk->plan().bodyOf(anchor), 3);
    QVERIFY(desk->plan().bodies[0].anchor != plan.bodies[0].anchor);
}

void TestFormingDesk::schoolsThePlanDoesNotPlaceAreNotOnTheDesk() {
    const FormingGround ground = countyGround(40, 13);
    const FormingQuestion question = groupsQuestion(3);
    FormingPlan plan = planned(question, ground);
    Member dropped;
    for (FormedBody& body : plan.bodies)
        if (body.members.back() != *body.anchor) {
            dropped = body.members.back();
            body.members.pop_back();
            break;
        }
    const auto desk = FormingDesk::make(question, ground, plan);
    QVERIFY(desk->plan().bodies == plan.bodies);
    QVERIFY(!desk->move(dropped, 0));
    QVERIFY(desk->optionsFor(dropped, 5).empty());
    QCOMPARE(whyHere(ground, question, *desk, dropped), u"Is in no group"_s);
}

void TestFormingDesk::aBodyThatLostItsAnchorGetsAnother() {
    const FormingGround ground = countyGround(40, 15);
    const FormingQuestion question = groupsQuestion(3);
    const FormingPlan plan = planned(question, ground);
    FormingGround later = ground;
    std::erase_if(later.items, [&](const FormingItem& item) { return item.member == plan.bodies[1].anchor; });
    const auto desk = FormingDesk::make(question, later, plan);
    const FormingPlan lying = desk->plan();
    QCOMPARE(lying.bodies[1].members.size(), plan.bodies[1].members.size() - 1);
    QVERIFY(lying.bodies[1].anchor && lying.bodies[1].anchor != plan.bodies[1].anchor);
    compare(desk->figures(), figuresOf(later, question, lying));
}

void TestFormingDesk::aPlanOfNobodyMakesNoDesk() {
    QVERIFY(!FormingDesk::make(groupsQuestion(3), countyGround(10, 17), FormingPlan()));
}

void TestFormingDesk::itSaysWhyASchoolIsHere() {
    const FormingQuestion question = lineQuestion();
    const FormingGround ground = lineGround();
    const auto desk = FormingDesk::make(question, ground, planned(question, ground));
    const auto why = [&](int school) { return whyHere(ground, question, *desk, schoolAt(school)); };
    QCOMPARE(why(0), u"Anchors its group"_s);
    QCOMPARE(why(1), u"1.0 km to Ashbury School, the nearest anchor; the next is Firth School at 9.0 km"_s);
    QCOMPARE(why(3), u"7.0 km to Firth School; Ashbury School is nearer at 3.0 km but full, 3 of 3; "
                     "swapping with Cove Primary would add 2.0 km in total"_s);
}

void TestFormingDesk::itSaysWhatKeepsASchoolFromTheNearerGroup() {
    const FormingGround ground = lineGround();
    FormingQuestion question = groupsQuestion({}, Anchoring::Secondaries);
    const auto why = [&] {
        const auto desk = FormingDesk::make(question, ground, planned(question, ground));
        return whyHere(ground, question, *desk, schoolAt(3));
    };
    question.pins = {pinOf(1, PinKind::NotWithin, {3}, 0)};
    QCOMPARE(why(), u"7.0 km to Firth School; Ashbury School is nearer at 3.0 km but a rule keeps it from "
                    "going there"_s);
    question.pins = {pinOf(1, PinKind::Within, {3}, 5)};
    QVERIFY(why().contains(u"kept here by the rule “Dell Primary is in the group of Firth School”"_s));
    question.pins.clear();
    groupsIn(question).feeders = {{schoolAt(3), schoolAt(5)}};
    groupsIn(question).feederWeight = 5000;
    QCOMPARE(why(), u"7.0 km to Firth School; Ashbury School is nearer at 3.0 km but going there would add "
                    "1.0 km in total, all wishes counted"_s);
    groupsIn(question).feeders.clear();
    groupsIn(question).schools = {3, 6};
    QVERIFY(why().contains(u"but its own group would become too small, 3 of 3–6 now"_s));
}

QTEST_GUILESS_MAIN(TestFormingDesk)
#include "tst_forming_desk.moc"
