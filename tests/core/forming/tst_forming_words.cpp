// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/formed_names.h"
#include "core/forming/forming_words.h"
#include "core/forming/question_words.h"
#include "core/forming/void_rules.h"
#include "tests/core/forming/forming_cases.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::test;

class TestFormingWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClaimSaysWhatIsKnown_data();
    void aClaimSaysWhatIsKnown();
    void aClaimIsExplained();
    void distancesCostsAndChangesHaveTheirUnits();
    void sizesAreTold_data();
    void sizesAreTold();
    void rulesAreToldInTheUsersWords_data();
    void rulesAreToldInTheUsersWords();
    void aQuestionIsToldLineByLine();
    void keysGoThereAndBack();
    void namesAreMadeFree();
    void newPinsGetNumbersOfTheirOwn();
    void whoMovesAndWhoJoinsIsTold_data();
    void whoMovesAndWhoJoinsIsTold();
    void pupilsThatNobodyKnowsAreNotNone();
    void aRuleOnSomebodyLeftOutIsTold_data();
    void aRuleOnSomebodyLeftOutIsTold();
    void feederLinksOfSomebodyLeftOutAreTold();
};

void TestFormingWords::aClaimSaysWhatIsKnown_data() {
    QTest::addColumn<qint64>("cost");
    QTest::addColumn<qint64>("bound");
    QTest::addColumn<bool>("isProven");
    QTest::addColumn<QString>("text");
    QTest::addRow("proven") << qint64(1000) << qint64(1000) << true
                            << u"Best possible for these rules (proven)"_s;
    QTest::addRow("within") << qint64(1012) << qint64(1000) << false
                            << u"Within 1.2 % of the best possible"_s;
    QTest::addRow("rounded up") << qint64(101201) << qint64(100000) << false
                                << u"Within 1.3 % of the best possible"_s;
    QTest::addRow("very near") << qint64(1000001) << qint64(1000000) << false
                               << u"Within 0.01 % of the best possible"_s;
    QTest::addRow("far") << qint64(3000) << qint64(1000) << false << u"Within 200.0 % of the best possible"_s;
    QTest::addRow("unknown") << qint64(1000) << qint64(-1) << false << u"Bound not known yet"_s;
    QTest::addRow("breaks a rule") << qint64(900) << qint64(1000) << false << u"Bound not known yet"_s;
    QTest::addRow("nothing below nothing") << qint64(1000) << qint64(0) << false << u"Bound not known yet"_s;
}

void TestFormingWords::aClaimSaysWhatIsKnown() {
    QFETCH(qint64, cost);
    QFETCH(qint64, bound);
    QFETCH(bool, isProven);
    QFETCH(QString, text);
    QCOMPARE(claimText({cost, bound < 0 ? std::nullopt : std::optional<qint64>(bound), isProven}), text);
}

void TestFormingWords::aClaimIsExplained() {
    FormingQuestion question = groupsQuestion(3);
    QVERIFY(claimMeaning(question, {1000, 1000, true}).contains(u"proven that no other plan"_s));
    QVERIFY(claimMeaning(question, {412600, 400000, false})
                .contains(u"below 400.0 km; this plan has 412.6 km"_s));
    QVERIFY(claimMeaning(question, {1000, {}, false}).contains(u"not known yet"_s));
    // A plan that breaks a rule to cost less is not held against the bound.
    QVERIFY(claimMeaning(question, {900, 1000, false}).contains(u"not known yet"_s));
    // A bound is no plan: what it says of founders need not be to be had.
    FormingQuestion founding;
    founding.wants = FoundingQuestion();
    QVERIFY(claimMeaning(founding, {3000, 2600, false})
                .startsWith(u"No choice of as many schools that keeps these rules has less than 2.6 km; "
                            "this one has 3.0 km."_s));
    groupsIn(question).objective = grouping::Objective::Longest;
    QVERIFY(claimMeaning(question, {1000, 1000, true}).contains(u"the longest distance to an anchor"_s));
}

