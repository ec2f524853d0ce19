// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/forming/formed_groups.h"
#include "tests/support/results.h"

#include <QtTest>

#include <algorithm>

using namespace liaison;
using namespace liaison::test;

/// Other ways to ask for groups.
class TestFormingGroupVariants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void otherWaysToAskGiveOtherPlans();
    void otherAnchorsKeepTheRuleAboutAnchors();
    void otherAnchorsAddLittle();
    void fewestMovesAreTheFewestShown_data();
    void fewestMovesAreTheFewestShown();
    void aPlanThatIsBetteredEndsWhatItBeats();
};

void TestFormingGroupVariants::otherWaysToAskGiveOtherPlans() {
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

void TestFormingGroupVariants::otherAnchorsKeepTheRuleAboutAnchors() {
    const FormingGround ground = countyGround(60, 41);
    const FormingQuestion question = groupsQuestion({}, Anchoring::Secondaries);
    const FormingPlan plan = *formed(question, ground).plan;
    const auto variants = formVariants(question, ground, plan, stepsOf(kSteps));
    LIAISON_VERIFY_RESULT(variants);
    for (const VariantPlan& variant : *variants) {
        QVERIFY(variant.name != u"Other anchors"_s);
        QVERIFY(judged(question, ground, variant.plan).lawful());
    }
    QCOMPARE(whyNoOtherAnchors(question, ground, plan),
             u"There are no other anchors: all 15 schools that may be one are needed."_s);
    FormingQuestion asked = groupsQuestion(2);
    asked.pins = {pinOf(1, PinKind::Anchor, {3}), pinOf(2, PinKind::Anchor, {9})};
    QCOMPARE(whyNoOtherAnchors(asked, ground, *formed(asked, ground).plan),
             u"There are no other anchors: your rules ask for each of these."_s);
    asked.pins.pop_back();
    QCOMPARE(whyNoOtherAnchors(asked, ground, *formed(asked, ground).plan), QString());
}

void TestFormingGroupVariants::otherAnchorsAddLittle() {
    for (const Anchoring anchoring : {Anchoring::Any, Anchoring::Secondaries}) {
        const FormingGround ground = countyGround(120, 57);
        FormingQuestion question = groupsQuestion(9, anchoring);
        groupsIn(question).schools = {8, 18};
        const FormingPlan plan = *formed(question, ground).plan;
        const auto variants = formVariants(question, ground, plan, stepsOf(kSteps));
        LIAISON_VERIFY_RESULT(variants);
        const auto other = std::find_if(variants->begin(), variants->end(), [](const VariantPlan& one) {
            return one.name == u"Other anchors"_s;
        });
        QVERIFY(other != variants->end());
        QVERIFY(judged(question, ground, other->plan).lawful());
        QVERIFY2(other->plan.claim.cost <= plan.claim.cost * 105 / 100,
                 qPrintable(u"%1 beside %2"_s.arg(other->plan.claim.cost).arg(plan.claim.cost)));
    }
}

void TestFormingGroupVariants::fewestMovesAreTheFewestShown_data() {
    QTest::addColumn<int>("objective");
    QTest::addColumn<quint64>("seed");
    for (const auto objective :
         {grouping::Objective::Total, grouping::Objective::Longest, grouping::Objective::Weighted})
        for (const quint64 seed : {3, 17, 29})
            QTest::addRow("%d %d", int(objective), int(seed)) << int(objective) << seed;
}

void TestFormingGroupVariants::fewestMovesAreTheFewestShown() {
    QFETCH(int, objective);
    QFETCH(quint64, seed);
    FormingGround ground = countyGround(80, seed, 6);
    FormingQuestion question = groupsQuestion(6);
    groupsIn(question).objective = grouping::Objective(objective);
    // Today's groups are those of another question, a little disturbed.
    FormingQuestion before = groupsQuestion(6, Anchoring::Secondaries);
    const FormingPlan today = *formed(before, ground).plan;
    for (FormingItem& item : ground.items)
        item.today = ground.bodies[std::size_t(today.bodyOf(item.member))].id;
    const FormingPlan plan = *formed(question, ground).plan;
    const auto variants = formVariants(question, ground, plan, stepsOf(kSteps));
    LIAISON_VERIFY_RESULT(variants);
    const auto movesOf = [&](const FormingPlan& one) { return figuresOf(ground, question, one).moves; };
    QVERIFY(!variants->empty());
    for (const VariantPlan& one : *variants) {
        if (one.name != u"Fewest moves from today"_s)
            continue;
        QVERIFY(movesOf(one.plan) < movesOf(plan));
        for (const VariantPlan& other : *variants)
            QVERIFY(movesOf(one.plan) <= movesOf(other.plan));
    }
}

void TestFormingGroupVariants::aPlanThatIsBetteredEndsWhatItBeats() {
    const FormingGround ground = countyGround(40, 71);
    const FormingQuestion question = groupsQuestion(4);
    FormingQuestion fair = question;
    groupsIn(fair).objective = grouping::Objective::Longest;
    const FormingPlan plan = *formed(question, ground).plan;
    const FormingPlan fairest = *formed(fair, ground).plan;
    QVERIFY(figuresOf(ground, question, fairest).longest < figuresOf(ground, question, plan).longest);
    const VariantPlan variant{u"Fairest longest journey"_s, fairest, VariantAim::Longest};
    QVERIFY(isWorthALook(question, ground, plan, variant));
    QVERIFY(!isWorthALook(question, ground, fairest, variant));
    const VariantPlan longer{u"Fairest longest journey"_s, plan, VariantAim::Longest};
    QVERIFY(!isWorthALook(question, ground, fairest, longer));
}

QTEST_GUILESS_MAIN(TestFormingGroupVariants)
#include "tst_forming_group_variants.moc"
