// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "founding_questions.h"
#include "plain_founders.h"

#include <QtTest>

using namespace liaison;
using grouping::FoundingAim;

namespace {

/// The question with only these of its demands.
FormingQuestion onlyWith(FormingQuestion question, const QStringList& keys, int many) {
    FoundingQuestion& wants = wantsOf(question);
    if (!keys.contains(QStringLiteral("count"))) {
        wants.fewest = 1;
        wants.most = many;
    }
    if (!keys.contains(QStringLiteral("lead"))) {
        wants.lead = {};
        wants.aim = FoundingAim::Diameter;
    }
    std::erase_if(wants.quotas, [&](const KindQuota& quota) {
        return !keys.contains(quota.kind == SchoolKind::Primary ? QStringLiteral("quota primary")
                                                                : QStringLiteral("quota secondary"));
    });
    std::erase_if(question.pins,
                  [&](const Pin& pin) { return !keys.contains(QStringLiteral("pin %1").arg(pin.id)); });
    return question;
}

bool isPossible(const FormingQuestion& question, const FormingGround& ground) {
    return PlainFounders(question, ground).largest() > 0;
}

} // namespace

/// What stands in the way of founders, and what letting go of it leads to.
class TestFormingFoundingConflict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConflictIsIrreducible();
    void whatAReleaseLeadsToIsTrue();
    void theNumberThatWouldDoIsOffered();
    void quotasOfOneKindHaveNamesOfTheirOwn();
    void aSchoolWithoutAPlaceThatMustBeInIsAConflict();
};

void TestFormingFoundingConflict::aConflictIsIrreducible() {
    int conflicts = 0;
    for (quint64 seed = 1; seed <= 60; ++seed) {
        const FormingGround ground = schoolsToChoose(9, seed);
        FormingQuestion question = foundersWanted(4, 5);
        ruleAtRandom(question, ground, seed);
        const FormingAnswer answer = answerTo(question, ground);
        QCOMPARE(answer.conflict.empty(), isPossible(question, ground));
        QStringList keys;
        for (const Obstacle& obstacle : answer.conflict) {
            keys << obstacle.key;
            QVERIFY(!obstacle.text.isEmpty());
        }
        if (keys.isEmpty())
            continue;
        ++conflicts;
        QVERIFY2(!isPossible(onlyWith(question, keys, 9), ground), qPrintable(keys.join(u',')));
        for (const QString& key : keys) {
            QStringList fewer = keys;
            fewer.removeOne(key);
            QVERIFY2(isPossible(onlyWith(question, fewer, 9), ground), qPrintable(keys.join(u',')));
        }
    }
    QVERIFY(conflicts > 20);
}

void TestFormingFoundingConflict::whatAReleaseLeadsToIsTrue() {
    for (quint64 seed = 1; seed <= 40; ++seed) {
        const FormingGround ground = schoolsToChoose(9, seed);
        FormingQuestion question = foundersWanted(4, 5);
        ruleAtRandom(question, ground, seed);
        question.pins.resize(5);
        for (const Obstacle& obstacle : answerTo(question, ground).conflict) {
            const PlainFounders plain(obstacle.released, ground);
            QCOMPARE(obstacle.isEnough, plain.largest() > 0);
            QCOMPARE(obstacle.cost.has_value(), obstacle.isEnough);
            if (obstacle.cost)
                QCOMPARE(*obstacle.cost, plain.cheapest(plain.largest()));
        }
    }
}

void TestFormingFoundingConflict::theNumberThatWouldDoIsOffered() {
    const FormingGround ground = schoolsToChoose(9, 1);
    FormingAnswer answer = answerTo(foundersWanted(10, 12), ground);
    QCOMPARE(answer.conflict.size(), std::size_t(1));
    QCOMPARE(answer.conflict.front().key, QStringLiteral("count"));
    QCOMPARE(answer.conflict.front().text, QStringLiteral("10 to 12 schools found the trust"));
    QCOMPARE(answer.conflict.front().offer, QStringLiteral("Allow 9 schools"));
    QVERIFY(answer.conflict.front().isEnough);
    FormingQuestion question = foundersWanted(2, 2);
    question.pins = {pinOf(1, PinKind::In, ground, {1, 2, 3})};
    answer = answerTo(question, ground);
    QCOMPARE(answer.conflict.size(), std::size_t(2));
    QCOMPARE(answer.conflict.front().key, QStringLiteral("pin 1"));
    QCOMPARE(answer.conflict.back().offer, QStringLiteral("Allow 3 schools"));
    QCOMPARE(std::get<FoundingQuestion>(answer.conflict.back().released.wants).most, 3);
}

void TestFormingFoundingConflict::quotasOfOneKindHaveNamesOfTheirOwn() {
    const FormingGround ground = schoolsToChoose(12, 1);
    FormingQuestion question = foundersWanted(4, 5);
    wantsOf(question).quotas = {{SchoolKind::Primary, {3, 5}}, {SchoolKind::Primary, {0, 2}}};
    const FormingAnswer answer = answerTo(question, ground);
    QCOMPARE(answer.conflict.size(), std::size_t(2));
    QCOMPARE(answer.conflict.front().key, QStringLiteral("quota primary"));
    QCOMPARE(answer.conflict.back().key, QStringLiteral("quota primary 2"));
}

void TestFormingFoundingConflict::aSchoolWithoutAPlaceThatMustBeInIsAConflict() {
    FormingGround ground = schoolsToChoose(20, 2);
    FormingQuestion question = foundersWanted(5, 6);
    question.pins = {pinOf(3, PinKind::In, ground, {20}), pinOf(4, PinKind::In, ground, {1})};
    ground.leftOut.push_back(ground.items.back());
    ground.items.pop_back();
    const FormingAnswer answer = answerTo(question, ground);
    QCOMPARE(answer.conflict.size(), std::size_t(1));
    QCOMPARE(answer.conflict.front().key, QStringLiteral("pin 3"));
    QVERIFY(answer.conflict.front().text.contains(QStringLiteral("School 20")));
}

QTEST_APPLESS_MAIN(TestFormingFoundingConflict)
#include "tst_forming_founding_conflict.moc"