void TestFormingWords::distancesCostsAndChangesHaveTheirUnits() {
    QCOMPARE(distanceText(0), u"0 m"_s);
    QCOMPARE(distanceText(850), u"850 m"_s);
    QCOMPARE(distanceText(12345), u"12.3 km"_s);
    QCOMPARE(distanceText(1234567), u"1,234.6 km"_s);
    FormingQuestion question = groupsQuestion(3);
    QCOMPARE(costText(question, 412600), u"412.6 km"_s);
    QCOMPARE(changeText(question, 1100), u"+1.1 km"_s);
    QCOMPARE(changeText(question, -400), u"\u2212400 m"_s);
    QCOMPARE(changeText(question, 0), u"no change"_s);
    groupsIn(question).objective = grouping::Objective::Weighted;
    QCOMPARE(costText(question, 61'300'000), u"61,300 pupil-km"_s);
    QCOMPARE(costText(question, 1500), u"1.5 pupil-km"_s);
    QCOMPARE(changeText(question, -2'000'000), u"\u22122,000 pupil-km"_s);
}

void TestFormingWords::sizesAreTold_data() {
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<QString>("text");
    const qint64 any = SizeBounds().most;
    QTest::addRow("both") << qint64(8) << qint64(16) << u"14 of 8–16"_s;
    QTest::addRow("most") << qint64(0) << qint64(16) << u"14 of at most 16"_s;
    QTest::addRow("least") << qint64(8) << any << u"14 of at least 8"_s;
    QTest::addRow("exactly") << qint64(15) << qint64(15) << u"14 of 15"_s;
    QTest::addRow("any") << qint64(0) << any << u"14"_s;
}

void TestFormingWords::sizesAreTold() {
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QFETCH(QString, text);
    QCOMPARE(sizeText(14, {least, most}), text);
}

void TestFormingWords::rulesAreToldInTheUsersWords_data() {
    QTest::addColumn<Pin>("pin");
    QTest::addColumn<QString>("text");
    QTest::addRow("together") << pinOf(1, PinKind::Together, {1, 2, 3})
                              << u"Place 0002 Primary School and 2 others stay together"_s;
    QTest::addRow("within") << pinOf(1, PinKind::Within, {1}, 0)
                            << u"Place 0002 Primary School is in the group of Place 0001 Academy"_s;
    QTest::addRow("not within")
        << pinOf(1, PinKind::NotWithin, {1, 2}, 0)
        << u"Place 0002 Primary School and Place 0003 Primary School are never in the "
           "group of Place 0001 Academy"_s;
    QTest::addRow("apart") << pinOf(1, PinKind::Apart, {1, 2})
                           << u"Place 0002 Primary School and Place 0003 Primary School are never together"_s;
    QTest::addRow("anchors") << pinOf(1, PinKind::OnlyAnchors, {0, 4, 8})
                             << u"Only Place 0001 Academy and 2 others may be anchors"_s;
    QTest::addRow("anchor") << pinOf(1, PinKind::Anchor, {4}) << u"Place 0005 Academy anchors a group"_s;
    QTest::addRow("in") << pinOf(1, PinKind::In, {4}) << u"Place 0005 Academy is among the founders"_s;
    QTest::addRow("out") << pinOf(1, PinKind::Out, {4}) << u"Place 0005 Academy is not among the founders"_s;
    Pin size = pinOf(1, PinKind::Size, {}, 4);
    size.schools = SizeBounds{8, 14};
    size.pupils = SizeBounds{0, 3000};
    QTest::addRow("size")
        << size << u"The group of Place 0005 Academy has 8 to 14 schools and at most 3,000 pupils"_s;
}

void TestFormingWords::rulesAreToldInTheUsersWords() {
    QFETCH(Pin, pin);
    QFETCH(QString, text);
    QCOMPARE(pinText(countyGround(12, 1), pin), text);
}

