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

QTEST_GUILESS_MAIN(TestFormingGroupVariants)
#include "tst_forming_group_variants.moc"
