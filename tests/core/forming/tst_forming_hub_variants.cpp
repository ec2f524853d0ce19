// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_words.h"
#include "hub_questions.h"
#include "plain_hubs.h"

#include <QtTest>

using namespace liaison;
using grouping::HubBalance;

/// Other ways to ask for hubs.
class TestFormingHubVariants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void variantsBalanceOtherwise();
    void variantsKeepWhatIsAskedAndAreCountedSo();
};

void TestFormingHubVariants::variantsBalanceOtherwise() {
    const FormingGround ground = groupsToJoin(12, 2);
    const auto namesFor = [&](HubBalance balance) {
        QStringList names;
        for (const FormingVariant& variant : hubVariantsOf(hubsWanted(even(balance, 300)), ground, nullptr))
            names << variant.name;
        return names;
    };
    QCOMPARE(namesFor(HubBalance::Schools),
             QStringList({QStringLiteral("Most even in schools"), QStringLiteral("Balanced in pupils")}));
    QCOMPARE(namesFor(HubBalance::Pupils),
             QStringList({QStringLiteral("Most even in pupils"), QStringLiteral("Balanced in schools")}));
    QCOMPARE(namesFor(HubBalance::None),
             QStringList({QStringLiteral("Balanced in schools"), QStringLiteral("Balanced in pupils")}));
}

void TestFormingHubVariants::variantsKeepWhatIsAskedAndAreCountedSo() {
    bool isAnyEvener = false;
    for (const quint64 seed : {2, 5, 9}) {
        const FormingGround ground = groupsToJoin(12, seed);
        const FormingQuestion question = hubsWanted(even(HubBalance::Pupils, 250));
        const FormingPlan plan = *answerTo(question, ground).plan;
        const auto variants = formVariants(question, ground, plan, {});
        QVERIFY(variants);
        const PlainHubs plain(question, ground);
        for (const VariantPlan& variant : *variants) {
            const std::vector<int> hubOf = plain.hubsOf(variant.plan);
            QCOMPARE(variant.plan.claim.cost, plain.costOf(hubOf));
            QVERIFY(plain.keepsAll(hubOf, 4));
            QVERIFY(variant.plan.claim.bound);
            isAnyEvener = isAnyEvener || variant.aim == VariantAim::Evenness;
        }
    }
    QVERIFY(isAnyEvener);
}

QTEST_APPLESS_MAIN(TestFormingHubVariants)
#include "tst_forming_hub_variants.moc"
