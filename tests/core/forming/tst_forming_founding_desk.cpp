// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_desk.h"
#include "core/forming/founding_words.h"
#include "founding_questions.h"
#include "plain_founders.h"

#include <QtTest>

using namespace liaison;
using grouping::FoundingAim;

/// Taking schools into a plan of founders, and out of it, by hand.
class TestFormingFoundingDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDeskKeepsItsFiguresRight();
    void whatTheDeskSaysComesTrue_data();
    void whatTheDeskSaysComesTrue();
    void theBestReplacementIsListed();
    void theLeadCannotGo();
    void schoolsThatStayTogetherGoTogether();
    void theDeskTellsBrokenPins();
    void anotherNumberOfSchoolsHasNoBound();
    void whyASchoolIsInOrOutIsTold();
};

void TestFormingFoundingDesk::theDeskKeepsItsFiguresRight() {
    const FormingGround ground = schoolsToChoose(30, 3);
    for (const FoundingAim aim : {FoundingAim::Diameter, FoundingAim::Lead}) {
        FormingQuestion question = foundersWanted(6, 8);
        wantsOf(question).aim = aim;
        wantsOf(question).lead = {4};
        const FormingPlan plan = *answerTo(question, ground).plan;
        const std::unique_ptr<FormingDesk> desk = makeFoundingDesk(question, ground, plan);
        QCOMPARE(desk->plan(), plan);
        const PlainFounders plain(question, ground);
        grouping::Draws draws(5);
        for (int move = 0; move < 100; ++move) {
            const Member member = memberOf(ground, 1 + int(draws.below(30)));
            const int body = int(draws.below(2)) - 1;
            const bool isMoved = desk->move(member, body);
            const FormingPlan now = desk->plan();
            QVERIFY(!isMoved || now.bodyOf(member) == body);
            QCOMPARE(now.claim.cost, plain.costOf(plain.foundersOf(now)));
            const PlanFigures figures = figuresOf(ground, question, now);
            QCOMPARE(desk->figures().distance, figures.distance);
            QCOMPARE(desk->figures().longest, figures.longest);
            QCOMPARE(aim == FoundingAim::Lead ? figures.distance : figures.longest, now.claim.cost);
            QVERIFY(std::is_sorted(now.bodies.front().members.begin(), now.bodies.front().members.end()));
        }
    }
}

void TestFormingFoundingDesk::whatTheDeskSaysComesTrue_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestFormingFoundingDesk::whatTheDeskSaysComesTrue() {
    QFETCH(int, seed);
    const FormingGround ground = schoolsToChoose(16, quint64(seed));
    FormingQuestion question = foundersWanted(5, 6);
    ruleAtRandom(question, ground, quint64(seed));
    question.pins.resize(3);
    const FormingAnswer answer = answerTo(question, ground);
    if (!answer.plan)
        return; // the rules contradict each other
    const PlainFounders plain(question, ground);
    const std::unique_ptr<FormingDesk> first = makeFoundingDesk(question, ground, *answer.plan);
    for (const FormingItem& item : ground.items) {
        for (const FormingOption& option : first->optionsFor(item.member, 3)) {
            const std::unique_ptr<FormingDesk> desk = makeFoundingDesk(question, ground, *answer.plan);
            QVERIFY(desk->move(item.member, option.body));
            QCOMPARE(desk->claim().cost, answer.plan->claim.cost + option.change);
            QCOMPARE(desk->brokenPins().empty(), option.isAllowed);
            if (!option.swapWith)
                continue;
            QVERIFY(desk->move(*option.swapWith, option.body == 0 ? -1 : 0));
            const std::vector<int> founders = plain.foundersOf(desk->plan());
            QCOMPARE(desk->claim().cost, answer.plan->claim.cost + option.swapChange);
            QVERIFY(plain.keepsRules(founders));
            QVERIFY(founders.size() >= 5 && founders.size() <= 6);
        }
    }
}

void TestFormingFoundingDesk::theBestReplacementIsListed() {
    const FormingGround ground = schoolsToChoose(25, 8);
    const FormingQuestion question = foundersWanted(6, 6);
    const FormingPlan plan = *answerTo(question, ground).plan;
    const std::unique_ptr<FormingDesk> desk = makeFoundingDesk(question, ground, plan);
    const PlainFounders plain(question, ground);
    const Member leaver = plan.bodies.front().members[2];
    const std::vector<FormingOption> options = desk->optionsFor(leaver, 3);
    QCOMPARE(options.size(), std::size_t(3));
    qint64 best = kNoFounders;
    for (int other = 0; other < 25; ++other) {
        std::vector<int> founders = plain.foundersOf(plan);
        if (std::find(founders.begin(), founders.end(), other) != founders.end())
            continue;
        founders[2] = other;
        best = std::min(best, plain.costOf(founders));
    }
    QCOMPARE(plan.claim.cost + options.front().swapChange, best);
    for (const FormingOption& option : options) {
        QCOMPARE(option.body, -1);
        QVERIFY(option.isMissed && option.swapWith && option.swapChange >= 0);
        QCOMPARE(plan.bodyOf(*option.swapWith), -1);
    }
}

