// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/forming/formed_groups.h"

#include <QtTest>

#include <algorithm>

using namespace liaison;
using namespace liaison::test;

namespace {

/// A small question whose best plan is soon proven.
FormingQuestion smallQuestion() {
    FormingQuestion question = groupsQuestion(4);
    groupsIn(question).schools = {5, 9};
    return question;
}

} // namespace

/// What holds of a plan that nothing can better.
class TestFormingGroupProofs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProofTellsTheBestPossible();
    void theLongestLineIsWhatAFairPlanClaims();
    void movingMirroringAndReorderingLeavesTheCost();
    void aFurtherRuleNeverBettersAProvenCost();
};

void TestFormingGroupProofs::aProofTellsTheBestPossible() {
    const FormingGround ground = countyGround(24, 11);
    const FormingAnswer answer = formed(smallQuestion(), ground, stepsOf(kSteps, kProof));
    QVERIFY(answer.plan);
    QVERIFY(answer.plan->claim.isProven);
    QCOMPARE(answer.plan->claim.bound, std::optional<qint64>(answer.plan->claim.cost));
}

void TestFormingGroupProofs::theLongestLineIsWhatAFairPlanClaims() {
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

void TestFormingGroupProofs::movingMirroringAndReorderingLeavesTheCost() {
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

void TestFormingGroupProofs::aFurtherRuleNeverBettersAProvenCost() {
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

QTEST_GUILESS_MAIN(TestFormingGroupProofs)
#include "tst_forming_group_proofs.moc"