void TestFormingWords::aQuestionIsToldLineByLine() {
    FormingGround ground = countyGround(12, 1);
    ground.leftOut = {ground.items.back()};
    ground.items.pop_back();
    FormingQuestion question = groupsQuestion(3, Anchoring::Secondaries);
    groupsIn(question).schools = {3, 5};
    groupsIn(question).farthest = 12'000;
    groupsIn(question).stay = 2000;
    groupsIn(question).feeders = {{schoolAt(1), schoolAt(0)}};
    groupsIn(question).feederWeight = 1000;
    question.pins = {pinOf(1, PinKind::Anchor, {4})};
    QCOMPARE(questionTexts(ground, question),
             QStringList({u"11 schools"_s, u"Left out for want of a place on the map: 1 school"_s,
                          u"Only secondary and all-through schools may be anchors"_s, u"3 liaison groups"_s,
                          u"Each group has 3 to 5 schools"_s,
                          u"No school is further than 12.0 km from its anchor"_s,
                          u"The total distance is made as small as possible"_s,
                          u"Staying in today's group is worth 2.0 km of distance"_s,
                          u"1 feeder link, each worth 1.0 km of distance"_s,
                          u"Place 0005 Academy anchors a group"_s}));
}

void TestFormingWords::keysGoThereAndBack() {
    for (const FormingJob job : {FormingJob::Groups, FormingJob::Hubs, FormingJob::Founding})
        QCOMPARE(formingJobFromKey(formingJobKey(job)), std::optional(job));
    for (int kind = 0; kind <= int(PinKind::Out); ++kind)
        QCOMPARE(pinKindFromKey(pinKindKey(PinKind(kind))), std::optional(PinKind(kind)));
    for (const Anchoring anchoring : {Anchoring::Secondaries, Anchoring::Chosen, Anchoring::Any})
        QCOMPARE(anchoringFromKey(anchoringKey(anchoring)), std::optional(anchoring));
    QVERIFY(!pinKindFromKey(u"near"_s));
}

void TestFormingWords::namesAreMadeFree() {
    QSet<QString> taken;
    QCOMPARE(freeName(u"Oak group"_s, taken), u"Oak group"_s);
    QCOMPARE(freeName(u"Oak  Group"_s, taken), u"Oak  Group 2"_s);
    QCOMPARE(freeName(u"Oak group"_s, taken), u"Oak group 3"_s);
}

void TestFormingWords::newPinsGetNumbersOfTheirOwn() {
    FormingQuestion question = groupsQuestion(3);
    QCOMPARE(question.nextPinId(), 1);
    question.pins = {pinOf(7, PinKind::Anchor, {1}), pinOf(2, PinKind::Anchor, {2})};
    QCOMPARE(question.nextPinId(), 8);
}

void TestFormingWords::whoMovesAndWhoJoinsIsTold_data() {
    QTest::addColumn<qint64>("moves");
    QTest::addColumn<qint64>("joins");
    QTest::addColumn<QString>("text");
    QTest::addRow("none") << qint64(0) << qint64(0) << u"nothing moves"_s;
    QTest::addRow("one") << qint64(1) << qint64(0) << u"1 school moves"_s;
    QTest::addRow("all join") << qint64(0) << qint64(261) << u"261 schools join for the first time"_s;
    QTest::addRow("both") << qint64(17) << qint64(1)
                          << u"17 schools move, 1 school joins for the first time"_s;
}

void TestFormingWords::whoMovesAndWhoJoinsIsTold() {
    QFETCH(qint64, moves);
    QFETCH(qint64, joins);
    QFETCH(QString, text);
    PlanFigures figures;
    figures.moves = moves;
    figures.joins = joins;
    QCOMPARE(movesText(FormingJob::Groups, figures), text);
}

