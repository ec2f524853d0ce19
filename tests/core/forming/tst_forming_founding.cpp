// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "founding_questions.h"
#include "plain_founders.h"

#include <QtTest>

using namespace liaison;
using grouping::FoundingAim;

/// The best founders of a trust.
class TestFormingFounding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noFoundersAreBetter_data();
    void noFoundersAreBetter();
    void theLargestNumberThatTheRulesAllowIsPlanned();
    void theLeadIsTheAnchor();
    void stoppingAtOnceKeepsFounders();
    void aNationIsChosenFromInTime();
    void allAtOneSpotIsNoDistance();
};

void TestFormingFounding::noFoundersAreBetter_data() {
    QTest::addColumn<FormingGround>("ground");
    QTest::addColumn<FormingQuestion>("question");
    for (int seed = 1; seed <= 60; ++seed) {
        const FormingGround ground = schoolsToChoose(10 + seed % 5, quint64(seed));
        FormingQuestion question = foundersWanted(3 + seed % 3, 5 + seed % 3);
        QTest::addRow("plain %d", seed) << ground << question;
        ruleAtRandom(question, ground, quint64(seed));
        question.pins.resize(std::size_t(2 + seed % 4));
        QTest::addRow("rules %d", seed) << ground << question;
    }
}

void TestFormingFounding::noFoundersAreBetter() {
    QFETCH(FormingGround, ground);
    QFETCH(FormingQuestion, question);
    const FormingAnswer answer = answerTo(question, ground);
    const PlainFounders plain(question, ground);
    const int largest = plain.largest();
    QCOMPARE(answer.plan.has_value(), largest > 0);
    QCOMPARE(answer.conflict.empty(), largest > 0);
    if (!answer.plan)
        return;
    const std::vector<int> founders = plain.foundersOf(*answer.plan);
    QCOMPARE(int(founders.size()), largest);
    QVERIFY(plain.keepsRules(founders));
    QCOMPARE(plain.costOf(founders), plain.cheapest(largest));
    QCOMPARE(answer.plan->claim.cost, plain.costOf(founders));
    QCOMPARE(answer.plan->claim.bound, answer.plan->claim.cost);
    QVERIFY(answer.plan->claim.isProven);
}

void TestFormingFounding::theLargestNumberThatTheRulesAllowIsPlanned() {
    const FormingGround ground = schoolsToChoose(30, 4);
    FormingQuestion question = foundersWanted(10, 12);
    QCOMPARE(answerTo(question, ground).plan->bodies.front().members.size(), std::size_t(12));
    wantsOf(question).quotas = {{SchoolKind::Primary, {0, 8}}, {SchoolKind::Secondary, {0, 3}}};
    QCOMPARE(answerTo(question, ground).plan->bodies.front().members.size(), std::size_t(11));
}

void TestFormingFounding::theLeadIsTheAnchor() {
    const FormingGround ground = schoolsToChoose(40, 7);
    FormingQuestion question = foundersWanted(5, 5);
    wantsOf(question).lead = {9};
    wantsOf(question).aim = FoundingAim::Lead;
    const FormingPlan plan = *answerTo(question, ground).plan;
    QCOMPARE(plan.bodies.front().anchor, Member(Id<School>{9}));
    QCOMPARE(figuresOf(ground, question, plan).distance, plan.claim.cost);
    wantsOf(question).aim = FoundingAim::Diameter;
    const FormingPlan across = *answerTo(question, ground).plan;
    QVERIFY(!across.bodies.front().anchor);
    QVERIFY(across.bodyOf(Id<School>{9}) == 0);
    QCOMPARE(figuresOf(ground, question, across).longest, across.claim.cost);
}

void TestFormingFounding::stoppingAtOnceKeepsFounders() {
    std::stop_source source;
    source.request_stop();
    const FormingGround ground = schoolsToChoose(300, 14);
    FormingQuestion question = foundersWanted(10, 12);
    question.pins = {pinOf(1, PinKind::Together, ground, {1, 2}), pinOf(2, PinKind::In, ground, {3})};
    const auto answer = formFounding(question, ground, {}, source.get_token());
    QVERIFY(answer && answer->plan);
    const PlainFounders plain(question, ground);
    QVERIFY(plain.keepsRules(plain.foundersOf(*answer->plan)));
    QCOMPARE(answer->plan->claim.cost, plain.costOf(plain.foundersOf(*answer->plan)));
    QVERIFY(!answer->plan->claim.isProven);
}

void TestFormingFounding::aNationIsChosenFromInTime() {
    const FormingGround ground = schoolsToChoose(2000, 15);
    FormingQuestion question = foundersWanted(10, 12);
    wantsOf(question).quotas = {{SchoolKind::Primary, {6, 9}}};
    const FormingAnswer answer = answerTo(question, ground);
    QVERIFY(answer.plan && answer.plan->claim.isProven);
    FormingEffort none;
    none.time = std::chrono::milliseconds(0);
    const auto hurried = formFounding(question, ground, none);
    QVERIFY(hurried && hurried->plan);
    QVERIFY(hurried->plan->claim.cost >= answer.plan->claim.cost);
}

void TestFormingFounding::allAtOneSpotIsNoDistance() {
    FormingGround ground = schoolsToChoose(20, 1);
    for (FormingItem& item : ground.items)
        item.easting = item.northing = 300'000;
    const FormingPlan plan = *answerTo(foundersWanted(10, 12), ground).plan;
    QCOMPARE(plan.claim.cost, qint64(0));
    QVERIFY(plan.claim.isProven);
    QCOMPARE(plan.bodies.front().members.size(), std::size_t(12));
}

QTEST_APPLESS_MAIN(TestFormingFounding)
#include "tst_forming_founding.moc"
