// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "core/forming/founding_words.h"
#include "founding_questions.h"

#include <QtTest>

using namespace liaison;

/// Other ways to ask for founders.
class TestFormingFoundingVariants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewerSchoolsAreAmongTheVariants();
    void aSingleNumberHasTheOtherAimAsVariant();
    void variantsAreCostedAsTheQuestionCounts();
};

void TestFormingFoundingVariants::fewerSchoolsAreAmongTheVariants() {
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

void TestFormingFoundingVariants::aSingleNumberHasTheOtherAimAsVariant() {
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

void TestFormingFoundingVariants::variantsAreCostedAsTheQuestionCounts() {
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

QTEST_APPLESS_MAIN(TestFormingFoundingVariants)
#include "tst_forming_founding_variants.moc"
