// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_questions.h"

#include <QtTest>

#include <cmath>

using namespace liaison;
using grouping::HubBalance;

/// Questions for hubs that make no sense.
class TestFormingHubNonsense : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
};

void TestFormingHubNonsense::nonsenseIsRefused_data() {
    QTest::addColumn<FormingGround>("ground");
    QTest::addColumn<FormingQuestion>("question");
    QTest::addColumn<QString>("word");
    const FormingGround nine = groupsToJoin(9, 1);
    QTest::newRow("no groups") << groupsToJoin(0, 1) << hubsWanted() << "no liaison groups";
    QTest::newRow("no hubs") << nine << hubsWanted(sizes(3, 3, 0)) << "at least one hub";
    QTest::newRow("fewer than none") << nine << hubsWanted(sizes(3, 3, -2)) << "at least one hub";
    QTest::newRow("hubs of nothing") << nine << hubsWanted(sizes(0, 3)) << "at least one group";
    QTest::newRow("most below least") << nine << hubsWanted(sizes(3, 2)) << "at least 3 and at most 2";
    QTest::newRow("negative share") << nine << hubsWanted(even(HubBalance::Pupils, -1)) << "0 % or more";
    FormingGround nowhere = nine;
    nowhere.items[3].easting = std::nan("");
    QTest::newRow("not a number") << nowhere << hubsWanted() << "Group 4";
    FormingQuestion pinned = hubsWanted();
    pinned.pins = {pinOf(1, PinKind::In, nine, {1})};
    FormingQuestion upsideDown = hubsWanted();
    upsideDown.pins = {sizePin(1, memberOf(nine, 5), {9, 8})};
    QTest::newRow("a size upside down") << nine << upsideDown << "Group 5";
    QTest::newRow("another job's pin") << nine << pinned << "Group 1";
}

void TestFormingHubNonsense::nonsenseIsRefused() {
    QFETCH(FormingGround, ground);
    QFETCH(FormingQuestion, question);
    QFETCH(QString, word);
    const auto answer = formHubs(question, ground, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Invalid);
    QVERIFY2(answer.error().message.contains(word), qPrintable(answer.error().message));
}

QTEST_APPLESS_MAIN(TestFormingHubNonsense)
#include "tst_forming_hub_nonsense.moc"
