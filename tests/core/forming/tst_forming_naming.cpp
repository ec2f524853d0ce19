// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_conflict.h"
#include "core/forming/group_conflict.h"
#include "core/forming/hub_conflict.h"
#include "tests/core/forming/forming_cases.h"
#include "tests/core/forming/founding_questions.h"
#include "tests/core/forming/impossible_hubs.h"
#include "tests/support/results.h"

#include <QtTest>

#include <algorithm>

using namespace liaison;

namespace {

QStringList namesOf(const std::vector<Obstacle>& conflict) {
    QStringList names;
    for (const Obstacle& obstacle : conflict)
        names << obstacle.text;
    return names;
}

bool isAnyWorkedOut(const std::vector<Obstacle>& conflict) {
    return std::any_of(conflict.begin(), conflict.end(),
                       [](const Obstacle& obstacle) { return obstacle.isWorkedOut; });
}

bool isAllWorkedOut(const std::vector<Obstacle>& conflict) {
    return std::all_of(conflict.begin(), conflict.end(),
                       [](const Obstacle& obstacle) { return obstacle.isWorkedOut; });
}

/// What was told of a conflict on the way.
struct Told {
    std::vector<std::vector<Obstacle>> conflicts;

    OnConflict taker() {
        return [this](const std::vector<Obstacle>& conflict) { conflicts.push_back(conflict); };
    }

    bool isNamedFirst(const std::vector<Obstacle>& conflict) const {
        return !conflicts.empty() && !conflict.empty() && !isAnyWorkedOut(conflicts.front()) &&
               isAllWorkedOut(conflict) &&
               std::all_of(conflicts.begin(), conflicts.end(), [&](const std::vector<Obstacle>& told) {
                   return namesOf(told) == namesOf(conflict);
               });
    }
};

/// Four groups that do not hold all schools.
FormingQuestion crampedGroups() {
    FormingQuestion question = test::groupsQuestion(4);
    test::groupsIn(question).schools = {0, 10};
    return question;
}

} // namespace

/// A conflict is named as soon as it is known, before what giving each thing up leads to is worked out.
class TestFormingNaming : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsAreNamedFirst();
    void hubsAreNamedFirst();
    void foundersAreNamedFirst();
    void theNamesStayWhenTheRestIsStopped();
    void progressTellsOfTheConflict();
};

void TestFormingNaming::groupsAreNamedFirst() {
    Told told;
    const auto conflict =
        groupConflict(crampedGroups(), test::countyGround(60, 3), test::stepsOf(500), {}, told.taker());
    QVERIFY(told.isNamedFirst(conflict));
    // Nothing is told of a question that can be answered.
    Told nothing;
    QVERIFY(groupConflict(test::groupsQuestion(4), test::countyGround(60, 3), test::stepsOf(500), {},
                          nothing.taker())
                .empty());
    QVERIFY(nothing.conflicts.empty());
}

void TestFormingNaming::hubsAreNamedFirst() {
    grouping::HubEffort effort;
    effort.steps = 20'000;
    for (int kind = 0; kind < ImpossibleHubs::kKinds; ++kind) {
        const ImpossibleHubs hubs(18, kind, 5);
        Told told;
        const auto conflict = hubConflict(hubs.question, hubs.ground, effort, told.taker());
        QVERIFY2(told.isNamedFirst(conflict), qPrintable(QString::number(kind)));
        QCOMPARE(told.conflicts.size(), conflict.size() + 1);
    }
}

void TestFormingNaming::foundersAreNamedFirst() {
    const FormingGround ground = schoolsToChoose(9, 1);
    FormingQuestion question = foundersWanted(2, 2);
    question.pins = {pinOf(1, PinKind::In, ground, {1, 2, 3})};
    Told told;
    const auto conflict = foundingConflict(question, ground, {}, told.taker());
    QVERIFY(told.isNamedFirst(conflict));
    QCOMPARE(told.conflicts.size(), std::size_t(3));
}

void TestFormingNaming::theNamesStayWhenTheRestIsStopped() {
    std::stop_source source;
    const auto onProgress = [&](const FormingProgress& progress) {
        if (progress.stage == FormingProgress::Stage::Releasing)
            source.request_stop();
    };
    const auto answer =
        form(crampedGroups(), test::countyGround(60, 3), test::stepsOf(500), source.get_token(), onProgress);
    LIAISON_VERIFY_RESULT(answer);
    QVERIFY(source.stop_requested());
    QCOMPARE(answer->conflict.size(), std::size_t(2));
    QVERIFY(!isAnyWorkedOut(answer->conflict));
    QVERIFY(!answer->conflict.front().cost);
}

void TestFormingNaming::progressTellsOfTheConflict() {
    QStringList names;
    const auto answer =
        form(crampedGroups(), test::countyGround(60, 3), test::stepsOf(500), {},
             [&](const FormingProgress& progress) {
                 if (progress.conflict)
                     names = namesOf(*progress.conflict);
                 QCOMPARE(progress.conflict != nullptr, progress.stage == FormingProgress::Stage::Releasing);
             });
    LIAISON_VERIFY_RESULT(answer);
    QVERIFY(isAllWorkedOut(answer->conflict));
    QCOMPARE(names, namesOf(answer->conflict));
}

QTEST_GUILESS_MAIN(TestFormingNaming)
#include "tst_forming_naming.moc"
