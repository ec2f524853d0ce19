// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/forming/formed_groups.h"

#include <QtTest>

#include <limits>

using namespace liaison;
using namespace liaison::test;

/// Questions for groups that make no sense.
class TestFormingGroupNonsense : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMakesNoSenseIsSaidInASentence_data();
    void whatMakesNoSenseIsSaidInASentence();
    void aPlaceThatIsNoNumberIsRefused();
};

void TestFormingGroupNonsense::whatMakesNoSenseIsSaidInASentence_data() {
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

void TestFormingGroupNonsense::whatMakesNoSenseIsSaidInASentence() {
    QFETCH(FormingQuestion, question);
    QFETCH(QString, said);
    const QString told = refusal(question, countyGround(30, 67));
    QVERIFY2(told.contains(said), qPrintable(told));
}

void TestFormingGroupNonsense::aPlaceThatIsNoNumberIsRefused() {
    FormingGround ground = countyGround(10, 71);
    ground.items[4].easting = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(refusal(groupsQuestion(2), ground).contains(ground.items[4].name));
    ground = countyGround(10, 71);
    ground.items[5].pupils = -3;
    QVERIFY(refusal(groupsQuestion(2), ground).contains(ground.items[5].name));
    ground.items.clear();
    QVERIFY(refusal(groupsQuestion(2), ground).startsWith(u"No school with a place"_s));
}

QTEST_GUILESS_MAIN(TestFormingGroupNonsense)
#include "tst_forming_group_nonsense.moc"