void TestFormingWords::pupilsThatNobodyKnowsAreNotNone() {
    FormingGround ground = countyGround(4, 1);
    FormingPlan plan;
    plan.bodies = {{u"A"_s, schoolAt(0), {schoolAt(0), schoolAt(1)}, {}},
                   {u"B"_s, schoolAt(2), {schoolAt(2), schoolAt(3)}, {}}};
    for (std::size_t i = 0; i < 4; ++i)
        ground.items[i].pupils = 100 * qint64(i + 1);
    const FormingQuestion question = groupsQuestion(2);
    QCOMPARE(pupilsRangeText(figuresOf(ground, question, plan)), u"300 to 700 pupils"_s);
    ground.items[3].pupils = {};
    QCOMPARE(pupilsRangeText(figuresOf(ground, question, plan)), u"300+ pupils"_s);
    for (FormingItem& item : ground.items)
        item.pupils = {};
    const PlanFigures figures = figuresOf(ground, question, plan);
    QCOMPARE(pupilsRangeText(figures), u"pupils not known"_s);
    QCOMPARE(figures.joins, 4);
    QCOMPARE(figures.moves, 0);
}

void TestFormingWords::aRuleOnSomebodyLeftOutIsTold_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<int>>("schools");
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("reason");
    const QString lost = u"says nothing, as Place 0006 Primary School is left out"_s;
    const QString rest = u"holds only for the others, as Place 0006 Primary School is left out"_s;
    const auto row = [](const char* name, PinKind kind, const QList<int>& schools, int target,
                        const QString& reason) {
        QTest::addRow("%s", name) << int(kind) << schools << target << reason;
    };
    row("a pair", PinKind::Together, {1, 5}, -1, lost);
    row("three", PinKind::Together, {1, 2, 5}, -1, rest);
    row("apart", PinKind::Apart, {1, 5}, -1, lost);
    row("within", PinKind::Within, {5}, 0, lost);
    row("some within", PinKind::Within, {5, 1}, 0, rest);
    row("never within", PinKind::NotWithin, {5}, 0, lost);
    row("never within the group of", PinKind::NotWithin, {1}, 5, lost);
    row("all there", PinKind::Together, {1, 2}, -1, {});
    row("only anchors", PinKind::OnlyAnchors, {1, 5}, -1, {});
}

void TestFormingWords::aRuleOnSomebodyLeftOutIsTold() {
    QFETCH(int, kind);
    QFETCH(QList<int>, schools);
    QFETCH(int, target);
    QFETCH(QString, reason);
    FormingGround ground = countyGround(6, 1);
    ground.leftOut.push_back(ground.items.back());
    ground.items.pop_back();
    FormingQuestion question = groupsQuestion(2);
    question.pins = {pinOf(4, PinKind(kind), std::vector<int>(schools.begin(), schools.end()), target)};
    const std::vector<VoidRule> rules = voidRules(ground, question);
    const QString text = pinText(ground, question.pins.front());
    QCOMPARE(rules.size(), std::size_t(reason.isEmpty() ? 0 : 1));
    if (rules.empty()) {
        QCOMPARE(questionTexts(ground, question).back(), text);
        return;
    }
    QCOMPARE(rules.front().key, u"pin 4"_s);
    QCOMPARE(rules.front().text, text);
    QCOMPARE(rules.front().reason, reason);
    QCOMPARE(questionTexts(ground, question).back(),
             u"%1 (%2)"_s.arg(wholePinText(ground, question.pins.front()), reason));
}

void TestFormingWords::feederLinksOfSomebodyLeftOutAreTold() {
    FormingGround ground = countyGround(6, 1);
    ground.leftOut.push_back(ground.items.back());
    ground.items.pop_back();
    FormingQuestion question = groupsQuestion(2);
    groupsIn(question).feeders = {{schoolAt(5), schoolAt(0)}, {schoolAt(1), schoolAt(0)}};
    groupsIn(question).feederWeight = 1000;
    const std::vector<VoidRule> rules = voidRules(ground, question);
    QCOMPARE(rules.size(), std::size_t(1));
    QCOMPARE(rules.front().key, u"feeders"_s);
    QCOMPARE(rules.front().text, u"1 feeder link"_s);
    QCOMPARE(rules.front().reason, u"says nothing, as Place 0006 Primary School is left out"_s);
}

QTEST_GUILESS_MAIN(TestFormingWords)
#include "tst_forming_words.moc"