void TestFormingFoundingDesk::theLeadCannotGo() {
    const FormingGround ground = schoolsToChoose(20, 9);
    FormingQuestion question = foundersWanted(5, 6);
    wantsOf(question).aim = FoundingAim::Lead;
    wantsOf(question).lead = {3};
    const std::unique_ptr<FormingDesk> desk =
        makeFoundingDesk(question, ground, *answerTo(question, ground).plan);
    QVERIFY(desk->optionsFor(Id<School>{3}, 5).empty());
    QVERIFY(!desk->move(Id<School>{3}, -1));
    QVERIFY(!desk->move(Id<School>{4}, 1));
    QVERIFY(!desk->move(Id<School>{99}, 0));
}

void TestFormingFoundingDesk::schoolsThatStayTogetherGoTogether() {
    const FormingGround ground = schoolsToChoose(20, 10);
    FormingQuestion question = foundersWanted(6, 8);
    question.pins = {pinOf(1, PinKind::Together, ground, {1, 2, 3})};
    const std::unique_ptr<FormingDesk> desk =
        makeFoundingDesk(question, ground, *answerTo(question, ground).plan);
    const bool wereIn = desk->plan().bodyOf(memberOf(ground, 1)) == 0;
    QVERIFY(desk->move(memberOf(ground, 2), wereIn ? -1 : 0));
    for (const int school : {1, 2, 3})
        QCOMPARE(desk->plan().bodyOf(memberOf(ground, school)), wereIn ? -1 : 0);
    QVERIFY(desk->brokenPins().empty());
}

void TestFormingFoundingDesk::theDeskTellsBrokenPins() {
    const FormingGround ground = schoolsToChoose(20, 11);
    FormingQuestion question = foundersWanted(5, 8);
    question.pins = {pinOf(1, PinKind::In, ground, {1}), pinOf(2, PinKind::Out, ground, {2}),
                     pinOf(3, PinKind::Apart, ground, {1, 3})};
    const std::unique_ptr<FormingDesk> desk =
        makeFoundingDesk(question, ground, *answerTo(question, ground).plan);
    QVERIFY(desk->brokenPins().empty());
    desk->move(memberOf(ground, 2), 0);
    QCOMPARE(desk->brokenPins(), std::vector<int>{2});
    desk->move(memberOf(ground, 3), 0);
    QCOMPARE(desk->brokenPins(), std::vector<int>({2, 3}));
    desk->move(memberOf(ground, 1), -1);
    QCOMPARE(desk->brokenPins(), std::vector<int>({1, 2}));
}

void TestFormingFoundingDesk::anotherNumberOfSchoolsHasNoBound() {
    const FormingGround ground = schoolsToChoose(20, 12);
    const FormingQuestion question = foundersWanted(5, 6);
    const FormingPlan plan = *answerTo(question, ground).plan;
    const std::unique_ptr<FormingDesk> desk = makeFoundingDesk(question, ground, plan);
    const Member leaver = plan.bodies.front().members.front();
    QVERIFY(desk->claim().isProven);
    QVERIFY(desk->move(leaver, -1));
    QVERIFY(!desk->claim().bound);
    QVERIFY(!desk->claim().isProven);
    QVERIFY(desk->move(leaver, 0));
    QVERIFY(desk->claim().isProven);
}

void TestFormingFoundingDesk::whyASchoolIsInOrOutIsTold() {
    const FormingGround ground = schoolsToChoose(20, 13);
    const FormingQuestion question = foundersWanted(6, 6);
    const FormingPlan plan = *answerTo(question, ground).plan;
    const std::unique_ptr<FormingDesk> desk = makeFoundingDesk(question, ground, plan);
    const Member founder = plan.bodies.front().members.front();
    const QString in = foundingWhyHere(ground, question, *desk, founder);
    QVERIFY2(in.startsWith(QStringLiteral("Among the founders: ")), qPrintable(in));
    const FormingOption option = desk->optionsFor(founder, 1).front();
    QVERIFY2(in.contains(ground.nameOf(*option.swapWith) + QStringLiteral(" in its place would ")),
             qPrintable(in));
    Member outsider;
    for (const FormingItem& item : ground.items)
        if (plan.bodyOf(item.member) < 0)
            outsider = item.member;
    const QString out = foundingWhyHere(ground, question, *desk, outsider);
    QVERIFY2(out.startsWith(QStringLiteral("Not among the founders: ")), qPrintable(out));
    QVERIFY2(out.contains(QStringLiteral("there is no room for one more; in the place of School ")),
             qPrintable(out));
}

QTEST_APPLESS_MAIN(TestFormingFoundingDesk)
#include "tst_forming_founding_desk.moc"
