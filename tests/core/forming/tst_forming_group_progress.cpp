// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/forming/formed_groups.h"
#include "tests/support/results.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::test;

/// What is told while groups are formed, and stopping in the middle of it.
class TestFormingGroupProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stoppingAtOnceKeepsAPlan();
    void aProofCanBeStopped();
    void progressTellsOfPlansAndShares();
    void aBoundComesWhileThePlanIsStillLookedFor();
};

void TestFormingGroupProgress::stoppingAtOnceKeepsAPlan() {
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

void TestFormingGroupProgress::aProofCanBeStopped() {
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

void TestFormingGroupProgress::progressTellsOfPlansAndShares() {
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

void TestFormingGroupProgress::aBoundComesWhileThePlanIsStillLookedFor() {
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

QTEST_GUILESS_MAIN(TestFormingGroupProgress)
#include "tst_forming_group_progress.moc"
