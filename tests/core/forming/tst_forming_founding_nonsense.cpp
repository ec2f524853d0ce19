// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "founding_questions.h"

#include <QtTest>

#include <cmath>

using namespace liaison;
using grouping::FoundingAim;

/// Questions for founders that make no sense.
class TestFormingFoundingNonsense : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
};

void TestFormingFoundingNonsense::nonsenseIsRefused_data() {
    QTest::addColumn<FormingGround>("ground");
    QTest::addColumn<FormingQuestion>("question");
    QTest::addColumn<QString>("word");
    const FormingGround ground = schoolsToChoose(20, 1);
    const auto with = [](auto change) {
        FormingQuestion question = foundersWanted(5, 6);
        change(question);
        return question;
    };
    QTest::newRow("no schools") << schoolsToChoose(0, 1) << foundersWanted(5, 6) << "No school with a place";
    QTest::newRow("none wanted") << ground << foundersWanted(0, 6) << "At least one school";
    QTest::newRow("most below fewest") << ground << foundersWanted(6, 5) << "At least 6 and at most 5";
    QTest::newRow("negative quota") << ground << with([](FormingQuestion& q) {
        wantsOf(q).quotas = {{SchoolKind::Primary, {-1, 3}}};
    }) << "below nothing";
    QTest::newRow("quota upside down") << ground << with([](FormingQuestion& q) {
        wantsOf(q).quotas = {{SchoolKind::Primary, {4, 3}}};
    }) << "at least 4 and at most 3";
    QTest::newRow("no lead") << ground << with([](FormingQuestion& q) { wantsOf(q).aim = FoundingAim::Lead; })
                             << "No lead school";
    QTest::newRow("a lead elsewhere")
        << ground << with([](FormingQuestion& q) { wantsOf(q).lead = {77}; }) << "not among those";
    FormingGround unplaced = ground;
    unplaced.leftOut.push_back(unplaced.items.front());
    unplaced.items.erase(unplaced.items.begin());
    QTest::newRow("a lead without a place")
        << unplaced << with([](FormingQuestion& q) { wantsOf(q).lead = {1}; }) << "School 1";
    FormingGround nowhere = ground;
    nowhere.items[4].northing = std::nan("");
    QTest::newRow("not a number") << nowhere << foundersWanted(5, 6) << "School 5";
    QTest::newRow("another job's pin")
        << ground << with([&](FormingQuestion& q) { q.pins = {pinOf(1, PinKind::OnlyAnchors, ground, {6})}; })
        << "School 6";
}

void TestFormingFoundingNonsense::nonsenseIsRefused() {
    QFETCH(FormingGround, ground);
    QFETCH(FormingQuestion, question);
    QFETCH(QString, word);
    const auto answer = formFounding(question, ground, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Invalid);
    QVERIFY2(answer.error().message.contains(word), qPrintable(answer.error().message));
}

QTEST_APPLESS_MAIN(TestFormingFoundingNonsense)
#include "tst_forming_founding_nonsense.moc"
