// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_questions.h"
#include "plain_hubs.h"

#include <QtTest>

using namespace liaison;
using grouping::HubBalance;

namespace {

/// The question with only these of its demands.
FormingQuestion onlyWith(FormingQuestion question, const QStringList& keys, int many) {
    auto& wants = std::get<HubsQuestion>(question.wants);
    if (!keys.contains(QStringLiteral("balance")))
        wants.balance = HubBalance::None;
    if (!keys.contains(QStringLiteral("fewest-groups")))
        wants.least = 1;
    if (!keys.contains(QStringLiteral("most-groups")))
        wants.most = many;
    if (!keys.contains(QStringLiteral("count")))
        wants.count.reset();
    std::erase_if(question.pins,
                  [&](const Pin& pin) { return !keys.contains(QStringLiteral("pin %1").arg(pin.id)); });
    return question;
}

bool isPossible(const FormingQuestion& question, const FormingGround& ground) {
    return PlainHubs(question, ground).cheapest() != kNoHubs;
}

/// Pins that often contradict each other.
void pinAtRandom(FormingQuestion& question, const FormingGround& ground, quint64 seed) {
    grouping::Draws draws(seed);
    const int many = int(ground.items.size());
    const PinKind kinds[] = {PinKind::Together, PinKind::Apart, PinKind::Within, PinKind::NotWithin,
                             PinKind::Size};
    for (int id = 1; id <= 9; ++id) {
        const int one = 1 + int(draws.below(std::size_t(many)));
        const int other = 1 + (one + int(draws.below(std::size_t(many - 1)))) % many;
        const PinKind kind = kinds[draws.below(5)];
        if (kind == PinKind::Together || kind == PinKind::Apart)
            question.pins.push_back(pinOf(id, kind, ground, {one, other}));
        else if (kind == PinKind::Size)
            question.pins.push_back(sizePin(id, memberOf(ground, one), {qint64(20 + one), qint64(32 + one)}));
        else
            question.pins.push_back(pinOf(id, kind, ground, {one}, memberOf(ground, other)));
    }
}

} // namespace

/// What stands in the way of hubs, and what letting go of it leads to.
class TestFormingHubConflict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConflictIsIrreducible();
    void whatAReleaseLeadsToIsTrue();
    void theLeastToleranceIsOffered();
    void theNearestSizeIsOffered();
    void aHubThatIsGoneIsAConflict();
    void fewerGroupsThanAHubNeedsIsAConflict();
};

void TestFormingHubConflict::aConflictIsIrreducible() {
    int conflicts = 0;
    for (quint64 seed = 1; seed <= 25; ++seed) {
        const FormingGround ground = groupsToJoin(seed % 3 == 0 ? 8 : 9, seed);
        FormingQuestion question = hubsWanted(seed % 2 == 0 ? even(HubBalance::Pupils, 60) : sizes(2, 3, 3));
        pinAtRandom(question, ground, seed);
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
        const int many = int(ground.items.size());
        QVERIFY2(!isPossible(onlyWith(question, keys, many), ground), qPrintable(keys.join(u',')));
        for (const QString& key : keys) {
            QStringList fewer = keys;
            fewer.removeOne(key);
            QVERIFY2(isPossible(onlyWith(question, fewer, many), ground), qPrintable(keys.join(u',') + key));
        }
    }
    QVERIFY(conflicts > 10);
}

void TestFormingHubConflict::whatAReleaseLeadsToIsTrue() {
    for (quint64 seed = 30; seed <= 45; ++seed) {
        const FormingGround ground = groupsToJoin(9, seed);
        FormingQuestion question = hubsWanted(sizes(3, 3));
        pinAtRandom(question, ground, seed);
        question.pins.resize(6);
        for (const Obstacle& obstacle : answerTo(question, ground).conflict) {
            const qint64 cheapest = PlainHubs(obstacle.released, ground).cheapest();
            QCOMPARE(obstacle.isEnough, cheapest != kNoHubs);
            QCOMPARE(obstacle.cost.has_value(), obstacle.isEnough);
            if (obstacle.cost)
                QCOMPARE(*obstacle.cost, answerTo(obstacle.released, ground).plan->claim.cost);
        }
    }
}

