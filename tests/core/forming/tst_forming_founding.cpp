// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "core/forming/founding_desk.h"
#include "core/forming/founding_forming.h"
#include "core/forming/founding_words.h"
#include "invented_ground.h"
#include "plain_founders.h"

#include <QtTest>

#include <cmath>

using namespace liaison;
using grouping::FoundingAim;

Q_DECLARE_METATYPE(liaison::FormingGround)
Q_DECLARE_METATYPE(liaison::FormingQuestion)

namespace {

FormingQuestion foundersWanted(int fewest, int most) {
    FoundingQuestion wants;
    wants.fewest = fewest;
    wants.most = most;
    FormingQuestion question;
    question.wants = wants;
    return question;
}

FoundingQuestion& wantsOf(FormingQuestion& question) {
    return std::get<FoundingQuestion>(question.wants);
}

FormingAnswer answerTo(const FormingQuestion& question, const FormingGround& ground) {
    const Result<FormingAnswer> answer = formFounding(question, ground, {});
    return answer ? *answer : FormingAnswer();
}

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

/// Rules that often contradict each other.
void ruleAtRandom(FormingQuestion& question, const FormingGround& ground, quint64 seed) {
    grouping::Draws draws(seed);
    const std::size_t many = ground.items.size();
    const PinKind kinds[] = {PinKind::In, PinKind::Out, PinKind::Together, PinKind::Apart};
    for (int id = 1; id <= 8; ++id) {
        const int one = int(draws.below(many));
        const int other = (one + 1 + int(draws.below(many - 1))) % int(many);
        const PinKind kind = kinds[draws.below(4)];
        question.pins.push_back(pinOf(id, kind, ground, {one + 1, other + 1}));
    }
    if (seed % 2 == 0)
        wantsOf(question).quotas = {{SchoolKind::Primary, {1, 2}}, {SchoolKind::Secondary, {1, 3}}};
    if (seed % 3 == 0)
        wantsOf(question).lead = {1 + qint64(draws.below(many))};
    if (seed % 6 == 0)
        wantsOf(question).aim = FoundingAim::Lead;
}

} // namespace

class TestFormingFounding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noFoundersAreBetter_data();
    void noFoundersAreBetter();
    void theLargestNumberThatTheRulesAllowIsPlanned();
    void fewerSchoolsAreAmongTheVariants();
    void aSingleNumberHasTheOtherAimAsVariant();
    void variantsAreCostedAsTheQuestionCounts();
    void theLeadIsTheAnchor();
    void aConflictIsIrreducible();
    void whatAReleaseLeadsToIsTrue();
    void theNumberThatWouldDoIsOffered();
    void aSchoolWithoutAPlaceThatMustBeInIsAConflict();
    void theDeskKeepsItsFiguresRight();
    void whatTheDeskSaysComesTrue_data();
    void whatTheDeskSaysComesTrue();
    void theBestReplacementIsListed();
    void theLeadCannotGo();
    void schoolsThatStayTogetherGoTogether();
    void theDeskTellsBrokenPins();
    void anotherNumberOfSchoolsHasNoBound();
    void whyASchoolIsInOrOutIsTold();
    void stoppingAtOnceKeepsFounders();
    void aNationIsChosenFromInTime();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
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

void TestFormingFounding::fewerSchoolsAreAmongTheVariants() {
    const FormingGround ground = schoolsToChoose(40, 5);
    const FormingQuestion question = foundersWanted(10, 12);
    const FormingPlan plan = *answerTo(question, ground).plan;
    const std::vector<FormingVariant> variants = foundingVariantsOf(question, ground, &plan);
    QCOMPARE(variants.size(), std::size_t(2));
    qint64 across = plan.claim.cost;
    for (int schools = 11; const FormingVariant& variant : variants) {
        const FormingPlan fewer = *answerTo(variant.question, ground).plan;
        QCOMPARE(fewer.bodies.front().members.size(), std::size_t(schools));
        QVERIFY(fewer.claim.cost <= across);
        across = fewer.claim.cost;
        QCOMPARE(variant.name,
                 QStringLiteral("%1 schools: %2 across").arg(schools).arg(distanceText(across)));
        --schools;
    }
}

void TestFormingFounding::aSingleNumberHasTheOtherAimAsVariant() {
    const FormingGround ground = schoolsToChoose(40, 6);
    FormingQuestion question = foundersWanted(12, 12);
    FormingPlan plan = *answerTo(question, ground).plan;
    std::vector<FormingVariant> variants = foundingVariantsOf(question, ground, &plan);
    QCOMPARE(variants.size(), std::size_t(1));
    QVERIFY(variants.front().name.startsWith(QStringLiteral("Nearest to School ")));
    QVERIFY(answerTo(variants.front().question, ground).plan);
    question = variants.front().question;
    plan = *answerTo(question, ground).plan;
    variants = foundingVariantsOf(question, ground, &plan);
    QCOMPARE(variants.front().name, QStringLiteral("Smallest distance across"));
}

void TestFormingFounding::variantsAreCostedAsTheQuestionCounts() {
    const FormingGround ground = schoolsToChoose(40, 6);
    for (const int fewest : {10, 12}) {
        const FormingQuestion question = foundersWanted(fewest, 12);
        const FormingPlan plan = *answerTo(question, ground).plan;
        const auto variants = formVariants(question, ground, plan, {});
        QVERIFY(variants && !variants->empty());
        for (const VariantPlan& variant : *variants) {
            QCOMPARE(variant.plan.claim.cost, figuresOf(ground, question, variant.plan).longest);
            QVERIFY(variant.plan.claim.bound && *variant.plan.claim.bound <= variant.plan.claim.cost);
            QCOMPARE(variant.plan.claim.isProven, variant.plan.claim.bound == variant.plan.claim.cost);
        }
    }
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

void TestFormingFounding::aConflictIsIrreducible() {
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

void TestFormingFounding::whatAReleaseLeadsToIsTrue() {
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

void TestFormingFounding::theNumberThatWouldDoIsOffered() {
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

void TestFormingFounding::aSchoolWithoutAPlaceThatMustBeInIsAConflict() {
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

void TestFormingFounding::theDeskKeepsItsFiguresRight() {
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

void TestFormingFounding::whatTheDeskSaysComesTrue_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestFormingFounding::whatTheDeskSaysComesTrue() {
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

void TestFormingFounding::theBestReplacementIsListed() {
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

void TestFormingFounding::theLeadCannotGo() {
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

void TestFormingFounding::schoolsThatStayTogetherGoTogether() {
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

void TestFormingFounding::theDeskTellsBrokenPins() {
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

void TestFormingFounding::anotherNumberOfSchoolsHasNoBound() {
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

void TestFormingFounding::whyASchoolIsInOrOutIsTold() {
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

void TestFormingFounding::nonsenseIsRefused_data() {
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

void TestFormingFounding::nonsenseIsRefused() {
    QFETCH(FormingGround, ground);
    QFETCH(FormingQuestion, question);
    QFETCH(QString, word);
    const auto answer = formFounding(question, ground, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Invalid);
    QVERIFY2(answer.error().message.contains(word), qPrintable(answer.error().message));
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