void TestFormingHubConflict::theLeastToleranceIsOffered() {
    FormingGround ground = groupsToJoin(9, 1);
    for (FormingItem& item : ground.items)
        item.pupils = 1000;
    ground.items[4].pupils = 9000; // alone it is more than a third of all
    const FormingQuestion question = hubsWanted(even(HubBalance::Pupils, 100));
    const FormingAnswer answer = answerTo(question, ground);
    const auto found = std::find_if(answer.conflict.begin(), answer.conflict.end(),
                                    [](const Obstacle& one) { return one.key == QStringLiteral("balance"); });
    QVERIFY(found != answer.conflict.end());
    const Obstacle& obstacle = *found;
    QCOMPARE(obstacle.text,
             QStringLiteral("No hub differs from the mean number of pupils by more than 10 %"));
    // 11,000 in the fullest hub, 5,667 the mean of all: 0.9412 above.
    QCOMPARE(obstacle.offer, QStringLiteral("Allow 94.2 %"));
    QVERIFY(obstacle.isEnough);
    QVERIFY(isPossible(obstacle.released, ground));
    FormingQuestion stricter = obstacle.released;
    std::get<HubsQuestion>(stricter.wants).tolerance = 941;
    QVERIFY(!isPossible(stricter, ground));
}

void TestFormingHubConflict::theNearestSizeIsOffered() {
    const FormingAnswer answer = answerTo(hubsWanted(sizes(3, 3)), groupsToJoin(10, 2));
    QStringList said;
    for (const Obstacle& obstacle : answer.conflict)
        said << obstacle.key + QStringLiteral(": ") + obstacle.offer;
    QCOMPARE(said,
             QStringList({QStringLiteral("fewest-groups: Allow hubs of 2 groups, which makes 4 hubs"),
                          QStringLiteral("most-groups: Allow hubs of up to 4 groups, which makes 3 hubs")}));
    const FormingAnswer counted = answerTo(hubsWanted(sizes(3, 3, 4)), groupsToJoin(9, 2));
    QCOMPARE(counted.conflict.back().key, QStringLiteral("count"));
    QCOMPARE(counted.conflict.back().text, QStringLiteral("There are 4 hubs"));
    FormingQuestion single = hubsWanted(sizes(3, 3));
    std::get<HubsQuestion>(single.wants).count = 1;
    QCOMPARE(answerTo(single, groupsToJoin(9, 2)).conflict.back().text, QStringLiteral("There is 1 hub"));
    QCOMPARE(counted.conflict.back().offer, QStringLiteral("Form 3 hubs"));
}

void TestFormingHubConflict::aHubThatIsGoneIsAConflict() {
    const FormingGround ground = groupsToJoin(9, 1);
    FormingQuestion question = hubsWanted(sizes(3, 3));
    question.pins = {pinOf(7, PinKind::Within, ground, {2}, Id<Body>{55})};
    const FormingAnswer answer = answerTo(question, ground);
    QCOMPARE(answer.conflict.size(), std::size_t(1));
    QCOMPARE(answer.conflict.front().key, QStringLiteral("pin 7"));
    QVERIFY(answer.conflict.front().isEnough);
}

void TestFormingHubConflict::fewerGroupsThanAHubNeedsIsAConflict() {
    const FormingAnswer answer = answerTo(hubsWanted(), groupsToJoin(2, 1));
    QCOMPARE(answer.conflict.size(), std::size_t(1));
    QCOMPARE(answer.conflict.front().key, QStringLiteral("fewest-groups"));
    QCOMPARE(answer.conflict.front().offer, QStringLiteral("Allow hubs of 2 groups, which makes 1 hub"));
    QVERIFY(answer.conflict.front().isEnough);
    QCOMPARE(answerTo(hubsWanted(sizes(1, 3)), groupsToJoin(1, 1)).plan->bodies.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestFormingHubConflict)
#include "tst_forming_hub_conflict.moc"
